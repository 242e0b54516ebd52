//! Skills across the council: for the Head of Profession and the deputy.

mod asked;
mod find;
mod map;
mod needs;
mod show;
mod view;

pub use find::find;
pub use map::map;
pub use needs::needs;
pub use show::show;
pub(crate) use view::{CoverList, NeedsTable};

#[cfg(test)]
pub(crate) use view::{sample_cover, sample_needs, samples};
