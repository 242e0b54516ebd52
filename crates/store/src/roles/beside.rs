//! Writing what profiles say beside their skills, and the versions that they leave behind.

use super::contents::{WholeRole, list_whole};
use super::read::list_role_keys;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{
    role_profile_attributes, role_profile_details, role_profile_tags, role_profile_versions,
};
use crate::unit::Write;
use diesel::{ExpressionMethods, Insertable, QueryDsl, RunQueryDsl};
use engine::ids::{Id, RoleProfileId};
use engine::roles::{RoleDraft, RoleReference};
use std::collections::{HashMap, HashSet};

#[derive(Insertable)]
#[diesel(table_name = role_profile_details)]
struct NewDetails<'a> {
    org_id: &'a str,
    role_profile_id: &'a str,
    owner_id: Option<&'a str>,
    department: &'a str,
    reports_to: &'a str,
    reports_to_id: Option<&'a str>,
    posts_hundredths: Option<i64>,
    grade: &'a str,
}

#[derive(Insertable)]
#[diesel(table_name = role_profile_attributes)]
struct NewAttribute<'a> {
    org_id: &'a str,
    role_profile_id: &'a str,
    attribute: String,
    level: i16,
}

#[derive(Insertable)]
#[diesel(table_name = role_profile_tags)]
struct NewTag<'a> {
    org_id: &'a str,
    role_profile_id: &'a str,
    position: i16,
    framework: &'a str,
    other_role: &'a str,
    other_level: &'a str,
}

#[derive(Insertable)]
#[diesel(table_name = role_profile_versions)]
struct NewVersion<'a> {
    org_id: &'a str,
    role_profile_id: &'a str,
    number: i64,
    saved_at: Moment,
    saved_by_id: Option<&'a str>,
    content: String,
}

/// Profiles in one statement: enough to be quick, and few enough for every database.
const AT_ONCE: usize = 500;

/// Takes away what the profiles say beside their skills, before it is written anew.
pub(super) fn clear(tx: &mut Write<'_>, ids: &[&str]) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    for ids in ids.chunks(AT_ONCE) {
        diesel::delete(
            role_profile_details::table
                .filter(role_profile_details::org_id.eq(organisation))
                .filter(role_profile_details::role_profile_id.eq_any(ids.to_vec())),
        )
        .execute(tx.conn())?;
        diesel::delete(
            role_profile_attributes::table
                .filter(role_profile_attributes::org_id.eq(organisation))
                .filter(role_profile_attributes::role_profile_id.eq_any(ids.to_vec())),
        )
        .execute(tx.conn())?;
        diesel::delete(
            role_profile_tags::table
                .filter(role_profile_tags::org_id.eq(organisation))
                .filter(role_profile_tags::role_profile_id.eq_any(ids.to_vec())),
        )
        .execute(tx.conn())?;
    }
    Ok(())
}

/// Writes what the drafts say beside their skills. What they report to is linked where it is another profile.
pub(super) fn write(
    tx: &mut Write<'_>,
    drafts: &[(&RoleProfileId, &RoleDraft)],
) -> Result<(), StoreError> {
    let links = links(tx, drafts)?;
    let organisation = tx.organisation().as_str();
    let details: Vec<NewDetails<'_>> = drafts
        .iter()
        .map(|(id, draft)| {
            let said = draft.details();
            let lead = RoleReference::parse(&said.reports_to).ok();
            let lead = lead.and_then(|reference| links.get(&reference));
            NewDetails {
                org_id: organisation,
                role_profile_id: id.as_str(),
                owner_id: said.owner.as_ref().map(Id::as_str),
                department: &said.department,
                reports_to: &said.reports_to,
                reports_to_id: lead.filter(|lead| lead != id).map(Id::as_str),
                posts_hundredths: said.posts.map(|posts| posts.hundredths()),
                grade: &said.grade,
            }
        })
        .collect();
    insert_many!(tx.conn(), role_profile_details::table, details)?;
    let attributes: Vec<NewAttribute<'_>> = drafts
        .iter()
        .flat_map(|(id, draft)| {
            let said = draft.details().attributes.iter();
            said.map(|(code, level)| NewAttribute {
                org_id: organisation,
                role_profile_id: id.as_str(),
                attribute: code.to_string(),
                level: level.number().into(),
            })
        })
        .collect();
    insert_many!(tx.conn(), role_profile_attributes::table, attributes)?;
    let tags: Vec<NewTag<'_>> = drafts
        .iter()
        .flat_map(|(id, draft)| {
            let said = (0..).zip(&draft.details().tags);
            said.map(|(position, tag)| NewTag {
                org_id: organisation,
                role_profile_id: id.as_str(),
                position,
                framework: &tag.framework,
                other_role: &tag.role,
                other_level: &tag.level,
            })
        })
        .collect();
    insert_many!(tx.conn(), role_profile_tags::table, tags)?;
    Ok(())
}

fn links(
    tx: &mut Write<'_>,
    drafts: &[(&RoleProfileId, &RoleDraft)],
) -> Result<HashMap<RoleReference, RoleProfileId>, StoreError> {
    if drafts
        .iter()
        .all(|(_, draft)| draft.details().reports_to.is_empty())
    {
        return Ok(HashMap::new());
    }
    let keys = list_role_keys(tx)?.into_iter();
    Ok(keys.map(|key| (key.reference, key.id)).collect())
}

/// Keeps the present version of profiles that have none kept, as those from before versions were. Before a change.
pub(super) fn keep_before(
    tx: &mut Write<'_>,
    only: Option<&RoleProfileId>,
) -> Result<(), StoreError> {
    let mut query = role_profile_versions::table
        .filter(role_profile_versions::org_id.eq(tx.organisation().as_str()))
        .select((
            role_profile_versions::role_profile_id,
            role_profile_versions::number,
        ))
        .into_boxed();
    if let Some(id) = only {
        query = query.filter(role_profile_versions::role_profile_id.eq(id.as_str()));
    }
    let kept: HashSet<(String, i64)> = query
        .load::<(String, i64)>(tx.conn())?
        .into_iter()
        .collect();
    let is_kept =
        |role: &WholeRole| kept.contains(&(role.profile.id.to_string(), role.profile.version));
    let lacking: Vec<WholeRole> = list_whole(tx, only)?
        .into_iter()
        .filter(|role| !is_kept(role))
        .collect();
    keep(tx, &lacking, false)
}

/// Keeps the version that a change has made, as the actor's. After the change.
pub(super) fn keep_after(tx: &mut Write<'_>, ids: &[&RoleProfileId]) -> Result<(), StoreError> {
    let changed = match ids {
        [] => return Ok(()),
        [id] => list_whole(tx, Some(id))?,
        ids => {
            let ids: HashSet<&str> = ids.iter().map(|id| id.as_str()).collect();
            let all = list_whole(tx, None)?.into_iter();
            all.filter(|role| ids.contains(role.profile.id.as_str()))
                .collect()
        }
    };
    keep(tx, &changed, true)
}

fn keep(tx: &mut Write<'_>, roles: &[WholeRole], by_actor: bool) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let actor = tx.actor().member().filter(|_| by_actor);
    let rows: Vec<NewVersion<'_>> = roles
        .iter()
        .map(|role| {
            let content = serde_json::to_string(&role.content());
            Ok(NewVersion {
                org_id: organisation,
                role_profile_id: role.profile.id.as_str(),
                number: role.profile.version,
                saved_at: role.changed_at.into(),
                saved_by_id: actor.map(|member| member.person.as_str()),
                content: content.map_err(|_| StoreError::Corrupt("a role profile"))?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    insert_many!(tx.conn(), role_profile_versions::table, rows)?;
    Ok(())
}
