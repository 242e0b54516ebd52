//! Keeping and discarding previews.

use super::PreviewKind;
use super::row::NewPreview;
use crate::error::StoreError;
use crate::schema::previews;
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::ids::{Id, PreviewId};

/// How long a preview waits: a day, so that what was uploaded in the morning is there after a meeting.
const LIFETIME_DAYS: i64 = 1;

/// Keeps what was read for the actor, and clears away what has expired in the organisation.
///
/// The caller writes the audit line. The command line has no previews: [`StoreError::NotFound`].
pub(crate) fn keep(
    tx: &mut Write<'_>,
    kind: PreviewKind,
    file_name: &str,
    body: &str,
) -> Result<PreviewId, StoreError> {
    let member = tx.actor().member().ok_or(StoreError::NotFound("member"))?;
    let (organisation, now) = (tx.organisation(), tx.now());
    diesel::delete(
        previews::table
            .filter(previews::org_id.eq(organisation.as_str()))
            .filter(previews::expires_at.le(now.utc())),
    )
    .execute(tx.conn())?;
    let id: PreviewId = tx.new_id();
    diesel::insert_into(previews::table)
        .values(NewPreview {
            id: id.as_str(),
            org_id: organisation.as_str(),
            kind: kind.as_str(),
            made_by: member.person.as_str(),
            file_name,
            body,
            created_at: now.into(),
            expires_at: now.plus_days(LIFETIME_DAYS).into(),
        })
        .execute(tx.conn())?;
    Ok(id)
}

/// Clears a preview away, once it was applied or is not wanted.
pub(crate) fn discard(tx: &mut Write<'_>, id: &PreviewId) -> Result<(), StoreError> {
    diesel::delete(
        previews::table
            .filter(previews::org_id.eq(tx.organisation().as_str()))
            .filter(previews::id.eq(id.as_str())),
    )
    .execute(tx.conn())?;
    Ok(())
}
