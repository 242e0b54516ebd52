//! A member's own record: the permits on it, and what the pages load.

use crate::problem::Problem;
use crate::request::Done;
use engine::access::{Action, Actor, Permit, PersonFacts, decide};
use engine::assessments::{Assessment, Step};
use engine::ids::AssessmentId;
use sfia::{Framework, Frameworks, SkillCode};
use store::Read;
use store::assessments::{Own, find_own};

use super::paths::{self, From};

/// A permit on the member's own record.
///
/// # Errors
/// [`Problem::NotFound`] for the command line, which has no record of its own.
pub(crate) fn permit<A: Action<Resource = PersonFacts>>(
    actor: &Actor,
) -> Result<Permit<A>, Problem> {
    let member = actor.member().ok_or(Problem::NotFound)?;
    // One's own line managers have no say in what one may do with one's own record.
    let facts = PersonFacts::of(member.person.clone(), Vec::new());
    Ok(decide::<A>(actor, facts)?)
}

/// The member's job, role and draft.
///
/// # Errors
/// [`Problem`] from the database.
pub(crate) fn load(tx: &mut Read<'_>, frameworks: &Frameworks) -> Result<Own, Problem> {
    let permit = permit(tx.actor())?;
    find_own(tx, &permit, frameworks)?.ok_or(Problem::NotFound)
}

/// The title of the member's role profile.
pub(crate) fn role_title(own: &Own) -> Option<&str> {
    own.role.as_ref().map(|role| role.title.as_str())
}

/// Where one carries on with a draft: the first question that is open, looking from the skill `after` on and then
/// from the beginning; else all answers; else, without any skill, where one adds some.
pub(crate) fn next_path(
    own: &Own,
    draft: &Assessment,
    framework: &Framework,
    after: Option<SkillCode>,
) -> String {
    match own.step(draft, after, framework) {
        Step::Job => paths::JOB.to_owned(),
        Step::Responsibility(question) => {
            paths::attribute(question.attribute, question.level, From::Flow)
        }
        Step::Group(group) => paths::group(group),
        Step::Choose => paths::CHOOSE.to_owned(),
        Step::Level(code, level) => paths::level(code, level, From::Flow),
        Step::LastUsed(code) => paths::details(code, From::Flow),
        Step::Examples => paths::EXAMPLES.to_owned(),
        Step::LookOver if draft.skills.is_empty() => paths::ADD.to_owned(),
        Step::LookOver => paths::CHECK.to_owned(),
    }
}

/// Our own words about skills and levels.
///
/// # Errors
/// [`Problem::Internal`] if the shipped words are broken, which a test rules out.
pub(crate) fn words() -> Result<&'static sfia::Words, Problem> {
    sfia::Words::shipped().map_err(|error| Problem::Internal(error.to_string()))
}

/// The member's record with this draft open; `None` if it was sent or is not theirs.
///
/// # Errors
/// [`Problem`] from the database.
pub(super) fn open_draft(
    tx: &mut Read<'_>,
    frameworks: &Frameworks,
    id: &AssessmentId,
) -> Result<Option<(Own, Assessment)>, Problem> {
    let mut own = load(tx, frameworks)?;
    let draft = own.draft.take().filter(|draft| draft.id == *id);
    Ok(draft.map(|draft| (own, draft)))
}

/// Leads to the next step, as the draft is now.
///
/// # Errors
/// [`Problem`] from the database.
pub(super) fn lead_on(
    tx: &mut Read<'_>,
    frameworks: &Frameworks,
    base: &str,
) -> Result<Done, Problem> {
    let own = load(tx, frameworks)?;
    let draft = own.draft.as_ref().ok_or(Problem::NotFound)?;
    let next = next_path(&own, draft, frameworks.edition(draft.edition), None);
    Ok(Done::to(format!("{base}{next}")))
}
