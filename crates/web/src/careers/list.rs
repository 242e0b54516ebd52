//! Every role, the best match first.

use super::load::load;
use super::view::{List, Ranked};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::{HttpResponse, web};
use engine::careers::rank;

/// Shows the roles in order of one's match.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let known = load(&visit).await?;
    let page = visit.query("page").and_then(|page| page.parse().ok());
    let (app, home) = (visit.app_data(), visit.url(""));
    // Thousands of roles take some milliseconds; other requests go on meanwhile.
    let list = web::block(move || {
        let held = known.held(app.frameworks);
        let fits = rank(&known.roles, &held, known.framework);
        let ranked = Ranked {
            fits,
            known: &known,
            page: page.unwrap_or(1),
        };
        List::new(app.kit.words(), &home, &ranked)
    })
    .await
    .map_err(|error| Problem::Internal(error.to_string()))?;
    visit.page(&list)
}
