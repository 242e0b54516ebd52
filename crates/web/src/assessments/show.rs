//! The first page of the self-assessment: starting, or carrying on.

use super::view::{Overview, Start};
use super::{names, own, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use store::assessments::find_submitted_at;

/// Shows how it works to somebody without a draft, and how far it is to somebody with one.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, submitted) = visit
        .read(move |tx| {
            let own = own::load(tx, frameworks)?;
            let permit = own::permit(tx.actor())?;
            Ok((own, find_submitted_at(tx, &permit)?))
        })
        .await?;
    let words = visit.words();
    let role = own::role_title(&own);
    if let Some(draft) = &own.draft {
        let framework = frameworks.edition(draft.edition);
        let next = visit.url(&own::next_path(&own, draft, framework, None));
        let url = |path: &str| visit.url(path);
        return visit.page(&Overview::new(
            words,
            framework,
            draft,
            role,
            &own.starts(),
            &next,
            url,
        ));
    }
    let edition = visit.organisation().edition;
    let framework = frameworks.edition(edition);
    let asked = own.asked(edition, frameworks);
    let skills = asked
        .into_iter()
        .map(|code| names::skill_title(framework, code));
    let action = visit.url(paths::START);
    visit.page(&Start::new(
        words,
        action,
        role,
        skills.collect(),
        submitted,
        visit.url("/practice"),
    ))
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
