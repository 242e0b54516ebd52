//! How often journeys took how many minutes.

use super::months::month_of;
use crate::columns::AsText;
use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::{organisations, usability_minutes as times};
use crate::unit::Entry;
use chrono::NaiveDate;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit};
use engine::ids::Id;
use engine::readiness::programme::{Journey, Minutes, of_full_months};
use std::collections::BTreeMap;

/// Of each journey how often it took how many minutes.
pub type TimeCounts = BTreeMap<Journey, BTreeMap<Minutes, u64>>;

/// The counts of all councils of the programme together, of months that have ended and in which five journeys or more were
/// counted. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_times(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<TimeCounts, StoreError> {
    let rows: Vec<(AsText<Journey>, NaiveDate, i16, i64)> = times::table
        .inner_join(organisations::table.on(organisations::id.eq(times::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .filter(times::month.lt(month_of(tx.now())))
        .select((times::journey, times::month, times::minutes, times::times))
        .load(tx.conn())?;
    let mut journeys: BTreeMap<Journey, BTreeMap<NaiveDate, BTreeMap<Minutes, u64>>> =
        BTreeMap::new();
    for (journey, month, minutes, count) in rows {
        let minutes = u8::try_from(minutes).ok().and_then(Minutes::new);
        let minutes = minutes.ok_or(StoreError::Corrupt("usability_minutes.minutes"))?;
        let count = u64::try_from(count);
        let count = count.map_err(|_| StoreError::Corrupt("usability_minutes.times"))?;
        let sum = journeys
            .entry(journey.into_inner())
            .or_default()
            .entry(month)
            .or_default()
            .entry(minutes)
            .or_default();
        *sum = sum.saturating_add(count);
    }
    let told = journeys.into_iter();
    Ok(told
        .map(|(journey, months)| (journey, of_full_months(&months)))
        .collect())
}
