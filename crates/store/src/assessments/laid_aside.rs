//! What an assessment laid aside because its edition lacks it. It comes back with an edition that has it.

use super::row::{LaidAnswerRow, LaidSkillRow, NewLaidAnswer, NewLaidSkill};
use super::write_skill::touch;
use crate::columns::{AsSmallInt, AsText, Moment};
use crate::error::StoreError;
use crate::schema::{assessments, laid_aside_answers, laid_aside_skills};
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{Assess, Permit, ReadDraft};
use engine::assessments::AssessedSkill;
use engine::ids::{AssessmentId, Id};
use sfia::Framework;

/// What one of the person's assessments laid aside: whole skills, and answers of skills that stayed. Empty for another
/// person's.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_laid_aside(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
    assessment: &AssessmentId,
) -> Result<Vec<AssessedSkill>, StoreError> {
    let own = list_laid_aside(tx, permit)?.into_iter();
    let of_this = own.filter(|(id, _)| id == assessment);
    Ok(of_this.map(|(_, skill)| skill).collect())
}

/// What all of the person's assessments laid aside, in two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_laid_aside(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
) -> Result<Vec<(AssessmentId, AssessedSkill)>, StoreError> {
    let organisation = tx.organisation().as_str();
    let own = || {
        assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::person_id.eq(permit.resource().person.as_str()))
            .select(assessments::id)
    };
    let rows: Vec<LaidSkillRow> = laid_aside_skills::table
        .filter(laid_aside_skills::org_id.eq(organisation))
        .filter(laid_aside_skills::assessment_id.eq_any(own()))
        .order((laid_aside_skills::position, laid_aside_skills::skill_code))
        .select(LaidSkillRow::as_select())
        .load(tx.conn())?;
    let answers: Vec<LaidAnswerRow> = laid_aside_answers::table
        .filter(laid_aside_answers::org_id.eq(organisation))
        .filter(laid_aside_answers::assessment_id.eq_any(own()))
        .order((laid_aside_answers::skill_code, laid_aside_answers::level))
        .select(LaidAnswerRow::as_select())
        .load(tx.conn())?;
    let mut skills: Vec<(AssessmentId, AssessedSkill)> = rows.into_iter().map(skill_of).collect();
    for row in answers {
        let key = (row.assessment_id.into_inner(), row.skill_code.into_inner());
        let of_row =
            |(id, skill): &(AssessmentId, AssessedSkill)| *id == key.0 && skill.code == key.1;
        let place = match skills.iter().position(of_row) {
            Some(place) => place,
            None => {
                skills.push((key.0, AssessedSkill::unanswered(key.1, false)));
                skills.len() - 1
            }
        };
        if let Some((_, skill)) = skills.get_mut(place) {
            skill.answers.set(row.level.into_inner(), row.answer.0);
        }
    }
    Ok(skills)
}

fn skill_of(row: LaidSkillRow) -> (AssessmentId, AssessedSkill) {
    let skill = AssessedSkill {
        last_used: row.last_used.map(AsText::into_inner),
        note: row.note.into_inner(),
        asked_again: row.asked_again.map(AsSmallInt::into_inner),
        sureness: row.sureness.map(AsText::into_inner),
        ..AssessedSkill::unanswered(row.skill_code.into_inner(), row.added)
    };
    (row.assessment_id.into_inner(), skill)
}

/// Lays aside, with a draft that begins with what was said under another edition, what its own edition lacks.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn lay_aside(
    tx: &mut Write<'_>,
    permit: &Permit<Assess>,
    assessment: &AssessmentId,
    dropped: &[AssessedSkill],
    framework: &Framework,
) -> Result<(), StoreError> {
    if dropped.is_empty() {
        return Ok(());
    }
    touch(tx, permit, assessment)?;
    let (org_id, answered_at) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let assessment_id = assessment.as_str();
    let skills: Vec<NewLaidSkill<'_>> = dropped
        .iter()
        .zip(0_i16..)
        .filter(|(skill, _)| framework.find_skill(skill.code).is_none())
        .map(|(skill, position)| NewLaidSkill {
            org_id,
            assessment_id,
            skill_code: skill.code.as_str(),
            position,
            added: skill.added,
            last_used: skill.last_used.map(|used| used.as_str()),
            note: skill.note.as_str(),
            asked_again: skill.asked_again.map(|level| level.number().into()),
        })
        .collect();
    insert_many!(tx.conn(), laid_aside_skills::table, skills)?;
    let answers: Vec<NewLaidAnswer<'_>> = dropped
        .iter()
        .flat_map(|skill| skill.answers.iter().map(move |given| (skill, given)))
        .map(|(skill, (level, answer))| NewLaidAnswer {
            org_id,
            assessment_id,
            skill_code: skill.code.as_str(),
            level: level.number().into(),
            answer: answer.as_str(),
            answered_at,
        })
        .collect();
    insert_many!(tx.conn(), laid_aside_answers::table, answers)?;
    Ok(())
}
