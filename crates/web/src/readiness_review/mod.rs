//! Reviewing a round from outside the council: the evidence beside the anchors, and a level with a reason.

mod list;
mod queue;
mod reading;
mod view;

pub use list::list;
pub use queue::queue;
pub use reading::{act, download, reading};

#[cfg(test)]
pub(crate) use view::samples;

use crate::problem::Problem;
use crate::request::CouncilVisit;
use engine::access::{Permit, ReviewReadiness, decide};
use engine::ids::{AccountId, Id, ReadinessRoundId};
use store::Read;
use store::readiness::{RoundWork, Sight, find_review_facts, load_work};

/// The round named in the address.
fn round_id(visit: &CouncilVisit) -> Result<ReadinessRoundId, Problem> {
    visit.param("round").map(ReadinessRoundId::from_text)
}

/// Leave to review a round, as long as access to it lasts.
fn reviewing(
    tx: &mut Read<'_>,
    round: &ReadinessRoundId,
) -> Result<Permit<ReviewReadiness>, Problem> {
    let facts = find_review_facts(tx, round)?;
    Ok(decide(tx.actor(), facts)?)
}

/// The round as its reviewers see it: no claims, and nobody of the council.
async fn load(visit: &CouncilVisit) -> Result<RoundWork, Problem> {
    let round = round_id(visit)?;
    visit
        .read(move |tx| {
            let permit = reviewing(tx, &round)?;
            Ok(load_work(tx, Sight::Reviewer(&permit), &round)?)
        })
        .await
}

/// Whoever reviews.
fn own_account(visit: &CouncilVisit) -> Result<AccountId, Problem> {
    let member = visit.actor().programme().ok_or(Problem::NotFound)?;
    Ok(member.account.clone())
}
