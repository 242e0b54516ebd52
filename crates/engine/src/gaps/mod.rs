//! The gap: what a role asks for beside what a person holds, skill by skill and overall.

mod distance;
mod gap;
mod overall;
#[cfg(test)]
mod tests;

pub use distance::Distance;
pub use gap::{Gap, SkillGap, Summary};
pub use overall::Match;
