//! Examples for the skills that matter most: shows for which.

use super::view::Examples;
use super::{own, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use engine::access::KeepEvidence;
use store::evidence::list_own;

/// Shows for which skills an example would help most.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn examples(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, shown) = visit
        .read(move |tx| {
            let permit = own::permit::<KeepEvidence>(tx.actor())?;
            Ok((own::load(tx, frameworks)?, list_own(tx, &permit)?))
        })
        .await?;
    let Some(draft) = &own.draft else {
        return Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT))));
    };
    let framework = frameworks.edition(draft.edition);
    let url = |path: &str| visit.url(path);
    visit.page(&Examples::new(
        visit.words(),
        framework,
        draft,
        (&own, &shown),
        url,
    ))
}
