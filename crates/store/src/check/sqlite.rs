//! What SQLite itself can say about its file.

use super::{Finding, none_of};
use crate::connection::Conn;
use crate::error::StoreError;

/// Reads the whole file: pages and indexes, then foreign keys, then the trail.
pub(super) fn check(conn: &mut Conn, is_current: bool) -> Result<Vec<Finding>, StoreError> {
    let mut findings = vec![
        none_of(
            conn,
            "integrity",
            "integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
        )?,
        none_of(
            conn,
            "foreign keys",
            "\"table\" || ' row ' || coalesce(rowid, '?') || ' has no ' || parent \
             FROM pragma_foreign_key_check",
        )?,
    ];
    if is_current {
        findings.push(guards(conn)?);
        for (what, table) in [
            ("audit trail numbers", "audit_events"),
            ("platform trail numbers", "platform_events"),
        ] {
            // A transaction that is rolled back takes its numbers back, so none may be missing.
            findings.push(none_of(
                conn,
                what,
                &format!(
                    "'{table}: ' || missing || ' lines are missing' FROM \
                     (SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table}'), 0) \
                      - count(*) AS missing FROM {table}) WHERE missing <> 0"
                ),
            )?);
        }
    }
    Ok(findings)
}

fn guards(conn: &mut Conn) -> Result<Finding, StoreError> {
    none_of(
        conn,
        "audit trail guards",
        "column1 || ' is missing' FROM (VALUES ('audit_events_no_update'), ('audit_events_no_delete'), \
         ('platform_events_no_update'), ('platform_events_no_delete')) \
         WHERE column1 NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger')",
    )
}
