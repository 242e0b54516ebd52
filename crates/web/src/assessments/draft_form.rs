//! What every form about one skill of a draft begins with: is the draft still open, and is the skill still in it?

use super::{own, paths};
use crate::problem::Problem;
use crate::request::Done;
use engine::access::Assess;
use engine::assessments::{AssessedSkill, Start};
use engine::ids::AssessmentId;
use sfia::{Edition, Frameworks, SkillCode};
use store::assessments::{add_skill, find_open_skill, was_submitted};
use store::entry::form_keys;
use store::{Read, Write};

/// What became of the skill that a form is about.
pub(super) enum Opened {
    /// It is in the draft, which has this edition; and where asking started.
    Skill(Edition, AssessedSkill, Start),
    /// The draft was sent, or the skill removed, in another window: where to go instead. Nothing is changed.
    Elsewhere(Done),
}

/// Opens the skill. One that the role asks for by now and the draft does not have yet is taken in first.
pub(super) fn open(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    base: &str,
    assessment: &AssessmentId,
    code: SkillCode,
) -> Result<Opened, Problem> {
    let permit = own::permit::<Assess>(tx.actor())?;
    let Some(open) = find_open_skill(tx, &permit, assessment, code, frameworks)? else {
        return sent_already(tx, base, assessment).map(Opened::Elsewhere);
    };
    if let Some(skill) = open.skill {
        return Ok(Opened::Skill(open.edition, skill, open.start));
    }
    let own = own::load(tx, frameworks)?;
    let virtual_skill = own.draft.as_ref().and_then(|draft| draft.find_skill(code));
    let Some(skill) = virtual_skill.cloned() else {
        tx.leave_unchanged();
        let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
        return Ok(Opened::Elsewhere(done.noting("assessment-skill-gone")));
    };
    add_skill(tx, permit, assessment, code, skill.added)?;
    Ok(Opened::Skill(open.edition, skill, open.start))
}

/// For a form about a draft that is open no longer.
///
/// # Errors
/// [`Problem::NotFound`] if it is not one that the member sent.
pub(super) fn sent_already(
    tx: &mut Write<'_>,
    base: &str,
    assessment: &AssessmentId,
) -> Result<Done, Problem> {
    let permit = own::permit::<Assess>(tx.actor())?;
    if !was_submitted(tx, &permit, assessment)? {
        return Err(Problem::NotFound);
    }
    tx.leave_unchanged();
    Ok(Done::to(format!("{base}/skills")).noting("assessment-sent-already"))
}

/// Whether this very form was sent before: then what is stored came from this window, reached again by going back,
/// and is not news to the person.
pub(super) fn was_sent_before(tx: &mut Read<'_>, key: &str) -> Result<bool, Problem> {
    Ok(form_keys::was_used(tx, key)?)
}
