//! What PostgreSQL itself can say about its data.

use super::{Finding, none_of};
use crate::connection::Conn;
use crate::error::StoreError;

/// Looks at constraints, indexes and triggers that were switched off. Lost numbers in the trail say
/// nothing here: a write that was rolled back leaves a gap.
pub(super) fn check(conn: &mut Conn) -> Result<Vec<Finding>, StoreError> {
    Ok(vec![
        none_of(
            conn,
            "constraints",
            "conrelid::regclass || ' ' || conname || ' is not validated' FROM pg_constraint \
             WHERE connamespace = current_schema()::regnamespace AND NOT convalidated",
        )?,
        none_of(
            conn,
            "indexes",
            "indexrelid::regclass || ' is not valid' FROM pg_index WHERE NOT indisvalid \
             AND indexrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)",
        )?,
        none_of(
            conn,
            "audit trail guards",
            "wanted || ' is missing or off' FROM unnest(ARRAY['audit_events_append_only', \
             'platform_events_append_only']) AS wanted WHERE wanted NOT IN \
             (SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D')",
        )?,
    ])
}
