//! The grid of all skills and levels.

use super::framework;
use super::view::{Grid, Narrowing};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows the grid, narrowed to what the address asks for.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn grid(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let text = |name: &str| visit.query(name).unwrap_or_default();
    let narrowing = Narrowing::new(&text("q"), &text("category"), &text("level"), framework);
    let found = if narrowing.words.is_empty() {
        None
    } else {
        Some(super::search::find(&visit, &narrowing.words).await?)
    };
    let codes: Option<Vec<_>> = found.map(|hits| hits.iter().map(|hit| hit.skill.code).collect());
    let url = visit.url("/framework");
    let frameworks = visit.app().frameworks;
    let own = visit
        .read(move |tx| super::own_levels::load(tx, frameworks))
        .await?;
    let page = Grid::new(
        visit.words(),
        framework,
        &url,
        &narrowing,
        codes.as_deref(),
        &own,
    );
    visit.page(&page)
}
