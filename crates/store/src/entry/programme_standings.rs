//! How the councils of a programme stand: their place in the pilot, the figures of the newest round whose claims are final,
//! and how much of their support they settle themselves.

use super::programmes::ProgrammeScope;
use crate::columns::{Moment, from_json};
use crate::error::StoreError;
use crate::pilots::PilotRow;
use crate::schema::{organisations, pilots, readiness_figures, readiness_rounds, support_tasks};
use crate::unit::Entry;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit};
use engine::ids::Id;
use engine::organisations::Kind;
use engine::readiness::figures::Figures;
use engine::readiness::programme::{Pilot, SupportShare};
use engine::readiness::round::RoundState;
use engine::time::Instant;
use std::collections::HashMap;

/// The newest round of a council whose claims are final.
#[derive(Clone, Debug, PartialEq)]
pub struct Latest {
    /// Its figures.
    pub figures: Figures,
    /// When they were worked out.
    pub worked_out: Instant,
}

/// One council.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// How many councils were in the programme before it: its place by when it was set up, from 0.
    pub joined_as: usize,
    /// Its place in the pilot, if it was given one.
    pub pilot: Option<Pilot>,
    /// Its newest round, if the claims of one are final.
    pub latest: Option<Latest>,
    /// Requests for support so far, over all tasks; `None` without any.
    pub support: Option<SupportShare>,
}

/// The councils of the programme, by name. Five queries, however many councils there are.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<Standing>, StoreError> {
    type Row = (String, String, String, String);
    let rows: Vec<Row> = organisations::table
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .order((organisations::created_at, organisations::id))
        .select((
            organisations::id,
            organisations::slug,
            organisations::name,
            organisations::kind,
        ))
        .load(tx.conn())?;
    let ids: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    let places: Vec<PilotRow> = pilots::table
        .filter(pilots::org_id.eq_any(&ids))
        .select(PilotRow::as_select())
        .load(tx.conn())?;
    let mut latest = newest_figures(tx, &ids)?;
    let support = requests(tx, &ids)?;
    let mut places = places
        .into_iter()
        .map(|row| Ok((row.org_id.clone(), row.pilot()?)))
        .collect::<Result<HashMap<String, Pilot>, StoreError>>()?;
    let mut standings = Vec::with_capacity(rows.len());
    for (joined_as, (id, slug, name, kind)) in rows.into_iter().enumerate() {
        standings.push(Standing {
            kind: Kind::from_word(&kind).ok_or(StoreError::Corrupt("organisations.kind"))?,
            joined_as,
            pilot: places.remove(&id),
            latest: latest.remove(&id),
            support: support.get(&id).copied(),
            slug,
            name,
        });
    }
    standings.sort_by(|one, other| (&one.name, &one.slug).cmp(&(&other.name, &other.slug)));
    Ok(standings)
}

/// The figures of each council's newest round whose claims are final and that was not given up. Two queries: only the
/// figures that are shown are read.
fn newest_figures(
    tx: &mut Entry<'_>,
    councils: &[&str],
) -> Result<HashMap<String, Latest>, StoreError> {
    let rounds: Vec<(String, String)> = readiness_rounds::table
        .inner_join(
            readiness_figures::table.on(readiness_figures::org_id
                .eq(readiness_rounds::org_id)
                .and(readiness_figures::round_id.eq(readiness_rounds::id))),
        )
        .filter(readiness_rounds::org_id.eq_any(councils))
        .filter(readiness_rounds::closed_at.is_not_null())
        .filter(readiness_rounds::state.ne(RoundState::Abandoned.as_str()))
        .order((readiness_rounds::closed_at, readiness_rounds::id))
        .select((readiness_rounds::org_id, readiness_rounds::id))
        .load(tx.conn())?;
    // The last one of each council wins.
    let newest: HashMap<&str, &str> = rounds
        .iter()
        .map(|(council, round)| (council.as_str(), round.as_str()))
        .collect();
    let rows: Vec<(String, String, Moment)> = readiness_figures::table
        .filter(readiness_figures::org_id.eq_any(councils))
        .filter(readiness_figures::round_id.eq_any(newest.into_values()))
        .select((
            readiness_figures::org_id,
            readiness_figures::figures,
            readiness_figures::worked_out_at,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(council, figures, worked_out)| {
            let latest = Latest {
                figures: from_json(&figures, "readiness_figures.figures")?,
                worked_out: worked_out.into(),
            };
            Ok((council, latest))
        })
        .collect()
}

/// Requests of each council, over all of its tasks.
fn requests(
    tx: &mut Entry<'_>,
    councils: &[&str],
) -> Result<HashMap<String, SupportShare>, StoreError> {
    const WRONG: StoreError = StoreError::Corrupt("support_tasks.requests");
    let rows: Vec<(String, i64, i64)> = support_tasks::table
        .filter(support_tasks::org_id.eq_any(councils))
        .select((
            support_tasks::org_id,
            support_tasks::settled_locally,
            support_tasks::requests,
        ))
        .load(tx.conn())?;
    let mut sums: HashMap<String, (i64, i64)> = HashMap::new();
    for (council, local, all) in rows {
        let sum = sums.entry(council).or_default();
        *sum = (sum.0.saturating_add(local), sum.1.saturating_add(all));
    }
    sums.into_iter()
        .map(|(council, (local, all))| {
            let count = |number: i64| u32::try_from(number).map_err(|_| WRONG);
            let share = SupportShare::new(count(local)?, count(all)?).ok_or(WRONG)?;
            Ok((council, share))
        })
        .collect()
}
