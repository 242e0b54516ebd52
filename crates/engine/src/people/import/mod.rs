//! Importing a staff list: from a file and what is known already to a plan that says what would happen.
//!
//! Two steps, so that a person can look before anything changes. [`ImportFile::read`] finds the columns and keeps
//! the cells that matter; that is what waits in the database. [`plan`] compares it with the people of today, as
//! often as somebody looks and once more when it is applied, so that what happens is never older than a moment.
//!
//! Rules that are decisions:
//! - The staff number says who a row is about; without one the email address does. A blank cell leaves the value
//!   as it is, so a list may hold only what its owner knows. Nothing is cleared by an import.
//! - A row with a problem is left out whole. A row whose line manager's own row is left out is used: somebody new
//!   comes without a line manager and somebody known keeps theirs, with a note that names the row to mend. One bad
//!   row near the top must not keep out thousands below it, and the mended file adds what was missing.
//! - The second row about the same person is left out and names the first: payrolls write one row for each post,
//!   and only a person can tell which of two is the main one.
//! - A circle in the reporting line refuses the whole file. Any one link of it may be the wrong one, and leaving
//!   out a row at random would hide the mistake and store a wrong line manager.
//! - Nobody is deleted. People whom the file does not mention are offered as leavers, none of them chosen.

mod columns;
mod compare;
mod draft;
mod file;
mod identify;
mod line;
mod managers;
mod parse;
mod planner;
mod present;
mod roles;
#[cfg(test)]
mod tests;
mod types;

pub use columns::Field;
pub use file::{FileRow, ImportFile, NotAStaffList};
pub use planner::plan;
pub use present::{Present, PresentPerson, PresentPost, RoleReference};
pub use types::{
    After, ChangedPerson, Circle, CircleMember, FieldChange, ImportPlan, Instead, LeaverOffer,
    LeftOut, Link, NewPerson, PostAfter, Reason, Shown, WithoutManager,
};
