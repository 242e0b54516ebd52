//! The sign of rubber-stamping: to a first reader about their own ratings, to the Head as yes or no over all.

use crate::error::StoreError;
use crate::schema::{review_events, review_skills, reviews};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{LeadReviews, Permit};
use engine::endorsement::{TimedRating, is_rubber_stamp};
use engine::ids::{Id, PersonId};
use engine::time::Instant;
use std::collections::HashMap;

/// The latest ratings of one reader that are looked at.
const MOST_OF_ONE: i64 = 200;
/// The latest ratings of everybody that are looked at.
const MOST_OF_ALL: i64 = 20_000;

/// Whether the actor's own ratings of others show the sign of rubber-stamping; told to nobody else by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn rubber_stamp(tx: &mut Read<'_>) -> Result<bool, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(false);
    };
    let ratings = ratings(tx, Some(&member.person), MOST_OF_ONE)?;
    Ok(ratings.values().any(|one| is_rubber_stamp(one)))
}

/// Whether any reader's ratings show the sign: for those who moderate, without a name or a number.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn any_rubber_stamp(tx: &mut Read<'_>, _: &Permit<LeadReviews>) -> Result<bool, StoreError> {
    let ratings = ratings(tx, None, MOST_OF_ALL)?;
    Ok(ratings.values().any(|one| is_rubber_stamp(one)))
}

/// The latest ratings of self-assessments, by who gave them.
fn ratings(
    tx: &mut Read<'_>,
    reader: Option<&PersonId>,
    most: i64,
) -> Result<HashMap<String, Vec<TimedRating>>, StoreError> {
    let mut query = review_events::table
        .inner_join(
            review_skills::table.on(review_skills::org_id
                .eq(review_events::org_id)
                .and(review_skills::review_id.eq(review_events::review_id))
                .and(
                    review_skills::skill_code
                        .nullable()
                        .eq(review_events::skill_code),
                )),
        )
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_events::org_id)
                .and(reviews::id.eq(review_events::review_id))),
        )
        .filter(review_events::org_id.eq(tx.organisation().as_str()))
        .filter(review_events::act.eq_any(["rate-blind", "rate"]))
        .filter(reviews::assessment_id.is_not_null())
        .order(review_events::at.desc())
        .limit(most)
        .select((
            review_events::person_id,
            review_events::at,
            review_events::level,
            review_skills::claimed,
        ))
        .into_boxed();
    if let Some(reader) = reader {
        query = query.filter(review_events::person_id.eq(reader.as_str()));
    }
    let rows: Vec<(String, NaiveDateTime, Option<i16>, Option<i16>)> = query.load(tx.conn())?;
    let mut found: HashMap<String, Vec<TimedRating>> = HashMap::new();
    for (person, at, level, claimed) in rows {
        found.entry(person).or_default().push(TimedRating {
            at: Instant::from_utc(at),
            agreed: level == claimed,
        });
    }
    Ok(found)
}
