//! Finding one's own previews.

use super::PreviewKind;
use super::row::PreviewRow;
use crate::error::StoreError;
use crate::schema::previews;
use crate::unit::Read;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::ids::{Id, PreviewId};
use engine::time::Instant;

/// A file that was read and waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Which one.
    pub id: PreviewId,
    /// The file's name, as uploaded.
    pub file_name: String,
    /// What the area kept of the file.
    pub body: String,
    /// When it was read.
    pub created_at: Instant,
    /// When it is gone.
    pub expires_at: Instant,
}

impl From<PreviewRow> for Preview {
    fn from(row: PreviewRow) -> Self {
        Self {
            id: row.id.into_inner(),
            file_name: row.file_name,
            body: row.body,
            created_at: row.created_at.into(),
            expires_at: row.expires_at.into(),
        }
    }
}

/// The actor's own preview of that kind, unless it has expired.
pub(crate) fn find(
    tx: &mut Read<'_>,
    kind: PreviewKind,
    id: &PreviewId,
) -> Result<Option<Preview>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(None);
    };
    let (organisation, now) = (tx.organisation(), tx.now());
    let row: Option<PreviewRow> = previews::table
        .filter(previews::org_id.eq(organisation.as_str()))
        .filter(previews::id.eq(id.as_str()))
        .filter(previews::kind.eq(kind.as_str()))
        .filter(previews::made_by.eq(member.person.as_str()))
        .filter(previews::expires_at.gt(now.utc()))
        .select(PreviewRow::as_select())
        .first(tx.conn())
        .optional()?;
    Ok(row.map(Preview::from))
}
