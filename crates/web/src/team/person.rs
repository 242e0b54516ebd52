//! What one person of the team sent.

use super::view::{PersonPage, Submitted};
use crate::problem::Problem;
use crate::request::Visit;
use crate::reviews::standing_levels;
use actix_web::HttpResponse;
use engine::access::{ReadPerson, ReadRecord, VisiblePeople, decide};
use engine::ids::{Id, PersonId};
use store::{assessments, people, roles};

/// Shows a submitted assessment, or says that none was sent. A draft looks as if there were none.
///
/// # Errors
/// [`Problem::NotFound`] for anybody who does not report to the member today.
pub async fn person(visit: Visit) -> Result<HttpResponse, Problem> {
    let person = PersonId::from_text(visit.param("person")?);
    let frameworks = visit.app().frameworks;
    let (job, read) = visit
        .read(move |tx| {
            VisiblePeople::team(tx.actor())?;
            let facts = people::facts(tx, &person)?;
            if !facts.reports_to(tx.actor()) {
                return Err(Problem::NotFound);
            }
            let entry = decide::<ReadPerson>(tx.actor(), facts.clone())?;
            let job = assessments::find_job(tx, &entry)?.ok_or(Problem::NotFound)?;
            if facts.blind_due {
                return Ok((job, None));
            }
            let record = decide::<ReadRecord>(tx.actor(), facts)?;
            let role = match &job.role {
                Some(role) => roles::find_role(tx, role)?,
                None => None,
            };
            let submitted = assessments::find_submitted(tx, &record)?;
            let endorsed = standing_levels(tx, &record, frameworks, submitted.as_ref())?;
            Ok((job, Some((role, submitted, endorsed))))
        })
        .await?;
    let url = |path: &str| visit.url(path);
    let Some((role, submitted, endorsed)) = read else {
        return visit.page(&PersonPage::before_blind(visit.words(), &job, &url));
    };
    let submitted = submitted.as_ref().map(|assessment| Submitted {
        assessment,
        framework: frameworks.edition(assessment.edition),
        role: role.as_ref(),
        endorsed: &endorsed,
    });
    visit.page(&PersonPage::new(visit.words(), &job, submitted, &url))
}
