//! Whom a selection means now, and what they will get.

use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{
    campaign_departments, campaign_people, campaign_roles, memberships, people, posts,
};
use crate::unit::Read;
use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{Permit, RunCampaigns};
use engine::campaigns::{Campaign, Selection};
use engine::ids::{Id, PersonId, RoleProfileId};
use std::collections::{BTreeMap, HashSet};

/// Whom a selection means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Everybody, by name.
    pub people: Vec<PreviewLine>,
}

/// One person whom a selection means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewLine {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The department of the main post.
    pub department: String,
    /// Whether the person can sign in, and so is asked and reminded.
    pub can_sign_in: bool,
    /// Whether the person switched reminders off.
    pub reminders_off: bool,
}

/// What an address typed stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The address in the form in which addresses are compared.
    pub email_key: String,
    /// Whose it is.
    pub person: PersonId,
    /// The last day of somebody who left.
    pub left_on: Option<NaiveDate>,
}

type Found = (
    (AsText<PersonId>, String),
    Option<(bool, String, Option<String>)>,
    Option<(Option<Moment>, Option<Moment>)>,
);

/// Whom a selection means now, among those at work. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn preview(
    tx: &mut Read<'_>,
    _permit: &Permit<RunCampaigns>,
    selection: &Selection,
) -> Result<Preview, StoreError> {
    list_meant(tx, selection)
}

/// As [`preview`], for functions that hold a permit already.
pub(super) fn list_meant(tx: &mut Read<'_>, selection: &Selection) -> Result<Preview, StoreError> {
    let off = super::progress::list_off(tx)?;
    let rows: Vec<Found> = people::table
        .left_join(
            posts::table.on(posts::org_id
                .eq(people::org_id)
                .and(posts::person_id.eq(people::id))
                .and(posts::ended_on.is_null())),
        )
        .left_join(
            memberships::table.on(memberships::org_id
                .eq(people::org_id)
                .and(memberships::person_id.eq(people::id))),
        )
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::left_on.is_null())
        .order((
            people::name_key,
            people::id,
            posts::is_main.desc(),
            posts::id,
        ))
        .select((
            (people::id, people::name),
            (posts::is_main, posts::department, posts::role_profile_id).nullable(),
            (memberships::joined_at, memberships::suspended_at).nullable(),
        ))
        .load(tx.conn())?;
    let mut lines: Vec<(bool, PreviewLine)> = Vec::new();
    for ((person, name), post, membership) in rows {
        let person = person.into_inner();
        let meant = is_meant(selection, &person, post.as_ref());
        // Several posts give several rows; the first is the main one, and any of them can be meant.
        if let Some((known, _)) = lines.last_mut().filter(|(_, line)| line.person == person) {
            *known |= meant;
            continue;
        }
        let line = PreviewLine {
            department: post
                .map(|(_, department, _)| department)
                .unwrap_or_default(),
            can_sign_in: membership
                .is_some_and(|(joined, suspended)| joined.is_some() && suspended.is_none()),
            reminders_off: off.contains(person.as_str()),
            person,
            name,
        };
        lines.push((meant, line));
    }
    let people = lines.into_iter().filter(|(meant, _)| *meant);
    Ok(Preview {
        people: people.map(|(_, line)| line).collect(),
    })
}

fn is_meant(
    selection: &Selection,
    person: &PersonId,
    post: Option<&(bool, String, Option<String>)>,
) -> bool {
    let by_post = post.is_some_and(|(_, department, role)| {
        selection.departments.contains(department)
            || selection
                .roles
                .iter()
                .any(|wanted| role.as_deref() == Some(wanted.as_str()))
    });
    selection.is_everybody() || by_post || selection.people.contains(person)
}

impl Preview {
    /// People by department: how many, and how many of these can sign in. In order of the departments' names.
    #[must_use]
    pub fn by_department(&self) -> BTreeMap<&str, (usize, usize)> {
        let mut departments: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for line in &self.people {
            let counts = departments.entry(line.department.as_str()).or_default();
            counts.0 += 1;
            counts.1 += usize::from(line.can_sign_in);
        }
        departments
    }
}

/// The people behind addresses, as far as the organisation knows them.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_named(
    tx: &mut Read<'_>,
    _permit: &Permit<RunCampaigns>,
    email_keys: &[String],
) -> Result<Vec<Named>, StoreError> {
    let rows: Vec<(String, AsText<PersonId>, Option<NaiveDate>)> = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::email_key.eq_any(email_keys))
        .select((people::email_key, people::id, people::left_on))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(email_key, person, left_on)| Named {
            email_key,
            person: person.into_inner(),
            left_on,
        })
        .collect())
}

/// How many people the selection of a campaign means by now who are not in it.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_later(
    tx: &mut Read<'_>,
    _permit: &Permit<RunCampaigns>,
    campaign: &Campaign,
) -> Result<usize, StoreError> {
    Ok(list_later(tx, campaign)?.len())
}

/// The people whom the selection of a campaign means by now and who are not in it.
pub(super) fn list_later(
    tx: &mut Read<'_>,
    campaign: &Campaign,
) -> Result<Vec<PersonId>, StoreError> {
    let organisation = tx.organisation().as_str();
    let id = campaign.id.as_str();
    let departments: Vec<String> = campaign_departments::table
        .filter(campaign_departments::org_id.eq(organisation))
        .filter(campaign_departments::campaign_id.eq(id))
        .select(campaign_departments::department)
        .load(tx.conn())?;
    let roles: Vec<AsText<RoleProfileId>> = campaign_roles::table
        .filter(campaign_roles::org_id.eq(organisation))
        .filter(campaign_roles::campaign_id.eq(id))
        .select(campaign_roles::role_profile_id)
        .load(tx.conn())?;
    let selection = Selection {
        departments,
        roles: roles.into_iter().map(AsText::into_inner).collect(),
        people: Vec::new(),
    };
    // A campaign for named people alone has no selection that anybody could come into.
    if selection.is_everybody() != campaign.everybody {
        return Ok(Vec::new());
    }
    let known: HashSet<String> = campaign_people::table
        .filter(campaign_people::org_id.eq(organisation))
        .filter(campaign_people::campaign_id.eq(id))
        .select(campaign_people::person_id)
        .load::<String>(tx.conn())?
        .into_iter()
        .collect();
    let meant = list_meant(tx, &selection)?.people.into_iter();
    Ok(meant
        .map(|line| line.person)
        .filter(|person| !known.contains(person.as_str()))
        .collect())
}
