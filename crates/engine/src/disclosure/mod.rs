//! Totals that may be told outside an organisation, and figures about groups within it: none from which something
//! about one person can be learnt.
//!
//! The rule is the threshold rule of statistical disclosure control, with its second half: a total is withheld
//! when it is small, and also when what is left of a published whole is small.

mod group;
mod total;

pub use group::{LEAST_PEOPLE, is_enough, shown_groups};
pub use total::Total;
