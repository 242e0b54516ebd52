//! The first page of the self-assessment: starting, or carrying on.

use super::view::{Overview, Welcome};
use super::{own, paths};
use crate::campaigns;
use crate::editions::notice;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use engine::assessments::StatementOfUse;
use store::assessments::find_submitted_at;
use store::rules::find_rules;

/// Shows the statement of use to somebody without a draft, and how far it is to somebody with one.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (app, base) = (visit.app_data(), visit.url(""));
    let (own, submitted, rules, moved) = visit
        .read(move |tx| {
            let own = own::load(tx, frameworks)?;
            let permit = own::permit(tx.actor())?;
            let submitted = find_submitted_at(tx, &permit)?;
            let begun = own.draft.as_ref().map(|draft| draft.started);
            let moved = notice(tx, app.kit.words(), &base, [begun, submitted])?;
            let stored = find_rules(tx)?;
            let rules = campaigns::narrowed(tx, stored.rules)?;
            Ok((own, submitted, rules, moved))
        })
        .await?;
    let words = visit.words();
    let url = |path: &str| visit.url(path);
    let Some(draft) = &own.draft else {
        let statement = StatementOfUse::present(rules.planning);
        return visit.page(&Welcome::new(words, statement, submitted, url).moved(moved));
    };
    let framework = frameworks.edition(draft.edition);
    let next = visit.url(&own::next_path(&own, draft, framework, None));
    visit.page(&Overview::new(words, framework, draft, &own, &next, url).moved(moved))
}

/// Leads to the first open question of the draft, or to its beginning.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn next(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    let path = match &own.draft {
        Some(draft) => own::next_path(&own, draft, frameworks.edition(draft.edition), None),
        None => paths::ASSESSMENT.to_owned(),
    };
    Ok(visit.redirect(&Done::to(visit.url(&path))))
}
