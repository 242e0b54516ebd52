//! The rules of Aspire: people, role profiles, assessments, gaps, and the whole access policy.
//!
//! Pure: no clock, no identifiers made here, no database, no web. Time and ids come in as arguments.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod access;
pub mod accounts;
pub mod agreement;
pub mod assessments;
pub mod calibration;
pub mod campaigns;
pub mod careers;
#[cfg(test)]
mod chance;
pub mod council;
pub mod disclosure;
pub mod editions;
pub mod email;
pub mod endorsement;
pub mod evidence;
pub mod exercise;
pub mod gaps;
pub mod history;
pub mod ids;
pub mod jobs;
pub mod licences;
pub mod looks;
pub mod organisations;
pub mod people;
pub mod readiness;
pub mod roles;
pub mod suggest;
pub mod surveys;
pub mod text;
pub mod time;
pub mod wishes;
pub mod wording;
mod words;
