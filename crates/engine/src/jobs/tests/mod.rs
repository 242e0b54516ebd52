//! Tests of job descriptions.

mod approval;
mod compare;
mod content;
mod recognise;
mod sentences;
pub(crate) mod sketch;
