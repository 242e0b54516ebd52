//! Roles and levels of another framework, out of a file that the organisation imported.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{ddat_roles, ddat_skills};
use crate::unit::{Read, Write};
use diesel::dsl::count_star;
use diesel::{
    EscapeExpressionMethods, ExpressionMethods, Insertable, QueryDsl, RunQueryDsl,
    TextExpressionMethods,
};
use engine::access::{ImportFramework, Permit};
use engine::ids::Id;
use engine::roles::RoleTag;
use engine::roles::ddat::{DdatFile, DdatRole};
use engine::text::search_key;

#[derive(Insertable)]
#[diesel(table_name = ddat_roles)]
struct NewRole<'a> {
    org_id: &'a str,
    position: i64,
    family: &'a str,
    role_name: &'a str,
    level_name: &'a str,
    search_key: String,
}

#[derive(Insertable)]
#[diesel(table_name = ddat_skills)]
struct NewSkill<'a> {
    org_id: &'a str,
    role_position: i64,
    position: i64,
    skill: &'a str,
    level_name: &'a str,
}

/// Puts what was read in the place of what was imported before. Tags of profiles stay as they are.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn replace_ddat(
    tx: &mut Write<'_>,
    _permit: Permit<ImportFramework>,
    file: &DdatFile,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::delete(ddat_skills::table.filter(ddat_skills::org_id.eq(organisation)))
        .execute(tx.conn())?;
    diesel::delete(ddat_roles::table.filter(ddat_roles::org_id.eq(organisation)))
        .execute(tx.conn())?;
    let roles: Vec<NewRole<'_>> = (0..)
        .zip(&file.roles)
        .map(|(position, role)| NewRole {
            org_id: organisation,
            position,
            family: &role.family,
            role_name: &role.role,
            level_name: &role.level,
            search_key: search_key(&format!("{} {} {}", role.family, role.role, role.level)),
        })
        .collect();
    insert_many!(tx.conn(), ddat_roles::table, roles)?;
    let skills: Vec<NewSkill<'_>> = (0..)
        .zip(&file.roles)
        .flat_map(|(role_position, role)| {
            (0..)
                .zip(&role.skills)
                .map(move |(position, (skill, level))| NewSkill {
                    org_id: organisation,
                    role_position,
                    position,
                    skill,
                    level_name: level,
                })
        })
        .collect();
    insert_many!(tx.conn(), ddat_skills::table, skills)?;
    let entry = AuditEntry::new("import-second-framework", "organisation", organisation);
    tx.audit(entry.with(&file.roles.len()))
}

/// How many roles with a level were imported.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_ddat(tx: &mut Read<'_>) -> Result<usize, StoreError> {
    let count: i64 = ddat_roles::table
        .filter(ddat_roles::org_id.eq(tx.organisation().as_str()))
        .select(count_star())
        .first(tx.conn())?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// The imported roles that all of these words fit, in the order of the file; at most `most`, and none without a word.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn search_ddat(tx: &mut Read<'_>, words: &str, most: i64) -> Result<Vec<RoleTag>, StoreError> {
    let key = search_key(words);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = ddat_roles::table
        .filter(ddat_roles::org_id.eq(tx.organisation().as_str()))
        .order(ddat_roles::position)
        .limit(most)
        .select((ddat_roles::role_name, ddat_roles::level_name))
        .into_boxed();
    for word in key.split(' ').filter(|word| !word.is_empty()) {
        let pattern = format!("%{}%", super::read::literal(word));
        query = query.filter(ddat_roles::search_key.like(pattern).escape('\\'));
    }
    let rows: Vec<(String, String)> = query.load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(role, level)| RoleTag {
            framework: RoleTag::GOV_UK.to_owned(),
            role,
            level,
        })
        .collect())
}

/// The skills that an imported role asks for at a level, by what a tag says; none where it was not imported.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_ddat(tx: &mut Read<'_>, tag: &RoleTag) -> Result<Option<DdatRole>, StoreError> {
    if tag.framework != RoleTag::GOV_UK {
        return Ok(None);
    }
    let rows: Vec<(i64, String)> = ddat_roles::table
        .filter(ddat_roles::org_id.eq(tx.organisation().as_str()))
        .filter(ddat_roles::role_name.eq(&tag.role))
        .filter(ddat_roles::level_name.eq(&tag.level))
        .order(ddat_roles::position)
        .limit(1)
        .select((ddat_roles::position, ddat_roles::family))
        .load(tx.conn())?;
    let Some((position, family)) = rows.into_iter().next() else {
        return Ok(None);
    };
    let skills = ddat_skills::table
        .filter(ddat_skills::org_id.eq(tx.organisation().as_str()))
        .filter(ddat_skills::role_position.eq(position))
        .order(ddat_skills::position)
        .select((ddat_skills::skill, ddat_skills::level_name))
        .load(tx.conn())?;
    Ok(Some(DdatRole {
        family,
        role: tag.role.clone(),
        level: tag.level.clone(),
        skills,
    }))
}
