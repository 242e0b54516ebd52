//! The harness: starts the real binary and talks to it as a browser would, and makes files to upload.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod workbooks;
