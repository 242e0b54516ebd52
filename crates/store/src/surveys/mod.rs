//! Short surveys among the people of an organisation, of which only counts are kept.

mod answers;
mod counts;
mod read;
mod settle;
#[cfg(test)]
mod tests;
mod write;

pub use answers::{Answered, answer, has_answered};
pub(crate) use counts::newest_pulse;
pub use counts::{ProgrammeTally, list_told_of_programme, load_tally};
pub use read::{OwnSurvey, SurveyLine, find_survey, list_own_open, list_surveys, load_survey};
pub use settle::{list_unsettled, settle};
pub use write::{close, open};
