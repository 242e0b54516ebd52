//! How often journeys took how many minutes.

use crate::columns::AsText;
use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::{organisations, usability_minutes as times};
use crate::unit::Entry;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit};
use engine::ids::Id;
use engine::readiness::programme::{Journey, Minutes};
use std::collections::BTreeMap;

/// Of each journey how often it took how many minutes.
pub type TimeCounts = BTreeMap<Journey, BTreeMap<Minutes, u64>>;

/// The counts of all councils of the programme and all months together. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_times(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<TimeCounts, StoreError> {
    let rows: Vec<(AsText<Journey>, i16, i64)> = times::table
        .inner_join(organisations::table.on(organisations::id.eq(times::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .select((times::journey, times::minutes, times::times))
        .load(tx.conn())?;
    let mut sums = TimeCounts::new();
    for (journey, minutes, count) in rows {
        let minutes = u8::try_from(minutes).ok().and_then(Minutes::new);
        let minutes = minutes.ok_or(StoreError::Corrupt("usability_minutes.minutes"))?;
        let count = u64::try_from(count);
        let count = count.map_err(|_| StoreError::Corrupt("usability_minutes.times"))?;
        let sum = sums
            .entry(journey.into_inner())
            .or_default()
            .entry(minutes)
            .or_default();
        *sum = sum.saturating_add(count);
    }
    Ok(sums)
}
