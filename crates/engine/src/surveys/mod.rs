//! Short surveys among a council's people: a few statements, answered once and without a name, of which only counts are
//! kept.

mod answer;
mod shipped;
mod survey;
mod tally;
#[cfg(test)]
mod tests;
mod usability;

pub use answer::{AgreementAnswer, Sheet, Unanswered};
pub use shipped::{BrokenSurveys, Statement, StatementId, Tone, shipped};
pub use survey::{CannotOpen, LEAST_DAYS_OPEN, MOST_DAYS_OPEN, Survey, SurveyKind};
pub use tally::{Counts, Tally, Withheld, pulse_facts, told_teams};
pub use usability::usability_score;
