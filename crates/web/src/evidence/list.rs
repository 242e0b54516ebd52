//! One's own evidence, and how it covers one's skills.

use super::load::{ageing, framework, keeping, own_skills};
use super::view::{Listing, OwnList};
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::evidence::EvidenceHead;
use sfia::SkillCode;
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
    // Evidence of one skill alone, from the row of that skill in one's profile.
    let only = visit.query("skill");
    let only = only.and_then(|code| SkillCode::new(&code).ok());
    let items = match only {
        Some(code) => speaking_for(items, code),
        None => items,
    };
    let listing = Listing {
        only,
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

fn speaking_for(items: Vec<EvidenceHead>, code: SkillCode) -> Vec<EvidenceHead> {
    let speaks = |item: &EvidenceHead| item.supports.iter().any(|one| one.skill == code);
    items.into_iter().filter(speaks).collect()
}
