//! From one edition of the framework to another: what differs, how answers are carried over code by code, and undoing.

mod carried;
mod change;
mod changes;
#[cfg(test)]
mod tests;

pub use carried::{Asked, CarriedOver, CarriedSkill, Why, carry_assessment, restore};
pub use change::{EditionChange, UNDO_DAYS, UndoRefused};
pub use changes::{Changes, Kind, SkillChange};
