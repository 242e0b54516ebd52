//! One person: their entry, their posts, who reports to them.

use super::row::{PersonRow, PostRow};
use crate::error::StoreError;
use crate::schema::{people, posts, role_profiles};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{Permit, ReadPerson};
use engine::email::EmailAddress;
use engine::ids::{Id, PersonId, PostId};
use engine::people::{Person, PersonName, Post};

diesel::alias!(pub(super) const MANAGERS: Alias<Managers> = people as managers);

/// Somebody, named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: PersonName,
    /// Whether they have left.
    pub has_left: bool,
}

/// A post with the names of what it refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostEntry {
    /// The post.
    pub post: Post,
    /// The line manager.
    pub manager: Option<Named>,
    /// The line manager's address.
    pub manager_email: Option<String>,
    /// The role profile's title and reference.
    pub role: Option<(String, String)>,
}

/// The person whom the permit is about.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such person.
pub fn load_person(tx: &mut Read<'_>, permit: &Permit<ReadPerson>) -> Result<Person, StoreError> {
    let organisation = tx.organisation().as_str();
    let row: Option<PersonRow> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.eq(permit.resource().person.as_str()))
        .select(PersonRow::as_select())
        .first(tx.conn())
        .optional()?;
    row.map(Person::from).ok_or(StoreError::NotFound("person"))
}

/// Present and past posts of the person whom the permit is about: present before past, main before further,
/// later before earlier.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_posts(
    tx: &mut Read<'_>,
    permit: &Permit<ReadPerson>,
) -> Result<Vec<PostEntry>, StoreError> {
    let organisation = tx.organisation().as_str();
    type Line = (
        PostRow,
        Option<(String, String, Option<chrono::NaiveDate>, String)>,
        Option<(String, String)>,
    );
    let rows: Vec<Line> = posts::table
        .left_join(
            MANAGERS.on(MANAGERS
                .field(people::org_id)
                .eq(posts::org_id)
                .and(MANAGERS.field(people::id).nullable().eq(posts::manager_id))),
        )
        .left_join(
            role_profiles::table.on(role_profiles::org_id
                .eq(posts::org_id)
                .and(role_profiles::id.nullable().eq(posts::role_profile_id))),
        )
        .filter(posts::org_id.eq(organisation))
        .filter(posts::person_id.eq(permit.resource().person.as_str()))
        .select((
            PostRow::as_select(),
            MANAGERS
                .fields((people::id, people::name, people::left_on, people::email))
                .nullable(),
            (role_profiles::title, role_profiles::reference).nullable(),
        ))
        .load(tx.conn())?;
    let mut entries = rows
        .into_iter()
        .map(|(row, manager, role)| {
            let manager_email = manager.as_ref().map(|(_, _, _, email)| email.clone());
            let manager = manager.map(|(id, name, left_on, _)| named((id, name, left_on)));
            Ok(PostEntry {
                post: row.into(),
                manager: manager.transpose()?,
                manager_email,
                role,
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    entries.sort_by(|a, b| {
        let key = |entry: &PostEntry| {
            (
                entry.post.ended_on.is_some(),
                std::cmp::Reverse(entry.post.ended_on),
                !entry.post.is_main,
                std::cmp::Reverse(entry.post.about.started_on),
                entry.post.id.clone(),
            )
        };
        key(a).cmp(&key(b))
    });
    Ok(entries)
}

/// One present post of the person whom the permit is about.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not theirs, or has ended.
pub fn load_present_post(
    tx: &mut Read<'_>,
    permit: &Permit<ReadPerson>,
    post: &PostId,
) -> Result<PostEntry, StoreError> {
    list_posts(tx, permit)?
        .into_iter()
        .find(|entry| entry.post.id == *post && entry.post.ended_on.is_none())
        .ok_or(StoreError::NotFound("post"))
}

/// Somebody who reports to the person, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who.
    pub person: Named,
    /// The job title of the post that reports here.
    pub job_title: String,
}

/// Who reports to the person whom the permit is about, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_reports(
    tx: &mut Read<'_>,
    permit: &Permit<ReadPerson>,
) -> Result<Vec<Report>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(String, String, String)> = posts::table
        .inner_join(
            people::table.on(people::org_id
                .eq(posts::org_id)
                .and(people::id.eq(posts::person_id))),
        )
        .filter(posts::org_id.eq(organisation))
        .filter(posts::manager_id.eq(permit.resource().person.as_str()))
        .filter(posts::ended_on.is_null())
        .filter(people::left_on.is_null())
        .order((people::name_key, people::id, posts::id))
        .select((people::id, people::name, posts::job_title))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(id, name, job_title)| {
            Ok(Report {
                person: named((id, name, None))?,
                job_title,
            })
        })
        .collect()
}

/// Somebody whom a form names as line manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: PersonName,
    /// The address, which tells two people of one name apart.
    pub email: EmailAddress,
}

/// The people at work who are meant by an email address, a staff number or a whole name; at most six.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_candidates(
    tx: &mut Read<'_>,
    _permit: &Permit<engine::access::ManagePeople>,
    words: &str,
) -> Result<Vec<Candidate>, StoreError> {
    let organisation = tx.organisation().as_str();
    let number = engine::people::StaffNumber::parse(words)
        .map_or_else(|_| String::new(), |number| number.to_string());
    let rows: Vec<PersonRow> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::left_on.is_null())
        .filter(
            people::email_key
                .eq(words.trim().to_ascii_lowercase())
                .or(people::name_key.eq(engine::text::search_key(words)))
                .or(people::staff_number.eq(number)),
        )
        .order((people::name_key, people::email_key))
        .limit(6)
        .select(PersonRow::as_select())
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|row| Candidate {
            id: row.id.into_inner(),
            name: row.name.into_inner(),
            email: row.email.into_inner(),
        })
        .collect())
}

/// A row of id, name and leaving day as somebody named.
pub(super) fn named(
    (id, name, left_on): (String, String, Option<chrono::NaiveDate>),
) -> Result<Named, StoreError> {
    Ok(Named {
        id: PersonId::from_text(id),
        name: PersonName::parse(&name).map_err(|_| StoreError::Corrupt("people.name"))?,
        has_left: left_on.is_some(),
    })
}
