//! The demonstration: invented councils, people and answers, on this machine only.

mod answers;
mod campaigns;
mod clock;
mod evidence;
mod fill;
mod guard;
mod jobs;
mod library;
mod people;
mod personas;
mod programme;
mod readiness;
mod readings;
mod reviewing;
mod surveys;

pub use fill::prepare;
pub use guard::{Found, guard};
pub use personas::{PASSWORD, PERSONAS, Persona};
