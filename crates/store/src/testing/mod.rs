//! For tests: a fresh database of either kind, a clock moved by hand, identifiers that count.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod databases;
mod hands;
mod programme;
mod raw;
mod seed;
mod server;

pub use databases::{Databases, TestDb};
pub use hands::{CountingIds, HandClock};
pub use raw::{Dump, OutsideDatabase};
