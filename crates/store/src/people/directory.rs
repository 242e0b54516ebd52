//! The list of people: search, filters, pages, and the same list whole for a download.

use super::read::{MANAGERS, Named, named};
use super::search::{begins_with, is_called, is_found, split};
use crate::error::StoreError;
use crate::schema::{memberships, people, posts, role_profiles};
use crate::unit::Read;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::VisiblePeople;
use engine::ids::{Id, PersonId, RoleProfileId};
use engine::people::PersonName;
use std::collections::HashMap;

/// Whether somebody can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// Nobody has asked them yet.
    NotInvited,
    /// A link was sent or handed over, and not used so far.
    Invited,
    /// They have signed in with their link.
    Joined,
    /// They had, and an administrator has stopped it.
    Suspended,
}

/// Which people a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words that must be in name, address or staff number; each of them. What follows the `@` of an address counts
    /// only for words that have one, since colleagues share it.
    pub words: String,
    /// Only this department of a present post.
    pub department: Option<String>,
    /// Only those who report to this person.
    pub manager: Option<PersonId>,
    /// Only those with this role profile.
    pub role: Option<RoleProfileId>,
    /// Only those in this state.
    pub state: WantedState,
}

/// A state to filter by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WantedState {
    /// Everybody who works here.
    #[default]
    AtWork,
    /// Those who can sign in.
    Joined,
    /// Those with an open invitation.
    Invited,
    /// Those whom nobody has asked yet.
    NotInvited,
    /// Those whose access was stopped.
    Suspended,
    /// Those who left.
    Left,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By name; where words are looked for, those whose whole name they are come first, and then those who have
    /// them at the beginning of parts of the name.
    #[default]
    Name,
    /// By name, from the end.
    NameBackwards,
}

/// One person in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryLine {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: PersonName,
    /// The address.
    pub email: String,
    /// The staff number.
    pub staff_number: Option<String>,
    /// When they left.
    pub left_on: Option<NaiveDate>,
    /// Present posts, the main one first.
    pub posts: Vec<DirectoryPost>,
    /// Whether they can sign in.
    pub joining: Joining,
}

/// A present post in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryPost {
    /// The job title.
    pub job_title: String,
    /// The department.
    pub department: String,
    /// The line manager.
    pub manager: Option<Named>,
    /// The line manager's address.
    pub manager_email: Option<String>,
    /// The role profile: title and reference.
    pub role: Option<(String, String)>,
    /// The share of full time in hundredths.
    pub fte_hundredths: Option<i16>,
    /// The first day.
    pub started_on: Option<NaiveDate>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryPage {
    /// The people of this page.
    pub people: Vec<DirectoryLine>,
    /// How many there are on all pages.
    pub total: i64,
}

type People<'a> = people::BoxedQuery<'a, crate::connection::MultiBackend>;

/// One page of the people who are wanted and visible. Pages count from 1; one beyond the end is the last one.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
    wanted: &Wanted,
    order: Order,
    page: i64,
    page_size: i64,
) -> Result<DirectoryPage, StoreError> {
    let total: i64 = chosen(tx, visible, wanted).count().get_result(tx.conn())?;
    let last = total.saturating_sub(1).max(0) / page_size.max(1);
    let query = chosen(tx, visible, wanted);
    let query = match order {
        Order::Name if split(&wanted.words).is_empty() => {
            query.order((people::name_key.asc(), people::id.asc()))
        }
        Order::Name => query.order((
            is_called(&wanted.words).desc(),
            begins_with(&wanted.words).desc(),
            people::name_key.asc(),
            people::id.asc(),
        )),
        Order::NameBackwards => query.order((people::name_key.desc(), people::id.desc())),
    };
    let rows: Vec<PersonColumns> = query
        .limit(page_size)
        .offset(
            (page.saturating_sub(1))
                .clamp(0, last)
                .saturating_mul(page_size),
        )
        .select(PERSON_COLUMNS)
        .load(tx.conn())?;
    Ok(DirectoryPage {
        people: lines(tx, rows)?,
        total,
    })
}

/// Everybody who is wanted and visible, by name, for a download.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_all(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
    wanted: &Wanted,
) -> Result<Vec<DirectoryLine>, StoreError> {
    let rows: Vec<PersonColumns> = chosen(tx, visible, wanted)
        .order((people::name_key.asc(), people::id.asc()))
        .select(PERSON_COLUMNS)
        .load(tx.conn())?;
    lines(tx, rows)
}

/// The ids of everybody who is wanted and visible, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_ids(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
    wanted: &Wanted,
) -> Result<Vec<PersonId>, StoreError> {
    let ids: Vec<String> = chosen(tx, visible, wanted)
        .order((people::name_key.asc(), people::id.asc()))
        .select(people::id)
        .load(tx.conn())?;
    Ok(ids.into_iter().map(PersonId::from_text).collect())
}

type PersonColumns = (String, String, String, Option<String>, Option<NaiveDate>);
const PERSON_COLUMNS: (
    people::id,
    people::name,
    people::email,
    people::staff_number,
    people::left_on,
) = (
    people::id,
    people::name,
    people::email,
    people::staff_number,
    people::left_on,
);

/// The filters as one query over people. Everything that a person has several of is a subquery.
fn chosen<'a>(tx: &Read<'a>, visible: &VisiblePeople, wanted: &Wanted) -> People<'a> {
    let organisation = tx.organisation().as_str();
    let mut query = people::table
        .filter(people::org_id.eq(organisation))
        .into_boxed();
    for word in split(&wanted.words) {
        query = query.filter(is_found(&word));
    }
    query = match wanted.state {
        WantedState::Left => query.filter(people::left_on.is_not_null()),
        _ => query.filter(people::left_on.is_null()),
    };
    let of_organisation = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .select(memberships::person_id);
    let welcome = of_organisation.filter(memberships::suspended_at.is_null());
    query = match wanted.state {
        WantedState::AtWork | WantedState::Left => query,
        WantedState::Joined => {
            query.filter(people::id.eq_any(welcome.filter(memberships::joined_at.is_not_null())))
        }
        WantedState::Invited => {
            query.filter(people::id.eq_any(welcome.filter(memberships::joined_at.is_null())))
        }
        WantedState::Suspended => query.filter(
            people::id.eq_any(of_organisation.filter(memberships::suspended_at.is_not_null())),
        ),
        WantedState::NotInvited => query.filter(people::id.ne_all(of_organisation)),
    };
    let present = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::ended_on.is_null())
        .select(posts::person_id);
    if let Some(department) = wanted.department.clone() {
        query = query.filter(people::id.eq_any(present.filter(posts::department.eq(department))));
    }
    let managers = [visible.reports_of().cloned(), wanted.manager.clone()];
    for manager in managers.into_iter().flatten() {
        let manager = manager.as_str().to_owned();
        query = query.filter(people::id.eq_any(present.filter(posts::manager_id.eq(manager))));
    }
    if let Some(role) = &wanted.role {
        let role = role.as_str().to_owned();
        query = query.filter(people::id.eq_any(present.filter(posts::role_profile_id.eq(role))));
    }
    query
}

/// Adds posts and joining to people: two more queries, however many people.
fn lines(tx: &mut Read<'_>, rows: Vec<PersonColumns>) -> Result<Vec<DirectoryLine>, StoreError> {
    let ids: Vec<&str> = rows.iter().map(|(id, ..)| id.as_str()).collect();
    let mut posts = posts_of(tx, &ids)?;
    let joining = joining_of(tx, &ids)?;
    rows.iter()
        .map(|(id, name, email, staff_number, left_on)| {
            Ok(DirectoryLine {
                id: PersonId::from_text(id.clone()),
                name: PersonName::parse(name).map_err(|_| StoreError::Corrupt("people.name"))?,
                email: email.clone(),
                staff_number: staff_number.clone(),
                left_on: *left_on,
                posts: posts.remove(id).unwrap_or_default(),
                joining: joining.get(id).copied().unwrap_or(Joining::NotInvited),
            })
        })
        .collect()
}

fn posts_of(
    tx: &mut Read<'_>,
    people_ids: &[&str],
) -> Result<HashMap<String, Vec<DirectoryPost>>, StoreError> {
    type Columns = (
        (String, String, String, Option<i16>, Option<NaiveDate>),
        Option<(String, String, Option<NaiveDate>, String)>,
        Option<(String, String)>,
    );
    let organisation = tx.organisation().as_str();
    let rows: Vec<Columns> = posts::table
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
        .filter(posts::ended_on.is_null())
        .filter(posts::person_id.eq_any(people_ids.to_vec()))
        .order((posts::person_id, posts::is_main.desc(), posts::id))
        .select((
            (
                posts::person_id,
                posts::job_title,
                posts::department,
                posts::fte_hundredths,
                posts::started_on,
            ),
            MANAGERS
                .fields((people::id, people::name, people::left_on, people::email))
                .nullable(),
            (role_profiles::title, role_profiles::reference).nullable(),
        ))
        .load(tx.conn())?;
    let mut found: HashMap<String, Vec<DirectoryPost>> = HashMap::new();
    for ((person, job_title, department, fte_hundredths, started_on), manager, role) in rows {
        let manager_email = manager.as_ref().map(|(_, _, _, email)| email.clone());
        let manager = manager.map(|(id, name, left_on, _)| named((id, name, left_on)));
        found.entry(person).or_default().push(DirectoryPost {
            job_title,
            department,
            manager: manager.transpose()?,
            manager_email,
            role,
            fte_hundredths,
            started_on,
        });
    }
    Ok(found)
}

fn joining_of(
    tx: &mut Read<'_>,
    people_ids: &[&str],
) -> Result<HashMap<String, Joining>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(String, Option<NaiveDateTime>, Option<NaiveDateTime>)> = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::person_id.eq_any(people_ids.to_vec()))
        .select((
            memberships::person_id,
            memberships::joined_at,
            memberships::suspended_at,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(person, joined, suspended)| (person, Joining::of(joined, suspended)))
        .collect())
}

impl Joining {
    /// The state of a membership that exists.
    pub(crate) fn of(joined: Option<NaiveDateTime>, suspended: Option<NaiveDateTime>) -> Self {
        match (joined, suspended) {
            (_, Some(_)) => Self::Suspended,
            (Some(_), None) => Self::Joined,
            (None, None) => Self::Invited,
        }
    }
}
