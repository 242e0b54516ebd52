//! Readiness rounds for whoever leads them: opening one, naming who answers, closing it, the meeting, and the picture of
//! what is claimed, evidenced and expected.

mod act;
mod checks;
mod form;
mod list;
mod load;
mod meeting;
mod new;
mod picture;
mod respondents;
mod show;
mod view;

pub use act::{abandon, close, open};
pub use checks::checks;
pub use list::list;
pub use meeting::{meeting, note};
pub use new::{create, show_new};
pub use picture::picture;
pub use respondents::{name, remove};
pub use show::show;

pub(crate) use act::{refusal, seen};
#[cfg(test)]
pub(crate) use view::samples;
pub(crate) use view::{crumbs, role_words, round_words, stage_words};

use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{LeadReadiness, Permit, decide};
use engine::ids::{Id, ReadinessRoundId};
use store::Read;

/// The round named in the address.
fn round_id(visit: &Visit) -> Result<ReadinessRoundId, Problem> {
    visit.param("round").map(ReadinessRoundId::from_text)
}

/// Leave to lead rounds.
fn leading(tx: &Read<'_>) -> Result<Permit<LeadReadiness>, Problem> {
    Ok(decide(tx.actor(), ())?)
}
