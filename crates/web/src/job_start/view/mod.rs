//! What the templates of beginning a job description print.

mod found;
mod new;
mod parts;
mod returned;
mod review;
#[cfg(test)]
pub(crate) mod samples;
mod spots;

pub use found::{Found, FoundPage};
pub use new::{NewPage, Typed, Ways};
pub use returned::{Returnable, ReturnedPage};
pub use review::{Review, ReviewPage};

use crate::kit::{Crumb, Words};

/// The way up to a page below the list of job descriptions.
fn crumbs(words: &Words, jobs: &str) -> Vec<Crumb> {
    vec![Crumb::new(words.say("job-start-jobs"), jobs)]
}
