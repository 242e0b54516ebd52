//! Whether the service can do its work, for whoever watches over it.

use crate::problem::Problem;
use crate::request::Visitor;
use actix_web::HttpResponse;

/// Says "ok" when the database answers.
///
/// # Errors
/// [`Problem::Unavailable`] when it does not.
pub async fn ready(visitor: Visitor) -> Result<HttpResponse, Problem> {
    visitor
        .app()
        .db
        .entry_read(|tx| store::entry::facts::find(tx, "ready"))
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n"))
}
