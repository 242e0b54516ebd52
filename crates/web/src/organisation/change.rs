//! Changes the organisation's settings.

use super::confirm;
use super::form;
use super::view::Settings;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ChangeOrganisation, decide};

/// Stores the change, shows the form again, or asks once more where the edition would be another.
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
    if confirm::is_needed(&fields, &change, visit.organisation().edition) {
        return visit.page(&confirm::page(&visit, &fields, &change).await?);
    }
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
