//! What waits for the Head of Profession or in their place, and objections that wait to be settled.

use super::read::load_all;
use super::row::ReviewRow;
use super::surroundings::surroundings;
use crate::error::StoreError;
use crate::schema::{objections, people, review_skills, reviews};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{LeadReviews, Permit, SettleObjections};
use engine::endorsement::{Case, ObjectionKind, State, WhyHead};
use engine::ids::{Id, PersonId, ReviewId};
use engine::time::Instant;
use sfia::{Frameworks, SkillCode};
use std::collections::HashMap;

/// One skill that waits for whoever decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// Whose skill.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Which skill.
    pub code: SkillCode,
    /// Why it lies with the Head; `None` while a second reader is to be chosen.
    pub why: Option<WhyHead>,
    /// Since when.
    pub since: Instant,
}

/// The most reviews looked at; the oldest come first, so none is left out for good.
const MOST: i64 = 300;

/// The skills that the rules send to the member: those to decide, and those that want a second reader. Oldest first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_queue(
    tx: &mut Read<'_>,
    _: &Permit<LeadReviews>,
    frameworks: &Frameworks,
) -> Result<Vec<Queued>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let organisation = tx.organisation().as_str();
    let mut rows: Vec<(ReviewRow, String)> = reviews::table
        .inner_join(
            people::table.on(people::org_id
                .eq(reviews::org_id)
                .and(people::id.eq(reviews::person_id))),
        )
        .inner_join(
            review_skills::table.on(review_skills::org_id
                .eq(reviews::org_id)
                .and(review_skills::review_id.eq(reviews::id))),
        )
        .filter(reviews::org_id.eq(organisation))
        .filter(reviews::replaced_at.is_null())
        .filter(review_skills::state.eq_any(["second-reader", "head"]))
        .order((reviews::opened_at, reviews::id))
        .limit(MOST)
        .select((ReviewRow::as_select(), people::name))
        .load(tx.conn())?;
    rows.dedup_by(|one, other| one.0.id == other.0.id);
    let mut names = HashMap::new();
    let mut wanted = Vec::new();
    for (row, name) in rows {
        names.insert(row.id.0.clone(), name);
        wanted.push(row);
    }
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let everybody = surroundings(tx, &member.person)?;
    let today = tx.now().date();
    let mut queue = Vec::new();
    for review in load_all(tx, wanted)? {
        let managers = everybody.managers_of(&review.person);
        let around = everybody.around_other(frameworks.edition(review.edition), &managers);
        let name = names.remove(&review.id).unwrap_or_default();
        for case in review.cases.iter().filter(|case| waits(case)) {
            let deciders = review.deciders(case, &around);
            if deciders.iter().any(|one| one.person == member.person) {
                queue.push(Queued {
                    person: review.person.clone(),
                    name: name.clone(),
                    code: case.code,
                    why: case.with_head(today),
                    since: case.since,
                });
            }
        }
    }
    queue.sort_by_key(|one| one.since);
    Ok(queue)
}

/// Whether a case wants something of the Head, be it only a look: a chosen second reader may turn out not to be free.
fn waits(case: &Case) -> bool {
    matches!(case.state, State::Head(_) | State::SecondReader { .. })
}

/// An objection that waits to be settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenObjection {
    /// Who objects.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// To which review.
    pub review: ReviewId,
    /// What they say.
    pub kind: ObjectionKind,
    /// Since when.
    pub since: Instant,
}

/// The objections of the organisation that are not settled, oldest first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_objections(
    tx: &mut Read<'_>,
    _: &Permit<SettleObjections>,
) -> Result<Vec<OpenObjection>, StoreError> {
    let rows: Vec<(String, String, String, String, NaiveDateTime)> = objections::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(objections::org_id)
                .and(reviews::id.eq(objections::review_id))),
        )
        .inner_join(
            people::table.on(people::org_id
                .eq(reviews::org_id)
                .and(people::id.eq(reviews::person_id))),
        )
        .filter(objections::org_id.eq(tx.organisation().as_str()))
        .filter(objections::settled_at.is_null())
        .filter(reviews::replaced_at.is_null())
        .order((objections::made_at, objections::id))
        .limit(MOST)
        .select((
            people::id,
            people::name,
            reviews::id,
            objections::kind,
            objections::made_at,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(person, name, review, kind, since)| {
            Ok(OpenObjection {
                person: PersonId::from_text(person),
                name,
                review: ReviewId::from_text(review),
                kind: ObjectionKind::from_word(&kind)
                    .ok_or(StoreError::Corrupt("objections.kind"))?,
                since: Instant::from_utc(since),
            })
        })
        .collect()
}
