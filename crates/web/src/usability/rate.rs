//! The question, and counting its answer.

use super::view::{RatePage, RatingForm};
use super::{rating, unrated};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::readiness::programme::{Journey, Rating};

/// Shows the question, or that there is nothing to rate.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such journey.
pub async fn show_rate(visit: Visit) -> Result<HttpResponse, Problem> {
    let page = page(&visit, journey(&visit)?, false, &FieldErrors::none()).await?;
    visit.page(&page)
}

/// Counts how easy it was.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such journey.
pub async fn rate(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let journey = journey(&visit)?;
    let fields = visit.fields(body, &["rating", "time"]).await?.forgetting();
    let with_time = fields.text("time") == "yes";
    let Some(given) = fields.text("rating").parse().ok().and_then(Rating::new) else {
        let mut errors = FieldErrors::none();
        errors.add("rating", visit.words().say("rating-missing"));
        return visit.invalid(&page(&visit, journey, with_time, &errors).await?);
    };
    let home = visit.url("");
    visit
        .write(&fields, move |tx| {
            let permit = rating(tx)?;
            let counted = store::usability::rate(tx, permit, journey, given, with_time)?;
            Ok(Done::to(&home).saying(if counted {
                "rating-counted"
            } else {
                "rating-counted-before"
            }))
        })
        .await
}

fn journey(visit: &Visit) -> Result<Journey, Problem> {
    Journey::from_word(&visit.param("journey")?).ok_or(Problem::NotFound)
}

async fn page(
    visit: &Visit,
    journey: Journey,
    with_time: bool,
    errors: &FieldErrors,
) -> Result<RatePage, Problem> {
    let ended = visit.read(move |tx| unrated(tx, journey)).await?;
    let (words, home) = (visit.words(), visit.url(""));
    Ok(match ended {
        Some(ended) => {
            let form = RatingForm::new(words, &home, ended, with_time, errors);
            RatePage::new(words, &home, Some(form), errors)
        }
        None => RatePage::new(words, &home, None, &FieldErrors::none()),
    })
}
