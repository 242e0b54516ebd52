//! Undoes the latest change of edition.

use super::{REPORT, report};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ChangeOrganisation, decide};
use engine::editions::UndoRefused;
use engine::ids::{EditionChangeId, Id};
use store::editions::undo_change;

/// Goes back to the edition before, says why that is too late, or shows the report again to whoever came second.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn undo(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["change", "version"]).await?;
    let change = EditionChangeId::from_text(fields.text("change").to_owned());
    let version = fields.text("version").parse::<i64>().unwrap_or_default();
    let (frameworks, back) = (visit.app().frameworks, visit.url(REPORT));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = decide::<ChangeOrganisation>(tx.actor(), ())?;
            let done = Done::to(back.clone());
            let undone = undo_change(tx, permit, frameworks, &change, version)?;
            Ok(match undone {
                Ok(_) => done.saying("editions-undone"),
                Err(UndoRefused::TooLate) => done.noting("editions-undo-late"),
                Err(UndoRefused::NotPresent) => done.noting("editions-undo-not-present"),
            })
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => report::again(&visit).await,
        other => other,
    }
}
