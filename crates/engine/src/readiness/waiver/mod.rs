//! Letting a council pass a hard gate for some days.
//!
//! The rule, in the words that pages use for everybody: one member of the programme board proposes, with a reason and a
//! last day at most 30 days ahead; another one signs. It is in force from its first day to its last and ends by itself,
//! or earlier when the board withdraws it. Only a hard gate that is marked so can be waived: never what is a duty in law
//! or a promise to staff. Source: section 2.3 of the domain notes.

mod apply;
mod record;
mod refused;

pub use apply::{WaiverAct, WaiverBy, WaiverCapacity, WaiverTransition};
pub use record::{Ending, Proposal, WAIVED_DAYS, Waiver, WaiverReason, WaiverState};
pub use refused::WaiverRefused;
