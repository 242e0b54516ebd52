//! Answers to the cases of the exercise: private to whoever gave them. That all are answered may count.

mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use read::{count_completed, find_answers, has_completed};
pub use write::save_answer;
