//! Taking a role profile out of use, and bringing it back.

use super::role_id;
use super::view::RetirePage;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRoles, decide};

/// Asks once more.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation has no such profile in use.
pub async fn confirm(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = role_id(&visit)?;
    let (profile, holders) = visit
        .read(move |tx| {
            let profile = store::roles::load_role(tx, &id)?;
            Ok((profile, store::roles::count_holders(tx, &id)?))
        })
        .await?;
    if profile.retired {
        return Err(Problem::NotFound);
    }
    let url = visit.url("/roles");
    visit.page(&RetirePage::new(visit.words(), &url, &profile, holders))
}

/// Takes the profile out of use.
///
/// # Errors
/// [`Problem::NotFound`], or [`Problem::Conflict`] if it was changed since the question was asked.
pub async fn retire(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let (fields, version) = version(&visit, body).await?;
    let id = role_id(&visit)?;
    let url = visit.url(&format!("/roles/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            store::roles::retire(tx, permit, &id, version)?;
            Ok(Done::to(&url).saying("roles-retired"))
        })
        .await
}

/// Puts the profile back into use.
///
/// # Errors
/// As [`retire`].
pub async fn restore(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let (fields, version) = version(&visit, body).await?;
    let id = role_id(&visit)?;
    let url = visit.url(&format!("/roles/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            store::roles::restore(tx, permit, &id, version)?;
            Ok(Done::to(&url).saying("roles-restored"))
        })
        .await
}

async fn version(visit: &Visit, body: Payload) -> Result<(Fields, i64), Problem> {
    let fields = visit.fields(body, &["version"]).await?;
    let version = fields.text("version").parse();
    let version = version.map_err(|_| Problem::Unexpected("a form without its version"))?;
    Ok((fields, version))
}
