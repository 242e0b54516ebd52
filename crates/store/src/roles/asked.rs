//! What several role profiles ask for, at once.

use super::row::RoleSkillRow;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::role_profile_skills;
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::ids::{Id, RoleProfileId};
use engine::roles::RoleSkill;
use std::collections::HashMap;

/// What these profiles ask for as they are today, retired or not. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_asked<'r>(
    tx: &mut Read<'_>,
    roles: impl IntoIterator<Item = &'r RoleProfileId>,
) -> Result<HashMap<RoleProfileId, Vec<RoleSkill>>, StoreError> {
    let ids: Vec<&str> = roles.into_iter().map(Id::as_str).collect();
    let rows: Vec<(AsText<RoleProfileId>, RoleSkillRow)> = role_profile_skills::table
        .filter(role_profile_skills::org_id.eq(tx.organisation().as_str()))
        .filter(role_profile_skills::role_profile_id.eq_any(ids))
        .order((
            role_profile_skills::role_profile_id,
            role_profile_skills::position,
        ))
        .select((
            role_profile_skills::role_profile_id,
            RoleSkillRow::as_select(),
        ))
        .load(tx.conn())?;
    let mut asked: HashMap<RoleProfileId, Vec<RoleSkill>> = HashMap::new();
    for (role, skill) in rows {
        let of_role = asked.entry(role.into_inner()).or_default();
        of_role.push(skill.into());
    }
    Ok(asked)
}
