//! Naming somebody who is not in the people list.

use super::form::{FIELDS, GuestTyped};
use super::load::{find_person, leading, load, round_id, sends_mail, urls};
use super::view::{Around, NewPage};
use crate::args;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::readiness::{refusal, seen};
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::readiness::round::RoundState;
use store::readiness::{GuestActed, RoundRead, name_guest};

/// Shows the form, while people can be named.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or nobody can be named any more.
pub async fn show_new(visit: Visit) -> Result<HttpResponse, Problem> {
    let read = naming(&visit).await?;
    let page = page(
        &visit,
        &read,
        &GuestTyped::default(),
        &FieldErrors::none(),
        None,
    );
    visit.page(&page)
}

/// The round, while people can be named.
async fn naming(visit: &Visit) -> Result<RoundRead, Problem> {
    let read = load(visit).await?;
    match read.round.state {
        RoundState::Preparing | RoundState::Answering => Ok(read),
        _ => Err(Problem::NotFound),
    }
}

fn page(
    visit: &Visit,
    read: &RoundRead,
    typed: &GuestTyped,
    errors: &FieldErrors,
    person: Option<&str>,
) -> NewPage {
    let (list, round) = urls(visit, read);
    let around = Around {
        list_url: &list,
        round_url: &round,
        sends_mail: sends_mail(visit),
    };
    NewPage::new(visit.words(), &around, read, typed, errors, person)
}

/// Names the guest. In an open round they get their link at once.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn name(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let typed = GuestTyped::read(&fields);
    let (id, seen) = (round_id(&visit)?, seen(&fields)?);
    let again = |read: &RoundRead, errors: &FieldErrors, person: Option<&str>| {
        visit.invalid(&page(&visit, read, &typed, errors, person))
    };
    let new = match typed.check(visit.words()) {
        Ok(new) => new,
        Err(errors) => return again(&naming(&visit).await?, &errors, None),
    };
    if let Some(person) = find_person(&visit, &new.email).await? {
        let mut errors = FieldErrors::none();
        let message = args!["name" => person.as_str()];
        errors.add(
            "email",
            visit.words().say_with("guest-email-person", &message),
        );
        return again(&naming(&visit).await?, &errors, Some(&person));
    }
    let to = visit.url(&format!("/readiness/rounds/{id}"));
    let taken = visit.words().say("guest-email-taken");
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            match name_guest(tx, permit, &id, seen, &new)? {
                GuestActed::Done => Ok(Done::to(&to).saying("guest-named")),
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
        Err(Problem::Invalid(errors)) => again(&naming(&visit).await?, &errors, None),
        Err(Problem::Conflict) => {
            let read = naming(&visit).await?;
            let mut errors = FieldErrors::none();
            errors.add("email", visit.words().say("readiness-changed-meanwhile"));
            visit.conflict(&page(&visit, &read, &typed, &errors, None))
        }
        other => other,
    }
}
