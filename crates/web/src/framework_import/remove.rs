//! Removing imported wording.

use super::view::RemovePage;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ImportFramework, decide};
use sfia::Edition;

/// Asks once more.
///
/// # Errors
/// [`Problem::NotFound`] if nothing of the edition is imported.
pub async fn confirm(visit: Visit) -> Result<HttpResponse, Problem> {
    let edition = edition(&visit)?;
    let licence = visit
        .read(move |tx| Ok(store::framework::find_licence(tx, edition)?))
        .await?;
    licence.ok_or(Problem::NotFound)?;
    let (settings, overview) = (visit.url("/settings"), visit.url("/settings/framework"));
    visit.page(&RemovePage::new(
        visit.words(),
        &settings,
        &overview,
        edition,
    ))
}

/// Deletes the wording and the record of its licence.
///
/// # Errors
/// [`Problem::NotFound`] if nothing of the edition is imported.
pub async fn remove(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let edition = edition(&visit)?;
    let url = visit.url("/settings/framework");
    visit
        .write(&fields, move |tx| {
            let permit = decide::<ImportFramework>(tx.actor(), ())?;
            store::framework::remove(tx, permit, edition)?;
            Ok(Done::to(&url).saying("framework-import-removed"))
        })
        .await
}

fn edition(visit: &Visit) -> Result<Edition, Problem> {
    visit
        .param("edition")?
        .parse()
        .map_err(|_| Problem::NotFound)
}
