//! A person's record over time: two versions of a self-assessment side by side, and the one thing to do next.

mod change;
mod comparison;
mod next;
#[cfg(test)]
mod tests;

pub use change::{Change, Said};
pub use comparison::{Compared, Comparison, Counts};
pub use next::{Known, NextMove, next_move};
