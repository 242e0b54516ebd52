//! When a skill was last used, and the note: shows the form.

use super::form::DetailsForm;
use super::paths::{self, From};
use super::view::{About, Details, Typed};
use super::{own, path_parts};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use crate::security::digest;
use actix_web::HttpResponse;
use engine::assessments::{AssessedSkill, Assessment, LastUsed};
use sfia::SkillCode;

/// Shows the form.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn details(visit: Visit) -> Result<HttpResponse, Problem> {
    let code = path_parts::skill(&visit)?;
    let from = From::from_word(&visit.query("from").unwrap_or_default());
    match load(&visit, code).await? {
        Some((draft, skill)) => {
            let page = page(&visit, &draft, &skill, from, None, &FieldErrors::none());
            visit.page(&page)
        }
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}

/// The member's draft and the skill in it; `None` without either.
pub(super) async fn load(
    visit: &Visit,
    code: SkillCode,
) -> Result<Option<(Assessment, AssessedSkill)>, Problem> {
    let frameworks = visit.app().frameworks;
    let own = visit.read(move |tx| own::load(tx, frameworks)).await?;
    Ok(own.draft.and_then(|draft| {
        let skill = draft.find_skill(code)?.clone();
        Some((draft, skill))
    }))
}

/// The form as it was sent, with what is wrong.
pub(super) fn again(
    visit: &Visit,
    (draft, skill): &(Assessment, AssessedSkill),
    fields: &Fields,
    errors: &FieldErrors,
) -> Details {
    let typed = Typed {
        used: fields.text("used"),
        note: fields.text("note"),
    };
    let from = From::from_word(fields.text("from"));
    page(visit, draft, skill, from, Some(typed), errors)
}

fn page(
    visit: &Visit,
    draft: &Assessment,
    skill: &AssessedSkill,
    from: From,
    typed: Option<Typed<'_>>,
    errors: &FieldErrors,
) -> Details {
    let about = About {
        framework: visit.app().frameworks.edition(draft.edition),
        draft,
        skill,
        from,
        seen: mark(skill),
        action: visit.url(&paths::details(skill.code, From::Flow)),
        back: visit.url(&back(skill, from)),
    };
    Details::new(visit.words(), about, typed, errors)
}

/// The page from which the form was opened; in the flow the question whose answer led here.
fn back(skill: &AssessedSkill, from: From) -> String {
    let code = skill.code;
    from.page(code)
        .unwrap_or_else(|| match skill.deciding_level() {
            Some(level) => paths::level(code, level, From::Flow),
            None => paths::skill(code),
        })
}

/// A short mark of the stored details, to notice that they changed while a form was open.
pub(super) fn mark(skill: &AssessedSkill) -> String {
    let used = skill.last_used.map_or("", LastUsed::as_str);
    let whole = digest(format!("{used}\n{}", skill.note.as_str()).as_bytes());
    whole.chars().take(16).collect()
}

/// Whether a form brings exactly what is stored.
pub(super) fn says_the_same(skill: &AssessedSkill, form: &DetailsForm) -> bool {
    skill.last_used == form.used && skill.note == form.note
}
