//! The first address of the service: leads on to where somebody belongs.

use crate::account::list_doors;
use crate::problem::Problem;
use crate::request::{Done, Visitor};
use actix_web::HttpResponse;

/// To the sign-in page, to the only organisation, or to the choice between several.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn door(visitor: Visitor) -> Result<HttpResponse, Problem> {
    let Some(signed_in) = visitor.signed_in() else {
        return Ok(visitor.redirect(&Done::to("/sign-in")));
    };
    let doors = list_doors(visitor.app(), signed_in).await?;
    Ok(visitor.redirect(&Done::to(
        doors.only().unwrap_or_else(|| "/choose".to_owned()),
    )))
}
