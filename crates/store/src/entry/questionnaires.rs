//! A programme's own versions of the readiness questionnaire: whole in each version, never changed, each with a note of what
//! changed and why.

use super::programme_records::mark_changed;
use super::programmes::ProgrammeScope;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{programme_lessons as lessons, programme_questionnaires as versions};
use crate::unit::{Entry, EntryWrite};
use diesel::dsl::max;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::{Id, ProgrammeRecordId, QuestionnaireId};
use engine::readiness::Questionnaire;
use engine::readiness::questionnaire::{read_csv, write_csv};
use engine::readiness::written::Note;
use engine::time::Instant;

/// The most versions of a programme.
pub const MOST_VERSIONS: u32 = 200;

/// A version as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnVersion {
    /// Counts them, from 1.
    pub number: u32,
    /// When it was kept.
    pub kept: Instant,
    /// What changed and why.
    pub note: String,
    /// The lesson that led to it, as it reads now.
    pub lesson: Option<String>,
}

/// A version to be kept.
#[derive(Clone, Debug)]
pub struct NewVersion<'a> {
    /// What is asked.
    pub questionnaire: &'a Questionnaire,
    /// What changed and why.
    pub note: &'a Note,
    /// The lesson that led to it; it counts as having changed something from then on.
    pub lesson: Option<&'a ProgrammeRecordId>,
}

/// The versions of the programme, the newest first. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<OwnVersion>, StoreError> {
    type Row = (i64, Moment, String, Option<String>);
    let rows: Vec<Row> = versions::table
        .left_join(lessons::table.on(versions::lesson_id.eq(lessons::id.nullable())))
        .filter(versions::programme_id.eq(scope.id().as_str()))
        .order(versions::number.desc())
        .limit(i64::from(MOST_VERSIONS))
        .select((
            versions::number,
            versions::kept_at,
            versions::note_text,
            lessons::lesson_text.nullable(),
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(number, kept, note, lesson)| {
            Ok(OwnVersion {
                number: count(number)?,
                kept: kept.into(),
                note,
                lesson,
            })
        })
        .collect()
}

/// What a version of the programme asks. One query.
///
/// # Errors
/// [`StoreError::NotFound`] if the programme has no such version.
pub fn find(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
    number: u32,
) -> Result<Questionnaire, StoreError> {
    let row: Option<(String, String)> = versions::table
        .filter(versions::programme_id.eq(scope.id().as_str()))
        .filter(versions::number.eq(i64::from(number)))
        .select((versions::title, versions::questions))
        .first(tx.conn())
        .optional()?;
    let (title, questions) = row.ok_or(StoreError::NotFound("version of the questionnaire"))?;
    parsed(&title, &questions)
}

/// What the programme asks from now on: its newest version; `None` while it asks the questionnaire that ships. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_newest(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Option<Questionnaire>, StoreError> {
    let row: Option<(String, String)> = versions::table
        .filter(versions::programme_id.eq(scope.id().as_str()))
        .order(versions::number.desc())
        .select((versions::title, versions::questions))
        .first(tx.conn())
        .optional()?;
    row.map(|(title, questions)| parsed(&title, &questions))
        .transpose()
}

/// Keeps a version after the version `seen`, which the file was made from; 0 is the questionnaire that ships. `None`, and
/// nothing changed, when there are too many.
///
/// # Errors
/// [`StoreError::Conflict`] if there is a newer version; [`StoreError::NotFound`] if the programme has no such lesson.
pub fn keep(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    seen: u32,
    new: &NewVersion<'_>,
) -> Result<Option<u32>, StoreError> {
    let newest: Option<i64> = versions::table
        .filter(versions::programme_id.eq(scope.id().as_str()))
        .select(max(versions::number))
        .first(tx.conn())?;
    if newest.unwrap_or(0) != i64::from(seen) {
        return Err(StoreError::Conflict);
    }
    if seen >= MOST_VERSIONS {
        return Ok(None);
    }
    let number = seen.saturating_add(1);
    if let Some(lesson) = new.lesson {
        mark_changed(tx, scope, lesson)?;
    }
    let questions = write_csv(new.questionnaire)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or(StoreError::Corrupt("programme_questionnaires.questions"))?;
    let id: QuestionnaireId = tx.new_id();
    diesel::insert_into(versions::table)
        .values((
            versions::id.eq(id.as_str()),
            versions::programme_id.eq(scope.id().as_str()),
            versions::number.eq(i64::from(number)),
            versions::title.eq(new.questionnaire.title()),
            versions::questions.eq(questions),
            versions::note_text.eq(new.note.as_str()),
            versions::lesson_id.eq(new.lesson.map(Id::as_str)),
            versions::kept_at.eq(Moment::from(tx.now())),
        ))
        .execute(tx.conn())?;
    let by = scope.member().account.clone();
    tx.audit(
        Some(&by),
        AuditEntry::new("keep-questionnaire", "questionnaire", id.as_str()),
    )?;
    Ok(Some(number))
}

/// A questionnaire as it was kept.
pub(crate) fn parsed(title: &str, questions: &str) -> Result<Questionnaire, StoreError> {
    read_csv(title, questions.as_bytes())
        .map_err(|_| StoreError::Corrupt("programme_questionnaires.questions"))
}

/// The number of a version as it was kept.
pub(crate) fn count(number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Corrupt("programme_questionnaires.number"))
}

#[cfg(test)]
mod tests;
