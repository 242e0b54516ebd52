//! Carries out what the preview showed.

use super::preview::{fingerprint, framework, look, page};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRoles, decide};
use engine::ids::{Id, PreviewId};

/// Applies the table in one unit of work, if it would still do what the page said. Otherwise shows the page anew.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn apply(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["seen"]).await?;
    let id = visit.param("preview").map(PreviewId::from_text)?;
    let seen = fields.text("seen").to_owned();
    let (framework, url) = (framework(&visit), visit.url("/roles"));
    let outcome = visit
        .write(&fields, move |tx| {
            let (_, plan) = look(tx, framework, &id)?;
            if fingerprint(&plan) != seen || !plan.has_effect() {
                return Err(Problem::Conflict);
            }
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            let (added, changed) = store::roles::apply_table(tx, &permit, &id, &plan)?;
            Ok(Done::to(&url)
                .saying("role-import-done")
                .with("added", added)
                .with("changed", changed))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => visit.conflict(&page(&visit, true).await?),
        other => other,
    }
}
