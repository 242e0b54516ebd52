//! One's own profile: skills beside what the role asks for, every version that was sent, and everything to take along.

mod attributes;
mod beside;
mod compare;
mod compare_view;
mod csv;
mod history;
mod ladder_table;
mod load;
mod onward;
mod record;
mod record_view;
#[cfg(test)]
pub(crate) mod samples;
mod show;
mod summary;
mod version;
mod version_view;
mod view;

pub use compare::compare;
pub use csv::csv;
pub use history::history;
pub use record::record;
pub use show::show;
pub use version::version;

pub(crate) use ladder_table::{LadderTable, Whose};
pub(crate) use summary::{Formula, overall, rest as rest_of_summary};

#[cfg(test)]
pub(crate) use samples::samples;
