//! Tests of job descriptions.

mod approval;
mod compare;
mod content;
pub(crate) mod sketch;
