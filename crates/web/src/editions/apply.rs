//! Changes the organisation to another edition.

use super::{REPORT, report};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ChangeOrganisation, decide};
use sfia::Edition;
use store::editions::change_edition;

/// Makes the change, or shows the report again to whoever came second.
///
/// # Errors
/// [`Problem::Unexpected`] for an edition that is none; [`Problem`] from the form or the database.
pub async fn apply(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["to", "version"]).await?;
    let to: Edition = fields
        .text("to")
        .parse()
        .map_err(|_| Problem::Unexpected("an edition that is not known"))?;
    let version = fields.text("version").parse::<i64>().unwrap_or_default();
    let (frameworks, back) = (visit.app().frameworks, visit.url(REPORT));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = decide::<ChangeOrganisation>(tx.actor(), ())?;
            change_edition(tx, permit, frameworks, to, version)?;
            Ok(Done::to(back.clone()).saying("editions-applied"))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => report::again(&visit).await,
        other => other,
    }
}
