//! What a council plans to do about a question or a section, and how long that took.

mod planned;

pub use planned::{ActionAbout, ActionRefused, PlannedAction};
