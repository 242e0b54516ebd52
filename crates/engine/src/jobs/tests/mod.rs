//! Tests of job descriptions.

mod content;
mod sketch;
