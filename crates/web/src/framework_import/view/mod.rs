//! What the templates of the import print.

mod check;
mod overview;
mod remove;
#[cfg(test)]
pub(crate) mod samples;

pub use check::{About, CheckPage, Typed};
pub use overview::Overview;
pub use remove::RemovePage;

use crate::kit::{Crumb, Words};

/// The way up from a step of the import.
fn crumbs(words: &Words, settings: &str, overview: &str) -> Vec<Crumb> {
    vec![
        Crumb::new(words.say("framework-import-settings"), settings),
        Crumb::new(words.say("framework-import-title"), overview),
    ]
}
