//! Finding ratings: for the Head of Profession those of everybody, for a person what became of their own answers.

use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{assessment_skills, people, posts, review_skills, reviews};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{LeadReviews, Permit, ReadDraft};
use engine::assessments::Sureness;
use engine::calibration::Settled;
use engine::endorsement::Rating;
use engine::ids::{Id, PersonId};

/// One skill of one person as it was said and as it was read, before the two talked about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// Whose skill it is.
    pub person: PersonId,
    /// The department of the person's main present post; empty for somebody who has left.
    pub department: String,
    /// What the person said.
    pub said: Rating,
    /// What the first reader gave.
    pub given: Rating,
    /// What a second reader gave, where one did.
    pub second: Option<Rating>,
}

type Found = (
    AsText<PersonId>,
    Option<String>,
    Option<i16>,
    Option<i16>,
    Option<i16>,
);

type FoundSettled = (Option<AsText<Sureness>>, Option<i16>, Option<i16>);

/// Every skill that was rated in a present review, in one query. What of it may be told is the engine's to say.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_rated(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReviews>,
) -> Result<Vec<Rated>, StoreError> {
    let rows: Vec<Found> = reviews::table
        .inner_join(
            review_skills::table.on(review_skills::org_id
                .eq(reviews::org_id)
                .and(review_skills::review_id.eq(reviews::id))),
        )
        .inner_join(
            people::table.on(people::org_id
                .eq(reviews::org_id)
                .and(people::id.eq(reviews::person_id))),
        )
        .left_join(
            posts::table.on(posts::org_id
                .eq(reviews::org_id)
                .and(posts::person_id.eq(reviews::person_id))
                .and(posts::is_main)
                .and(posts::ended_on.is_null())),
        )
        .filter(reviews::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::replaced_at.is_null())
        .filter(review_skills::claimed.is_not_null())
        .filter(review_skills::rated.is_not_null())
        .order((reviews::person_id, review_skills::skill_code))
        .select((
            reviews::person_id,
            posts::department.nullable(),
            review_skills::claimed,
            review_skills::rated,
            review_skills::second,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(person, department, said, given, second)| {
            Ok(Rated {
                person: person.into_inner(),
                department: department.unwrap_or_default(),
                said: rating(said)?,
                given: rating(given)?,
                second: second.map(|second| rating(Some(second))).transpose()?,
            })
        })
        .collect()
}

fn rating(stored: Option<i16>) -> Result<Rating, StoreError> {
    stored
        .and_then(|number| Rating::from_number(number.into()))
        .ok_or(StoreError::Corrupt("a rating"))
}

/// What became of the person's own answers whose sureness they said: those settled, in whichever version.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_settled(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
) -> Result<Vec<Settled>, StoreError> {
    let rows: Vec<FoundSettled> = reviews::table
        .inner_join(
            review_skills::table.on(review_skills::org_id
                .eq(reviews::org_id)
                .and(review_skills::review_id.eq(reviews::id))),
        )
        .inner_join(
            assessment_skills::table.on(assessment_skills::org_id
                .eq(reviews::org_id)
                .and(
                    assessment_skills::assessment_id
                        .nullable()
                        .eq(reviews::assessment_id),
                )
                .and(assessment_skills::skill_code.eq(review_skills::skill_code))),
        )
        .filter(reviews::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::person_id.eq(permit.resource().person.as_str()))
        .filter(review_skills::state.eq_any(["endorsed", "decided"]))
        .filter(assessment_skills::sureness.is_not_null())
        .select((
            assessment_skills::sureness,
            review_skills::claimed,
            review_skills::level,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(sureness, said, endorsed)| {
            Some(Settled {
                sureness: sureness?.into_inner(),
                unchanged: said? == endorsed?,
            })
        })
        .collect())
}
