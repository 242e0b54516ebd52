//! Shows the pages about the service, to anybody.

use super::view::{Accessibility, Help, Privacy};
use crate::problem::Problem;
use crate::request::Visitor;
use actix_web::HttpResponse;

/// How to do the main things.
///
/// # Errors
/// [`Problem::Internal`] when the page cannot be drawn.
pub async fn help(visitor: Visitor) -> Result<HttpResponse, Problem> {
    visitor.page(&Help::new(visitor.words()))
}

/// What is kept about people, who sees it, for how long.
///
/// # Errors
/// [`Problem::Internal`] when the page cannot be drawn.
pub async fn privacy(visitor: Visitor) -> Result<HttpResponse, Problem> {
    visitor.page(&Privacy::new(visitor.words()))
}

/// What was done for accessibility, and what is not yet good enough.
///
/// # Errors
/// [`Problem::Internal`] when the page cannot be drawn.
pub async fn accessibility(visitor: Visitor) -> Result<HttpResponse, Problem> {
    visitor.page(&Accessibility::new(visitor.words()))
}
