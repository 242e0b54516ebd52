//! Files made to hurt: they are refused in words, quickly, and without asking for memory.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod arbitrary;
mod container;
mod memory;
mod office;
mod ordinary;
mod sizes;
mod trust;
