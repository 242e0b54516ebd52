//! Commenting on a place of the version that is read now.

use super::act::permit;
use super::act_form::{invalid, reason};
use super::load::load;
use super::version::{number, page};
use super::view::Sent;
use super::{job_id, places, words};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::jobs::approval::Act;
use store::jobs;

/// What stands before the place in the name of a field.
pub(super) const WORDS: &str = "words-";

/// Takes a comment.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn comment(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let (id, number) = (job_id(&visit)?, number(&visit)?);
    let fields = visit.fields(body, &["place", "words-*"]).await?;
    let at = fields.text("place").to_owned();
    let place = places::read(&at).ok_or(Problem::Unexpected("an unknown place"))?;
    let field = [WORDS, &at].concat();
    let written = match reason(&fields, &field, visit.words(), true) {
        Ok(written) => written,
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, &id, number, &Sent::of(&fields, &errors)).await?;
            return visit.invalid(&page);
        }
        Err(other) => return Err(other),
    };
    let (app, own) = (visit.app_data(), id.clone());
    let back = visit.url(&format!("/jobs/{id}/versions/{number}#{at}"));
    let taken = visit
        .write(&fields, move |tx| {
            let loaded = load(tx, &own)?;
            // What was said stays with the version that it was said of.
            if loaded.newest()?.number != number {
                return Err(Problem::Conflict);
            }
            let description = &loaded.found.description;
            let was_asked = loaded.facts.reviewers.contains(&loaded.party.person);
            let capacity = description.comments_as(&loaded.party, was_asked);
            let (seen, authors) = (description.changes, loaded.authors());
            let act = Act::Comment(place.clone());
            let may = permit(tx.actor(), loaded.facts, capacity, &act)?;
            match jobs::act(tx, may, seen, &act, &written)? {
                Ok(_) => Ok(Done::to(back.as_str()).saying(words::said(&act))),
                Err(refused) => {
                    let message = words::refused(app.kit.words(), &refused, &authors);
                    Err(invalid(&field, message))
                }
            }
        })
        .await;
    match taken {
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, &id, number, &Sent::of(&fields, &errors)).await?;
            visit.invalid(&page)
        }
        Err(Problem::Conflict) => {
            let none = crate::kit::components::FieldErrors::none();
            let page = page(&visit, &id, number, &Sent::of(&fields, &none).stale()).await?;
            visit.conflict(&page)
        }
        other => other,
    }
}
