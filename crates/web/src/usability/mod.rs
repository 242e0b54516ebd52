//! Rating a journey right after it: one question, counted without a name.

mod rate;
mod view;

pub use rate::{rate, show_rate};
pub(crate) use view::RatingForm;
#[cfg(test)]
pub(crate) use view::samples;

use crate::problem::Problem;
use engine::access::{AnswerSurveys, Permit, decide};
use engine::readiness::programme::{Journey, Minutes};
use store::Read;
use store::usability::find_unrated;

/// A journey that ended, and how long it took if that is known.
pub(crate) type Ended = (Journey, Option<Minutes>);

/// Leave to rate.
fn rating(tx: &Read<'_>) -> Result<Permit<AnswerSurveys>, Problem> {
    Ok(decide(tx.actor(), ())?)
}

/// The journey of this kind that whoever is signed in ended last, if they did not rate it.
///
/// # Errors
/// [`Problem`] from the database.
pub(crate) fn unrated(tx: &mut Read<'_>, journey: Journey) -> Result<Option<Ended>, Problem> {
    let permit = rating(tx)?;
    let ended = find_unrated(tx, &permit, journey)?;
    Ok(ended.map(|ended| (ended.journey, ended.minutes)))
}
