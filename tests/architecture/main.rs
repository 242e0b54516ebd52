//! What the architecture promises, checked on the sources themselves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod edges;
mod floors;
mod lengths;
mod licensed_text;
mod lock_files;
mod looks;
mod openings;
mod patterns;
mod sources;
