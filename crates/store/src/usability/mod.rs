//! How usable staff find the service: answers on the System Usability Scale without who gave them, and counts of ratings.

mod answers;
mod ratings;
#[cfg(test)]
mod tests;

pub use answers::{add_answers, list_answers};
pub use ratings::{RatingCount, add_rating, list_ratings};
