//! What a link opens: the page to choose a password, or why it does not work any more.

use super::view::{Choose, Dead};
use crate::problem::Problem;
use crate::request::Visitor;
use crate::security::LinkPurpose;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use store::entry::links::{self, OpenLink};

/// Opens an invitation. Looking at it does not use it up, so that a mail scanner cannot.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show_invitation(visitor: Visitor) -> Result<HttpResponse, Problem> {
    show(&visitor, LinkPurpose::Invitation).await
}

/// Opens a link to choose a new password.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show_password(visitor: Visitor) -> Result<HttpResponse, Problem> {
    show(&visitor, LinkPurpose::Password).await
}

async fn show(visitor: &Visitor, purpose: LinkPurpose) -> Result<HttpResponse, Problem> {
    let token = visitor.query("token").unwrap_or_default();
    match find_open(visitor, purpose, &token).await? {
        Some(link) => visitor.page(&Choose::new(visitor.words(), purpose, &link, token)),
        None => visitor.draw(StatusCode::NOT_FOUND, &Dead::new(visitor.words(), purpose)),
    }
}

/// The link that a token names, if token and row both still hold.
pub(super) async fn find_open(
    visitor: &Visitor,
    purpose: LinkPurpose,
    token: &str,
) -> Result<Option<OpenLink>, Problem> {
    let app = visitor.app();
    let Some(id) = app.links.verify(purpose, token) else {
        return Ok(None);
    };
    let link = app
        .db
        .entry_read(move |tx| links::find_open(tx, &id))
        .await?;
    Ok(link.filter(|link| link.purpose == purpose.as_str()))
}
