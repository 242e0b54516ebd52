//! Totals that may be told outside an organisation: none from which something about one person can be learnt.
//!
//! The rule is the threshold rule of statistical disclosure control, with its second half: a total is withheld
//! when it is small, and also when what is left of a published whole is small.

mod total;

pub use total::Total;
