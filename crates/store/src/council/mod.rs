//! Skills over a team or a whole council, counted from what people say now.
//!
//! `current_records` and `current_skills` hold what follows from reviews, assessments, endorsements and evidence: a join
//! of those over 5,000 people takes ten times as long as the page may. [`refresh`] writes a person's rows anew in the
//! unit of work of every change they follow from.

mod among;
mod counts;
mod family;
mod find;
mod records;
mod refresh;
mod roles;
mod talks;
#[cfg(test)]
mod tests;

pub use among::{Among, Part};
pub use counts::{LevelsOf, count_levels};
pub use family::find_family_use;
pub use find::{Found, FoundPage, Search, find_people};
pub use records::{Records, TeamRecord, count_old, count_records, list_team_records};
pub(crate) use refresh::{forget, refresh};
pub use roles::{count_needs, list_families, list_role_skills};
pub use talks::{Talks, Waits, count_talks};
