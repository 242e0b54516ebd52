//! Short surveys: opening and closing one, answering it without a name, and reading what was said once it has ended.

mod answer;
mod close;
mod form;
mod list;
mod new;
mod show;
mod view;

pub use answer::{answer, show_answer};
pub use close::close;
pub use list::list;
pub use new::{open, show_new};
pub use show::show;

pub(crate) use view::{ResultRow, kind_words, result_rows};
#[cfg(test)]
pub(crate) use view::{sample_tally, samples};

use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{AnswerSurveys, LeadReadiness, Permit, decide};
use engine::ids::{Id, SurveyId};
use engine::surveys::{Statement, SurveyKind, shipped};
use store::Read;

/// The survey named in the address.
fn survey_id(visit: &Visit) -> Result<SurveyId, Problem> {
    visit.param("survey").map(SurveyId::from_text)
}

/// Leave to open surveys and read what was said.
fn leading(tx: &Read<'_>) -> Result<Permit<LeadReadiness>, Problem> {
    Ok(decide(tx.actor(), ())?)
}

/// Leave to answer.
fn answering(tx: &Read<'_>) -> Result<Permit<AnswerSurveys>, Problem> {
    Ok(decide(tx.actor(), ())?)
}

/// What a kind of survey asks.
fn statements(kind: SurveyKind) -> Result<&'static [Statement], Problem> {
    shipped(kind).map_err(|error| Problem::Internal(error.to_string()))
}
