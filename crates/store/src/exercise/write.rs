//! Keeping an answer.

use super::row::NewAnswer;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::exercise_answers;
use crate::unit::Write;
use diesel::RunQueryDsl;
use engine::access::{Permit, TakeExercise};
use engine::exercise::{CaseAnswer, CaseId};
use engine::ids::Id;

/// What the trail says: which case, never which level.
#[derive(serde::Serialize)]
struct Detail<'a> {
    case: &'a CaseId,
}

/// Keeps an answer that the engine accepted in this unit of work.
///
/// # Errors
/// [`StoreError::Conflict`] if the case was answered in the meantime.
pub fn save_answer(
    tx: &mut Write<'_>,
    permit: Permit<TakeExercise>,
    answer: &CaseAnswer,
) -> Result<(), StoreError> {
    let person = permit.resource().person.as_str();
    let row = NewAnswer {
        org_id: tx.organisation().as_str(),
        person_id: person,
        case_id: answer.case.as_str(),
        level: answer.level.number().into(),
        answered_at: tx.now().into(),
    };
    diesel::insert_into(exercise_answers::table)
        .values(&row)
        .execute(tx.conn())?;
    let entry = AuditEntry::new("answer-case", "person", person);
    tx.audit(entry.with(&Detail { case: &answer.case }))
}
