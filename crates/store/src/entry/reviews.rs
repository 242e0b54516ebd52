//! The rounds that somebody of a programme reviews.

use super::programmes::ProgrammeScope;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{organisations, readiness_readings, readiness_reviewers, readiness_rounds};
use crate::unit::Entry;
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::ids::{Id, ReadinessRoundId};
use engine::readiness::Stage;
use engine::readiness::round::{Moment as Kind, RoundState};
use engine::time::Instant;
use std::collections::HashMap;

/// Most rounds that a list shows: those whose access ends last.
const MOST: i64 = 100;

/// A round that somebody reviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewLine {
    /// The council's name.
    pub council: String,
    /// The council's name in addresses.
    pub slug: String,
    /// The round.
    pub round: ReadinessRoundId,
    /// For which stage.
    pub stage: Stage,
    /// At which moment of the pilot.
    pub moment: Kind,
    /// Where it stands.
    pub state: RoundState,
    /// The first moment at which access holds no more.
    pub until: Instant,
    /// How many readings wait for a reviewer, whoever that is.
    pub waiting: usize,
}

/// The rounds of the programme's councils that whoever was proved may review now. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_own(tx: &mut Entry<'_>, scope: &ProgrammeScope) -> Result<Vec<ReviewLine>, StoreError> {
    type Row = (
        String,
        String,
        AsText<ReadinessRoundId>,
        (AsText<Stage>, AsText<Kind>, AsText<RoundState>),
        Moment,
    );
    let now = tx.now().utc();
    let rows: Vec<Row> = readiness_reviewers::table
        .inner_join(organisations::table.on(organisations::id.eq(readiness_reviewers::org_id)))
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_reviewers::org_id)
                .and(readiness_rounds::id.eq(readiness_reviewers::round_id))),
        )
        .filter(readiness_reviewers::account_id.eq(scope.member().account.as_str()))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .filter(readiness_reviewers::from_at.le(now))
        .filter(readiness_reviewers::until_at.gt(now))
        .filter(readiness_rounds::closed_at.is_not_null())
        .order((
            readiness_reviewers::until_at.desc(),
            organisations::name,
            readiness_rounds::id,
        ))
        .limit(MOST)
        .select((
            organisations::name,
            organisations::slug,
            readiness_rounds::id,
            (
                readiness_rounds::stage,
                readiness_rounds::moment,
                readiness_rounds::state,
            ),
            readiness_reviewers::until_at,
        ))
        .load(tx.conn())?;
    let ids: Vec<&str> = rows.iter().map(|row| row.2.0.as_str()).collect();
    let waiting: Vec<(String, i64)> = readiness_readings::table
        .filter(readiness_readings::round_id.eq_any(ids))
        .filter(readiness_readings::state.eq_any(["waiting", "supplied", "challenged"]))
        .group_by(readiness_readings::round_id)
        .select((readiness_readings::round_id, count_star()))
        .load(tx.conn())?;
    let waiting: HashMap<String, usize> = waiting
        .into_iter()
        .map(|(round, count)| (round, usize::try_from(count).unwrap_or_default()))
        .collect();
    let line = |(council, slug, round, (stage, moment, state), until): Row| ReviewLine {
        council,
        slug,
        waiting: waiting.get(round.0.as_str()).copied().unwrap_or_default(),
        round: round.into_inner(),
        stage: stage.into_inner(),
        moment: moment.into_inner(),
        state: state.into_inner(),
        until: until.into(),
    };
    Ok(rows.into_iter().map(line).collect())
}
