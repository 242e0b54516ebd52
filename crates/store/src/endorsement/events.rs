//! What was done and said about one skill of a review, in order.

use super::row::rating;
use crate::error::StoreError;
use crate::schema::{people, review_events};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::endorsement::{Act, Capacity, Rating, Review};
use engine::ids::Id;
use engine::time::Instant;
use sfia::SkillCode;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// The name of who did it.
    pub person: String,
    /// What they were.
    pub capacity: Capacity,
    /// The word of the act, one of [`Act::WORDS`].
    pub act: &'static str,
    /// The level that was given.
    pub level: Option<Rating>,
    /// What was written.
    pub words: String,
}

/// What was done about one skill of a review that the caller has loaded with a permit, oldest first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_events(
    tx: &mut Read<'_>,
    review: &Review,
    code: SkillCode,
) -> Result<Vec<Event>, StoreError> {
    type Found = (NaiveDateTime, String, String, String, Option<i16>, String);
    /// More than anybody does about one skill.
    const MOST: i64 = 200;
    let rows: Vec<Found> = review_events::table
        .inner_join(
            people::table.on(people::org_id
                .eq(review_events::org_id)
                .and(people::id.eq(review_events::person_id))),
        )
        .filter(review_events::org_id.eq(tx.organisation().as_str()))
        .filter(review_events::review_id.eq(review.id.as_str()))
        .filter(review_events::skill_code.eq(code.as_str()))
        .order((review_events::version, review_events::place))
        .limit(MOST)
        .select((
            review_events::at,
            people::name,
            review_events::capacity,
            review_events::act,
            review_events::level,
            review_events::words,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(at, person, capacity, act, level, words)| {
            Ok(Event {
                at: Instant::from_utc(at),
                person,
                capacity: Capacity::from_word(&capacity)
                    .ok_or(StoreError::Corrupt("review_events.capacity"))?,
                act: Act::WORDS
                    .into_iter()
                    .find(|word| *word == act)
                    .ok_or(StoreError::Corrupt("review_events.act"))?,
                level: level.map(rating).transpose()?,
                words,
            })
        })
        .collect()
}
