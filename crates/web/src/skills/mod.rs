//! One's own skills beside what one's role asks for, and everything of one's own to take along.

mod earlier;
mod ladder_table;
mod record;
mod record_view;
#[cfg(test)]
pub(crate) mod samples;
mod show;
mod summary;
mod view;

pub use record::record;
pub use show::show;

pub(crate) use ladder_table::{LadderTable, Whose};
pub(crate) use summary::{Formula, overall, rest as rest_of_summary};

#[cfg(test)]
pub(crate) use samples::samples;
