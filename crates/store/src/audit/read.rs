//! Reading the trail of one subject.

use super::row::AuditEventRow;
use crate::error::StoreError;
use crate::schema::audit_events::dsl;
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{Permit, ReadSettings};
use engine::ids::Id;
use engine::time::Instant;

/// One line of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// When.
    pub at: Instant,
    /// `member`, `programme`, `guest` or `system`.
    pub actor_kind: String,
    /// The membership, the account or the respondent that acted; none for the command line.
    pub actor_id: Option<String>,
    /// What was done.
    pub action: String,
    /// The kind of thing it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
    /// Facts as JSON, without personal data.
    pub detail: String,
}

/// What was done to one subject, oldest first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_of_subject(
    read: &mut Read<'_>,
    _permit: &Permit<ReadSettings>,
    kind: &str,
    subject: &str,
) -> Result<Vec<AuditLine>, StoreError> {
    let organisation = read.organisation();
    let rows = dsl::audit_events
        .filter(dsl::org_id.eq(organisation.as_str()))
        .filter(dsl::subject_kind.eq(kind))
        .filter(dsl::subject_id.eq(subject))
        .order(dsl::seq)
        .select(AuditEventRow::as_select())
        .load(read.conn())?;
    Ok(rows.into_iter().map(AuditLine::from).collect())
}

impl From<AuditEventRow> for AuditLine {
    fn from(row: AuditEventRow) -> Self {
        Self {
            at: row.at.into(),
            actor_kind: row.actor_kind,
            actor_id: row.actor_id,
            action: row.action,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            detail: row.detail,
        }
    }
}
