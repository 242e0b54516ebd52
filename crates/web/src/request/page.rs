//! Pages as responses.

use crate::app::App;
use crate::kit::{self, Page, Shell};
use crate::problem::Problem;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::ContentType;

/// Draws a page around which `shell` stands.
///
/// # Errors
/// [`Problem::Internal`] when the template asks for what the page does not have.
pub fn draw<P: Page>(
    app: &App,
    shell: &Shell,
    status: StatusCode,
    page: &P,
) -> Result<HttpResponse, Problem> {
    let html = kit::render(&app.kit, shell, page)?;
    let mut response = HttpResponse::build(status);
    response.content_type(ContentType::html());
    if shell.flash.is_some() {
        response.cookie(super::cookies::Jar::Flash.removal(app));
    }
    Ok(response.body(html))
}

/// A redirect after a change, with its message in a cookie.
#[must_use]
pub fn redirect(app: &App, done: &super::Done) -> HttpResponse {
    let mut response = HttpResponse::SeeOther();
    response.insert_header(("Location", done.path()));
    if let Some(cookie) = done.cookie(app) {
        response.cookie(cookie);
    }
    response.finish()
}
