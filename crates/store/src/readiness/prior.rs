//! What is taken for optimism beside a council's own record: that of the other councils of its programme.

use crate::columns::from_json;
use crate::error::StoreError;
use crate::schema::{organisations, readiness_decisions, readiness_figures};
use crate::unit::Read;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::ids::{Id, ReadinessRoundId};
use engine::readiness::figures::Figures;
use engine::readiness::score::Prior;
use engine::readiness::trend::pool_mean;
use std::collections::BTreeMap;

/// The most rounds whose figures enter the mean.
const MOST: i64 = 2000;

/// The programme that the council is in, if it is in one.
pub(super) fn find_programme(tx: &mut Read<'_>) -> Result<Option<String>, StoreError> {
    Ok(organisations::table
        .filter(organisations::id.eq(tx.organisation().as_str()))
        .select(organisations::programme_id)
        .first(tx.conn())?)
}

/// The mean over the councils of the programme of each one's own mean optimism in its newest decided round, this round
/// left out; without a programme, of this council alone. One number leaves it, and no council's name.
pub(super) fn load(tx: &mut Read<'_>, round: &ReadinessRoundId) -> Result<Prior, StoreError> {
    let programme = find_programme(tx)?;
    let own = organisations::id.eq(tx.organisation().as_str());
    let mut councils = organisations::table.select(organisations::id).into_boxed();
    councils = match programme {
        Some(programme) => councils.filter(organisations::programme_id.eq(programme)),
        None => councils.filter(own),
    };
    let councils: Vec<String> = councils.load(tx.conn())?;
    let rows: Vec<(String, String)> = readiness_figures::table
        .inner_join(
            readiness_decisions::table.on(readiness_decisions::org_id
                .eq(readiness_figures::org_id)
                .and(readiness_decisions::round_id.eq(readiness_figures::round_id))),
        )
        .filter(readiness_figures::org_id.eq_any(councils))
        .filter(readiness_figures::round_id.ne(round.as_str()))
        .order((
            readiness_decisions::decided_at.desc(),
            readiness_figures::round_id,
        ))
        .limit(MOST)
        .select((readiness_figures::org_id, readiness_figures::figures))
        .load(tx.conn())?;
    let mut newest: BTreeMap<String, f64> = BTreeMap::new();
    for (council, figures) in rows {
        if newest.contains_key(&council) {
            continue;
        }
        let figures: Figures = from_json(&figures, "readiness_figures.figures")?;
        if let Some(own) = figures.own_optimism {
            newest.insert(council, own);
        }
    }
    let means: Vec<f64> = newest.into_values().collect();
    Prior::new(pool_mean(&means), Prior::START.kappa())
        .map_err(|_| StoreError::Corrupt("readiness_figures.figures"))
}
