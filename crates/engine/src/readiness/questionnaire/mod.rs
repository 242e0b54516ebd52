//! A questionnaire: sections and questions, as a file that people can edit, and what changed between two of them.

mod cells;
mod changes;
mod check;
mod column;
mod headings;
mod model;
mod problem;
mod read;
mod shipped;
#[cfg(test)]
mod tests;
mod write;

pub use changes::{FieldChange, QuestionChange, changes};
pub use column::Column;
pub use model::{
    MOST_CHARACTERS, MOST_DAYS, MOST_QUESTIONS, MOST_SECTIONS, Questionnaire, Section,
};
pub use problem::RowProblem;
pub use read::{read_book, read_csv};
pub use shipped::BrokenQuestionnaire;
pub use write::write_csv;
