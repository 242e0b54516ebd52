//! Which skills of a group were used in the period that counts: shows the question.

use super::view::AskGroup;
use super::{own, path_parts, paths};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use engine::assessments::narrowing::{Wanted, candidates};
use engine::assessments::{Assessment, Candidate, groups};
use sfia::{Frameworks, SkillCode};
use store::Read;
use store::assessments::Own;
use store::council::find_family_use;
use store::roles::list_patterns;

/// Shows a group.
///
/// # Errors
/// [`Problem::NotFound`] for a group that there is not.
pub async fn group(visit: Visit) -> Result<HttpResponse, Problem> {
    let number = path_parts::group(&visit)?;
    let frameworks = visit.app().frameworks;
    let found = visit.read(move |tx| load(tx, frameworks)).await?;
    let Some((_, draft)) = found else {
        return Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT))));
    };
    let page = page(&visit, &draft, number, &FieldErrors::none())?;
    visit.page(&page)
}

/// The member's record and draft, with the skills to choose from; `None` without a draft.
pub(super) fn load(
    tx: &mut Read<'_>,
    frameworks: &Frameworks,
) -> Result<Option<(Own, Assessment)>, Problem> {
    let mut own = own::load(tx, frameworks)?;
    let Some(mut draft) = own.draft.take() else {
        return Ok(None);
    };
    if draft.candidates.is_empty() {
        let offered = offered(tx, &own, &draft, frameworks)?;
        draft.candidates = offered.into_iter().map(Candidate::new).collect();
    }
    Ok(Some((own, draft)))
}

/// The skills to offer, best first. They are kept with the first answer about them.
fn offered(
    tx: &mut Read<'_>,
    own: &Own,
    draft: &Assessment,
    frameworks: &Frameworks,
) -> Result<Vec<SkillCode>, Problem> {
    let framework = frameworks.edition(draft.edition);
    let role = own.asked(draft.edition, frameworks);
    let family = own.role.as_ref().map_or("", |role| role.family.as_str());
    let wanted = Wanted {
        role: &role,
        family,
        general: draft.general_level(framework),
        in_use: find_family_use(tx, family)?,
    };
    Ok(candidates(&wanted, &list_patterns(tx)?, framework))
}

/// The page about one group of a draft.
pub(super) fn page(
    visit: &Visit,
    draft: &Assessment,
    number: usize,
    errors: &FieldErrors,
) -> Result<AskGroup, Problem> {
    let framework = visit.app().frameworks.edition(draft.edition);
    let all: Vec<&[Candidate]> = groups(&draft.candidates).collect();
    let group = all.get(number - 1).ok_or(Problem::NotFound)?;
    let url = |path: &str| visit.url(path);
    let about = (draft, *group, number, all.len());
    Ok(AskGroup::new(
        visit.words(),
        own::words()?,
        framework,
        about,
        errors,
        url,
    ))
}
