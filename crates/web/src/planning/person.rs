//! What the Head of Profession may plan with of one person.

use super::view::{Given, PlanningPage, RefusedPage};
use crate::problem::Problem;
use crate::request::Visit;
use crate::reviews::standing_for_planning;
use actix_web::HttpResponse;
use engine::access::{PlanWithRecord, decide};
use engine::ids::{Id, PersonId};
use std::collections::BTreeMap;
use store::assessments::{ForPlanning, find_for_planning};
use store::people::facts;
use store::rules::find_rules;

/// Shows the levels of somebody who gave them for planning too; otherwise refuses, and says why.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the Head of Profession and the deputy, and for them while they rate or read
/// the person's skills themselves.
pub async fn person(visit: Visit) -> Result<HttpResponse, Problem> {
    let person = PersonId::from_text(visit.param("person")?);
    let frameworks = visit.app().frameworks;
    let (found, endorsed, may_now) = visit
        .read(move |tx| {
            let facts = facts(tx, &person)?;
            let permit = decide::<PlanWithRecord>(tx.actor(), facts)?;
            let found = find_for_planning(tx, &permit)?;
            let endorsed = match &found.record {
                Some(Ok(used)) => standing_for_planning(tx, &permit, frameworks, used)?,
                _ => BTreeMap::new(),
            };
            Ok((found, endorsed, find_rules(tx)?.rules.planning))
        })
        .await?;
    let (words, back) = (visit.words(), visit.url(""));
    let ForPlanning { job, record } = found;
    match record {
        Some(Err(refused)) => {
            visit.refused(&RefusedPage::new(words, &job.name, &refused, may_now, back))
        }
        Some(Ok(used)) => {
            let given = Given {
                framework: frameworks.edition(used.edition),
                used: &used,
                endorsed: &endorsed,
            };
            visit.page(&PlanningPage::new(words, &job, Some(&given), back))
        }
        None => visit.page(&PlanningPage::new(words, &job, None, back)),
    }
}
