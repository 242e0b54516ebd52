//! Tests of job descriptions.

mod approval;
mod compare;
mod content;
mod examples;
mod measures;
mod recognise;
mod sentences;
mod settle;
pub(crate) mod sketch;
