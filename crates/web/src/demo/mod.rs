//! The demonstration: invented councils, people and answers, on this machine only.

mod fill;
mod guard;
mod personas;

pub use fill::fill_if_empty;
pub use guard::guard;
pub use personas::{PASSWORD, PERSONAS, Persona};
