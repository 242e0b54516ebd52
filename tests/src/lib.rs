//! The harness.

pub mod workbooks;
