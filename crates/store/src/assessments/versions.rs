//! The versions that a person has sent: a list of them, and one of them whole.

use super::read::with_parts;
use super::row::AssessmentRow;
use crate::columns::{AsSmallInt, AsText, Moment};
use crate::error::StoreError;
use crate::schema::assessments;
use crate::unit::Read;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{Permit, ReadRecord};
use engine::assessments::Assessment;
use engine::ids::{AssessmentId, Id};
use engine::looks::Seen;
use engine::time::Instant;
use sfia::Edition;

/// One version in the history of a person's assessments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentVersion {
    /// Which one.
    pub id: AssessmentId,
    /// When it was sent.
    pub sent: Instant,
    /// The edition it was made on, and keeps.
    pub edition: Edition,
}

/// The versions that the person sent, the newest first, at most `most` of them. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_versions(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
    most: i64,
) -> Result<Vec<SentVersion>, StoreError> {
    type Found = (AsText<AssessmentId>, Option<Moment>, AsSmallInt<Edition>);
    let rows: Vec<Found> = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::person_id.eq(permit.resource().person.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .order((assessments::submitted_at.desc(), assessments::id.desc()))
        .limit(most)
        .select((
            assessments::id,
            assessments::submitted_at,
            assessments::edition,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, sent, edition)| {
            Some(SentVersion {
                id: id.into_inner(),
                sent: sent?.into(),
                edition: edition.into_inner(),
            })
        })
        .collect())
}

/// A version that the person sent, with everything in it. `None` if there is none with this identity, or it is a draft.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_version(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
    id: &AssessmentId,
) -> Result<Option<Assessment>, StoreError> {
    let row: Option<AssessmentRow> = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::person_id.eq(permit.resource().person.as_str()))
        .filter(assessments::id.eq(id.as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .select(AssessmentRow::as_select())
        .first(tx.conn())
        .optional()?;
    if row.is_some() {
        tx.note(permit, Seen::Levels);
    }
    row.map(|row| with_parts(tx, row)).transpose()
}
