//! What a guest's link opens: their sheet, through a cookie, so that the token stands in no address afterwards.

use crate::problem::Problem;
use crate::request::{Visitor, guest_cookie, guest_url, prove_guest};
use actix_web::HttpResponse;

/// Opens the link. Looking at it changes nothing and does not use it up, so that a mail scanner cannot. A token that is not
/// ours is told by its proof and never reaches the database.
///
/// # Errors
/// [`Problem::LinkShut`] with why the link opens nothing.
pub async fn open(visitor: Visitor) -> Result<HttpResponse, Problem> {
    let app = visitor.app();
    let token = visitor.request().match_info().get("token");
    let token = token.unwrap_or_default();
    let admission = prove_guest(app, token).await?;
    Ok(HttpResponse::SeeOther()
        .insert_header(("Location", guest_url(&admission.respondent)))
        .cookie(guest_cookie(app, &admission.respondent, token))
        .finish())
}
