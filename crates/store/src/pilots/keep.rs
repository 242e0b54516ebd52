//! Reading and writing a council's place in the pilot.

use super::PilotRow;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::pilots;
use crate::unit::{Read, Write};
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::Id;
use engine::readiness::programme::Pilot;
use serde::Serialize;

/// A council's place, and its version for the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PilotRead {
    /// The place.
    pub pilot: Pilot,
    /// Counts its changes, from 1.
    pub version: i64,
}

/// The council's place in the pilot; `None` before it was given one. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find(
    tx: &mut Read<'_>,
    _permit: &Permit<FollowPilot>,
) -> Result<Option<PilotRead>, StoreError> {
    let organisation = tx.organisation().as_str();
    let row: Option<PilotRow> = pilots::table
        .filter(pilots::org_id.eq(organisation))
        .select(PilotRow::as_select())
        .first(tx.conn())
        .optional()?;
    row.map(|row| {
        let version = row.version;
        Ok(PilotRead {
            pilot: row.pilot()?,
            version,
        })
    })
    .transpose()
}

#[derive(Serialize)]
struct Detail {
    stage: &'static str,
    status: &'static str,
}

/// Gives the council its place, or changes it. `seen` is the version that the form was made from: 0 before there was one.
///
/// # Errors
/// [`StoreError::Conflict`] if somebody changed it since.
pub fn save(
    tx: &mut Write<'_>,
    _permit: Permit<RunPilot>,
    seen: i64,
    pilot: &Pilot,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().clone();
    let values = (
        pilots::cohort.eq(pilot.cohort.as_str()),
        pilots::stage.eq(pilot.stage.as_str()),
        pilots::status.eq(pilot.status.as_str()),
        pilots::begins_on.eq(pilot.dates.begins()),
        pilots::ends_on.eq(pilot.dates.ends()),
    );
    if seen == 0 {
        diesel::insert_into(pilots::table)
            .values((
                pilots::org_id.eq(organisation.as_str()),
                values,
                pilots::version.eq(1),
            ))
            .execute(tx.conn())?;
    } else {
        let row = pilots::table
            .filter(pilots::org_id.eq(organisation.as_str()))
            .filter(pilots::version.eq(seen));
        let changed = diesel::update(row)
            .set((values, pilots::version.eq(seen.saturating_add(1))))
            .execute(tx.conn())?;
        if changed == 0 {
            return Err(StoreError::Conflict);
        }
    }
    let detail = Detail {
        stage: pilot.stage.as_str(),
        status: pilot.status.as_str(),
    };
    tx.audit(AuditEntry::new("save-pilot", "pilot", organisation.as_str()).with(&detail))
}
