//! The levels of responsibility.

use super::view::{LevelPage, Levels};
use super::{framework, source};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use sfia::Level;

/// Shows all seven levels, and the attributes that make them.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn levels(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let edition = framework.edition();
    let (text, licence) = visit
        .read(move |tx| {
            let text = store::framework::load_level_texts(tx, edition)?;
            Ok((text, store::framework::find_licence(tx, edition)?))
        })
        .await?;
    let source = source(&visit, licence.as_ref());
    let url = visit.url("/framework");
    visit.page(&Levels::new(
        framework,
        &url,
        super::own_words()?,
        &text,
        source,
    ))
}

/// Shows one level, attribute by attribute.
///
/// # Errors
/// [`Problem::NotFound`] for anything but 1 to 7.
pub async fn level(visit: Visit) -> Result<HttpResponse, Problem> {
    let level: Level = visit
        .param("level")?
        .parse()
        .map_err(|_| Problem::NotFound)?;
    let framework = framework(&visit);
    let edition = framework.edition();
    let codes: Vec<_> = framework
        .attributes()
        .iter()
        .map(|attribute| attribute.code)
        .collect();
    let (text, licence) = visit
        .read(move |tx| {
            let text = store::framework::load_attribute_texts(tx, edition, &codes)?;
            let levels = store::framework::load_level_texts(tx, edition)?;
            let text = text.rows().chain(levels.rows()).collect();
            Ok((text, store::framework::find_licence(tx, edition)?))
        })
        .await?;
    let source = source(&visit, licence.as_ref());
    let (url, own) = (visit.url("/framework"), super::own_words()?);
    visit.page(&LevelPage::new(framework, level, &url, own, &text, source))
}
