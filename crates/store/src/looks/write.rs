//! Writing looks down: a row for each viewer, capacity, kind of thing and day.

use super::row::NewLook;
use crate::columns::Moment;
use crate::connection::Conn;
use crate::error::StoreError;
use crate::schema::record_looks;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::ids::{Id, OrganisationId};
use engine::looks::Look;
use engine::time::Instant;

/// Adds these looks, or counts them onto those of the same day. It is no act of anybody, and has no line in the audit
/// trail: this is the trail.
pub(crate) fn keep(
    conn: &mut Conn,
    organisation: &OrganisationId,
    looks: &[Look],
    now: Instant,
) -> Result<(), StoreError> {
    looks
        .iter()
        .try_for_each(|look| keep_one(conn, organisation, look, now))
}

fn keep_one(
    conn: &mut Conn,
    organisation: &OrganisationId,
    look: &Look,
    now: Instant,
) -> Result<(), StoreError> {
    let (today, at) = (now.date(), Moment::from(now));
    let same = record_looks::table
        .filter(record_looks::org_id.eq(organisation.as_str()))
        .filter(record_looks::person_id.eq(look.person.as_str()))
        .filter(record_looks::viewer_id.eq(look.viewer.as_str()))
        .filter(record_looks::capacity.eq(look.capacity.as_str()))
        .filter(record_looks::seen.eq(look.seen.as_str()))
        .filter(record_looks::purpose.eq(look.purpose.as_str()))
        .filter(record_looks::looked_on.eq(today));
    let counted = diesel::update(same)
        .set((
            record_looks::last_at.eq(at),
            record_looks::times.eq(record_looks::times + 1),
        ))
        .execute(conn)?;
    if counted > 0 {
        return Ok(());
    }
    let row = NewLook {
        org_id: organisation.as_str(),
        person_id: look.person.as_str(),
        viewer_id: look.viewer.as_str(),
        capacity: look.capacity.as_str(),
        seen: look.seen.as_str(),
        purpose: look.purpose.as_str(),
        looked_on: today,
        first_at: at,
        last_at: at,
        times: 1,
    };
    diesel::insert_into(record_looks::table)
        .values(&row)
        .execute(conn)?;
    Ok(())
}
