//! Changing one skill of a draft: an answer, the details, adding and removing. Saved as one goes.

use super::row::{NewAnswer, NewSkill};
use super::sentences;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{assessment_answers, assessment_skills, assessments};
use crate::unit::Write;
use diesel::dsl::max;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{Assess, Permit};
use engine::assessments::{Answer, AnswerChange, AssessedSkill, LastUsed, Note};
use engine::ids::{AssessmentId, Id};
use sfia::{Level, SkillCode};

/// What the trail says: which skill and level, never what was answered or written.
#[derive(serde::Serialize)]
struct Detail {
    skill: SkillCode,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
}

/// Saves an answer that the engine accepted in this unit of work: the skill as it was and as it is with it, the level,
/// and what the engine said of the answer.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn save_answer(
    tx: &mut Write<'_>,
    permit: &Permit<Assess>,
    assessment: &AssessmentId,
    (before, skill): (&AssessedSkill, &AssessedSkill),
    (level, answer): (Level, Answer),
    change: AnswerChange,
) -> Result<(), StoreError> {
    if change == AnswerChange::Unchanged {
        tx.leave_unchanged();
        return Ok(());
    }
    touch(tx, permit, assessment)?;
    let code = skill.code;
    if (before.asked_again, before.last_used) != (skill.asked_again, skill.last_used) {
        update_skill(tx, assessment, skill)?;
    }
    let org_id = tx.organisation().as_str();
    let answered_at = Moment::from(tx.now());
    if change == AnswerChange::New {
        let row = NewAnswer {
            org_id,
            assessment_id: assessment.as_str(),
            skill_code: code.as_str(),
            level: level.number().into(),
            answer: answer.as_str(),
            answered_at,
        };
        diesel::insert_into(assessment_answers::table)
            .values(&row)
            .execute(tx.conn())?;
    } else {
        sentences::forget(tx, assessment, &[code.to_string()], Some(level))?;
        diesel::update(
            assessment_answers::table
                .filter(assessment_answers::org_id.eq(org_id))
                .filter(assessment_answers::assessment_id.eq(assessment.as_str()))
                .filter(assessment_answers::skill_code.eq(code.as_str()))
                .filter(assessment_answers::level.eq(i16::from(level.number()))),
        )
        .set((
            assessment_answers::answer.eq(answer.as_str()),
            assessment_answers::answered_at.eq(answered_at),
        ))
        .execute(tx.conn())?;
    }
    audit(tx, "answer-level", assessment, code, Some(level))
}

pub(super) fn update_skill(
    tx: &mut Write<'_>,
    assessment: &AssessmentId,
    skill: &AssessedSkill,
) -> Result<(), StoreError> {
    diesel::update(
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(tx.organisation().as_str()))
            .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
            .filter(assessment_skills::skill_code.eq(skill.code.as_str())),
    )
    .set((
        assessment_skills::last_used.eq(skill.last_used.map(LastUsed::as_str)),
        assessment_skills::asked_again.eq(skill.asked_again.map(|level| i16::from(level.number()))),
        assessment_skills::asked_from.eq(skill.asked_from.map(|level| i16::from(level.number()))),
    ))
    .execute(tx.conn())?;
    Ok(())
}

/// Saves when a skill of the draft was last used, and the note.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft, or the draft has no such skill.
pub fn save_details(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    code: SkillCode,
    last_used: Option<LastUsed>,
    note: &Note,
) -> Result<(), StoreError> {
    touch(tx, &permit, assessment)?;
    let changed = diesel::update(
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(tx.organisation().as_str()))
            .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
            .filter(assessment_skills::skill_code.eq(code.as_str())),
    )
    .set((
        assessment_skills::last_used.eq(last_used.map(LastUsed::as_str)),
        assessment_skills::note.eq(note.as_str()),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::NotFound("skill in this assessment"));
    }
    audit(tx, "describe-skill", assessment, code, None)
}

/// Adds a skill at the end of the draft: one of the role that the draft does not have yet, or a further one.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft; [`StoreError::Conflict`] if the skill is in it already.
pub fn add_skill(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    code: SkillCode,
    added: bool,
) -> Result<(), StoreError> {
    touch(tx, &permit, assessment)?;
    let org_id = tx.organisation().as_str();
    let last: Option<i16> = assessment_skills::table
        .filter(assessment_skills::org_id.eq(org_id))
        .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
        .select(max(assessment_skills::position))
        .first(tx.conn())?;
    let row = NewSkill {
        org_id,
        assessment_id: assessment.as_str(),
        skill_code: code.as_str(),
        position: last.map_or(0, |last| last.saturating_add(1)),
        added,
        last_used: None,
        note: "",
        asked_again: None,
        asked_from: None,
    };
    diesel::insert_into(assessment_skills::table)
        .values(&row)
        .execute(tx.conn())?;
    audit(tx, "add-assessment-skill", assessment, code, None)
}

/// Removes a skill and what was said of it from the draft. That the role does not ask for it is checked before.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft, or the draft has no such skill.
pub fn remove_skill(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    code: SkillCode,
) -> Result<(), StoreError> {
    touch(tx, &permit, assessment)?;
    sentences::forget(tx, assessment, &[code.to_string()], None)?;
    let organisation = tx.organisation().as_str();
    diesel::delete(
        assessment_answers::table
            .filter(assessment_answers::org_id.eq(organisation))
            .filter(assessment_answers::assessment_id.eq(assessment.as_str()))
            .filter(assessment_answers::skill_code.eq(code.as_str())),
    )
    .execute(tx.conn())?;
    let removed = diesel::delete(
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(organisation))
            .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
            .filter(assessment_skills::skill_code.eq(code.as_str())),
    )
    .execute(tx.conn())?;
    if removed == 0 {
        return Err(StoreError::NotFound("skill in this assessment"));
    }
    audit(tx, "remove-assessment-skill", assessment, code, None)
}

/// Marks the draft as changed, which also proves that it is this person's and still open.
pub(super) fn touch(
    tx: &mut Write<'_>,
    permit: &Permit<Assess>,
    assessment: &AssessmentId,
) -> Result<(), StoreError> {
    let moment = Moment::from(tx.now());
    let changed = diesel::update(
        assessments::table
            .filter(assessments::org_id.eq(tx.organisation().as_str()))
            .filter(assessments::id.eq(assessment.as_str()))
            .filter(assessments::person_id.eq(permit.resource().person.as_str()))
            .filter(assessments::submitted_at.is_null()),
    )
    .set((
        assessments::changed_at.eq(moment),
        assessments::version.eq(assessments::version + 1),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::NotFound("open assessment"));
    }
    Ok(())
}

fn audit(
    tx: &mut Write<'_>,
    action: &'static str,
    assessment: &AssessmentId,
    skill: SkillCode,
    level: Option<Level>,
) -> Result<(), StoreError> {
    let entry = AuditEntry::new(action, "assessment", assessment.as_str());
    tx.audit(entry.with(&Detail { skill, level }))
}
