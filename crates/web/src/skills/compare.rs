//! Two of one's versions side by side.

use super::compare_view::{ComparePage, Pair};
use super::history::MOST_VERSIONS;
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::ReadRecord;
use engine::assessments::Assessment;
use engine::history::Comparison;
use engine::ids::{AssessmentId, Id};
use store::Read;
use store::assessments::{SentVersion, find_version, list_versions};

type Chosen = Option<(Assessment, Assessment)>;

/// Compares the versions `then` and `now` of the address, and the two newest where it names none.
///
/// # Errors
/// [`Problem::NotFound`] for anything but versions that the member has sent.
pub async fn compare(visit: Visit) -> Result<HttpResponse, Problem> {
    let (then, now) = (visit.query("then"), visit.query("now"));
    let (versions, chosen) = visit
        .read(move |tx| load(tx, then.as_deref(), now.as_deref()))
        .await?;
    let frameworks = visit.app().frameworks;
    let url = |path: &str| visit.url(path);
    let compared = chosen.as_ref().map(|(then, now)| Pair {
        then,
        now,
        frameworks,
        comparison: Comparison::between(then, now, frameworks),
    });
    let page = ComparePage::new(
        visit.words(),
        visit.name(),
        &versions,
        compared.as_ref(),
        &url,
    );
    visit.page(&page)
}

fn load(
    tx: &mut Read<'_>,
    then: Option<&str>,
    now: Option<&str>,
) -> Result<(Vec<SentVersion>, Chosen), Problem> {
    let permit = own_permit::<ReadRecord>(tx.actor())?;
    let versions = list_versions(tx, &permit, MOST_VERSIONS)?;
    let id = |asked: Option<&str>, place: usize| match asked {
        Some(text) => Some(AssessmentId::from_text(text.to_owned())),
        None => versions.get(place).map(|version| version.id.clone()),
    };
    let (Some(then), Some(now)) = (id(then, 1), id(now, 0)) else {
        return Ok((versions, None));
    };
    let mut find = |id: &AssessmentId| find_version(tx, &permit, id)?.ok_or(Problem::NotFound);
    let chosen = (find(&then)?, find(&now)?);
    Ok((versions, Some(chosen)))
}
