//! How far endorsing has come over the council: how many skills wait for whom. Never a level, never a name.

use crate::error::StoreError;
use crate::schema::{current_records, review_skills, reviews};
use crate::unit::Read;
use diesel::dsl::{count, count_star, exists};
use diesel::{
    AggregateExpressionMethods, BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl,
    RunQueryDsl, TextExpressionMethods,
};
use engine::access::{Permit, ReadCouncilSkills};
use engine::ids::Id;

/// A number of skills, and of how many people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Skills.
    pub skills: u64,
    /// People.
    pub people: u64,
}

/// What waits in the reviews of those at work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Talks {
    /// Skills one level apart, which want a talk.
    pub talks: Waits,
    /// Skills with a second reader, or wanting one.
    pub second: Waits,
    /// Skills that wait for a decision.
    pub decisions: Waits,
    /// People with skills that their first reader has not rated.
    pub unread: u64,
}

/// How many skills wait for a talk, a second reader, a decision, and how many people for a first reading. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_talks(tx: &mut Read<'_>, _: &Permit<ReadCouncilSkills>) -> Result<Talks, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(String, i64, i64)> = review_skills::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_skills::org_id)
                .and(reviews::id.eq(review_skills::review_id))),
        )
        .inner_join(
            current_records::table.on(current_records::org_id
                .eq(reviews::org_id)
                .and(current_records::person_id.eq(reviews::person_id))),
        )
        .filter(review_skills::org_id.eq(organisation))
        .filter(review_skills::state.eq_any(["talk", "second-reader", "head"]))
        .filter(reviews::replaced_at.is_null())
        .group_by(review_skills::state)
        .select((
            review_skills::state,
            count_star(),
            count(reviews::person_id).aggregate_distinct(),
        ))
        .load(tx.conn())?;
    let mut talks = Talks::default();
    for (state, skills, people) in rows {
        let waits = Waits {
            skills: skills.unsigned_abs(),
            people: people.unsigned_abs(),
        };
        match state.as_str() {
            "talk" => talks.talks = waits,
            "second-reader" => talks.second = waits,
            _ => talks.decisions = waits,
        }
    }
    // Alike and not equal: an index over states would be read from end to end for each review.
    let waiting = review_skills::table
        .filter(review_skills::org_id.eq(reviews::org_id))
        .filter(review_skills::review_id.eq(reviews::id))
        .filter(review_skills::state.like("waiting"));
    let unread: i64 = reviews::table
        .inner_join(
            current_records::table.on(current_records::org_id
                .eq(reviews::org_id)
                .and(current_records::person_id.eq(reviews::person_id))),
        )
        .filter(reviews::org_id.eq(organisation))
        .filter(reviews::replaced_at.is_null())
        .filter(exists(waiting))
        .select(count_star())
        .get_result(tx.conn())?;
    talks.unread = unread.unsigned_abs();
    Ok(talks)
}
