//! What a programme learnt.

use super::{Kept, MISSING, has_room, most, say, updated};
use crate::columns::AsText;
use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::programme_lessons as records;
use crate::unit::{Entry, EntryWrite};
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::{Id, ProgrammeRecordId};
use engine::readiness::programme::{Lesson, LessonState};
use engine::readiness::written::Note;
use engine::readiness::{QuestionId, Stage};

/// The lessons of the programme, the newest first. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_lessons(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<Kept<Lesson>>, StoreError> {
    type Row = (
        AsText<ProgrammeRecordId>,
        i64,
        AsText<Stage>,
        Option<AsText<QuestionId>>,
        String,
        NaiveDate,
        AsText<LessonState>,
    );
    let rows: Vec<Row> = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .order((records::noted_on.desc(), records::id))
        .limit(most())
        .select((
            records::id,
            records::version,
            records::stage,
            records::question_id,
            records::lesson_text,
            records::noted_on,
            records::state,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(id, version, stage, question, text, noted, state)| {
            Ok(Kept {
                id: id.into_inner(),
                version,
                value: Lesson {
                    stage: stage.into_inner(),
                    question: question.map(AsText::into_inner),
                    text: Note::parse(&text)
                        .map_err(|_| StoreError::Corrupt("programme_lessons.lesson_text"))?,
                    noted,
                    state: state.into_inner(),
                },
            })
        })
        .collect()
}

/// Adds a lesson; `None`, and nothing changed, when the programme has too many.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn add_lesson(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    value: &Lesson,
) -> Result<Option<ProgrammeRecordId>, StoreError> {
    let count: i64 = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .select(count_star())
        .first(tx.conn())?;
    if !has_room(count) {
        return Ok(None);
    }
    let id: ProgrammeRecordId = tx.new_id();
    diesel::insert_into(records::table)
        .values((
            records::id.eq(id.as_str()),
            records::programme_id.eq(scope.id().as_str()),
            records::stage.eq(value.stage.as_str()),
            records::question_id.eq(value.question.as_ref().map(QuestionId::as_str)),
            records::lesson_text.eq(value.text.as_str()),
            records::noted_on.eq(value.noted),
            records::state.eq(value.state.as_str()),
            records::version.eq(1),
        ))
        .execute(tx.conn())?;
    say(tx, scope, "add-lesson", &id)?;
    Ok(Some(id))
}

/// Changes a lesson. `seen` is the version that the form was made from.
///
/// # Errors
/// [`StoreError::NotFound`] if the programme has no such record; [`StoreError::Conflict`] if it was changed since.
pub fn change_lesson(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    (id, seen): (&ProgrammeRecordId, i64),
    value: &Lesson,
) -> Result<(), StoreError> {
    let row = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .filter(records::id.eq(id.as_str()));
    let found: i64 = row.select(count_star()).first(tx.conn())?;
    if found == 0 {
        return Err(MISSING);
    }
    let rows = diesel::update(row.filter(records::version.eq(seen)))
        .set((
            records::stage.eq(value.stage.as_str()),
            records::question_id.eq(value.question.as_ref().map(QuestionId::as_str)),
            records::lesson_text.eq(value.text.as_str()),
            records::noted_on.eq(value.noted),
            records::state.eq(value.state.as_str()),
            records::version.eq(seen.saturating_add(1)),
        ))
        .execute(tx.conn())?;
    updated(rows)?;
    say(tx, scope, "change-lesson", id)
}

/// Says of a lesson that something was changed for it.
///
/// # Errors
/// [`StoreError::NotFound`] if the programme has no such lesson.
pub(in crate::entry) fn mark_changed(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    id: &ProgrammeRecordId,
) -> Result<(), StoreError> {
    let row = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .filter(records::id.eq(id.as_str()));
    let rows = diesel::update(row)
        .set((
            records::state.eq(LessonState::Changed.as_str()),
            records::version.eq(records::version + 1),
        ))
        .execute(tx.conn())?;
    if rows == 0 { Err(MISSING) } else { Ok(()) }
}
