//! The figures of rounds as they are kept: for a council's trend, and for whoever follows several councils.

use super::load_work::{Sight, load_all};
use super::work::figures;
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment, from_json, to_json};
use crate::error::StoreError;
use crate::schema::{readiness_figures, readiness_rounds};
use crate::unit::{Entry, Read, Write};
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{ObserveReadiness, Permit};
use engine::ids::{Id, OrganisationId, ReadinessRoundId};
use engine::readiness::figures::Figures;
use engine::readiness::round::RoundState;
use engine::time::Instant;
use std::collections::BTreeMap;

/// The most rounds that a trend shows: the newest.
const MOST: i64 = 100;

/// A round in the council's trend.
#[derive(Clone, Debug)]
pub struct TrendLine {
    /// Which round.
    pub round: ReadinessRoundId,
    /// When its claims were final.
    pub closed: Instant,
    /// Its figures as they were last worked out.
    pub figures: Figures,
}

/// The council's rounds with their figures, the oldest first. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_trend(tx: &mut Read<'_>, _sight: Sight<'_>) -> Result<Vec<TrendLine>, StoreError> {
    type Row = (AsText<ReadinessRoundId>, Option<Moment>, String);
    let mut rows: Vec<Row> = readiness_figures::table
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_figures::org_id)
                .and(readiness_rounds::id.eq(readiness_figures::round_id))),
        )
        .filter(readiness_figures::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_rounds::closed_at.is_not_null())
        .filter(readiness_rounds::state.ne("abandoned"))
        .order((readiness_rounds::closed_at.desc(), readiness_rounds::id))
        .limit(MOST)
        .select((
            readiness_figures::round_id,
            readiness_rounds::closed_at,
            readiness_figures::figures,
        ))
        .load(tx.conn())?;
    rows.reverse();
    rows.into_iter()
        .map(|(round, closed, figures)| {
            Ok(TrendLine {
                round: round.into_inner(),
                closed: closed
                    .ok_or(StoreError::Corrupt("readiness_rounds.closed_at"))?
                    .into(),
                figures: from_json(&figures, "readiness_figures.figures")?,
            })
        })
        .collect()
}

/// Hours after which the figures of a council's newest round are worked out again, though nobody acted on it: evidence ages,
/// waivers end, and what the service sees by itself changes.
const FRESH_HOURS: i64 = 24;

/// The newest round with final claims of each organisation, where its figures are older than a day. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_old_figures(
    tx: &mut Entry<'_>,
) -> Result<Vec<(OrganisationId, ReadinessRoundId)>, StoreError> {
    let rows: Vec<(String, String, Moment)> = readiness_figures::table
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_figures::org_id)
                .and(readiness_rounds::id.eq(readiness_figures::round_id))),
        )
        .filter(readiness_rounds::closed_at.is_not_null())
        .filter(readiness_rounds::state.ne(RoundState::Abandoned.as_str()))
        .order((readiness_rounds::closed_at, readiness_rounds::id))
        .select((
            readiness_figures::org_id,
            readiness_figures::round_id,
            readiness_figures::worked_out_at,
        ))
        .load(tx.conn())?;
    // The last one of each organisation wins.
    let newest: BTreeMap<String, (String, Moment)> = rows
        .into_iter()
        .map(|(organisation, round, at)| (organisation, (round, at)))
        .collect();
    let fresh = tx.now().plus_seconds(-FRESH_HOURS * 3600);
    let old = newest
        .into_iter()
        .filter(|(_, (_, at))| Instant::from(*at) < fresh);
    Ok(old
        .map(|(organisation, (round, _))| {
            (
                OrganisationId::from_text(organisation),
                ReadinessRoundId::from_text(round),
            )
        })
        .collect())
}

/// Works the figures of a round out again, by the service itself.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn refresh_old_figures(
    tx: &mut Write<'_>,
    _permit: Permit<ObserveReadiness>,
    round: &ReadinessRoundId,
) -> Result<(), StoreError> {
    refresh(tx, round)?;
    tx.audit(AuditEntry::new(
        "refresh-readiness-figures",
        "readiness-round",
        round.as_str(),
    ))
}

/// Works the figures of a round out again and keeps them. Called by every act that can change them.
pub(super) fn refresh(tx: &mut Write<'_>, round: &ReadinessRoundId) -> Result<(), StoreError> {
    let work = load_all(tx, round)?;
    let figures = to_json(&figures(&work), "readiness_figures.figures")?;
    let kept = readiness_figures::table
        .filter(readiness_figures::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_figures::round_id.eq(round.as_str()));
    let changed = diesel::update(kept)
        .set((
            readiness_figures::worked_out_at.eq(tx.now().utc()),
            readiness_figures::figures.eq(&figures),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        diesel::insert_into(readiness_figures::table)
            .values((
                readiness_figures::org_id.eq(tx.organisation().as_str()),
                readiness_figures::round_id.eq(round.as_str()),
                readiness_figures::worked_out_at.eq(tx.now().utc()),
                readiness_figures::figures.eq(&figures),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
