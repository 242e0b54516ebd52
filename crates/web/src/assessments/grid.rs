//! The whole framework as a table, for somebody who knows it: shows one category.

use super::view::{GridAsked, LevelGrid};
use super::{own, paths};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;

/// Shows a category of the framework, or the skills that are in the draft.
///
/// # Errors
/// [`Problem::NotFound`] for a category that the edition lacks.
pub async fn grid(visit: Visit) -> Result<HttpResponse, Problem> {
    let category = visit.query("category").unwrap_or_default();
    match page(&visit, &category, None, &FieldErrors::none()).await? {
        Some(page) => visit.page(&page),
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}

/// The page of a category with what was chosen, if a form brought that; `None` without a draft.
pub(super) async fn page(
    visit: &Visit,
    category: &str,
    typed: Option<&Fields>,
    errors: &FieldErrors,
) -> Result<Option<LevelGrid>, Problem> {
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    let Some(draft) = &own.draft else {
        return Ok(None);
    };
    let framework = frameworks.edition(draft.edition);
    let known = |name: &str| framework.categories().iter().any(|one| one.name == name);
    if !category.is_empty() && !known(category) {
        return Err(Problem::NotFound);
    }
    let url = |path: &str| visit.url(path);
    let asked = GridAsked {
        framework,
        draft,
        category,
        typed,
    };
    Ok(Some(LevelGrid::new(visit.words(), &asked, errors, url)))
}
