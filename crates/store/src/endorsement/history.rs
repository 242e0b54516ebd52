//! What became of each version that a person sent: the levels that were endorsed or decided in its reading.

use super::row::rating;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{review_skills, reviews};
use crate::unit::Read;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{Permit, ReadRecord};
use engine::endorsement::Rating;
use engine::ids::{AssessmentId, Id};
use engine::looks::Seen;
use sfia::SkillCode;
use std::collections::{BTreeMap, HashMap};

/// The levels by skill that ended the reading of each version, be they valid today or not. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn levels_read(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<HashMap<AssessmentId, BTreeMap<SkillCode, Rating>>, StoreError> {
    type Found = (Option<AsText<AssessmentId>>, AsText<SkillCode>, Option<i16>);
    let rows: Vec<Found> = reviews::table
        .inner_join(
            review_skills::table.on(review_skills::org_id
                .eq(reviews::org_id)
                .and(review_skills::review_id.eq(reviews::id))),
        )
        .filter(reviews::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::person_id.eq(permit.resource().person.as_str()))
        .filter(reviews::assessment_id.is_not_null())
        .filter(review_skills::state.eq_any(["endorsed", "decided"]))
        .order((reviews::opened_at, review_skills::skill_code))
        .select((
            reviews::assessment_id,
            review_skills::skill_code,
            review_skills::level,
        ))
        .load(tx.conn())?;
    if !rows.is_empty() {
        tx.note(permit, Seen::Levels);
    }
    let mut found: HashMap<AssessmentId, BTreeMap<SkillCode, Rating>> = HashMap::new();
    for (assessment, code, level) in rows {
        if let (Some(assessment), Some(level)) = (assessment, level) {
            let levels = found.entry(assessment.into_inner()).or_default();
            levels.insert(code.into_inner(), rating(level)?);
        }
    }
    Ok(found)
}
