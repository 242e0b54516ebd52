//! The ratings from which it is worked out how well people and their readers agree.

mod read;

pub use read::{Rated, list_rated, list_settled};
