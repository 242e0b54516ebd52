//! The sign-in page.

use super::view::SignIn;
use crate::problem::Problem;
use crate::request::Visitor;
use actix_web::HttpResponse;

/// Shows the form, with a button for each persona in the demonstration.
///
/// # Errors
/// [`Problem::Internal`] when the page cannot be drawn.
pub async fn show(visitor: Visitor) -> Result<HttpResponse, Problem> {
    let app = visitor.app();
    visitor.page(&SignIn::new(visitor.words(), app.settings.demo))
}
