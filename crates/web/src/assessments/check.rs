//! All answers, before they are sent: shows them.

use super::view::{CheckAnswers, Sender};
use super::{own, paths};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;

/// Shows all answers of the draft.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn check(visit: Visit) -> Result<HttpResponse, Problem> {
    match page(&visit, &FieldErrors::none()).await? {
        Some(page) => visit.page(&page),
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}

/// The page as the draft is now; `None` without a draft.
pub(super) async fn page(
    visit: &Visit,
    errors: &FieldErrors,
) -> Result<Option<CheckAnswers>, Problem> {
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    let Some(draft) = &own.draft else {
        return Ok(None);
    };
    let framework = frameworks.edition(draft.edition);
    let sender = Sender {
        role: own::role_title(&own),
        manager: own.job.manager.as_deref(),
        start: own.start(Some(draft), framework),
        next: visit.url(&own::next_path(&own, draft, framework, None)),
    };
    let url = |path: &str| visit.url(path);
    let page = CheckAnswers::new(visit.words(), framework, draft, &sender, errors, url);
    Ok(Some(page))
}
