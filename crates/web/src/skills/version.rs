//! One version that was sent, as it was.

use super::version_view::{Sent, VersionPage};
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::ReadRecord;
use engine::ids::{AssessmentId, Id};
use store::assessments::{find_version, list_versions};
use store::endorsement::levels_read;

/// Shows it, in the edition it was made on.
///
/// # Errors
/// [`Problem::NotFound`] for anything but a version that the member has sent.
pub async fn version(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = AssessmentId::from_text(visit.param("version")?);
    let (version, read, newest) = visit
        .read(move |tx| {
            let permit = own_permit::<ReadRecord>(tx.actor())?;
            let version = find_version(tx, &permit, &id)?.ok_or(Problem::NotFound)?;
            let newest = list_versions(tx, &permit, 1)?.pop();
            let read = levels_read(tx, &permit)?.remove(&id).unwrap_or_default();
            Ok((version, read, newest.map(|newest| newest.id)))
        })
        .await?;
    let newest = newest.filter(|newest| *newest != version.id);
    let sent = Sent {
        version: &version,
        framework: visit.app().frameworks.edition(version.edition),
        read: &read,
        newest: newest.as_ref(),
    };
    let url = |path: &str| visit.url(path);
    visit.page(&VersionPage::new(visit.words(), visit.name(), &sent, &url))
}
