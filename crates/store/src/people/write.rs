//! Adding a person by hand, and changing their own values.

use super::row::{NewPersonRow, NewPostRow, PersonValues};
use super::sound::SoundPost;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{people, posts};
use crate::unit::{Read, Write};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ManagePeople, Permit};
use engine::email::EmailAddress;
use engine::ids::{Id, PersonId, PostId};
use engine::people::{PersonDraft, PersonName};

/// Somebody else who already has what a person is to be given. Those who left count too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Who has the email address.
    pub email_by: Option<PersonName>,
    /// Who has the staff number.
    pub staff_number_by: Option<PersonName>,
}

impl Taken {
    /// Whether nothing is taken.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether somebody other than `person` has the address or the number of `draft`.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_taken(
    tx: &mut Read<'_>,
    _permit: &Permit<ManagePeople>,
    draft: &PersonDraft,
    person: Option<&PersonId>,
) -> Result<Taken, StoreError> {
    let organisation = tx.organisation().as_str();
    let email = draft.email.key();
    let number = draft
        .staff_number
        .as_ref()
        .map_or_else(String::new, ToString::to_string);
    let rows: Vec<(String, String, String, Option<String>)> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.ne(person.map_or("", Id::as_str)))
        .filter(
            people::email_key
                .eq(&email)
                .or(people::staff_number.eq(&number)),
        )
        .select((
            people::id,
            people::name,
            people::email_key,
            people::staff_number,
        ))
        .load(tx.conn())?;
    let mut taken = Taken::default();
    for (_, name, email_key, staff_number) in rows {
        let name = PersonName::parse(&name).map_err(|_| StoreError::Corrupt("people.name"))?;
        if email_key == email {
            taken.email_by = Some(name.clone());
        }
        if staff_number.is_some_and(|held| held == number) {
            taken.staff_number_by = Some(name);
        }
    }
    Ok(taken)
}

/// Adds a person with their main post.
///
/// # Errors
/// [`StoreError::Conflict`] when address or number are taken (see [`find_taken`]), or the post was checked for
/// somebody else.
pub fn add_person(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    draft: &PersonDraft,
    post: &SoundPost,
) -> Result<PersonId, StoreError> {
    if !post.is_for_newcomer() {
        return Err(StoreError::Conflict);
    }
    let id: PersonId = tx.new_id();
    let (organisation, now) = (tx.organisation(), tx.now());
    let number = draft.staff_number.as_ref();
    diesel::insert_into(people::table)
        .values(NewPersonRow::new(
            organisation,
            &id,
            &draft.name,
            &draft.email,
            number,
            now,
        ))
        .execute(tx.conn())?;
    insert_post(tx, &id, true, post)?;
    tx.audit(AuditEntry::new("add-person", "person", id.as_str()))?;
    Ok(id)
}

/// Adds somebody of whom only the address is known, with a post that waits to be filled in. The caller writes the audit line.
pub(crate) fn insert_bare_person(
    tx: &mut Write<'_>,
    email: &EmailAddress,
) -> Result<PersonId, StoreError> {
    let id: PersonId = tx.new_id();
    let (organisation, now) = (tx.organisation(), tx.now());
    let name = PersonName::parse(email.as_str()).map_err(|_| StoreError::Corrupt("people.name"))?;
    diesel::insert_into(people::table)
        .values(NewPersonRow::new(
            organisation,
            &id,
            &name,
            email,
            None,
            now,
        ))
        .execute(tx.conn())?;
    insert_post(tx, &id, true, &SoundPost::empty())?;
    Ok(id)
}

/// Adds a present post; the caller has settled whether it is the main one.
pub(super) fn insert_post(
    tx: &mut Write<'_>,
    person: &PersonId,
    is_main: bool,
    post: &SoundPost,
) -> Result<PostId, StoreError> {
    let id: PostId = tx.new_id();
    let (organisation, now) = (tx.organisation(), tx.now());
    diesel::insert_into(posts::table)
        .values(NewPostRow {
            id: id.as_str().to_owned(),
            org_id: organisation.as_str(),
            person_id: person.as_str(),
            is_main,
            values: post.draft().into(),
            created_at: now.into(),
        })
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes name, address and staff number. The address with which they sign in stays as it is.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else changed the person since `version`, or address or number are taken.
pub fn change_person(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    version: i64,
    draft: &PersonDraft,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let changed = diesel::update(
        people::table
            .filter(people::org_id.eq(organisation))
            .filter(people::id.eq(person.as_str()))
            .filter(people::version.eq(version)),
    )
    .set((PersonValues::of(draft), people::version.eq(version + 1)))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    tx.audit(AuditEntry::new("change-person", "person", person.as_str()))
}
