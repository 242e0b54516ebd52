//! How often journeys were rated how, month by month.

use super::months::month_of;
use crate::columns::{AsText, TextValue};
use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::{organisations, usability_ratings as ratings};
use crate::unit::Entry;
use chrono::NaiveDate;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit};
use engine::ids::Id;
use engine::readiness::programme::{Journey, Rating};
use std::collections::BTreeMap;

impl TextValue for Journey {
    fn as_text(&self) -> &str {
        (*self).as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

/// How often a journey was rated how in a month, over all councils of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingCount {
    /// Which journey.
    pub journey: Journey,
    /// The first day of the month.
    pub month: NaiveDate,
    /// How it was rated.
    pub rating: Rating,
    /// How often.
    pub times: u64,
}

/// The counts of all councils of the programme together, by journey, month and rating, of months that have ended. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_ratings(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<RatingCount>, StoreError> {
    let rows: Vec<(AsText<Journey>, NaiveDate, i16, i64)> = ratings::table
        .inner_join(organisations::table.on(organisations::id.eq(ratings::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .filter(ratings::month.lt(month_of(tx.now())))
        .select((
            ratings::journey,
            ratings::month,
            ratings::rating,
            ratings::times,
        ))
        .load(tx.conn())?;
    let mut sums: BTreeMap<(Journey, NaiveDate, Rating), u64> = BTreeMap::new();
    for (journey, month, rating, times) in rows {
        let rating = u8::try_from(rating).ok().and_then(Rating::new);
        let rating = rating.ok_or(StoreError::Corrupt("usability_ratings.rating"))?;
        let times = u64::try_from(times);
        let times = times.map_err(|_| StoreError::Corrupt("usability_ratings.times"))?;
        let sum = sums
            .entry((journey.into_inner(), month, rating))
            .or_default();
        *sum = sum.saturating_add(times);
    }
    Ok(sums
        .into_iter()
        .map(|((journey, month, rating), times)| RatingCount {
            journey,
            month,
            rating,
            times,
        })
        .collect())
}
