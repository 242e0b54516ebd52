//! One version to read, with what was said of it at each place.

use super::job_id;
use super::load::{Loaded, load, reading};
use super::view::{Sent, VersionPage};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadPublishedJobs, decide};
use engine::ids::JobDescriptionId;
use engine::jobs::{CorporateText, JobContent};
use store::jobs;

/// A version, and the job description around it.
pub(crate) struct Read {
    pub(super) loaded: Loaded,
    pub(super) number: u32,
    pub(super) content: JobContent,
    pub(super) corporate: Option<CorporateText>,
}

/// The number in the address.
pub(super) fn number(visit: &Visit) -> Result<u32, Problem> {
    visit
        .param("number")?
        .parse()
        .map_err(|_| Problem::NotFound)
}

/// Shows it.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such version, or not for this person.
pub async fn show_version(visit: Visit) -> Result<HttpResponse, Problem> {
    let (id, number) = (job_id(&visit)?, number(&visit)?);
    let page = page(&visit, &id, number, &Sent::nothing()).await?;
    visit.page(&page)
}

/// The page as things are now.
pub(super) async fn page(
    visit: &Visit,
    id: &JobDescriptionId,
    number: u32,
    sent: &Sent<'_>,
) -> Result<VersionPage, Problem> {
    let own = id.clone();
    let read = visit
        .read(move |tx| {
            let permit = reading(tx, &own)?;
            let loaded = load(tx, &own)?;
            let content = jobs::find_content(tx, &permit, number)?.content;
            let fixed = decide::<ReadPublishedJobs>(tx.actor(), ())?;
            let corporate = match content.corporate {
                Some(version) => jobs::find_corporate(tx, &fixed, Some(version))?,
                None => None,
            };
            Ok(Read {
                loaded,
                number,
                content,
                corporate,
            })
        })
        .await?;
    let framework = visit.app().frameworks.edition(read.content.edition);
    VersionPage::new(visit.words(), framework, &visit.url("/jobs"), &read, sent)
}
