//! Starting an assessment and submitting it.

use super::row::{NewAnswer, NewAssessment, NewAttributeAnswer, NewSkill};
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::endorsement;
use crate::error::StoreError;
use crate::schema::{assessment_answers, assessment_attributes, assessment_skills, assessments};
use crate::unit::Write;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{Assess, Permit};
use engine::assessments::{AssessedSkill, Assessment, Opening};
use engine::ids::{AssessmentId, Id};

/// What the trail says of an assessment: never what was answered.
#[derive(serde::Serialize)]
struct Detail {
    edition: u8,
    skills: usize,
}

/// Starts a draft with this opening. Where the person has a draft already, that one is kept as it is and
/// its identity given, so that two windows start one assessment.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn start(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    opening: &Opening,
) -> Result<AssessmentId, StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), tx.now());
    let person = permit.resource().person.as_str();
    let present: Option<String> = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq(person))
        .filter(assessments::submitted_at.is_null())
        .select(assessments::id)
        .first(tx.conn())
        .optional()?;
    if let Some(present) = present {
        tx.leave_unchanged();
        return Ok(AssessmentId::from_text(present));
    }
    let id: AssessmentId = tx.new_id();
    let moment = Moment::from(now);
    let assessment = NewAssessment {
        id: id.as_str(),
        org_id: organisation,
        person_id: person,
        role_profile_id: opening.role.as_ref().map(Id::as_str),
        edition: opening.edition.number().into(),
        started_at: moment,
        changed_at: moment,
        version: 1,
        statement: opening.statement.version,
        planning: opening.statement.planning,
        period_years: opening.period_years.into(),
        choosing_at: opening.chosen.then_some(moment),
    };
    diesel::insert_into(assessments::table)
        .values(&assessment)
        .execute(tx.conn())?;
    insert_skills(tx, &id, &opening.skills)?;
    insert_attributes(tx, &id, opening)?;
    let detail = Detail {
        edition: opening.edition.number(),
        skills: opening.skills.len(),
    };
    tx.audit(AuditEntry::new("start-assessment", "assessment", id.as_str()).with(&detail))?;
    Ok(id)
}

fn insert_skills(
    tx: &mut Write<'_>,
    id: &AssessmentId,
    skills: &[AssessedSkill],
) -> Result<(), StoreError> {
    let (org_id, now) = (tx.organisation().as_str(), tx.now());
    let rows: Vec<NewSkill<'_>> = skills
        .iter()
        .zip(0_i16..)
        .map(|(skill, position)| NewSkill {
            org_id,
            assessment_id: id.as_str(),
            skill_code: skill.code.as_str(),
            position,
            added: skill.added,
            last_used: skill.last_used.map(|used| used.as_str()),
            note: skill.note.as_str(),
            asked_again: skill.asked_again.map(|level| level.number().into()),
            asked_from: skill.asked_from.map(|level| level.number().into()),
        })
        .collect();
    insert_many!(tx.conn(), assessment_skills::table, rows)?;
    let answers: Vec<NewAnswer<'_>> = skills
        .iter()
        .flat_map(|skill| skill.answers.iter().map(move |given| (skill, given)))
        .map(|(skill, (level, answer))| NewAnswer {
            org_id,
            assessment_id: id.as_str(),
            skill_code: skill.code.as_str(),
            level: level.number().into(),
            answer: answer.as_str(),
            answered_at: now.into(),
        })
        .collect();
    insert_many!(tx.conn(), assessment_answers::table, answers)?;
    Ok(())
}

fn insert_attributes(
    tx: &mut Write<'_>,
    id: &AssessmentId,
    opening: &Opening,
) -> Result<(), StoreError> {
    let (organisation, moment) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let said: Vec<_> = opening.responsibility.iter().collect();
    let rows: Vec<NewAttributeAnswer<'_>> = said
        .iter()
        .map(|(attribute, level, answer)| NewAttributeAnswer {
            org_id: organisation,
            assessment_id: id.as_str(),
            attribute: attribute.as_str(),
            level: level.number().into(),
            answer: answer.as_str(),
            answered_at: moment,
        })
        .collect();
    insert_many!(tx.conn(), assessment_attributes::table, rows)?;
    Ok(())
}

/// Submits the person's draft as it was at `version`, against the role it names. It never changes after that, and its
/// review is opened in the same unit of work.
///
/// Whether it is complete is the engine's to say, from the draft loaded in the same unit of work. Skills that only the
/// role asked for once, and about which nothing was said, are left out.
///
/// # Errors
/// [`StoreError::Conflict`] if the draft changed since that version, or was submitted already.
pub fn submit(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    draft: &Assessment,
    version: i64,
) -> Result<(), StoreError> {
    let (organisation, moment) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let changed = diesel::update(
        assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::id.eq(draft.id.as_str()))
            .filter(assessments::person_id.eq(permit.resource().person.as_str()))
            .filter(assessments::submitted_at.is_null())
            .filter(assessments::version.eq(version)),
    )
    .set((
        assessments::submitted_at.eq(moment),
        assessments::changed_at.eq(moment),
        assessments::role_profile_id.eq(draft.role.as_ref().map(Id::as_str)),
        assessments::version.eq(assessments::version + 1),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    let kept = draft.skills.iter().map(|skill| skill.code.to_string());
    diesel::delete(
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(organisation))
            .filter(assessment_skills::assessment_id.eq(draft.id.as_str()))
            .filter(assessment_skills::skill_code.ne_all(kept.collect::<Vec<_>>())),
    )
    .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "submit-assessment",
        "assessment",
        draft.id.as_str(),
    ))?;
    endorsement::open_submitted(tx, draft)
}
