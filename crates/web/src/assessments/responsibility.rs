//! The general level of responsibility: what the answers come to.

use super::view::ResponsibilityPage;
use super::{own, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;

/// Shows the four attributes and the general level.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn responsibility(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    let Some(draft) = &own.draft else {
        return Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT))));
    };
    let framework = frameworks.edition(draft.edition);
    let next = visit.url(&own::next_path(&own, draft, framework, None));
    let url = |path: &str| visit.url(path);
    visit.page(&ResponsibilityPage::new(
        visit.words(),
        framework,
        draft,
        own.role_level(),
        &next,
        url,
    ))
}
