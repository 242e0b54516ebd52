//! Adding one person by hand.

use super::form::{self, PersonValues, PostValues};
use super::permits::managing;
use super::post_page::with_manager;
use super::view::AddPerson;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::people::{self, RoleChoice, Taken};

/// Shows the empty form.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn new(visit: Visit) -> Result<HttpResponse, Problem> {
    let roles = roles(&visit).await?;
    visit.page(&AddPerson::new(
        visit.words(),
        &visit.url("/people"),
        &PersonValues::default(),
        &PostValues::default(),
        &roles,
        &FieldErrors::none(),
    ))
}

/// Adds the person with their post, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn add(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let known: Vec<&str> = form::PERSON.into_iter().chain(form::POST).collect();
    let fields = visit.fields(body, &known).await?;
    let mut errors = FieldErrors::none();
    let draft = form::person(&fields, visit.words(), &mut errors);
    let post = form::post(&fields, visit.words(), &mut errors);
    let (Some(draft), Some(post)) = (draft, post) else {
        return again(&visit, &fields, &errors).await;
    };
    let (app, home) = (visit.app_data(), visit.url("/people"));
    let outcome = visit
        .write(&fields, move |tx| {
            let words = app.kit.words();
            let permit = managing(tx)?;
            require_free(&people::find_taken(tx, &permit, &draft, None)?, words)?;
            let post = form::settle(tx, words, &permit, None, &post, None)?;
            let person = people::add_person(tx, permit, &draft, &post)?;
            Ok(Done::to(format!("{home}/{person}"))
                .saying("people-added")
                .with("name", draft.name.as_str()))
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => again(&visit, &fields, &errors).await,
        other => other,
    }
}

/// Refuses an address or a number that somebody else has, naming them.
///
/// # Errors
/// [`Problem::Invalid`] with the fields.
pub(super) fn require_free(taken: &Taken, words: &Words) -> Result<(), Problem> {
    let errors = taken_words(taken, words);
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Problem::Invalid(errors))
    }
}

fn taken_words(taken: &Taken, words: &Words) -> FieldErrors {
    let mut errors = FieldErrors::none();
    if let Some(name) = &taken.email_by {
        let arguments = crate::args!["name" => name.as_str()];
        errors.add("email", words.say_with("people-email-taken", &arguments));
    }
    if let Some(name) = &taken.staff_number_by {
        let arguments = crate::args!["name" => name.as_str()];
        let message = words.say_with("people-staff-number-taken", &arguments);
        errors.add("staff_number", message);
    }
    errors
}

/// The role profiles to choose from.
pub(super) async fn roles(visit: &Visit) -> Result<Vec<RoleChoice>, Problem> {
    visit.read(|tx| Ok(people::list_roles(tx)?)).await
}

/// The form with everything that is wrong with it, whether the form itself or the database says so.
async fn again(
    visit: &Visit,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<HttpResponse, Problem> {
    let mut of_person = errors.clone();
    if let Some(draft) = form::person(fields, visit.words(), &mut FieldErrors::none()) {
        let app = visit.app_data();
        let taken = visit
            .read(move |tx| {
                let permit = managing(tx)?;
                let taken = people::find_taken(tx, &permit, &draft, None)?;
                Ok(taken_words(&taken, app.kit.words()))
            })
            .await?;
        of_person = form::in_order(errors, &taken);
    }
    let errors = &with_manager(visit, fields, of_person).await?;
    let roles = roles(visit).await?;
    visit.invalid(&AddPerson::new(
        visit.words(),
        &visit.url("/people"),
        &PersonValues::typed(fields),
        &PostValues::typed(fields),
        &roles,
        errors,
    ))
}
