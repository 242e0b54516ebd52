//! A council's round as its programme sees it: the picture and the decision for everybody who follows; reviewers for the
//! manager; waivers, the decision and its conditions for the board. No names of those who answered.

mod conditions;
mod decision;
mod reviewers;
mod show;
mod view;
mod waivers;

pub use conditions::act as act_on_condition;
pub use decision::decide as decide_round;
pub use reviewers::{choose_second, end, give};
pub use show::{report, show};
pub use waivers::{act as act_on_waiver, propose};

#[cfg(test)]
pub(crate) use view::samples;

use crate::problem::Problem;
use crate::request::CouncilVisit;
use engine::access::{DecideRound, FollowPilot, Permit, RunPilot, decide};
use engine::ids::{Id, ReadinessRoundId};
use store::Read;

/// The round named in the address.
fn round_id(visit: &CouncilVisit) -> Result<ReadinessRoundId, Problem> {
    visit.param("round").map(ReadinessRoundId::from_text)
}

/// The round's page.
fn round_url(visit: &CouncilVisit) -> Result<String, Problem> {
    Ok(visit.url(&format!("/rounds/{}", round_id(visit)?)))
}

/// Leave to follow the council's pilot.
fn following(tx: &Read<'_>) -> Result<Permit<FollowPilot>, Problem> {
    Ok(decide(tx.actor(), ())?)
}

/// Leave to run it.
fn running(tx: &Read<'_>) -> Result<Permit<RunPilot>, Problem> {
    Ok(decide(tx.actor(), ())?)
}

/// Leave to decide about its rounds.
fn deciding(tx: &Read<'_>) -> Result<Permit<DecideRound>, Problem> {
    Ok(decide(tx.actor(), ())?)
}
