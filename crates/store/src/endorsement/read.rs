//! Finding reviews. Each way in takes the permit of whoever comes that way.

use super::row::{CaseRow, ReviewRow};
use crate::error::StoreError;
use crate::schema::{objection_managers, objections, review_skills, reviews};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{AnswerReview, Permit, ReadFirst, ReadRecord, ReadSecond};
use engine::endorsement::{Case, Objection, ObjectionKind, Review, State};
use engine::ids::{Id, PersonId, ReviewId};
use engine::looks::Seen;
use engine::time::Instant;
use sfia::{Edition, SkillCode};
use std::collections::HashMap;

/// The present review of one's own skills.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_own_review(
    tx: &mut Read<'_>,
    permit: &Permit<AnswerReview>,
) -> Result<Option<Review>, StoreError> {
    present(tx, &permit.resource().person)
}

/// The present review with both sides' levels, for those who may read the record.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_reading(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<Option<Review>, StoreError> {
    let found = present(tx, &permit.resource().person)?;
    if found.is_some() {
        tx.note(permit, Seen::Review);
    }
    Ok(found)
}

/// What a first reader may know of a review before the blind ratings: which skills to rate, and nothing of their levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewState {
    /// Which review.
    pub id: ReviewId,
    /// Its version.
    pub version: i64,
    /// The edition of its levels.
    pub edition: Edition,
    /// The critical skills that are rated blind.
    pub blind_due: Vec<SkillCode>,
    /// Whether an objection holds it up.
    pub paused: Option<ObjectionKind>,
}

/// The present review as a first reader sees it before the blind ratings.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_review_state(
    tx: &mut Read<'_>,
    permit: &Permit<ReadFirst>,
) -> Result<Option<ReviewState>, StoreError> {
    let facts = permit.resource();
    let review = present(tx, &facts.person)?;
    if review.is_some() {
        tx.note(permit, Seen::Review);
    }
    Ok(review.map(|review| ReviewState {
        blind_due: review.blind_due().collect(),
        paused: review
            .holding_objection(&facts.managers)
            .map(|one| one.kind),
        id: review.id,
        version: review.version,
        edition: review.edition,
    }))
}

/// The skills that wait for this second reader, with the review they belong to.
///
/// # Errors
/// [`StoreError::NotFound`] if none does.
pub fn find_second(
    tx: &mut Read<'_>,
    permit: &Permit<ReadSecond>,
    code: SkillCode,
) -> Result<Review, StoreError> {
    let reader = tx.actor().member().map(|member| member.person.clone());
    let mut review =
        present(tx, &permit.resource().person)?.ok_or(StoreError::NotFound("review"))?;
    let is_theirs = |case: &Case| match &case.state {
        State::SecondReader { reader: chosen, .. } => *chosen == reader && case.code == code,
        _ => false,
    };
    review.cases.retain(is_theirs);
    if review.cases.is_empty() {
        return Err(StoreError::NotFound("skill of a review"));
    }
    tx.note(permit, Seen::Review);
    Ok(review)
}

/// A review by its identity, replaced or not, of this person, for taking an act with a permit on them.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such review of this person.
pub(super) fn find_for_act(
    tx: &mut Read<'_>,
    person: &PersonId,
    review: &ReviewId,
) -> Result<Review, StoreError> {
    let organisation = tx.organisation().as_str();
    let row: ReviewRow = reviews::table
        .filter(reviews::org_id.eq(organisation))
        .filter(reviews::id.eq(review.as_str()))
        .filter(reviews::person_id.eq(person.as_str()))
        .select(ReviewRow::as_select())
        .first(tx.conn())
        .optional()?
        .ok_or(StoreError::NotFound("review"))?;
    whole(tx, row)
}

/// The present review of a person.
pub(crate) fn present(tx: &mut Read<'_>, person: &PersonId) -> Result<Option<Review>, StoreError> {
    let organisation = tx.organisation().as_str();
    let row: Option<ReviewRow> = reviews::table
        .filter(reviews::org_id.eq(organisation))
        .filter(reviews::person_id.eq(person.as_str()))
        .filter(reviews::replaced_at.is_null())
        .select(ReviewRow::as_select())
        .first(tx.conn())
        .optional()?;
    row.map(|row| whole(tx, row)).transpose()
}

fn whole(tx: &mut Read<'_>, row: ReviewRow) -> Result<Review, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<CaseRow> = review_skills::table
        .filter(review_skills::org_id.eq(organisation))
        .filter(review_skills::review_id.eq(row.id.0.as_str()))
        .order((review_skills::position, review_skills::skill_code))
        .select(CaseRow::as_select())
        .load(tx.conn())?;
    let cases = rows
        .into_iter()
        .map(CaseRow::into_case)
        .collect::<Result<Vec<_>, _>>()?;
    let mut objections = open_objections(tx, &[row.id.0.as_str()])?;
    let objection = objections.remove(row.id.0.as_str());
    Ok(row.with(objection, cases))
}

/// Several present reviews with their skills, in three queries.
pub(super) fn load_all(tx: &mut Read<'_>, rows: Vec<ReviewRow>) -> Result<Vec<Review>, StoreError> {
    let organisation = tx.organisation().as_str();
    let ids: Vec<String> = rows.iter().map(|row| row.id.0.to_string()).collect();
    let wanted: Vec<&str> = ids.iter().map(String::as_str).collect();
    let found: Vec<CaseRow> = review_skills::table
        .filter(review_skills::org_id.eq(organisation))
        .filter(review_skills::review_id.eq_any(wanted.clone()))
        .order((review_skills::position, review_skills::skill_code))
        .select(CaseRow::as_select())
        .load(tx.conn())?;
    let mut cases: HashMap<String, Vec<Case>> = HashMap::new();
    for row in found {
        let review = row.review_id.clone();
        cases.entry(review).or_default().push(row.into_case()?);
    }
    let mut objections = open_objections(tx, &wanted)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let id = row.id.0.to_string();
            let cases = cases.remove(&id).unwrap_or_default();
            let objection = objections.remove(&id);
            row.with(objection, cases)
        })
        .collect())
}

/// The objections of these reviews that are not settled, by review.
fn open_objections(
    tx: &mut Read<'_>,
    reviews: &[&str],
) -> Result<HashMap<String, Objection>, StoreError> {
    type Found = (String, String, NaiveDateTime, Option<String>);
    let rows: Vec<Found> = objections::table
        .left_join(
            objection_managers::table.on(objection_managers::org_id
                .eq(objections::org_id)
                .and(objection_managers::objection_id.eq(objections::id))),
        )
        .filter(objections::org_id.eq(tx.organisation().as_str()))
        .filter(objections::review_id.eq_any(reviews.to_vec()))
        .filter(objections::settled_at.is_null())
        .order((objections::id, objection_managers::manager_id.nullable()))
        .select((
            objections::review_id,
            objections::kind,
            objections::made_at,
            objection_managers::manager_id.nullable(),
        ))
        .load(tx.conn())?;
    let mut found: HashMap<String, Objection> = HashMap::new();
    for (review, kind, since, against) in rows {
        let kind = ObjectionKind::from_word(&kind).ok_or(StoreError::Corrupt("objections.kind"))?;
        let objection = found.entry(review).or_insert_with(|| Objection {
            kind,
            against: Vec::new(),
            since: Instant::from_utc(since),
        });
        objection.against.extend(against.map(PersonId::from_text));
    }
    Ok(found)
}
