//! What hangs on a person's assessments and is not part of the engine's picture of them: moments, sentences, offers.

use crate::error::StoreError;
use crate::schema::{
    assessment_answers, assessment_attributes, assessment_candidates, assessment_sentences,
    assessments, laid_aside_sentences,
};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::ids::{Id, PersonId};
use serde::Serialize;

/// An answer about a skill or an attribute of responsibility at a level.
#[derive(Debug, Serialize)]
pub struct AnswerRecord {
    /// In which assessment.
    #[serde(skip)]
    pub assessment: String,
    /// The code of the skill, or of the attribute.
    pub about: String,
    /// At which level.
    pub level: i16,
    /// What was answered.
    pub answer: String,
    /// When.
    pub answered_at_utc: NaiveDateTime,
}

/// What was said of one sentence of a level's text, counted from 0.
#[derive(Debug, Serialize)]
pub struct SentenceRecord {
    /// In which assessment.
    #[serde(skip)]
    pub assessment: String,
    /// Of which skill.
    pub skill: String,
    /// At which level.
    pub level: i16,
    /// Which sentence.
    pub sentence: i16,
    /// What was said of it.
    pub verdict: String,
    /// The edition for which it is kept, where the assessment has moved to another one.
    pub kept_for_edition: Option<i16>,
}

/// A skill that was offered to choose from.
#[derive(Debug, Serialize)]
pub struct CandidateRecord {
    /// In which assessment.
    #[serde(skip)]
    pub assessment: String,
    /// Which skill.
    pub skill: String,
    /// When it was last used, where that was said.
    pub used: Option<String>,
}

/// All single answers of a person with their moments: those about skills, then those about attributes.
pub(super) fn answers(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<AnswerRecord>, StoreError> {
    type Found = (String, String, i16, String, NaiveDateTime);
    let organisation = tx.organisation().as_str();
    let own = || {
        assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::person_id.eq(person.as_str()))
            .select(assessments::id)
    };
    let mut rows: Vec<Found> = assessment_answers::table
        .filter(assessment_answers::org_id.eq(organisation))
        .filter(assessment_answers::assessment_id.eq_any(own()))
        .order((assessment_answers::skill_code, assessment_answers::level))
        .select((
            assessment_answers::assessment_id,
            assessment_answers::skill_code,
            assessment_answers::level,
            assessment_answers::answer,
            assessment_answers::answered_at,
        ))
        .load(tx.conn())?;
    let attributes: Vec<Found> = assessment_attributes::table
        .filter(assessment_attributes::org_id.eq(organisation))
        .filter(assessment_attributes::assessment_id.eq_any(own()))
        .order((
            assessment_attributes::attribute,
            assessment_attributes::level,
        ))
        .select((
            assessment_attributes::assessment_id,
            assessment_attributes::attribute,
            assessment_attributes::level,
            assessment_attributes::answer,
            assessment_attributes::answered_at,
        ))
        .load(tx.conn())?;
    rows.extend(attributes);
    let answer = |(assessment, about, level, answer, at)| AnswerRecord {
        assessment,
        about,
        level,
        answer,
        answered_at_utc: at,
    };
    Ok(rows.into_iter().map(answer).collect())
}

/// What was said of single sentences.
pub(super) fn sentences(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<SentenceRecord>, StoreError> {
    let organisation = tx.organisation().as_str();
    let own = || {
        assessments::table
            .filter(assessments::org_id.eq(organisation))
            .filter(assessments::person_id.eq(person.as_str()))
            .select(assessments::id)
    };
    let rows: Vec<(String, String, i16, i16, String)> = assessment_sentences::table
        .filter(assessment_sentences::org_id.eq(organisation))
        .filter(assessment_sentences::assessment_id.eq_any(own()))
        .order((
            assessment_sentences::skill_code,
            assessment_sentences::level,
            assessment_sentences::sentence,
        ))
        .select((
            assessment_sentences::assessment_id,
            assessment_sentences::skill_code,
            assessment_sentences::level,
            assessment_sentences::sentence,
            assessment_sentences::verdict,
        ))
        .load(tx.conn())?;
    let aside: Vec<(String, String, i16, i16, String, i16)> = laid_aside_sentences::table
        .filter(laid_aside_sentences::org_id.eq(organisation))
        .filter(laid_aside_sentences::assessment_id.eq_any(own()))
        .order((
            laid_aside_sentences::skill_code,
            laid_aside_sentences::level,
            laid_aside_sentences::sentence,
        ))
        .select((
            laid_aside_sentences::assessment_id,
            laid_aside_sentences::skill_code,
            laid_aside_sentences::level,
            laid_aside_sentences::sentence,
            laid_aside_sentences::verdict,
            laid_aside_sentences::edition,
        ))
        .load(tx.conn())?;
    let present = rows.into_iter().map(|row| (row, None));
    let kept = aside
        .into_iter()
        .map(|(assessment, skill, level, sentence, verdict, edition)| {
            ((assessment, skill, level, sentence, verdict), Some(edition))
        });
    Ok(present
        .chain(kept)
        .map(
            |((assessment, skill, level, sentence, verdict), kept_for_edition)| SentenceRecord {
                assessment,
                skill,
                level,
                sentence,
                verdict,
                kept_for_edition,
            },
        )
        .collect())
}

/// The skills that were offered to choose from, in the order in which they were.
pub(super) fn candidates(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<CandidateRecord>, StoreError> {
    let organisation = tx.organisation().as_str();
    let own = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq(person.as_str()))
        .select(assessments::id);
    let rows: Vec<(String, String, Option<String>)> = assessment_candidates::table
        .filter(assessment_candidates::org_id.eq(organisation))
        .filter(assessment_candidates::assessment_id.eq_any(own))
        .order(assessment_candidates::position)
        .select((
            assessment_candidates::assessment_id,
            assessment_candidates::skill_code,
            assessment_candidates::used,
        ))
        .load(tx.conn())?;
    let candidate = |(assessment, skill, used)| CandidateRecord {
        assessment,
        skill,
        used,
    };
    Ok(rows.into_iter().map(candidate).collect())
}
