//! Searching the list of people.

use super::wanted::{Asked, FIELDS};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use actix_web::web::Payload;

/// Keeps the words that were typed out of the address, and goes to the list narrowed by them.
///
/// # Errors
/// [`Problem`] for what is not a form of ours.
pub async fn search(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let asked = Asked::from_fields(&fields);
    let list = match fields.text("to") {
        "invite" => visit.url("/people/invite"),
        _ => visit.url("/people"),
    };
    Ok(visit.search(&asked.url(&list), &asked.wanted.words))
}
