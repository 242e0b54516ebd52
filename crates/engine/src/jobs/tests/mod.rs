//! Tests of job descriptions.

mod approval;
mod compare;
mod content;
mod measures;
mod examples;
mod recognise;
mod sentences;
pub(crate) mod sketch;
