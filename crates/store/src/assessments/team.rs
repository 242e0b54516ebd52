//! Who of a team has submitted. Never a level, and of a draft not even that there is one.

use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{assessments, memberships, people, posts};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::VisiblePeople;
use engine::ids::{Id, PersonId};
use engine::time::Instant;

/// One person of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamLine {
    /// The person.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// The title of the post that reports to the manager.
    pub job_title: String,
    /// How far it is, as far as that is the manager's business.
    pub state: TeamState,
}

/// What a line manager may know of a person's assessment before opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamState {
    /// The person has not taken up the invitation, or has none.
    NotJoined,
    /// Nothing was submitted. Whether something was begun is private.
    NotSubmitted,
    /// Submitted last at this moment.
    Submitted(Instant),
}

/// The numbers of a team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TeamSummary {
    /// People in the team.
    pub people: usize,
    /// Those who have submitted.
    pub submitted: usize,
    /// Those who have not joined yet.
    pub not_joined: usize,
}

impl TeamSummary {
    /// The numbers of these lines.
    #[must_use]
    pub fn of(team: &[TeamLine]) -> Self {
        let count =
            |wanted: fn(&TeamState) -> bool| team.iter().filter(|line| wanted(&line.state)).count();
        Self {
            people: team.len(),
            submitted: count(|state| matches!(state, TeamState::Submitted(_))),
            not_joined: count(|state| matches!(state, TeamState::NotJoined)),
        }
    }
}

type Found = (
    AsText<PersonId>,
    String,
    String,
    Option<Moment>,
    Option<Moment>,
);

/// The people who report to the actor today, by name. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_team(tx: &mut Read<'_>, visible: &VisiblePeople) -> Result<Vec<TeamLine>, StoreError> {
    let mut query = people::table
        .inner_join(
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
        .left_join(
            assessments::table.on(assessments::org_id
                .eq(people::org_id)
                .and(assessments::person_id.eq(people::id))
                .and(assessments::submitted_at.is_not_null())),
        )
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::left_on.is_null())
        .order((
            people::name_key,
            people::id,
            posts::is_main.desc(),
            posts::id,
            assessments::submitted_at.desc(),
        ))
        .select((
            people::id,
            people::name,
            posts::job_title,
            memberships::joined_at.nullable(),
            assessments::submitted_at.nullable(),
        ))
        .into_boxed();
    if let Some(manager) = visible.reports_of() {
        query = query.filter(posts::manager_id.eq(manager.as_str()));
    }
    let rows: Vec<Found> = query.load(tx.conn())?;
    let mut team: Vec<TeamLine> = Vec::new();
    for (person, name, job_title, joined, submitted) in rows {
        let person = person.into_inner();
        // Several posts under one manager, or several submissions, give several rows; the first says it all.
        if team.last().is_some_and(|line| line.person == person) {
            continue;
        }
        let state = match (joined, submitted) {
            (_, Some(moment)) => TeamState::Submitted(moment.into()),
            (None, None) => TeamState::NotJoined,
            (Some(_), None) => TeamState::NotSubmitted,
        };
        team.push(TeamLine {
            person,
            name,
            job_title,
            state,
        });
    }
    Ok(team)
}

/// The numbers of the actor's team, for the home page.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn summarise_team(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
) -> Result<TeamSummary, StoreError> {
    Ok(TeamSummary::of(&list_team(tx, visible)?))
}
