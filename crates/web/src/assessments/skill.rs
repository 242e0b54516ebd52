//! One skill with all its answers.

use super::view::SkillAnswersPage;
use super::{own, path_parts, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;

/// Shows what was answered for each level of a skill, and how to change it.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn skill(visit: Visit) -> Result<HttpResponse, Problem> {
    let code = path_parts::skill(&visit)?;
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    let found = own.draft.as_ref().and_then(|draft| {
        let skill = draft.find_skill(code)?;
        let framework = frameworks.edition(draft.edition);
        Some((framework, skill, own.start(Some(draft), framework)))
    });
    match found {
        Some((framework, skill, start)) => {
            let url = |path: &str| visit.url(path);
            let page = SkillAnswersPage::new(visit.words(), framework, skill, start, url);
            visit.page(&page)
        }
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}
