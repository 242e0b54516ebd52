//! Taking a step on the way to approval.

use super::act_form::{ActForm, FIELDS, invalid};
use super::load::{load, reading};
use super::show::page;
use super::view::Sent;
use super::{job_id, words};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{Actor, JobFacts, decide};
use engine::jobs::approval::{Act, Capacity};
use store::jobs::{self, MayActOnJob};

/// Where a refusal is told: the section with what comes next.
const NEXT: &str = "next";

/// Takes it.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn act(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let fields = visit.fields(body, &FIELDS).await?;
    // Whoever may not read it gets one answer, whatever the form says.
    let asked = id.clone();
    visit
        .read(move |tx| reading(tx, &asked).map(|_| ()))
        .await?;
    let form = match ActForm::parse(&fields, visit.words()) {
        Ok(form) => form,
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, &id, &Sent::of(&fields, &errors)).await?;
            return visit.invalid(&page);
        }
        Err(other) => return Err(other),
    };
    let (app, own) = (visit.app_data(), id.clone());
    let back = visit.url(&format!("/jobs/{id}/approval"));
    let taken = visit
        .write(&fields, move |tx| {
            let loaded = load(tx, &own)?;
            if loaded.found.description.changes != form.seen {
                return Err(Problem::Conflict);
            }
            let capacity = loaded.offer(&form.act).capacity;
            let authors = loaded.authors();
            let may = permit(tx.actor(), loaded.facts, capacity, &form.act)?;
            match jobs::act(tx, may, form.seen, &form.act, &form.words)? {
                Ok(_) => Ok(Done::to(back.as_str()).saying(words::said(&form.act))),
                Err(refused) => {
                    let message = words::refused(app.kit.words(), &refused, &authors);
                    let field = match form.act {
                        Act::Consulted(_) => "consulted-on",
                        _ => NEXT,
                    };
                    Err(invalid(field, message))
                }
            }
        })
        .await;
    match taken {
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, &id, &Sent::of(&fields, &errors)).await?;
            visit.invalid(&page)
        }
        Err(Problem::Conflict) => {
            let none = FieldErrors::none();
            let page = page(&visit, &id, &Sent::of(&fields, &none).stale()).await?;
            visit.conflict(&page)
        }
        other => other,
    }
}

/// The permit with which somebody acts in a capacity.
///
/// # Errors
/// [`Problem::NotFound`] for those to whom the capacity is not open.
pub(super) fn permit(
    actor: &Actor,
    facts: JobFacts,
    capacity: Capacity,
    act: &Act,
) -> Result<MayActOnJob, Problem> {
    Ok(match (capacity, act) {
        (_, Act::Evaluate(_) | Act::WordingOnly) => MayActOnJob::Evaluator(decide(actor, facts)?),
        (Capacity::Author, _) => MayActOnJob::Author(decide(actor, facts)?),
        (Capacity::Reviewer, _) => MayActOnJob::Reviewer(decide(actor, facts)?),
        (Capacity::Hr, _) => MayActOnJob::Hr(decide(actor, facts)?),
        (Capacity::Head, _) => MayActOnJob::Head(decide(actor, facts)?),
    })
}
