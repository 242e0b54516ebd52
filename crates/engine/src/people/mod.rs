//! People of an organisation: their values as parsed types, the reporting line, and the import of a staff list.

mod date;
mod email;
mod fte;
pub mod import;
mod line;
mod person;
mod problem;
pub mod reporting;
mod staff_number;
mod term;

pub use crate::email::EmailAddress;
pub use date::parse_date;
pub use email::parse_email;
pub use fte::Fte;
pub use line::{Line, PersonName};
pub use person::{Person, PersonDraft, Post, PostDraft};
pub use problem::ValueProblem;
pub use staff_number::StaffNumber;
pub use term::TermProblem;
