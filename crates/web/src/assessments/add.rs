//! Looks for a further skill to add.

use super::view::{AddSkill, Ways};
use super::{own, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use sfia::{FrameworkText, Skill, search};
use store::framework::load_descriptions;

/// Shows the search and what it found.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn add(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let query = visit.query("q").unwrap_or_default();
    let asked = !query.trim().is_empty();
    let (draft, text) = visit
        .read(move |tx| {
            let draft = own::load(tx, frameworks)?.draft;
            let text = match &draft {
                Some(draft) if asked => load_descriptions(tx, draft.edition)?,
                _ => FrameworkText::default(),
            };
            Ok((draft, text))
        })
        .await?;
    let Some(draft) = draft else {
        return Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT))));
    };
    let framework = frameworks.edition(draft.edition);
    let own_words = own::words()?;
    let hits = search::search(framework, own_words, Some(&text), &query);
    let hits: Vec<&Skill> = hits.into_iter().map(|hit| hit.skill).collect();
    let ways = Ways {
        here: visit.url(paths::ADD),
        browse: visit.url("/framework"),
        back: visit.url(paths::ASSESSMENT),
    };
    let there = |skill: &Skill| draft.find_skill(skill.code).is_some();
    let id = draft.id.to_string();
    visit.page(&AddSkill::new(
        visit.words(),
        own_words,
        id,
        &query,
        &hits,
        there,
        ways,
    ))
}
