//! Journeys in a real browser: each test runs scripts of this folder against a service of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod journeys;
mod links;
mod pages;
mod script;
mod tour;
