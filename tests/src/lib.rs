//! The harness: starts the real binary and talks to it as a browser would, and makes files to upload.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr
)]

pub mod answer;
pub mod canaries;
pub mod client;
pub mod crawl;
pub mod demonstration;
pub mod documents;
pub mod forms;
pub mod guests;
pub mod html;
pub mod jar;
pub mod personas;
pub mod place;
pub mod proxy;
pub mod raw;
pub mod scenes;
pub mod server;
pub mod smtp_sink;
pub mod workbooks;

pub use answer::Answer;
pub use client::Client;
pub use forms::Form;
pub use personas::Persona;
pub use place::Place;
pub use server::Server;
