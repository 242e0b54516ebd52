//! A council's place in the pilot of its programme, and the figures of its rounds one after another.

mod keep;
mod row;
#[cfg(test)]
mod tests;

pub use keep::{PilotRead, find, save};
pub(crate) use row::PilotRow;
