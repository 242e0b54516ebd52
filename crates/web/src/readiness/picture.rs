//! What is claimed, evidenced and expected, section by section, and what would be decided.

use super::checks::{found, observed};
use super::view::PicturePage;
use super::{leading, round_id};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use store::readiness::load_round;

/// Shows the picture, once claims are final.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final.
pub async fn picture(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = round_id(&visit)?;
    let (read, seen) = visit
        .read(move |tx| {
            let permit = leading(tx)?;
            let read = load_round(tx, &permit, &id)?;
            let seen = observed(tx, read.questionnaire.questions())?;
            Ok((read, seen))
        })
        .await?;
    read.round.closed.as_ref().ok_or(Problem::NotFound)?;
    let list_url = visit.url("/readiness");
    visit.page(&PicturePage::new(
        visit.words(),
        &list_url,
        &read,
        &found(&seen),
    ))
}
