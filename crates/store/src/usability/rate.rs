//! Rating a journey, once.

use super::journeys::find_unrated;
use super::months::month_of;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{
    usability_minutes as times, usability_rated as rated, usability_ratings as ratings,
};
use crate::unit::Write;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{AnswerSurveys, Permit};
use engine::ids::Id;
use engine::readiness::programme::{Journey, Minutes, Rating};

/// Counts how easy whoever is signed in found the journey that they ended last, in this month, and how long it took where
/// they want that counted. `false` if there is none, or it was rated before.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn rate(
    tx: &mut Write<'_>,
    permit: Permit<AnswerSurveys>,
    journey: Journey,
    rating: Rating,
    with_time: bool,
) -> Result<bool, StoreError> {
    let Some(ended) = find_unrated(tx, &permit, journey)? else {
        tx.leave_unchanged();
        return Ok(false);
    };
    let month = month_of(tx.now());
    let organisation = tx.organisation().clone();
    diesel::insert_into(rated::table)
        .values((
            rated::org_id.eq(organisation.as_str()),
            rated::journey.eq(journey.as_str()),
            rated::subject_id.eq(&ended.subject),
        ))
        .execute(tx.conn())?;
    count_rating(tx, journey, month, rating)?;
    if let Some(minutes) = ended.minutes.filter(|_| with_time) {
        count_minutes(tx, journey, month, minutes)?;
    }
    let entry = AuditEntry::new("rate-journey", "organisation", organisation.as_str());
    tx.audit(entry.with(&journey.as_str()).unnamed())?;
    Ok(true)
}

fn count_rating(
    tx: &mut Write<'_>,
    journey: Journey,
    month: NaiveDate,
    rating: Rating,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let row = ratings::table
        .filter(ratings::org_id.eq(organisation))
        .filter(ratings::journey.eq(journey.as_str()))
        .filter(ratings::month.eq(month))
        .filter(ratings::rating.eq(i16::from(rating.number())));
    let counted = diesel::update(row)
        .set(ratings::times.eq(ratings::times + 1))
        .execute(tx.conn())?;
    if counted == 0 {
        diesel::insert_into(ratings::table)
            .values((
                ratings::org_id.eq(organisation),
                ratings::journey.eq(journey.as_str()),
                ratings::month.eq(month),
                ratings::rating.eq(i16::from(rating.number())),
                ratings::times.eq(1_i64),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn count_minutes(
    tx: &mut Write<'_>,
    journey: Journey,
    month: NaiveDate,
    minutes: Minutes,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let row = times::table
        .filter(times::org_id.eq(organisation))
        .filter(times::journey.eq(journey.as_str()))
        .filter(times::month.eq(month))
        .filter(times::minutes.eq(i16::from(minutes.number())));
    let counted = diesel::update(row)
        .set(times::times.eq(times::times + 1))
        .execute(tx.conn())?;
    if counted == 0 {
        diesel::insert_into(times::table)
            .values((
                times::org_id.eq(organisation),
                times::journey.eq(journey.as_str()),
                times::month.eq(month),
                times::minutes.eq(i16::from(minutes.number())),
                times::times.eq(1_i64),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
