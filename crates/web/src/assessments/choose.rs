//! Choosing the skills to go through level by level: shows those that were used.

use super::view::ChooseSkills;
use super::{own, paths};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;

/// Shows the choice.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn choose(visit: Visit) -> Result<HttpResponse, Problem> {
    match page(&visit, None, &FieldErrors::none()).await? {
        Some(page) => visit.page(&page),
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}

/// The page with what was ticked, if a form brought that; `None` without a draft or without a group answered.
pub(super) async fn page(
    visit: &Visit,
    typed: Option<&Fields>,
    errors: &FieldErrors,
) -> Result<Option<ChooseSkills>, Problem> {
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    let Some(draft) = own
        .draft
        .as_ref()
        .filter(|draft| !draft.candidates.is_empty())
    else {
        return Ok(None);
    };
    let framework = frameworks.edition(draft.edition);
    let asked = own.asked(draft.edition, frameworks);
    let url = |path: &str| visit.url(path);
    let page = ChooseSkills::new(visit.words(), framework, draft, &asked, typed, errors, url);
    Ok(Some(page))
}
