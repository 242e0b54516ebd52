//! Practising how to read levels: one invented case a screen, a level, then the model answer beside one's own. The result is
//! for the person alone.

mod answer;
mod case;
mod overview;
mod own;
mod paths;
mod view;

pub use answer::{answer_exercise, answer_practice};
pub use case::{exercise_case, practice_case};
pub use overview::{exercise, practice};

#[cfg(test)]
pub(crate) use view::samples;
