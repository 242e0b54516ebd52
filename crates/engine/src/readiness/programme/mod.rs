//! Measures of the programme itself: how usable staff find the service, and how much of the help they need is given
//! inside the council.

mod support;
mod usability;

pub use support::SupportShare;
pub use usability::{NotAnAnswer, Usability, mean_usability};
