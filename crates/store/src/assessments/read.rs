//! Finding assessments. Drafts need a permit that only their owner gets.

use super::row::{
    AnswerRow, AssessmentRow, AttributeRow, CandidateRow, Parts, SkillRow, fold_skills,
};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{
    assessment_answers, assessment_attributes, assessment_candidates, assessment_skills,
    assessments,
};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
    SelectableHelper,
};
use engine::access::{Assess, Permit, ReadDraft, ReadRecord};
use engine::assessments::{AssessedSkill, Assessment, Candidate, Responsibility, Start};
use engine::ids::{AssessmentId, Id, PersonId};
use engine::looks::Seen;
use engine::time::Instant;
use sfia::{Edition, Frameworks, SkillCode};

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
    let Some(row) = row else {
        return Ok(None);
    };
    let candidates = candidates_of(tx, &row)?;
    let draft = with_parts(tx, row)?;
    Ok(Some(Assessment {
        candidates,
        ..draft
    }))
}

/// What the person submitted last.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_submitted(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<Option<Assessment>, StoreError> {
    let found = latest_of(tx, &permit.resource().person)?;
    if found.is_some() {
        tx.note(permit, Seen::Levels);
    }
    Ok(found)
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
    row.map(|row| with_parts(tx, row)).transpose()
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
    tx.note(permit, Seen::Levels);
    let rows: Vec<AssessmentRow> = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq(person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .order((assessments::submitted_at.desc(), assessments::id.desc()))
        .select(AssessmentRow::as_select())
        .load(tx.conn())?;
    let skills = all_submitted_skills(tx, person)?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.0.to_string()).collect();
    let attributes = attributes_of(tx, &ids)?;
    let of = |id: &AssessmentId| {
        let own = skills.iter().filter(|(assessment, _)| assessment == id);
        let said = attributes.iter().filter(|row| row.assessment_id.0 == *id);
        Parts {
            skills: own.map(|(_, skill)| skill.clone()).collect(),
            responsibility: responsibility(said),
            candidates: Vec::new(),
        }
    };
    Ok(rows
        .into_iter()
        .map(|row| {
            let id = AssessmentId::from_text(row.id.0.to_string());
            row.with(of(&id))
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
    /// The person's general level, once that was asked: where asking started.
    pub start: Start,
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
    frameworks: &Frameworks,
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
    let Some(edition) = edition else {
        return Ok(None);
    };
    let said = attributes_of(tx, &[assessment.to_string()])?;
    let general = responsibility(said.iter()).general_level(frameworks.edition(edition));
    Ok(Some(OpenSkill {
        edition,
        skill,
        start: Start::of(general, None),
    }))
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

/// Whether an assessment is not this person's.
pub(super) fn is_of_another(
    tx: &mut Read<'_>,
    assessment: &AssessmentId,
    person: &PersonId,
) -> Result<bool, StoreError> {
    let own: i64 = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::id.eq(assessment.as_str()))
        .filter(assessments::person_id.eq(person.as_str()))
        .count()
        .get_result(tx.conn())?;
    Ok(own == 0)
}

fn attributes_of(
    tx: &mut Read<'_>,
    assessments: &[String],
) -> Result<Vec<AttributeRow>, StoreError> {
    Ok(assessment_attributes::table
        .filter(assessment_attributes::org_id.eq(tx.organisation().as_str()))
        .filter(assessment_attributes::assessment_id.eq_any(assessments))
        .select(AttributeRow::as_select())
        .load(tx.conn())?)
}

fn responsibility<'a>(rows: impl Iterator<Item = &'a AttributeRow>) -> Responsibility {
    let mut said = Responsibility::default();
    for row in rows {
        said.set(row.attribute.0, row.level.value(), row.answer.0);
    }
    said
}

fn candidates_of(tx: &mut Read<'_>, row: &AssessmentRow) -> Result<Vec<Candidate>, StoreError> {
    let rows: Vec<CandidateRow> = assessment_candidates::table
        .filter(assessment_candidates::org_id.eq(tx.organisation().as_str()))
        .filter(assessment_candidates::assessment_id.eq(row.id.0.as_str()))
        .order(assessment_candidates::position)
        .select(CandidateRow::as_select())
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|row| Candidate {
            code: row.skill_code.into_inner(),
            used: row.used.map(AsText::into_inner),
        })
        .collect())
}

/// The assessment of a row, with its skills and what was said of attributes; without the skills to choose from.
pub(super) fn with_parts(tx: &mut Read<'_>, row: AssessmentRow) -> Result<Assessment, StoreError> {
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
    let said = attributes_of(tx, &[row.id.0.to_string()])?;
    let skills = fold_skills(rows).into_iter().map(|(_, skill)| skill);
    Ok(row.with(Parts {
        skills: skills.collect(),
        responsibility: responsibility(said.iter()),
        candidates: Vec::new(),
    }))
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
