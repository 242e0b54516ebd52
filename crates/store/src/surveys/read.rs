//! Surveys of the organisation, and those that ask somebody now.

use crate::columns::{AsText, TextValue};
use crate::error::StoreError;
use crate::schema::{survey_people, surveys};
use crate::unit::Read;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use engine::access::{AnswerSurveys, LeadReadiness, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, SurveyId};
use engine::surveys::{Survey, SurveyKind};
use std::collections::{HashMap, HashSet};

/// Most surveys that a list shows: those of many years.
const MOST_SURVEYS: i64 = 200;

impl TextValue for SurveyKind {
    fn as_text(&self) -> &str {
        (*self).as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

/// A survey as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = surveys)]
pub(super) struct SurveyRow {
    id: AsText<SurveyId>,
    kind: AsText<SurveyKind>,
    opened_on: NaiveDate,
    closes_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    answered: Option<i64>,
}

impl SurveyRow {
    /// How many answered, if that was noted when it ended.
    fn answered(&self) -> Option<u64> {
        self.answered.and_then(|count| u64::try_from(count).ok())
    }
}

impl From<SurveyRow> for Survey {
    fn from(row: SurveyRow) -> Self {
        Self {
            id: row.id.into_inner(),
            kind: row.kind.into_inner(),
            opened: row.opened_on,
            closes: row.closes_on,
            closed: row.closed_on,
        }
    }
}

/// A survey, and how many have answered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyLine {
    /// The survey.
    pub survey: Survey,
    /// How many people have answered.
    pub answered: u64,
}

/// The surveys of the organisation, the newest first; at most 200. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_surveys(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
) -> Result<Vec<SurveyLine>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<SurveyRow> = surveys::table
        .filter(surveys::org_id.eq(organisation))
        .order((surveys::opened_on.desc(), surveys::id.desc()))
        .limit(MOST_SURVEYS)
        .select(SurveyRow::as_select())
        .load(tx.conn())?;
    let counts: Vec<(String, i64)> = survey_people::table
        .filter(survey_people::org_id.eq(organisation))
        .group_by(survey_people::survey_id)
        .select((survey_people::survey_id, count_star()))
        .load(tx.conn())?;
    let counts: HashMap<String, i64> = counts.into_iter().collect();
    let line = |row: SurveyRow| {
        let noted = row.answered();
        let survey = Survey::from(row);
        let so_far = || u64::try_from(*counts.get(survey.id.as_str())?).ok();
        SurveyLine {
            answered: noted.or_else(so_far).unwrap_or(0),
            survey,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// One survey with how many have answered it, for whoever leads. `None` if there is no such survey. At most two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_survey(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
    id: &SurveyId,
) -> Result<Option<SurveyLine>, StoreError> {
    let Some(row) = find_row(tx, id)? else {
        return Ok(None);
    };
    let answered = match row.answered() {
        Some(noted) => noted,
        None => count_answered(tx, id)?,
    };
    Ok(Some(SurveyLine {
        survey: Survey::from(row),
        answered,
    }))
}

/// How many have answered a survey that was not settled.
pub(super) fn count_answered(tx: &mut Read<'_>, id: &SurveyId) -> Result<u64, StoreError> {
    let count: i64 = survey_people::table
        .filter(survey_people::org_id.eq(tx.organisation().as_str()))
        .filter(survey_people::survey_id.eq(id.as_str()))
        .count()
        .get_result(tx.conn())?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// One survey, for whoever answers. `None` if there is no such survey.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_survey(
    tx: &mut Read<'_>,
    _permit: &Permit<AnswerSurveys>,
    id: &SurveyId,
) -> Result<Option<Survey>, StoreError> {
    find(tx, id)
}

/// One survey.
pub(super) fn find(tx: &mut Read<'_>, id: &SurveyId) -> Result<Option<Survey>, StoreError> {
    Ok(find_row(tx, id)?.map(Survey::from))
}

fn find_row(tx: &mut Read<'_>, id: &SurveyId) -> Result<Option<SurveyRow>, StoreError> {
    Ok(surveys::table
        .filter(surveys::org_id.eq(tx.organisation().as_str()))
        .filter(surveys::id.eq(id.as_str()))
        .select(SurveyRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// The surveys that were not closed by hand and whose last day is not over, in the order of their last days.
pub(super) fn list_open(tx: &mut Read<'_>) -> Result<Vec<Survey>, StoreError> {
    let rows: Vec<SurveyRow> = surveys::table
        .filter(surveys::org_id.eq(tx.organisation().as_str()))
        .filter(surveys::closed_on.is_null())
        .filter(surveys::closes_on.ge(london_day(tx.now())))
        .order((surveys::closes_on, surveys::id))
        .select(SurveyRow::as_select())
        .load(tx.conn())?;
    Ok(rows.into_iter().map(Survey::from).collect())
}

/// An open survey, as it stands for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSurvey {
    /// The survey.
    pub survey: Survey,
    /// Whether the person has answered it.
    pub answered: bool,
}

/// The open surveys, and which of them whoever is signed in has answered; the one that ends first before the others. One
/// query where none is open, else two.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_own_open(
    tx: &mut Read<'_>,
    _permit: &Permit<AnswerSurveys>,
) -> Result<Vec<OwnSurvey>, StoreError> {
    let open = list_open(tx)?;
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let answered: Vec<String> = survey_people::table
        .filter(survey_people::org_id.eq(tx.organisation().as_str()))
        .filter(survey_people::person_id.eq(member.person.as_str()))
        .select(survey_people::survey_id)
        .load(tx.conn())?;
    let answered: HashSet<String> = answered.into_iter().collect();
    Ok(open
        .into_iter()
        .map(|survey| OwnSurvey {
            answered: answered.contains(survey.id.as_str()),
            survey,
        })
        .collect())
}
