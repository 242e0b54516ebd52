//! What lists of people can be narrowed to: departments, line managers, role profiles, and how many are in each state.

use super::directory::{Joining, WantedState};
use super::read::{Named, named};
use crate::error::StoreError;
use crate::schema::{memberships, people, posts, role_profiles};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::VisiblePeople;
use engine::ids::{Id, RoleProfileId};
use engine::text::search_key;

/// A role profile that can be given or filtered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleChoice {
    /// Which one.
    pub id: RoleProfileId,
    /// The reference, such as `DEV-1`.
    pub reference: String,
    /// The title.
    pub title: String,
}

/// The departments of present posts, in order of their names.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_departments(
    tx: &mut Read<'_>,
    _visible: &VisiblePeople,
) -> Result<Vec<String>, StoreError> {
    let organisation = tx.organisation().as_str();
    let mut departments: Vec<String> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::ended_on.is_null())
        .filter(posts::department.ne(""))
        .group_by(posts::department)
        .select(posts::department)
        .load(tx.conn())?;
    departments.sort_by_cached_key(|department| (search_key(department), department.clone()));
    Ok(departments)
}

/// The people to whom somebody reports, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_managers(
    tx: &mut Read<'_>,
    _visible: &VisiblePeople,
) -> Result<Vec<Named>, StoreError> {
    let organisation = tx.organisation().as_str();
    let leading = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::ended_on.is_null())
        .filter(posts::manager_id.is_not_null())
        .select(posts::manager_id);
    let rows: Vec<(String, String, Option<chrono::NaiveDate>)> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(diesel::NullableExpressionMethods::nullable(people::id).eq_any(leading))
        .order((people::name_key, people::id))
        .select((people::id, people::name, people::left_on))
        .load(tx.conn())?;
    rows.into_iter().map(named).collect()
}

/// The role profiles in use, by title.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_roles(tx: &mut Read<'_>) -> Result<Vec<RoleChoice>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(String, String, String)> = role_profiles::table
        .filter(role_profiles::org_id.eq(organisation))
        .filter(role_profiles::retired_at.is_null())
        .order((role_profiles::title_key, role_profiles::reference))
        .select((
            role_profiles::id,
            role_profiles::reference,
            role_profiles::title,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(id, reference, title)| RoleChoice {
            id: RoleProfileId::from_text(id),
            reference,
            title,
        })
        .collect())
}

/// How many people are in a state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Who work here.
    pub at_work: i64,
    /// Who can sign in.
    pub joined: i64,
    /// Who have an open invitation.
    pub invited: i64,
    /// Whose access was stopped.
    pub suspended: i64,
    /// Who left.
    pub left: i64,
}

impl Counts {
    /// Who work here and were never asked.
    #[must_use]
    pub fn not_invited(self) -> i64 {
        self.at_work - self.joined - self.invited - self.suspended
    }

    /// The number of one state.
    #[must_use]
    pub fn of(self, state: WantedState) -> i64 {
        match state {
            WantedState::AtWork => self.at_work,
            WantedState::Joined => self.joined,
            WantedState::Invited => self.invited,
            WantedState::NotInvited => self.not_invited(),
            WantedState::Suspended => self.suspended,
            WantedState::Left => self.left,
        }
    }
}

/// The numbers of people in each state, for those who see the whole directory.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_states(tx: &mut Read<'_>, _visible: &VisiblePeople) -> Result<Counts, StoreError> {
    let organisation = tx.organisation().as_str();
    let at_work: i64 = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::left_on.is_null())
        .select(count_star())
        .first(tx.conn())?;
    let all: i64 = people::table
        .filter(people::org_id.eq(organisation))
        .select(count_star())
        .first(tx.conn())?;
    let rows: Vec<(Option<NaiveDateTime>, Option<NaiveDateTime>)> = memberships::table
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .filter(memberships::org_id.eq(organisation))
        .filter(people::left_on.is_null())
        .select((memberships::joined_at, memberships::suspended_at))
        .load(tx.conn())?;
    let mut counts = Counts {
        at_work,
        left: all - at_work,
        ..Counts::default()
    };
    for (joined, suspended) in rows {
        match Joining::of(joined, suspended) {
            Joining::Joined => counts.joined += 1,
            Joining::Invited => counts.invited += 1,
            Joining::Suspended => counts.suspended += 1,
            Joining::NotInvited => {}
        }
    }
    Ok(counts)
}
