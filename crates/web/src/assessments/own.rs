//! A member's own record: the permits on it, and what the pages load.

use crate::problem::Problem;
use engine::access::{Action, Actor, Permit, PersonFacts, decide};
use engine::assessments::Assessment;
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
    let unfinished = match after {
        Some(code) => draft.find_unfinished_after(code, framework),
        None => draft.find_unfinished(framework),
    };
    match unfinished {
        Some(skill) => match skill.standing(framework, &own.starts()).next {
            Some(level) => paths::level(skill.code, level, From::Flow),
            None => paths::details(skill.code, From::Flow),
        },
        None if draft.skills.is_empty() => paths::ADD.to_owned(),
        None => paths::CHECK.to_owned(),
    }
}

/// Our own words about skills and levels.
///
/// # Errors
/// [`Problem::Internal`] if the shipped words are broken, which a test rules out.
pub(crate) fn words() -> Result<&'static sfia::Words, Problem> {
    sfia::Words::shipped().map_err(|error| Problem::Internal(error.to_string()))
}
