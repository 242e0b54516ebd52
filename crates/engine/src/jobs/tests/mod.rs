//! Tests of job descriptions.

mod approval;
mod compare;
mod content;
mod recognise;
pub(crate) mod sketch;
