//! How usable people find a journey: ratings and times as counts, with nobody's name.

mod journeys;
mod months;
mod rate;
mod ratings;
#[cfg(test)]
mod tests;
mod times;

pub use journeys::{UnratedJourney, find_unrated};
pub use rate::rate;
pub use ratings::{RatingCount, list_ratings};
pub use times::{TimeCounts, list_times};
