//! Answering: once, and without a name beside the answers.

use super::read::find;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{posts, survey_counts, survey_people};
use crate::unit::{Read, Write};
use diesel::dsl::exists;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl, select,
};
use engine::access::{AnswerSurveys, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, PersonId, SurveyId};
use engine::surveys::{AgreementAnswer, Sheet, StatementId, SurveyKind};

/// What became of somebody's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// They were counted.
    Counted,
    /// The person had answered before, perhaps from another device: those answers stay.
    Before,
    /// The survey has ended.
    Ended,
}

/// Counts the answers of whoever is signed in, if they have not answered before and the survey is open.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such survey or nobody is signed in; [`StoreError`] from the database.
pub fn answer(
    tx: &mut Write<'_>,
    _permit: Permit<AnswerSurveys>,
    id: &SurveyId,
    sheet: &Sheet,
) -> Result<Answered, StoreError> {
    let member = tx.actor().member().ok_or(StoreError::NotFound("survey"))?;
    let person = member.person.clone();
    let survey = find(tx, id)?.ok_or(StoreError::NotFound("survey"))?;
    if !survey.is_open(london_day(tx.now())) {
        tx.leave_unchanged();
        return Ok(Answered::Ended);
    }
    if answered_by(tx, id, &person)? {
        tx.leave_unchanged();
        return Ok(Answered::Before);
    }
    diesel::insert_into(survey_people::table)
        .values((
            survey_people::org_id.eq(tx.organisation().as_str()),
            survey_people::survey_id.eq(id.as_str()),
            survey_people::person_id.eq(person.as_str()),
        ))
        .execute(tx.conn())?;
    let team = match survey.kind {
        SurveyKind::Pulse => team_of(tx, &person)?,
        SurveyKind::EndOfPilot | SurveyKind::Usability => String::new(),
    };
    for (statement, given) in sheet.answers() {
        count(tx, id, &team, statement, *given)?;
    }
    tx.audit(AuditEntry::new("answer-survey", "survey", id.as_str()).unnamed())?;
    Ok(Answered::Counted)
}

/// Whether whoever is signed in has answered a survey.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn has_answered(
    tx: &mut Read<'_>,
    _permit: &Permit<AnswerSurveys>,
    id: &SurveyId,
) -> Result<bool, StoreError> {
    match tx.actor().member() {
        Some(member) => answered_by(tx, id, &member.person),
        None => Ok(false),
    }
}

fn answered_by(tx: &mut Read<'_>, id: &SurveyId, person: &PersonId) -> Result<bool, StoreError> {
    let rows = survey_people::table
        .filter(survey_people::org_id.eq(tx.organisation().as_str()))
        .filter(survey_people::survey_id.eq(id.as_str()))
        .filter(survey_people::person_id.eq(person.as_str()));
    Ok(select(exists(rows)).get_result(tx.conn())?)
}

/// The line manager of a person's present main post, as the name of a team. Empty for who reports to nobody.
fn team_of(tx: &mut Write<'_>, person: &PersonId) -> Result<String, StoreError> {
    let today = london_day(tx.now());
    let manager: Option<Option<String>> = posts::table
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::person_id.eq(person.as_str()))
        .filter(posts::is_main.eq(true))
        .filter(posts::ended_on.is_null().or(posts::ended_on.ge(today)))
        .order(posts::id)
        .select(posts::manager_id)
        .first(tx.conn())
        .optional()?;
    Ok(manager.flatten().unwrap_or_default())
}

/// Counts one person's answer to a statement.
fn count(
    tx: &mut Write<'_>,
    id: &SurveyId,
    team: &str,
    statement: &StatementId,
    given: AgreementAnswer,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let number = i16::from(given.number());
    let row = survey_counts::table
        .filter(survey_counts::org_id.eq(organisation))
        .filter(survey_counts::survey_id.eq(id.as_str()))
        .filter(survey_counts::team.eq(team))
        .filter(survey_counts::statement.eq(statement.as_str()))
        .filter(survey_counts::answer.eq(number));
    let counted = diesel::update(row)
        .set(survey_counts::times.eq(survey_counts::times + 1))
        .execute(tx.conn())?;
    if counted == 0 {
        diesel::insert_into(survey_counts::table)
            .values((
                survey_counts::org_id.eq(organisation),
                survey_counts::survey_id.eq(id.as_str()),
                survey_counts::team.eq(team),
                survey_counts::statement.eq(statement.as_str()),
                survey_counts::answer.eq(number),
                survey_counts::times.eq(1_i64),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
