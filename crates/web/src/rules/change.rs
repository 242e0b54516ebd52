//! Changes the rules.

use super::form;
use super::view::EditRules;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ChangeOrganisation, decide};
use store::rules::{change_rules, find_rules};

/// Stores the rules, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn change(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &form::FIELDS).await?;
    let parsed = form::parse(&fields, visit.words());
    let (rules, version) = match parsed {
        Ok(parsed) => parsed,
        Err(errors) => {
            let stored = visit.read(|tx| Ok(find_rules(tx)?)).await?;
            let page = EditRules::again(visit.words(), &visit.url(""), stored, &fields, &errors);
            return visit.invalid(&page);
        }
    };
    let to = visit.url("/rules");
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = decide::<ChangeOrganisation>(tx.actor(), ())?;
            change_rules(tx, permit, rules, version)?;
            Ok(Done::to(to.clone()).saying("rules-changed"))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let stored = visit.read(|tx| Ok(find_rules(tx)?)).await?;
            let mut errors = FieldErrors::none();
            errors.add("period", visit.words().say("rules-conflict"));
            let page = EditRules::again(visit.words(), &visit.url(""), stored, &fields, &errors);
            visit.conflict(&page)
        }
        other => other,
    }
}
