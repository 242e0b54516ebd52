//! One survey, for whoever leads: how many have answered, and what they said once it has ended.

use super::view::ShowPage;
use super::{leading, statements, survey_id};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::campaigns::london_day;
use store::surveys::{load_survey, load_tally};

/// Shows it.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such survey.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = survey_id(&visit)?;
    let today = london_day(visit.now());
    let (line, told) = visit
        .read(move |tx| {
            let permit = leading(tx)?;
            let line = load_survey(tx, &permit, &id)?.ok_or(Problem::NotFound)?;
            Ok((line, load_tally(tx, &permit, &id)?))
        })
        .await?;
    visit.page(&ShowPage::new(
        visit.words(),
        (&visit.url("/readiness"), &visit.url("/surveys")),
        &line,
        (statements(line.survey.kind)?, told.as_ref()),
        today,
    ))
}
