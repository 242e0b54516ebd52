//! Steps of the guided flow that are no questions about a skill: the job, responsibility, choosing, examples, sureness.

use super::row::{NewAnswer, NewAttributeAnswer, NewCandidate, NewSkill};
use super::sentences;
use super::write_skill::{touch, update_skill};
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{
    assessment_answers, assessment_attributes, assessment_candidates, assessment_skills,
    assessments,
};
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{Assess, Permit};
use engine::assessments::{Answer, AnswerChange, AssessedSkill, LastUsed, Sureness};
use engine::ids::{AssessmentId, Id, RoleProfileId};
use sfia::{AttributeCode, Level, SkillCode};

/// Notes that the person confirmed their job, or chose another role profile for this assessment.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn confirm_job(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    chosen: Option<&RoleProfileId>,
) -> Result<(), StoreError> {
    touch(tx, &permit, assessment)?;
    let (organisation, moment) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let draft = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::id.eq(assessment.as_str()));
    diesel::update(draft)
        .set((
            assessments::job_at.eq(moment),
            assessments::role_chosen.eq(chosen.is_some()),
        ))
        .execute(tx.conn())?;
    if let Some(role) = chosen {
        diesel::update(draft)
            .set(assessments::role_profile_id.eq(role.as_str()))
            .execute(tx.conn())?;
    }
    audit(tx, "confirm-job", assessment)
}

/// Saves an answer about an attribute that the engine accepted in this unit of work.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn save_attribute(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    attribute: AttributeCode,
    (level, answer): (Level, Answer),
    change: AnswerChange,
) -> Result<(), StoreError> {
    if change == AnswerChange::Unchanged {
        tx.leave_unchanged();
        return Ok(());
    }
    touch(tx, &permit, assessment)?;
    let (organisation, moment) = (tx.organisation().as_str(), Moment::from(tx.now()));
    if change == AnswerChange::New {
        let row = NewAttributeAnswer {
            org_id: organisation,
            assessment_id: assessment.as_str(),
            attribute: attribute.as_str(),
            level: level.number().into(),
            answer: answer.as_str(),
            answered_at: moment,
        };
        diesel::insert_into(assessment_attributes::table)
            .values(&row)
            .execute(tx.conn())?;
    } else {
        diesel::update(
            assessment_attributes::table
                .filter(assessment_attributes::org_id.eq(organisation))
                .filter(assessment_attributes::assessment_id.eq(assessment.as_str()))
                .filter(assessment_attributes::attribute.eq(attribute.as_str()))
                .filter(assessment_attributes::level.eq(i16::from(level.number()))),
        )
        .set((
            assessment_attributes::answer.eq(answer.as_str()),
            assessment_attributes::answered_at.eq(moment),
        ))
        .execute(tx.conn())?;
    }
    audit(tx, "answer-responsibility", assessment)
}

/// Keeps the skills to offer, in their order, and what was said of the use of some of them. Skills offered already keep
/// their place.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn save_group(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    offered: &[SkillCode],
    used: &[(SkillCode, LastUsed)],
) -> Result<(), StoreError> {
    touch(tx, &permit, assessment)?;
    let organisation = tx.organisation().as_str();
    let there: i64 = assessment_candidates::table
        .filter(assessment_candidates::org_id.eq(organisation))
        .filter(assessment_candidates::assessment_id.eq(assessment.as_str()))
        .count()
        .get_result(tx.conn())?;
    if there == 0 {
        let rows: Vec<NewCandidate<'_>> = offered
            .iter()
            .zip(0_i16..)
            .map(|(code, position)| NewCandidate {
                org_id: organisation,
                assessment_id: assessment.as_str(),
                skill_code: code.as_str(),
                position,
            })
            .collect();
        insert_many!(tx.conn(), assessment_candidates::table, rows)?;
    }
    for word in LastUsed::ALL {
        let codes: Vec<String> = used
            .iter()
            .filter(|(_, used)| *used == word)
            .map(|(code, _)| code.to_string())
            .collect();
        if codes.is_empty() {
            continue;
        }
        diesel::update(
            assessment_candidates::table
                .filter(assessment_candidates::org_id.eq(organisation))
                .filter(assessment_candidates::assessment_id.eq(assessment.as_str()))
                .filter(assessment_candidates::skill_code.eq_any(codes)),
        )
        .set(assessment_candidates::used.eq(word.as_str()))
        .execute(tx.conn())?;
    }
    audit(tx, "say-skills-used", assessment)
}

/// Keeps the skills that were chosen, as the engine put them together. Those of the draft that are not among them go;
/// the engine keeps every one about which something was said.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn choose_skills(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    skills: &[AssessedSkill],
) -> Result<(), StoreError> {
    touch(tx, &permit, assessment)?;
    let (organisation, moment) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let kept: Vec<String> = skills.iter().map(|skill| skill.code.to_string()).collect();
    diesel::delete(
        assessment_skills::table
            .filter(assessment_skills::org_id.eq(organisation))
            .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
            .filter(assessment_skills::skill_code.ne_all(&kept)),
    )
    .execute(tx.conn())?;
    let there: Vec<String> = assessment_skills::table
        .filter(assessment_skills::org_id.eq(organisation))
        .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
        .select(assessment_skills::skill_code)
        .load(tx.conn())?;
    let mut new = Vec::new();
    for (skill, position) in skills.iter().zip(0_i16..) {
        let last_used = skill.last_used.map(LastUsed::as_str);
        if there.iter().any(|code| code == skill.code.as_str()) {
            diesel::update(
                assessment_skills::table
                    .filter(assessment_skills::org_id.eq(organisation))
                    .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
                    .filter(assessment_skills::skill_code.eq(skill.code.as_str())),
            )
            .set((
                assessment_skills::position.eq(position),
                assessment_skills::last_used.eq(last_used),
            ))
            .execute(tx.conn())?;
        } else {
            new.push(NewSkill {
                org_id: organisation,
                assessment_id: assessment.as_str(),
                skill_code: skill.code.as_str(),
                position,
                added: skill.added,
                last_used,
                note: skill.note.as_str(),
                asked_again: None,
                asked_from: None,
            });
        }
    }
    insert_many!(tx.conn(), assessment_skills::table, new)?;
    diesel::update(
        assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::id.eq(assessment.as_str())),
    )
    .set(assessments::choosing_at.eq(moment))
    .execute(tx.conn())?;
    audit(tx, "choose-skills", assessment)
}

/// Keeps skills whose level was said outright, with all their answers; those that the draft lacks come at its end.
///
/// # Errors
/// [`StoreError::Conflict`] if the draft changed since `version`, or the person has no such draft.
pub fn declare_skills(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
    version: i64,
    skills: &[AssessedSkill],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let as_shown: i64 = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::id.eq(assessment.as_str()))
        .filter(assessments::version.eq(version))
        .count()
        .get_result(tx.conn())?;
    if as_shown == 0 {
        return Err(StoreError::Conflict);
    }
    touch(tx, &permit, assessment)?;
    let last: Option<i16> = assessment_skills::table
        .filter(assessment_skills::org_id.eq(organisation))
        .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
        .select(diesel::dsl::max(assessment_skills::position))
        .first(tx.conn())?;
    let codes: Vec<String> = skills.iter().map(|skill| skill.code.to_string()).collect();
    let there: Vec<String> = assessment_skills::table
        .filter(assessment_skills::org_id.eq(organisation))
        .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
        .filter(assessment_skills::skill_code.eq_any(&codes))
        .select(assessment_skills::skill_code)
        .load(tx.conn())?;
    sentences::forget(tx, assessment, &codes, None)?;
    diesel::delete(
        assessment_answers::table
            .filter(assessment_answers::org_id.eq(organisation))
            .filter(assessment_answers::assessment_id.eq(assessment.as_str()))
            .filter(assessment_answers::skill_code.eq_any(&codes)),
    )
    .execute(tx.conn())?;
    let is_there = |skill: &&AssessedSkill| there.iter().any(|code| code == skill.code.as_str());
    for skill in skills.iter().filter(is_there) {
        update_skill(tx, assessment, skill)?;
    }
    let mut position = last.map_or(0, |last| last.saturating_add(1));
    let mut new = Vec::new();
    for skill in skills.iter().filter(|skill| !is_there(skill)) {
        new.push(NewSkill {
            org_id: organisation,
            assessment_id: assessment.as_str(),
            skill_code: skill.code.as_str(),
            position,
            added: skill.added,
            last_used: skill.last_used.map(LastUsed::as_str),
            note: skill.note.as_str(),
            asked_again: skill.asked_again.map(|level| level.number().into()),
            asked_from: skill.asked_from.map(|level| level.number().into()),
        });
        position = position.saturating_add(1);
    }
    insert_many!(tx.conn(), assessment_skills::table, new)?;
    let answered_at = Moment::from(tx.now());
    let given = |skill: &'_ AssessedSkill| skill.answers.iter().collect::<Vec<_>>();
    let answers: Vec<NewAnswer<'_>> = skills
        .iter()
        .flat_map(|skill| given(skill).into_iter().map(move |answer| (skill, answer)))
        .map(|(skill, (level, answer))| NewAnswer {
            org_id: organisation,
            assessment_id: assessment.as_str(),
            skill_code: skill.code.as_str(),
            level: level.number().into(),
            answer: answer.as_str(),
            answered_at,
        })
        .collect();
    insert_many!(tx.conn(), assessment_answers::table, answers)?;
    audit(tx, "declare-levels", assessment)
}

/// Notes that examples were added, or left for later.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn finish_examples(
    tx: &mut Write<'_>,
    permit: Permit<Assess>,
    assessment: &AssessmentId,
) -> Result<(), StoreError> {
    touch(tx, &permit, assessment)?;
    let (organisation, moment) = (tx.organisation().as_str(), Moment::from(tx.now()));
    diesel::update(
        assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::id.eq(assessment.as_str())),
    )
    .set(assessments::examples_at.eq(moment))
    .execute(tx.conn())?;
    audit(tx, "finish-examples", assessment)
}

/// Saves how sure the person is of some of the skills. The version of the draft stays, since this comes with sending.
///
/// # Errors
/// [`StoreError::NotFound`] if a skill is not in the draft.
pub fn save_sureness(
    tx: &mut Write<'_>,
    permit: &Permit<Assess>,
    assessment: &AssessmentId,
    said: &[(SkillCode, Sureness)],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let open: i64 = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::id.eq(assessment.as_str()))
        .filter(assessments::person_id.eq(permit.resource().person.as_str()))
        .filter(assessments::submitted_at.is_null())
        .count()
        .get_result(tx.conn())?;
    if open == 0 {
        return Err(StoreError::NotFound("open assessment"));
    }
    for sureness in Sureness::ALL {
        let codes: Vec<String> = said
            .iter()
            .filter(|(_, said)| *said == sureness)
            .map(|(code, _)| code.to_string())
            .collect();
        if codes.is_empty() {
            continue;
        }
        diesel::update(
            assessment_skills::table
                .filter(assessment_skills::org_id.eq(organisation))
                .filter(assessment_skills::assessment_id.eq(assessment.as_str()))
                .filter(assessment_skills::skill_code.eq_any(codes)),
        )
        .set(assessment_skills::sureness.eq(sureness.as_str()))
        .execute(tx.conn())?;
    }
    audit(tx, "say-how-sure", assessment)
}

fn audit(
    tx: &mut Write<'_>,
    action: &'static str,
    assessment: &AssessmentId,
) -> Result<(), StoreError> {
    tx.audit(AuditEntry::new(action, "assessment", assessment.as_str()))
}
