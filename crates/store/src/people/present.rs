//! Everybody and everything that a staff list is compared with, in three queries.

use super::row::{PersonRow, PostRow};
use crate::error::StoreError;
use crate::schema::{people, posts, role_profiles};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{ManagePeople, Permit};
use engine::ids::{Id, PersonId, RoleProfileId};
use engine::people::Post;
use engine::people::import::{Present, PresentPerson, PresentPost, RoleReference};
use std::collections::HashMap;

/// All people with their present posts, and all role profiles.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_present(
    tx: &mut Read<'_>,
    _permit: &Permit<ManagePeople>,
) -> Result<Present, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<PersonRow> = people::table
        .filter(people::org_id.eq(organisation))
        .order(people::id)
        .select(PersonRow::as_select())
        .load(tx.conn())?;
    let mut held = posts_by_person(tx)?;
    let people = rows
        .into_iter()
        .map(|row| {
            let id = row.id.into_inner();
            let (main, further): (Vec<Post>, Vec<Post>) = held
                .remove(&id)
                .unwrap_or_default()
                .into_iter()
                .partition(|post| post.is_main);
            PresentPerson {
                id,
                name: row.name.into_inner(),
                email: row.email.into_inner(),
                staff_number: row.staff_number.map(crate::columns::AsText::into_inner),
                left_on: row.left_on,
                post: main.into_iter().next().map(|post| PresentPost {
                    job_title: post.about.job_title,
                    department: post.about.department,
                    manager: post.about.manager,
                    role: post.about.role,
                    fte: post.about.fte,
                    started_on: post.about.started_on,
                }),
                further_began_on: further
                    .iter()
                    .filter_map(|post| post.about.started_on)
                    .max(),
                further_managers: further
                    .into_iter()
                    .filter_map(|post| post.about.manager)
                    .collect(),
            }
        })
        .collect();
    Ok(Present {
        people,
        roles: list_references(tx)?,
    })
}

fn posts_by_person(tx: &mut Read<'_>) -> Result<HashMap<PersonId, Vec<Post>>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<PostRow> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::ended_on.is_null())
        .order(posts::id)
        .select(PostRow::as_select())
        .load(tx.conn())?;
    let mut held: HashMap<PersonId, Vec<Post>> = HashMap::new();
    for row in rows {
        let person = row.person_id.0.clone();
        held.entry(person).or_default().push(row.into());
    }
    Ok(held)
}

fn list_references(tx: &mut Read<'_>) -> Result<Vec<RoleReference>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(String, String, String, Option<NaiveDateTime>)> = role_profiles::table
        .filter(role_profiles::org_id.eq(organisation))
        .order(role_profiles::reference)
        .select((
            role_profiles::id,
            role_profiles::reference,
            role_profiles::title,
            role_profiles::retired_at,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(id, reference, title, retired)| RoleReference {
            id: RoleProfileId::from_text(id),
            reference,
            title,
            retired: retired.is_some(),
        })
        .collect())
}
