//! Saves the blind ratings of the critical skills, all together.

use super::act_form::{rating, review};
use super::person::{Reading, blind_page, exercise_first, read};
use super::{seat, words};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::decide;
use engine::endorsement::{Act, Refused};
use engine::ids::PersonId;
use sfia::SkillCode;
use store::endorsement::{MayAct, act, needs_exercise};
use store::people;

/// Names of the fields: the review, the skills that the form asked about, and a level for each by its place.
const FIELDS: [&str; 5] = ["review", "skill", "level-1", "level-2", "level-3"];

/// Saves the blind ratings.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn rate_blind(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let person = seat::person(&visit)?;
    let fields = visit.fields(body, &FIELDS).await?;
    let id = review(&fields)?;
    let mut errors = FieldErrors::none();
    let mut ratings = Vec::new();
    for (code, place) in fields.all("skill").into_iter().zip(1..=3) {
        let code = SkillCode::new(code).map_err(|_| Problem::Unexpected("no skill"))?;
        let name = format!("level-{place}");
        match rating(&fields, &name) {
            Some(rating) => ratings.push((code, rating)),
            None => errors.add(name, visit.words().say("reviews-level-missing")),
        }
    }
    if !errors.is_empty() {
        return again(&visit, &person, &fields, &errors).await;
    }
    let (frameworks, app) = (visit.app().frameworks, visit.app_data());
    let (edition, whose) = (visit.organisation().edition, person.clone());
    let (back, base) = (
        visit.url(&format!("/people/{person}/review")),
        visit.url(""),
    );
    let saved = visit
        .write(&fields, move |tx| {
            let facts = people::facts(tx, &whose)?;
            if needs_exercise(tx)? {
                tx.leave_unchanged();
                return Ok(exercise_first(&base));
            }
            let may = MayAct::First(decide(tx.actor(), facts)?);
            let rate = Act::RateBlind(ratings.clone());
            match act(tx, may, frameworks, &id, &rate, "")? {
                Ok(_) => Ok(Done::to(back.as_str()).saying("reviews-blind-saved")),
                // The other line manager, or a stand-in, was first.
                Err(Refused::NotYourTurn) => {
                    Ok(Done::to(back.as_str()).noting("reviews-blind-already"))
                }
                Err(refused) => {
                    let framework = frameworks.edition(edition);
                    let mut errors = FieldErrors::none();
                    let message = words::refused(app.kit.words(), framework, refused);
                    errors.add("level-1", message);
                    Err(Problem::Invalid(errors))
                }
            }
        })
        .await;
    match saved {
        Err(Problem::Invalid(errors)) => again(&visit, &person, &fields, &errors).await,
        other => other,
    }
}

async fn again(
    visit: &Visit,
    person: &PersonId,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<HttpResponse, Problem> {
    let person = person.clone();
    let (job, _, reading) = visit.read(move |tx| read(tx, &person)).await?;
    match reading {
        Reading::Blind(state) => {
            visit.invalid(&blind_page(visit, &job, &state, Some((fields, errors)))?)
        }
        // There is nothing to rate blind any more, so the errors have no form to stand on.
        _ => {
            let back = visit.url(&format!("/people/{}/review", job.person));
            Ok(visit.redirect(&Done::to(back).noting("reviews-blind-already")))
        }
    }
}
