//! Looks for a further skill to add.

use super::view::{AddSkill, Search, Ways};
use super::{own, paths};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use sfia::{FrameworkText, Skill, search};
use store::framework::load_descriptions;

/// One letter finds nearly everything, which helps nobody.
const SHORTEST: usize = 2;

/// Shows the search and what it found.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn add(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let query = visit.query("q").unwrap_or_default();
    let long_enough = query.trim().chars().count() >= SHORTEST;
    let mut errors = FieldErrors::none();
    if visit.asks("q") && !long_enough {
        errors.add("q", visit.words().say("assessment-add-short"));
    }
    let (draft, text) = visit
        .read(move |tx| {
            let draft = own::load(tx, frameworks)?.draft;
            let text = match &draft {
                Some(draft) if long_enough => load_descriptions(tx, draft.edition)?,
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
    let hits = if long_enough {
        search::search(framework, own_words, Some(&text), &query)
    } else {
        Vec::new()
    };
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
        Search {
            query: &query,
            hits: &hits,
            errors: &errors,
        },
        there,
        ways,
    ))
}
