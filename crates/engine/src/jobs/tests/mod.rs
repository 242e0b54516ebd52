//! Tests of job descriptions.

mod approval;
mod content;
pub(crate) mod sketch;
