//! What a profile said before.

use super::view::VersionsPage;
use super::{framework, role_id};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{EditRole, decide};

/// Shows the versions of a profile, and any two of them side by side.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation has no such profile, or it is not the reader's to edit.
pub async fn versions(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = role_id(&visit)?;
    let (profile, versions) = visit
        .read(move |tx| {
            let facts = store::roles::role_facts(tx, &id)?;
            let permit = decide::<EditRole>(tx.actor(), facts)?;
            let versions = store::roles::list_versions(tx, &permit)?;
            Ok((store::roles::load_role(tx, &id)?, versions))
        })
        .await?;
    let number = |name: &str| visit.query(name).and_then(|number| number.parse().ok());
    let page = VersionsPage::new(
        visit.words(),
        &visit.url("/roles"),
        framework(&visit),
        &profile,
        &versions,
        (number("from"), number("to")),
    );
    visit.page(&page)
}
