//! Beginning a job description: from an old text, a role profile, another job description, or only a title; and taking
//! in a document that somebody edited outside.

mod begin;
mod found;
mod labels;
mod new;
mod old_text;
mod places;
#[cfg(test)]
mod places_tests;
mod read;
mod returned;
mod review;
pub(crate) mod suggester;
pub(crate) mod view;

pub use begin::begin;
pub use found::{found, start};
pub use new::new;
pub use returned::{returned, take};
pub use review::{review, save};
