//! The questionnaire as the programme changed it: its versions, what changed in each, the file of each, a new one.

mod add;
mod load;
#[cfg(test)]
mod samples;
mod show;
mod version;
mod view;

pub use add::add;
pub use show::show;
pub use version::{download, version};

#[cfg(test)]
pub(super) use samples::samples;

/// The questionnaire that ships with Aspire stands before the programme's first version.
const SHIPPED: u32 = 0;
