//! Files as people upload them: the official workbooks, their CSV exports, damaged and foreign ones.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod csv_exports;
mod damaged;
mod foreign;
mod official;
mod support;
