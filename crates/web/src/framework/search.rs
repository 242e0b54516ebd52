//! Finding skills by word or code, best match first.

use super::framework;
use super::view::SearchPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use sfia::search::Hit;

/// Shows what the words in the address find.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn search(visit: Visit) -> Result<HttpResponse, Problem> {
    let words: String = visit
        .query("q")
        .unwrap_or_default()
        .chars()
        .take(100)
        .collect();
    let hits = find(&visit, &words).await?;
    let url = visit.url("/framework");
    visit.page(&SearchPage::new(&url, &words, &hits, super::own_words()?))
}

/// The skills of the organisation's edition that the words find, in our own words and in those it imported.
pub(super) async fn find(visit: &Visit, words: &str) -> Result<Vec<Hit<'static>>, Problem> {
    let framework = framework(visit);
    let edition = framework.edition();
    let text = visit
        .read(move |tx| Ok(store::framework::load_descriptions(tx, edition)?))
        .await?;
    Ok(sfia::search::search(
        framework,
        super::own_words()?,
        Some(&text),
        words,
    ))
}
