//! Changes the organisation's settings.

use super::form;
use super::view::Settings;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ChangeOrganisation, decide};

/// Stores the change, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn change(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &form::FIELDS).await?;
    let again = |errors: &FieldErrors| {
        Settings::again(
            visit.words(),
            &visit.url(""),
            visit.organisation(),
            &fields,
            errors,
        )
    };
    let change = match form::parse(&fields, visit.words()) {
        Ok(change) => change,
        Err(errors) => return visit.invalid(&again(&errors)),
    };
    let to = visit.url("/settings");
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = decide::<ChangeOrganisation>(tx.actor(), ())?;
            store::organisations::change(tx, permit, &change)?;
            Ok(Done::to(to.clone()).saying("settings-changed"))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let mut errors = FieldErrors::none();
            errors.add("name", visit.words().say("settings-conflict"));
            visit.conflict(&again(&errors))
        }
        other => other,
    }
}
