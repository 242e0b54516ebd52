//! What the pages of skills across the council print.

mod find;
mod left_out;
mod map;
mod narrowing;
mod needs;
mod overview;
#[cfg(test)]
mod samples;

pub(super) use find::{FindPage, Listed};
pub(super) use map::{MapPage, Mapped};
pub(super) use needs::NeedsPage;
pub(crate) use needs::{CoverList, NeedsTable};
pub(super) use overview::{Overview, Seen};
#[cfg(test)]
pub(crate) use samples::{cover as sample_cover, needs as sample_needs, samples};

/// Where the pages begin, below the organisation.
const HOME: &str = "/council-skills";
