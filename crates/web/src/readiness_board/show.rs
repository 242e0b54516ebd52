//! The round's page.

use super::view::{RoundPage, Shown};
use super::{following, round_id, round_url};
use crate::problem::Problem;
use crate::readiness::{Filled, send_report};
use crate::request::CouncilVisit;
use actix_web::HttpResponse;
use engine::access::ProgrammeRole;
use store::readiness::{Sight, list_candidates, list_trend, load_work};

/// Shows the round, once its claims are final.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final.
pub async fn show(visit: CouncilVisit) -> Result<HttpResponse, Problem> {
    let page = page(&visit, &Filled::default()).await?;
    visit.page(&page)
}

/// The page with its forms as they were filled in.
pub(super) async fn page(visit: &CouncilVisit, filled: &Filled) -> Result<RoundPage, Problem> {
    let id = round_id(visit)?;
    let role = visit.actor().programme().map(|member| member.role);
    let shown = visit
        .read(move |tx| {
            let permit = following(tx)?;
            let sight = Sight::Follower(&permit);
            let candidates = match role {
                Some(ProgrammeRole::Manager) => list_candidates(tx, &permit)?,
                _ => Vec::new(),
            };
            Ok(Shown {
                work: load_work(tx, sight, &id)?,
                trend: list_trend(tx, sight)?,
                candidates,
                now: tx.now(),
            })
        })
        .await?;
    Ok(RoundPage::new(
        visit.words(),
        (&visit.organisation().name, &round_url(visit)?),
        (&visit.programme_url(""), visit.scope().name()),
        (&shown, visit.actor().programme()),
        filled,
    ))
}

/// Draws the report on the round.
///
/// # Errors
/// As [`show`]; [`Problem::Unavailable`] while too many documents are being drawn.
pub async fn report(visit: CouncilVisit) -> Result<HttpResponse, Problem> {
    let id = round_id(&visit)?;
    let (work, lines) = visit
        .read(move |tx| {
            let permit = following(tx)?;
            let sight = Sight::Follower(&permit);
            Ok((load_work(tx, sight, &id)?, list_trend(tx, sight)?))
        })
        .await?;
    let council = &visit.organisation().name;
    let with = (visit.app(), visit.words());
    send_report(with, council, (&work, &lines), visit.now()).await
}

/// The page again with what is wrong.
pub(super) async fn again(visit: &CouncilVisit, filled: &Filled) -> Result<HttpResponse, Problem> {
    let page = page(visit, filled).await?;
    visit.invalid(&page)
}

/// The outcome of a form, or the page again where somebody changed the round meanwhile.
pub(super) async fn or_again(
    visit: &CouncilVisit,
    mut filled: Filled,
    field: &str,
    outcome: Result<HttpResponse, Problem>,
) -> Result<HttpResponse, Problem> {
    match outcome {
        Err(Problem::Conflict) => {
            filled.wrong(field, visit.words().say("readiness-changed-meanwhile"));
            let page = page(visit, &filled).await?;
            visit.conflict(&page)
        }
        other => other,
    }
}
