//! The job against which one assesses oneself: shows it, to be confirmed.

use super::own;
use super::paths;
use super::view::ConfirmJob;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use store::roles::{RoleKey, list_role_keys};

/// Shows the job.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn job(visit: Visit) -> Result<HttpResponse, Problem> {
    match page(&visit, None, &FieldErrors::none()).await? {
        Some(page) => visit.page(&page),
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}

/// The page with what was typed, if anything was; `None` without a draft.
pub(super) async fn page(
    visit: &Visit,
    typed: Option<&Fields>,
    errors: &FieldErrors,
) -> Result<Option<ConfirmJob>, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, roles): (_, Vec<RoleKey>) = visit
        .read(move |tx| Ok((own::load(tx, frameworks)?, list_role_keys(tx)?)))
        .await?;
    let Some(draft) = &own.draft else {
        return Ok(None);
    };
    let url = |path: &str| visit.url(path);
    let page = ConfirmJob::new(visit.words(), &own, draft, &roles, typed, errors, url);
    Ok(Some(page))
}
