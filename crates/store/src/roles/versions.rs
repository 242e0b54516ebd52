//! What a profile said before.

use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{people, role_profile_versions};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{EditRole, Permit};
use engine::ids::Id;
use engine::roles::RoleContent;
use engine::time::Instant;

/// A version of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleVersion {
    /// Counted from 1.
    pub number: i64,
    /// When it was saved.
    pub saved_at: Instant,
    /// By whom, where that is known: versions from before were kept without it, and so are those of the command line.
    pub saved_by: Option<String>,
    /// What it says.
    pub content: RoleContent,
}

/// The most versions that a page shows.
const MOST: i64 = 200;

/// The versions of a profile, newest first, at most 200. A profile that was never changed since versions are kept has
/// none.
///
/// # Errors
/// [`StoreError`] from the database; [`StoreError::Corrupt`] for content that cannot be read.
pub fn list_versions(
    tx: &mut Read<'_>,
    permit: &Permit<EditRole>,
) -> Result<Vec<RoleVersion>, StoreError> {
    use role_profile_versions as table;
    let rows: Vec<(i64, Moment, Option<String>, String)> = table::table
        .left_join(
            people::table.on(people::org_id
                .eq(table::org_id)
                .and(table::saved_by_id.eq(people::id.nullable()))),
        )
        .filter(table::org_id.eq(tx.organisation().as_str()))
        .filter(table::role_profile_id.eq(permit.resource().role.as_str()))
        .order(table::number.desc())
        .limit(MOST)
        .select((
            table::number,
            table::saved_at,
            people::name.nullable(),
            table::content,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(number, saved_at, saved_by, content)| {
            let content = serde_json::from_str(&content);
            Ok(RoleVersion {
                number,
                saved_at: saved_at.into(),
                saved_by,
                content: content
                    .map_err(|_| StoreError::Corrupt("role_profile_versions.content"))?,
            })
        })
        .collect()
}
