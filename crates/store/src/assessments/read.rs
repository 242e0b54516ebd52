//! Finding assessments. Drafts need a permit that only their owner gets.

use super::row::{AnswerRow, AssessmentRow, SkillRow, fold_skills};
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{assessment_answers, assessment_skills, assessments};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
    SelectableHelper,
};
use engine::access::{Assess, Permit, ReadDraft, ReadRecord};
use engine::assessments::{AssessedSkill, Assessment};
use engine::ids::{AssessmentId, Id, PersonId};
use engine::time::Instant;
use sfia::{Edition, SkillCode};

/// The person's draft, as last saved.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_draft(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
) -> Result<Option<Assessment>, StoreError> {
    let row: Option<AssessmentRow> = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::person_id.eq(permit.resource().person.as_str()))
        .filter(assessments::submitted_at.is_null())
        .select(AssessmentRow::as_select())
        .first(tx.conn())
        .optional()?;
    row.map(|row| with_skills(tx, row)).transpose()
}

/// What the person submitted last.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_submitted(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<Option<Assessment>, StoreError> {
    latest_of(tx, &permit.resource().person)
}

/// The same for callers that hold a stronger permit.
pub(crate) fn latest_of(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Option<Assessment>, StoreError> {
    let row: Option<AssessmentRow> = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::person_id.eq(person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .order((assessments::submitted_at.desc(), assessments::id.desc()))
        .select(AssessmentRow::as_select())
        .first(tx.conn())
        .optional()?;
    row.map(|row| with_skills(tx, row)).transpose()
}

/// When the person last submitted an assessment.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_submitted_at(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<Option<Instant>, StoreError> {
    submitted_at_of(tx, &permit.resource().person)
}

/// The same for callers that hold a stronger permit.
pub(super) fn submitted_at_of(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Option<Instant>, StoreError> {
    let moment: Option<Moment> = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::person_id.eq(person.as_str()))
        .select(diesel::dsl::max(assessments::submitted_at))
        .first(tx.conn())?;
    Ok(moment.map(Into::into))
}

/// Everything the person submitted, newest first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_submitted(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<Vec<Assessment>, StoreError> {
    let (organisation, person) = (tx.organisation().as_str(), &permit.resource().person);
    let rows: Vec<AssessmentRow> = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq(person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .order((assessments::submitted_at.desc(), assessments::id.desc()))
        .select(AssessmentRow::as_select())
        .load(tx.conn())?;
    let skills = all_submitted_skills(tx, person)?;
    let of = |id: &AssessmentId| -> Vec<AssessedSkill> {
        let own = skills.iter().filter(|(assessment, _)| assessment == id);
        own.map(|(_, skill)| skill.clone()).collect()
    };
    Ok(rows
        .into_iter()
        .map(|row| {
            let id = AssessmentId::from_text(row.id.0.to_string());
            row.with_skills(of(&id))
        })
        .collect())
}

/// One skill of a draft, as much as is needed to take an answer about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSkill {
    /// The edition whose levels are asked about.
    pub edition: Edition,
    /// The skill with its answers, if the draft has it.
    pub skill: Option<AssessedSkill>,
}

/// One skill of a draft that is still open; `None` if the person has no such draft, or has sent it.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_open_skill(
    tx: &mut Read<'_>,
    permit: &Permit<Assess>,
    assessment: &AssessmentId,
    code: SkillCode,
) -> Result<Option<OpenSkill>, StoreError> {
    let rows: Vec<(AssessmentRow, Option<SkillRow>, Option<AnswerRow>)> = assessments::table
        .left_join(
            assessment_skills::table.on(assessment_skills::org_id
                .eq(assessments::org_id)
                .and(assessment_skills::assessment_id.eq(assessments::id))
                .and(assessment_skills::skill_code.eq(code.to_string()))),
        )
        .left_join(
            assessment_answers::table.on(assessment_answers::org_id
                .eq(assessments::org_id)
                .and(assessment_answers::assessment_id.eq(assessments::id))
                .and(assessment_answers::skill_code.eq(code.to_string()))),
        )
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::id.eq(assessment.as_str()))
        .filter(assessments::person_id.eq(permit.resource().person.as_str()))
        .filter(assessments::submitted_at.is_null())
        .select((
            AssessmentRow::as_select(),
            Option::<SkillRow>::as_select(),
            Option::<AnswerRow>::as_select(),
        ))
        .load(tx.conn())?;
    let edition = rows
        .first()
        .map(|(row, ..)| row.edition.clone().into_inner());
    let parts = rows
        .into_iter()
        .filter_map(|(_, skill, answer)| Some((skill?, answer)));
    let skill = fold_skills(parts.collect()).pop().map(|(_, skill)| skill);
    Ok(edition.map(|edition| OpenSkill { edition, skill }))
}

/// Whether this is an assessment that the person has submitted: what a form about it, left open, is told.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn was_submitted(
    tx: &mut Read<'_>,
    permit: &Permit<Assess>,
    assessment: &AssessmentId,
) -> Result<bool, StoreError> {
    let found: Option<String> = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::id.eq(assessment.as_str()))
        .filter(assessments::person_id.eq(permit.resource().person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .select(assessments::id)
        .first(tx.conn())
        .optional()?;
    Ok(found.is_some())
}

fn with_skills(tx: &mut Read<'_>, row: AssessmentRow) -> Result<Assessment, StoreError> {
    let rows: Vec<(SkillRow, Option<AnswerRow>)> = assessment_skills::table
        .left_join(
            assessment_answers::table.on(assessment_answers::org_id
                .eq(assessment_skills::org_id)
                .and(assessment_answers::assessment_id.eq(assessment_skills::assessment_id))
                .and(assessment_answers::skill_code.eq(assessment_skills::skill_code))),
        )
        .filter(assessment_skills::org_id.eq(tx.organisation().as_str()))
        .filter(assessment_skills::assessment_id.eq(row.id.0.as_str()))
        .order((assessment_skills::position, assessment_skills::skill_code))
        .select((SkillRow::as_select(), Option::<AnswerRow>::as_select()))
        .load(tx.conn())?;
    let skills = fold_skills(rows).into_iter().map(|(_, skill)| skill);
    Ok(row.with_skills(skills.collect()))
}

fn all_submitted_skills(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<(AssessmentId, AssessedSkill)>, StoreError> {
    let rows: Vec<(SkillRow, Option<AnswerRow>)> = assessment_skills::table
        .inner_join(
            assessments::table.on(assessments::org_id
                .eq(assessment_skills::org_id)
                .and(assessments::id.eq(assessment_skills::assessment_id))),
        )
        .left_join(
            assessment_answers::table.on(assessment_answers::org_id
                .eq(assessment_skills::org_id)
                .and(assessment_answers::assessment_id.eq(assessment_skills::assessment_id))
                .and(assessment_answers::skill_code.eq(assessment_skills::skill_code))),
        )
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::person_id.eq(person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .order((
            assessment_skills::assessment_id,
            assessment_skills::position,
            assessment_skills::skill_code,
        ))
        .select((SkillRow::as_select(), Option::<AnswerRow>::as_select()))
        .load(tx.conn())?;
    Ok(fold_skills(rows))
}
