//! Counts of answers: of one survey, of the newest pulse, and of a programme's councils together.

use super::read::{SurveyRow, find};
use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::{organisations, survey_counts, surveys};
use crate::unit::{Entry, Read};
use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{FollowPilot, LeadReadiness, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, SurveyId};
use engine::readiness::PulseFacts;
use engine::surveys::{
    AgreementAnswer, StatementId, Survey, SurveyKind, Tally, Withheld, pulse_facts,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The answers to one survey, or why they are not told yet. Two queries.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such survey; [`StoreError`] from the database.
pub fn load_tally(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
    id: &SurveyId,
) -> Result<Result<Tally, Withheld>, StoreError> {
    let survey = find(tx, id)?.ok_or(StoreError::NotFound("survey"))?;
    let today = london_day(tx.now());
    let (all, _) = load(tx, id)?;
    Ok(all.told(&survey, today).map(|()| all))
}

/// The most pulse surveys that are looked at for one that enough have answered.
const MOST_PULSES: i64 = 6;

/// What the newest pulse survey shows that has ended and that five or more answered, or else the newest that has ended;
/// `None` where none has. So nobody is rid of what people said by running one that few answer. At most seven queries,
/// usually two.
pub(crate) fn newest_pulse(tx: &mut Read<'_>) -> Result<Option<PulseFacts>, StoreError> {
    let today = london_day(tx.now());
    let rows: Vec<SurveyRow> = surveys::table
        .filter(surveys::org_id.eq(tx.organisation().as_str()))
        .filter(surveys::kind.eq(SurveyKind::Pulse.as_str()))
        .filter(
            surveys::closes_on
                .lt(today)
                .or(surveys::closed_on.is_not_null()),
        )
        .order((surveys::opened_on.desc(), surveys::id.desc()))
        .limit(MOST_PULSES)
        .select(SurveyRow::as_select())
        .load(tx.conn())?;
    let mut ended: Vec<Survey> = rows.into_iter().map(Survey::from).collect();
    ended.sort_by_key(|survey| Reverse(survey.ends()));
    let mut newest = None;
    for survey in ended {
        let (all, teams) = load(tx, &survey.id)?;
        let facts = pulse_facts(&survey, &all, &teams, today);
        if all.told(&survey, today).is_ok() {
            return Ok(Some(facts));
        }
        newest = newest.or(Some(facts));
    }
    Ok(newest)
}

/// The counts altogether, and team by team without those who report to nobody.
pub(super) fn load(tx: &mut Read<'_>, id: &SurveyId) -> Result<(Tally, Vec<Tally>), StoreError> {
    let rows: Vec<(String, String, i16, i64)> = survey_counts::table
        .filter(survey_counts::org_id.eq(tx.organisation().as_str()))
        .filter(survey_counts::survey_id.eq(id.as_str()))
        .select((
            survey_counts::team,
            survey_counts::statement,
            survey_counts::answer,
            survey_counts::times,
        ))
        .load(tx.conn())?;
    let mut all = Tally::default();
    let mut teams: BTreeMap<String, Tally> = BTreeMap::new();
    for (team, statement, answer, times) in rows {
        add(&mut all, &statement, answer, times)?;
        if !team.is_empty() {
            add(teams.entry(team).or_default(), &statement, answer, times)?;
        }
    }
    Ok((all, teams.into_values().collect()))
}

/// The counts as they are stored: statement, answer, how often.
pub(super) fn statement_answers(tally: &Tally) -> Result<Vec<(&str, i16, i64)>, StoreError> {
    let rows = tally.iter().map(|(statement, answer, times)| {
        let times = i64::try_from(times).map_err(|_| StoreError::Corrupt("survey_counts.times"))?;
        Ok((statement.as_str(), i16::from(answer.number()), times))
    });
    rows.collect()
}

fn add(tally: &mut Tally, statement: &str, answer: i16, times: i64) -> Result<(), StoreError> {
    let answer = u8::try_from(answer).ok().and_then(AgreementAnswer::new);
    let answer = answer.ok_or(StoreError::Corrupt("survey_counts.answer"))?;
    let times = u64::try_from(times).map_err(|_| StoreError::Corrupt("survey_counts.times"))?;
    tally.add(StatementId::from_text(statement.to_owned()), answer, times);
    Ok(())
}

/// Fewest councils of which a programme reads a sum.
const LEAST_COUNCILS: usize = 2;

/// What a programme's councils say together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeTally {
    /// How many councils it is made of: none, or two or more.
    pub councils: u64,
    /// The counts.
    pub tally: Tally,
}

/// Of each council of the programme the newest survey of a kind that has ended and that five or more answered, added up. One
/// with fewer answers is left out, since what it adds would tell what those few said; and nothing is told of one council
/// alone. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_told_of_programme(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
    kind: SurveyKind,
) -> Result<ProgrammeTally, StoreError> {
    type Row = (String, String, String, i16, i64);
    let today = london_day(tx.now());
    let rows: Vec<(SurveyRow, Row)> = survey_counts::table
        .inner_join(
            surveys::table.on(surveys::org_id
                .eq(survey_counts::org_id)
                .and(surveys::id.eq(survey_counts::survey_id))),
        )
        .inner_join(organisations::table.on(organisations::id.eq(survey_counts::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .filter(surveys::kind.eq(kind.as_str()))
        .select((
            SurveyRow::as_select(),
            (
                survey_counts::org_id,
                survey_counts::survey_id,
                survey_counts::statement,
                survey_counts::answer,
                survey_counts::times,
            ),
        ))
        .load(tx.conn())?;
    let mut each: BTreeMap<String, (String, Survey, Tally)> = BTreeMap::new();
    for (survey, (council, id, statement, answer, times)) in rows {
        let (_, _, tally) = each
            .entry(id)
            .or_insert_with(|| (council, Survey::from(survey), Tally::default()));
        add(tally, &statement, answer, times)?;
    }
    let mut newest: BTreeMap<String, (NaiveDate, Tally)> = BTreeMap::new();
    for (council, survey, tally) in each.into_values() {
        let is_newer = newest
            .get(&council)
            .is_none_or(|(ended, _)| *ended < survey.ends());
        if is_newer && tally.told(&survey, today).is_ok() {
            newest.insert(council, (survey.ends(), tally));
        }
    }
    let mut together = ProgrammeTally::default();
    if newest.len() < LEAST_COUNCILS {
        return Ok(together);
    }
    for (_, tally) in newest.into_values() {
        together.councils += 1;
        together.tally.merge(&tally);
    }
    Ok(together)
}
