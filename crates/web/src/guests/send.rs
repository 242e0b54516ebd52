//! Sending a guest their link once more, and to another address.

use super::form::parse_email;
use super::load::{find_person, guest_id, leading, load_with_guest, round_id};
use super::show::page;
use crate::args;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::readiness::refusal;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::readiness::{GuestActed, correct_address, send_again};

/// Sends the link again. The older one is void from now on.
///
/// # Errors
/// [`Problem::NotFound`] if the round has no such guest.
pub async fn send(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let (id, guest) = (round_id(&visit)?, guest_id(&visit)?);
    let to = visit.url(&format!("/readiness/rounds/{id}/guests/{guest}"));
    visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            Ok(match send_again(tx, permit, &id, &guest)? {
                GuestActed::Done | GuestActed::SameAddress => Done::to(&to).saying("guest-sent"),
                GuestActed::Refused(why) => Done::to(&to).noting(refusal(&why)),
            })
        })
        .await
}

/// Corrects the address; in an open round the link goes there at once.
///
/// # Errors
/// [`Problem::NotFound`] if the round has no such guest.
pub async fn correct(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["email"]).await?;
    let typed = fields.text("email").to_owned();
    let (id, guest) = (round_id(&visit)?, guest_id(&visit)?);
    let words = visit.words();
    let email = match parse_email(words, &typed) {
        Ok(email) => email,
        Err(message) => return again(&visit, &typed, message).await,
    };
    if let Some(person) = find_person(&visit, &email).await? {
        let message = words.say_with("guest-email-person-correct", &args!["name" => person]);
        return again(&visit, &typed, message).await;
    }
    let to = visit.url(&format!("/readiness/rounds/{id}/guests/{guest}"));
    let taken = words.say("guest-email-taken");
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            match correct_address(tx, permit, &id, &guest, &email)? {
                GuestActed::Done => Ok(Done::to(&to).saying("guest-corrected")),
                GuestActed::Refused(why) => Ok(Done::to(&to).noting(refusal(&why))),
                GuestActed::SameAddress => {
                    let mut errors = FieldErrors::none();
                    errors.add("email", taken.clone());
                    Err(Problem::Invalid(errors))
                }
            }
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => {
            let message = errors.find("email").unwrap_or_default().to_owned();
            again(&visit, &typed, message).await
        }
        other => other,
    }
}

/// The guest's page again with what is wrong with the address.
async fn again(visit: &Visit, typed: &str, message: String) -> Result<HttpResponse, Problem> {
    let (read, guest) = load_with_guest(visit).await?;
    let mut errors = FieldErrors::none();
    errors.add("email", message);
    visit.invalid(&page(visit, &read, &guest, Some(typed), &errors))
}
