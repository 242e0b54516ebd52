//! A member's own answers, and the cases that they are about.

use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use engine::exercise::{Answers, Case, CaseId, Exercise, Series};
use store::exercise::find_answers;

/// The shipped cases.
///
/// # Errors
/// [`Problem::Internal`] if they are broken, which a test rules out.
pub(super) fn cases() -> Result<&'static Exercise, Problem> {
    Exercise::shipped().map_err(|error| Problem::Internal(error.to_string()))
}

/// The case in the address, with its place in the series, from 1.
///
/// # Errors
/// [`Problem::NotFound`] for a case that the series does not have.
pub(super) fn named(visit: &Visit, series: Series) -> Result<(usize, &'static Case), Problem> {
    let id = CaseId::from_text(visit.param("case")?);
    cases()?.find(series, &id).ok_or(Problem::NotFound)
}

/// The member's own answers.
///
/// # Errors
/// [`Problem`] from the database.
pub(super) async fn answers(visit: &Visit) -> Result<Answers, Problem> {
    visit
        .read(|tx| {
            let permit = own_permit(tx.actor())?;
            Ok(find_answers(tx, &permit)?)
        })
        .await
}
