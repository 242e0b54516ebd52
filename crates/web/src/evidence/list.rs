//! One's own evidence, and how it covers one's skills.

use super::load::{ageing, framework, keeping, own_skills};
use super::view::{Listing, OwnList};
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use store::evidence::{list_own, list_shared};

/// Shows it.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (items, shared, role) = visit
        .read(move |tx| {
            let items = list_own(tx, &keeping(tx)?)?;
            let shared = list_shared(tx, &own_permit(tx.actor())?)?;
            Ok((items, shared, own_skills(tx, frameworks)?.0))
        })
        .await?;
    let person = &visit.member().person;
    let listing = Listing {
        items: &items,
        shared: &shared,
        role: role.as_ref(),
        framework: framework(&visit),
        frameworks,
        ageing: ageing(&visit).await?,
        shared_url: visit.url(&format!("/people/{person}/evidence")),
    };
    let url = |path: &str| visit.url(path);
    visit.page(&OwnList::new(visit.words(), &listing, &url))
}
