//! The figures of a council's rounds.

use crate::columns::{Moment, from_json};
use crate::error::StoreError;
use crate::schema::{readiness_figures, readiness_rounds};
use crate::unit::Read;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit};
use engine::ids::Id;
use engine::readiness::figures::Figures;
use engine::readiness::round::RoundState;
use engine::time::Instant;

/// Most rounds of a council that are read: the newest.
const MOST_ROUNDS: i64 = 50;

/// A round whose claims are final.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundFigures {
    /// When claims became final.
    pub closed: Instant,
    /// Its figures as they were last worked out.
    pub figures: Figures,
    /// When that was.
    pub worked_out: Instant,
}

/// The council's rounds whose claims are final and that were not given up, the oldest first; of more than 50 the newest.
/// One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_rounds(
    tx: &mut Read<'_>,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<RoundFigures>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(Option<Moment>, String, Moment)> = readiness_figures::table
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_figures::org_id)
                .and(readiness_rounds::id.eq(readiness_figures::round_id))),
        )
        .filter(readiness_figures::org_id.eq(organisation))
        .filter(readiness_rounds::closed_at.is_not_null())
        .filter(readiness_rounds::state.ne(RoundState::Abandoned.as_str()))
        .order((readiness_rounds::closed_at.desc(), readiness_rounds::id))
        .limit(MOST_ROUNDS)
        .select((
            readiness_rounds::closed_at,
            readiness_figures::figures,
            readiness_figures::worked_out_at,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .rev()
        .filter_map(|(closed, figures, worked_out)| Some((closed?, figures, worked_out)))
        .map(|(closed, figures, worked_out)| {
            Ok(RoundFigures {
                closed: closed.into(),
                figures: from_json(&figures, "readiness_figures.figures")?,
                worked_out: worked_out.into(),
            })
        })
        .collect()
}
