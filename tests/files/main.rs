//! Files as people upload them: the official workbooks, their CSV exports, damaged and foreign ones.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod csv_exports;
mod damaged;
mod foreign;
mod official;
mod support;
