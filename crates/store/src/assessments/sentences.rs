//! What was said of single sentences of an imported text.

use crate::audit::AuditEntry;
use crate::columns::AsText;
use crate::columns::TextValue;
use crate::error::StoreError;
use crate::schema::assessment_sentences;
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, Insertable, QueryDsl, RunQueryDsl};
use engine::access::{Assess, Permit, ReadDraft};
use engine::assessments::Verdict;
use engine::ids::{AssessmentId, Id};
use sfia::{Level, SkillCode};

use super::write_skill::touch;

impl TextValue for Verdict {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

#[derive(Insertable)]
#[diesel(table_name = assessment_sentences)]
struct NewSentence<'a> {
    org_id: &'a str,
    assessment_id: &'a str,
    skill_code: &'a str,
    level: i16,
    sentence: i16,
    verdict: &'static str,
}

/// What the trail says: which skill and level, never what was said.
#[derive(serde::Serialize)]
struct Detail {
    skill: SkillCode,
    level: Level,
}

/// What was said of the sentences of a level, in their order. Empty where nothing was, or for another person's draft.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_verdicts(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
    assessment: &AssessmentId,
    (code, level): (SkillCode, Level),
) -> Result<Vec<Verdict>, StoreError> {
    if super::read::is_of_another(tx, assessment, &permit.resource().person)? {
        return Ok(Vec::new());
    }
    let rows: Vec<AsText<Verdict>> = assessment_sentences::table
        .filter(assessment_sentences::org_id.eq(tx.organisation().as_str()))
        .filter(assessment_sentences::assessment_id.eq(assessment.as_str()))
        .filter(assessment_sentences::skill_code.eq(code.as_str()))
        .filter(assessment_sentences::level.eq(i16::from(level.number())))
        .order(assessment_sentences::sentence)
        .select(assessment_sentences::verdict)
        .load(tx.conn())?;
    Ok(rows.into_iter().map(AsText::into_inner).collect())
}

/// Forgets what was said of the sentences of these skills, at one level or at all of them: the answer that followed from
/// it was given otherwise, or is gone.
pub(super) fn forget(
    tx: &mut Write<'_>,
    assessment: &AssessmentId,
    codes: &[String],
    level: Option<Level>,
) -> Result<(), StoreError> {
    let mut gone = diesel::delete(assessment_sentences::table)
        .filter(assessment_sentences::org_id.eq(tx.organisation().as_str()))
        .filter(assessment_sentences::assessment_id.eq(assessment.as_str()))
        .filter(assessment_sentences::skill_code.eq_any(codes))
        .into_boxed();
    if let Some(level) = level {
        gone = gone.filter(assessment_sentences::level.eq(i16::from(level.number())));
    }
    gone.execute(tx.conn())?;
    Ok(())
}

/// Keeps what was said of every sentence of a level, in place of what was said before. The skill is in the draft.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such draft.
pub fn save_sentences(
    tx: &mut Write<'_>,
    permit: &Permit<Assess>,
    assessment: &AssessmentId,
    (code, level): (SkillCode, Level),
    verdicts: &[Verdict],
) -> Result<(), StoreError> {
    touch(tx, permit, assessment)?;
    let organisation = tx.organisation().as_str();
    forget(tx, assessment, &[code.to_string()], Some(level))?;
    let rows: Vec<NewSentence<'_>> = verdicts
        .iter()
        .zip(0_i16..)
        .map(|(verdict, sentence)| NewSentence {
            org_id: organisation,
            assessment_id: assessment.as_str(),
            skill_code: code.as_str(),
            level: level.number().into(),
            sentence,
            verdict: verdict.as_str(),
        })
        .collect();
    insert_many!(tx.conn(), assessment_sentences::table, rows)?;
    let detail = Detail { skill: code, level };
    let entry = AuditEntry::new("judge-sentences", "assessment", assessment.as_str());
    tx.audit(entry.with(&detail))
}
