//! What is forgotten once a survey has ended: who answered it, and how teams of few did.

use super::counts::{load, statement_answers};
use super::read::count_answered;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{survey_counts, survey_people, surveys};
use crate::unit::{Entry, Write};
use diesel::prelude::*;
use engine::access::{ObserveReadiness, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, OrganisationId, SurveyId};
use engine::surveys::{Tally, told_teams};

/// The organisations with a survey that has ended and was not settled.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_unsettled(tx: &mut Entry<'_>) -> Result<Vec<OrganisationId>, StoreError> {
    let rows: Vec<String> = surveys::table
        .filter(surveys::answered.is_null())
        .filter(surveys::closes_on.lt(london_day(tx.now())))
        .group_by(surveys::org_id)
        .select(surveys::org_id)
        .order(surveys::org_id)
        .load(tx.conn())?;
    Ok(rows.into_iter().map(OrganisationId::from_text).collect())
}

/// Settles the surveys of the organisation that have ended, and gives how many they were. Of each it notes how many
/// answered, forgets who they were, and puts the answers of teams that are not told together with everybody else's.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn settle(tx: &mut Write<'_>, _permit: Permit<ObserveReadiness>) -> Result<usize, StoreError> {
    let ended: Vec<String> = surveys::table
        .filter(surveys::org_id.eq(tx.organisation().as_str()))
        .filter(surveys::answered.is_null())
        .filter(surveys::closes_on.lt(london_day(tx.now())))
        .order(surveys::id)
        .select(surveys::id)
        .load(tx.conn())?;
    if ended.is_empty() {
        tx.leave_unchanged();
        return Ok(0);
    }
    for id in &ended {
        settle_one(tx, &SurveyId::from_text(id.clone()))?;
        tx.audit(AuditEntry::new("settle-survey", "survey", id))?;
    }
    Ok(ended.len())
}

/// Settles one that has ended.
pub(super) fn settle_one(tx: &mut Write<'_>, id: &SurveyId) -> Result<(), StoreError> {
    let organisation = tx.organisation().clone();
    let answered = count_answered(tx, id)?;
    let (all, teams) = load(tx, id)?;
    let told = told_teams(&all, &teams);
    let teams: Vec<Tally> = teams
        .into_iter()
        .zip(told)
        .filter_map(|(team, told)| told.then_some(team))
        .collect();
    diesel::delete(survey_people::table)
        .filter(survey_people::org_id.eq(organisation.as_str()))
        .filter(survey_people::survey_id.eq(id.as_str()))
        .execute(tx.conn())?;
    diesel::delete(survey_counts::table)
        .filter(survey_counts::org_id.eq(organisation.as_str()))
        .filter(survey_counts::survey_id.eq(id.as_str()))
        .execute(tx.conn())?;
    let rest = teams.iter().fold(all, |rest, team| rest.without(team));
    keep(tx, id, "", &rest)?;
    for (number, team) in (1..).zip(&teams) {
        keep(tx, id, &i32::to_string(&number), team)?;
    }
    let noted = i64::try_from(answered).map_err(|_| StoreError::Corrupt("surveys.answered"))?;
    diesel::update(surveys::table)
        .filter(surveys::org_id.eq(organisation.as_str()))
        .filter(surveys::id.eq(id.as_str()))
        .set(surveys::answered.eq(Some(noted)))
        .execute(tx.conn())?;
    Ok(())
}

fn keep(tx: &mut Write<'_>, id: &SurveyId, team: &str, tally: &Tally) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<_> = statement_answers(tally)?
        .into_iter()
        .map(|(statement, answer, times)| {
            (
                survey_counts::org_id.eq(organisation),
                survey_counts::survey_id.eq(id.as_str()),
                survey_counts::team.eq(team),
                survey_counts::statement.eq(statement),
                survey_counts::answer.eq(answer),
                survey_counts::times.eq(times),
            )
        })
        .collect();
    insert_many!(tx.conn(), survey_counts::table, &rows)?;
    Ok(())
}
