//! Asks whether to remove a skill that was added.

use super::paths::{self, From};
use super::view::RemoveSkill;
use super::{names, own, path_parts};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;

/// Shows the question. Skills of the role cannot be removed.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn remove(visit: Visit) -> Result<HttpResponse, Problem> {
    let code = path_parts::skill(&visit)?;
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    let added = own.draft.as_ref().filter(|draft| {
        let skill = draft.find_skill(code);
        skill.is_some_and(|skill| skill.added)
    });
    let Some(draft) = added else {
        return Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT))));
    };
    let name = names::skill_title(frameworks.edition(draft.edition), code);
    let from = From::from_word(&visit.query("from").unwrap_or_default());
    let action = visit.url(&paths::remove(code, From::Flow));
    let keep = from.page(code);
    let keep = visit.url(keep.as_deref().unwrap_or(paths::ASSESSMENT));
    let id = draft.id.to_string();
    visit.page(&RemoveSkill::new(visit.words(), &name, id, action, keep))
}
