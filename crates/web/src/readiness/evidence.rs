//! What a round rests on: each question with what is shown, what is proved and how it is read; and handing the round on to
//! its reviewers.

use super::act::{carry_out, seen};
use super::view::EvidencePage;
use super::{leading, round_id};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, ReadinessRoundId, ShownId};
use engine::readiness::round::RoundAct;
use store::readiness::{RoundWork, Sight, find_shown_file, load_work};

/// The round with what came of it.
pub(super) async fn load(visit: &Visit, id: ReadinessRoundId) -> Result<RoundWork, Problem> {
    visit
        .read(move |tx| {
            let permit = leading(tx)?;
            Ok(load_work(tx, Sight::Lead(&permit), &id)?)
        })
        .await
}

/// Shows the questions with their evidence, once claims are final.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final.
pub async fn evidence(visit: Visit) -> Result<HttpResponse, Problem> {
    let work = load(&visit, round_id(&visit)?).await?;
    visit.page(&EvidencePage::new(
        visit.words(),
        &visit.url("/readiness"),
        &work,
    ))
}

/// Hands the round on to its reviewers, and draws what they read.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn begin_review(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version"]).await?;
    seen(&fields)?;
    carry_out(
        &visit,
        &fields,
        RoundAct::BeginReview,
        "readiness-review-begun",
    )
    .await
}

/// Sends a file that is shown in the round.
///
/// # Errors
/// [`Problem::NotFound`] if there is none such.
pub async fn download(visit: Visit) -> Result<HttpResponse, Problem> {
    let (round, id) = (round_id(&visit)?, shown_id(&visit)?);
    let file = visit
        .read(move |tx| {
            let permit = leading(tx)?;
            Ok(find_shown_file(tx, Sight::Lead(&permit), &round, &id)?)
        })
        .await?;
    Ok(crate::evidence::download(file))
}

pub(super) fn shown_id(visit: &Visit) -> Result<ShownId, Problem> {
    visit.param("shown").map(ShownId::from_text)
}
