//! Readiness rounds for whoever leads them: opening one, naming who answers, closing it, the meeting, and the picture of
//! what is claimed, evidenced and expected.

mod act;
mod checks;
mod evidence;
mod filled;
mod form;
mod list;
mod load;
mod meeting;
mod new;
mod picture;
mod plan;
mod question;
mod report;
mod respondents;
mod show;
mod view;

pub use act::{abandon, close, open};
pub use checks::checks;
pub use evidence::{begin_review, download, evidence};
pub(crate) use filled::Filled;
pub use list::list;
pub use meeting::{meeting, note};
pub use new::{create, show_new};
pub use picture::picture;
pub use plan::{add_action, finish, plan};
pub(crate) use question::refusal as reading_refusal;
pub use question::{add_evidence, challenge, question, supply, withdraw};
pub use report::report;
pub(crate) use report::send_report;
pub use respondents::{name, remove};
pub use show::show;

pub(crate) use act::{refusal, seen};
pub(crate) use view::{
    ConditionRow, FiguresPart, ShownRow, TrendRow, crumbs, heading, level_words, look_lines,
    number_column, reading_lines, reading_state, reason_words, role_words, round_name, round_state,
    round_words, seen_words, stage_words, text_column, trend, verdict, verdict_words,
};
#[cfg(test)]
pub(crate) use view::{sample_trend, sample_work, samples};

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
