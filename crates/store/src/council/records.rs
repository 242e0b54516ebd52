//! The records themselves: how many were sent, for what they were given, and how old they are. Never a level.

use crate::columns::{AsSmallInt, AsText, Moment};
use crate::error::StoreError;
use crate::rules::find_rules;
use crate::schema::{current_records, current_skills, people, posts, skill_wishes};
use crate::unit::Read;
use diesel::dsl::{count, count_star};
use diesel::{
    AggregateExpressionMethods, BoolExpressionMethods, ExpressionMethods, JoinOnDsl,
    NullableExpressionMethods, QueryDsl, RunQueryDsl,
};
use engine::access::{Permit, ReadCouncilSkills, VisiblePeople};
use engine::council::known_from;
use engine::ids::{Id, PersonId};
use engine::time::Instant;
use sfia::Edition;
use std::collections::{BTreeMap, HashSet};

/// The records of those at work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// People at work.
    pub people: u64,
    /// Those who have sent an assessment.
    pub sent: u64,
    /// Records that may be planned with.
    pub planning: u64,
    /// Records, interviews among them, that were given for development alone.
    pub development_alone: u64,
    /// Records that may be planned with, by the edition they were made on.
    pub editions: BTreeMap<Edition, u64>,
}

/// How many records there are, and for what they may be used. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_records(
    tx: &mut Read<'_>,
    _: &Permit<ReadCouncilSkills>,
) -> Result<Records, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(bool, AsSmallInt<Edition>, i64, i64)> = current_records::table
        .filter(current_records::org_id.eq(organisation))
        .group_by((current_records::planning, current_records::edition))
        .select((
            current_records::planning,
            current_records::edition,
            count_star(),
            count(current_records::sent_at),
        ))
        .load(tx.conn())?;
    let people: i64 = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::left_on.is_null())
        .count()
        .get_result(tx.conn())?;
    let mut records = Records {
        people: people.unsigned_abs(),
        ..Records::default()
    };
    for (planning, edition, number, sent) in rows {
        let number = number.unsigned_abs();
        records.sent += sent.unsigned_abs();
        if planning {
            records.planning += number;
            *records.editions.entry(edition.into_inner()).or_default() += number;
        } else {
            records.development_alone += number;
        }
    }
    Ok(records)
}

/// How many people sent a record before the organisation's period and have not said of all of its skills since that they
/// are still true.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_old(tx: &mut Read<'_>, _: &Permit<ReadCouncilSkills>) -> Result<u64, StoreError> {
    let (organisation, since) = (tx.organisation().as_str(), period_begins(tx)?);
    // Named one by one, so that nobody else's skills are read.
    let long_ago = current_records::table
        .filter(current_records::org_id.eq(organisation))
        .filter(current_records::sent_at.lt(since))
        .select(current_records::person_id);
    let old: i64 = current_skills::table
        .left_join(
            skill_wishes::table.on(skill_wishes::org_id
                .eq(current_skills::org_id)
                .and(skill_wishes::person_id.eq(current_skills::person_id))
                .and(skill_wishes::skill_code.eq(current_skills::skill_code))
                .and(skill_wishes::still_true_at.ge(since))),
        )
        .filter(current_skills::org_id.eq(organisation))
        .filter(current_skills::person_id.eq_any(long_ago))
        .filter(current_skills::claimed.is_not_null())
        .filter(skill_wishes::skill_code.nullable().is_null())
        .select(count(current_skills::person_id).aggregate_distinct())
        .get_result(tx.conn())?;
    Ok(old.unsigned_abs())
}

/// The record of one person of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamRecord {
    /// Whose.
    pub person: PersonId,
    /// When it was sent.
    pub sent: Instant,
    /// Whether it was sent before the organisation's period, and not said of all of its skills since that they are still
    /// true.
    pub old: bool,
}

/// The records of those who report to the actor today. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_team_records(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
) -> Result<Vec<TeamRecord>, StoreError> {
    let Some(manager) = visible.reports_of() else {
        return Ok(Vec::new());
    };
    let (organisation, since) = (tx.organisation().as_str(), period_begins(tx)?);
    let reports: Vec<String> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::manager_id.eq(manager.as_str()))
        .filter(posts::ended_on.is_null())
        .select(posts::person_id)
        .distinct()
        .load(tx.conn())?;
    let rows: Vec<(AsText<PersonId>, Option<Moment>)> = current_records::table
        .filter(current_records::org_id.eq(organisation))
        .filter(current_records::person_id.eq_any(&reports))
        .filter(current_records::sent_at.is_not_null())
        .order(current_records::person_id)
        .select((current_records::person_id, current_records::sent_at))
        .load(tx.conn())?;
    let unsaid: HashSet<String> = current_skills::table
        .left_join(
            skill_wishes::table.on(skill_wishes::org_id
                .eq(current_skills::org_id)
                .and(skill_wishes::person_id.eq(current_skills::person_id))
                .and(skill_wishes::skill_code.eq(current_skills::skill_code))
                .and(skill_wishes::still_true_at.ge(since))),
        )
        .filter(current_skills::org_id.eq(organisation))
        .filter(current_skills::person_id.eq_any(&reports))
        .filter(current_skills::claimed.is_not_null())
        .filter(skill_wishes::skill_code.nullable().is_null())
        .select(current_skills::person_id)
        .distinct()
        .load(tx.conn())?
        .into_iter()
        .collect();
    let begins = Instant::from(since);
    Ok(rows
        .into_iter()
        .filter_map(|(person, sent)| {
            let (person, sent) = (person.into_inner(), Instant::from(sent?));
            let old = sent < begins && unsaid.contains(person.as_str());
            Some(TeamRecord { person, sent, old })
        })
        .collect())
}

/// The first moment of the organisation's period.
fn period_begins(tx: &mut Read<'_>) -> Result<Moment, StoreError> {
    let rules = find_rules(tx)?.rules;
    let first = known_from(tx.now().date(), &rules);
    Ok(Instant::from_utc(first.and_time(chrono::NaiveTime::MIN)).into())
}
