//! One attribute of the levels of responsibility.

use super::view::AttributePage;
use super::{framework, source};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use sfia::AttributeCode;

/// Shows the attribute at all levels.
///
/// # Errors
/// [`Problem::NotFound`] if the edition has no such attribute, or nobody has words for it.
pub async fn attribute(visit: Visit) -> Result<HttpResponse, Problem> {
    let code = AttributeCode::new(&visit.param("code")?).map_err(|_| Problem::NotFound)?;
    let framework = framework(&visit);
    let attribute = framework.find_attribute(code).ok_or(Problem::NotFound)?;
    let edition = framework.edition();
    let (text, licence) = visit
        .read(move |tx| {
            let text = store::framework::load_attribute_texts(tx, edition, &[code])?;
            Ok((text, store::framework::find_licence(tx, edition)?))
        })
        .await?;
    let source = source(&visit, licence.as_ref().filter(|_| !text.is_empty()));
    let url = visit.url("/framework");
    let page = AttributePage::new(attribute, &url, super::own_words()?, &text, source);
    visit.page(&page.ok_or(Problem::NotFound)?)
}
