//! Starts a draft: with the skills of the role, or with the answers that were sent last.

use super::{own, paths};
use crate::campaigns;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{Assess, ReadDraft};
use engine::assessments::{Opening, StatementOfUse};
use engine::editions::carry_assessment;
use store::assessments;
use store::rules::find_rules;

/// Starts a draft, unless there is one, and leads to its first step. Who was shown an older statement of use is shown
/// the present one first.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn start(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["statement"]).await?;
    let shown = fields.text("statement").to_owned();
    let (frameworks, edition) = (visit.app().frameworks, visit.organisation().edition);
    let base = visit.url("");
    visit
        .write(&fields, move |tx| {
            let framework = frameworks.edition(edition);
            let own = own::load(tx, frameworks)?;
            if own.draft.is_some() {
                tx.leave_unchanged();
                return Ok(Done::to(format!("{base}{}", paths::ASSESSMENT)));
            }
            let stored = find_rules(tx)?;
            let rules = campaigns::narrowed(tx, stored.rules)?;
            if shown != StatementOfUse::present(rules.planning).as_shown() {
                tx.leave_unchanged();
                let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
                return Ok(done.noting("assessment-start-statement-changed"));
            }
            let record = own::permit(tx.actor())?;
            let sent = assessments::find_submitted(tx, &record)?;
            let (earlier, dropped) = match sent {
                Some(sent) => {
                    let private = own::permit::<ReadDraft>(tx.actor())?;
                    let aside = assessments::find_laid_aside(tx, &private, &sent.id)?;
                    let (carried, dropped) = carry_assessment(sent, &aside, frameworks, edition);
                    (Some(carried), dropped)
                }
                None => (None, Vec::new()),
            };
            let asked = own.asked(edition, frameworks);
            let opening = Opening {
                role: own.job.role.clone(),
                ..Opening::after(earlier.as_ref(), &asked, rules, framework)
            };
            let permit = own::permit::<Assess>(tx.actor())?;
            let id = assessments::start(tx, permit, &opening)?;
            let permit = own::permit::<Assess>(tx.actor())?;
            assessments::lay_aside(tx, &permit, &id, &dropped, framework)?;
            let done = Done::to(format!("{base}{}", paths::JOB));
            Ok(match earlier {
                Some(_) => done.saying("assessment-started-again"),
                None => done,
            })
        })
        .await
}
