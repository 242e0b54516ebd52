//! Moving everybody who holds a profile that is out of use to the one that takes its place.

use super::role_id;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{MoveHolders, decide};

/// Moves them in one step.
///
/// # Errors
/// [`Problem::NotFound`] when nothing in use takes its place; [`Problem::Conflict`] when nobody holds it any longer.
pub async fn move_holders(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let id = role_id(&visit)?;
    let url = visit.url(&format!("/roles/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<MoveHolders>(tx.actor(), id.clone())?;
            let moved = store::roles::move_holders(tx, permit)?;
            Ok(Done::to(&url).saying("roles-moved").with("count", moved))
        })
        .await
}
