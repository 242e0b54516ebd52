//! The list of job descriptions: those in force for everybody, and for those who write what is on its way.

use super::view::{List, Listed};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{
    EditJobTexts, ListJobDrafts, ReadJobMeasures, ReadPublishedJobs, StartJobs, decide,
};
use engine::jobs::approval::State;
use store::jobs::{JobFilter, list_asked, list_drafts, list_published};

/// Lines on a page of the list.
pub(super) const PAGE_SIZE: u64 = 50;

/// Shows a page of the list.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let drafts = decide::<ListJobDrafts>(visit.actor(), ()).is_ok();
    let state = visit.query("state").filter(|_| drafts);
    let in_force = !drafts || state.as_deref() == Some(State::Published.as_str());
    let filter = JobFilter {
        words: visit.query("q").unwrap_or_default(),
        state: state.as_deref().and_then(State::from_word),
    };
    let number = visit.query("page").and_then(|page| page.parse().ok());
    let number: u64 = number.unwrap_or(1);
    let asked = filter.clone();
    let (page, waiting) = visit
        .read(move |tx| {
            let at = i64::try_from(number).unwrap_or(1);
            let size = i64::try_from(PAGE_SIZE).unwrap_or(50);
            let page = if in_force {
                let permit = decide::<ReadPublishedJobs>(tx.actor(), ())?;
                list_published(tx, &permit, &asked, at, size)?
            } else {
                let permit = decide::<ListJobDrafts>(tx.actor(), ())?;
                list_drafts(tx, &permit, &asked, at, size)?
            };
            Ok((page, list_asked(tx)?))
        })
        .await?;
    let listed = Listed {
        page,
        number,
        waiting,
        filter,
        drafts,
        keeps_texts: decide::<EditJobTexts>(visit.actor(), ()).is_ok(),
        sees_measures: decide::<ReadJobMeasures>(visit.actor(), ()).is_ok(),
        starts: decide::<StartJobs>(visit.actor(), ()).is_ok(),
    };
    visit.page(&List::new(visit.words(), &visit.url("/jobs"), &listed))
}
