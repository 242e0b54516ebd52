//! Adding lines to the trail. Units of work call this; nothing else can.

use super::AuditEntry;
use super::row::{NewAuditEvent, NewPlatformEvent};
use crate::connection::Conn;
use crate::error::StoreError;
use crate::schema::{audit_events, platform_events};
use crate::unit::Scope;
use diesel::RunQueryDsl;
use engine::access::Actor;
use engine::ids::{AccountId, Id};
use engine::time::Instant;

/// Adds lines about the scope's organisation.
pub(crate) fn insert(
    conn: &mut Conn,
    scope: &Scope,
    now: Instant,
    entries: &[AuditEntry<'_>],
) -> Result<(), StoreError> {
    let (actor_kind, actor_id) = match scope.actor() {
        Actor::Member(member) => ("member", Some(member.membership.as_str())),
        Actor::Programme(member) => ("programme", Some(member.account.as_str())),
        Actor::Guest(respondent) => ("guest", Some(respondent.as_str())),
        Actor::System => ("system", None),
    };
    let rows: Vec<NewAuditEvent<'_>> = entries
        .iter()
        .map(|entry| NewAuditEvent {
            org_id: scope.organisation().as_str(),
            at: now.into(),
            actor_kind,
            actor_id: actor_id.filter(|_| !entry.unnamed),
            action: entry.action,
            subject_kind: entry.subject_kind,
            subject_id: entry.subject_id,
            detail: &entry.detail,
        })
        .collect();
    match rows.as_slice() {
        // The usual case keeps its prepared statement.
        [row] => {
            diesel::insert_into(audit_events::table)
                .values(row)
                .execute(conn)?;
        }
        rows => insert_many!(conn, audit_events::table, rows)?,
    }
    Ok(())
}

/// Adds a line about accounts or programmes.
pub(crate) fn insert_platform(
    conn: &mut Conn,
    account: Option<&AccountId>,
    now: Instant,
    entry: &AuditEntry<'_>,
) -> Result<(), StoreError> {
    let row = NewPlatformEvent {
        at: now.into(),
        actor_kind: if account.is_some() {
            "account"
        } else {
            "nobody"
        },
        actor_id: account.map(Id::as_str),
        action: entry.action,
        subject_kind: entry.subject_kind,
        subject_id: entry.subject_id,
        detail: &entry.detail,
    };
    diesel::insert_into(platform_events::table)
        .values(&row)
        .execute(conn)?;
    Ok(())
}
