//! The role-profile check of the whole library.

use super::framework;
use super::view::CheckPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::roles::check::check_library;

/// Shows what is worth a look in any profile in use, and in the families.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn check(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let library = visit.read(|tx| Ok(store::roles::list_in_use(tx)?)).await?;
    let findings = check_library(&library, framework);
    let url = visit.url("/roles");
    visit.page(&CheckPage::new(
        visit.words(),
        &url,
        framework,
        &library,
        &findings,
    ))
}
