//! Changing a person's name, address and staff number.

use super::add::require_free;
use super::form::{self, PersonValues};
use super::permits::{managing, person, reading};
use super::view::ChangePerson;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::people::Person;
use store::people;

/// Shows the form with what is stored.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such person.
pub async fn edit(visit: Visit) -> Result<HttpResponse, Problem> {
    let stored = load(&visit).await?;
    let values = PersonValues::stored(&stored.name, &stored.email, stored.staff_number.as_ref());
    visit.page(&ChangePerson::new(
        visit.words(),
        &visit.url("/people"),
        &stored,
        &values,
        &FieldErrors::none(),
    ))
}

/// Stores the change, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn change(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit
        .fields(body, &["name", "email", "staff_number", "version"])
        .await?;
    let mut errors = FieldErrors::none();
    let Some(draft) = form::person(&fields, visit.words(), &mut errors) else {
        return again(&visit, &fields, &errors).await;
    };
    let (app, home, id) = (visit.app_data(), visit.url("/people"), person(&visit)?);
    let version = version(&fields);
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = managing(tx)?;
            let taken = people::find_taken(tx, &permit, &draft, Some(&id))?;
            require_free(&taken, app.kit.words())?;
            people::change_person(tx, permit, &id, version, &draft)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-changed"))
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => again(&visit, &fields, &errors).await,
        Err(Problem::Conflict) => {
            let mut errors = FieldErrors::none();
            errors.add("name", visit.words().say("people-conflict"));
            let page = filled(&visit, &fields, &errors).await?;
            visit.conflict(&page)
        }
        other => other,
    }
}

/// The version of the person that a form was made from.
pub(super) fn version(fields: &Fields) -> i64 {
    fields.text("version").parse().unwrap_or_default()
}

async fn load(visit: &Visit) -> Result<Person, Problem> {
    let id = person(visit)?;
    visit
        .read(move |tx| {
            let permit = reading(tx, &id)?;
            Ok(people::load_person(tx, &permit)?)
        })
        .await
}

/// The form as typed. It carries the present version, so that sending it once more overwrites knowingly.
async fn filled(
    visit: &Visit,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<ChangePerson, Problem> {
    let stored = load(visit).await?;
    let (words, home) = (visit.words(), visit.url("/people"));
    let values = PersonValues::typed(fields);
    Ok(ChangePerson::new(words, &home, &stored, &values, errors))
}

async fn again(
    visit: &Visit,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<HttpResponse, Problem> {
    let page = filled(visit, fields, errors).await?;
    visit.invalid(&page)
}
