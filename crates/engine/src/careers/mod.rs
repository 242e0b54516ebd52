//! Careers: which roles fit what somebody holds, what raises a match most, and a way of roles to a target.
//!
//! All of it is arithmetic on one's own answers and the council's role profiles. Nothing is stored, and nobody but the
//! person sees it. Source: issue 4, part 6.

mod fit;
mod held;
mod path;
#[cfg(test)]
mod tests;

pub use fit::{Fit, Step, rank};
pub use held::Held;
pub use path::{MOST_MOVES, Move, Path, WITHIN_REACH, find_path};
