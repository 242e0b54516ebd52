//! One level of one skill, sentence by sentence: shows the sentences.

use super::level;
use super::path_parts;
use super::paths;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;

/// Shows the sentences of an imported text with what was said of each.
///
/// # Errors
/// [`Problem::NotFound`] for a level without imported text.
pub async fn sentences(visit: Visit) -> Result<HttpResponse, Problem> {
    let (code, number) = (path_parts::skill(&visit)?, path_parts::level(&visit)?);
    let from = paths::From::from_word(&visit.query("from").unwrap_or_default());
    match level::load(&visit, code).await? {
        Some(asked) => {
            let none = FieldErrors::none();
            let page = asked.sentences(&visit, number, from, None, &none).await?;
            visit.page(&page)
        }
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}
