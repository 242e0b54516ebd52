//! Lists of rounds: the organisation's, and those in which one is named to answer.

use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{readiness_respondents, readiness_rounds};
use crate::unit::Read;
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{LeadReadiness, Permit};
use engine::ids::{Id, ReadinessRoundId, RespondentId};
use engine::readiness::round::{Moment as Kind, RoundState};
use engine::readiness::{Role, Stage};
use engine::time::Instant;
use std::collections::HashMap;

/// Most rounds that a list shows: the newest.
const MOST_LISTED: i64 = 100;

/// One round in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundLine {
    /// Which one.
    pub id: ReadinessRoundId,
    /// For which stage.
    pub stage: Stage,
    /// At which moment of the pilot.
    pub moment: Kind,
    /// Where it stands.
    pub state: RoundState,
    /// Since when.
    pub since: Instant,
    /// The day told to those who answer.
    pub closes: NaiveDate,
    /// How many answer.
    pub respondents: usize,
    /// How many of them have locked.
    pub locked: usize,
}

/// The organisation's rounds, the newest first. Three queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_rounds(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
) -> Result<Vec<RoundLine>, StoreError> {
    type Row = (
        AsText<ReadinessRoundId>,
        AsText<Stage>,
        AsText<Kind>,
        AsText<RoundState>,
        Moment,
        NaiveDate,
    );
    let organisation = tx.organisation().as_str();
    let rows: Vec<Row> = readiness_rounds::table
        .filter(readiness_rounds::org_id.eq(organisation))
        .order((readiness_rounds::created_at.desc(), readiness_rounds::id))
        .limit(MOST_LISTED)
        .select((
            readiness_rounds::id,
            readiness_rounds::stage,
            readiness_rounds::moment,
            readiness_rounds::state,
            readiness_rounds::since,
            readiness_rounds::closes_on,
        ))
        .load(tx.conn())?;
    let counted = || {
        readiness_respondents::table
            .filter(readiness_respondents::org_id.eq(organisation))
            .group_by(readiness_respondents::round_id)
            .select((readiness_respondents::round_id, count_star()))
    };
    let all: Vec<(String, i64)> = counted().load(tx.conn())?;
    let locked: Vec<(String, i64)> = counted()
        .filter(readiness_respondents::locked_at.is_not_null())
        .load(tx.conn())?;
    let (all, locked) = (by_round(all), by_round(locked));
    let of = |counts: &HashMap<String, usize>, id: &ReadinessRoundId| {
        counts.get(id.as_str()).copied().unwrap_or_default()
    };
    Ok(rows
        .into_iter()
        .map(|(id, stage, moment, state, since, closes)| RoundLine {
            respondents: of(&all, &id.0),
            locked: of(&locked, &id.0),
            id: id.into_inner(),
            stage: stage.into_inner(),
            moment: moment.into_inner(),
            state: state.into_inner(),
            since: since.into(),
            closes,
        })
        .collect())
}

fn by_round(rows: Vec<(String, i64)>) -> HashMap<String, usize> {
    rows.into_iter()
        .filter_map(|(id, count)| Some((id, usize::try_from(count).ok()?)))
        .collect()
}

/// A sheet that one is asked to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSheet {
    /// Which one.
    pub respondent: RespondentId,
    /// As what one answers.
    pub role: Role,
    /// For which stage.
    pub stage: Stage,
    /// Where its round stands; never one that is being prepared.
    pub state: RoundState,
    /// The day told to those who answer.
    pub closes: NaiveDate,
    /// Since when it is locked, if it is.
    pub locked: Option<Instant>,
}

impl OwnSheet {
    /// Whether it can be filled in and was not locked.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.state == RoundState::Answering && self.locked.is_none()
    }
}

/// The sheets of whoever asks, of rounds that were opened, the newest first. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_own_sheets(tx: &mut Read<'_>) -> Result<Vec<OwnSheet>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    type Row = (
        AsText<RespondentId>,
        AsText<Role>,
        AsText<Stage>,
        AsText<RoundState>,
        NaiveDate,
        Option<Moment>,
    );
    let rows: Vec<Row> = readiness_respondents::table
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_respondents::org_id)
                .and(readiness_rounds::id.eq(readiness_respondents::round_id))),
        )
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::person_id.eq(member.person.as_str()))
        .filter(readiness_rounds::state.ne(RoundState::Preparing.as_str()))
        .order((
            readiness_rounds::created_at.desc(),
            readiness_respondents::named_at,
            readiness_respondents::id,
        ))
        .limit(MOST_LISTED)
        .select((
            readiness_respondents::id,
            readiness_respondents::role,
            readiness_rounds::stage,
            readiness_rounds::state,
            readiness_rounds::closes_on,
            readiness_respondents::locked_at,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(
            |(respondent, role, stage, state, closes, locked)| OwnSheet {
                respondent: respondent.into_inner(),
                role: role.into_inner(),
                stage: stage.into_inner(),
                state: state.into_inner(),
                closes,
                locked: locked.map(Into::into),
            },
        )
        .collect())
}
