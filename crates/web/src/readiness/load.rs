//! A round with what its pages say beside it.

use super::leading;
use crate::problem::Problem;
use crate::request::Visit;
use engine::ids::ReadinessRoundId;
use engine::readiness::Role;
use std::collections::BTreeMap;
use store::readiness::{RoundRead, count_for_roles, load_round};

/// A round, and how many people the organisation has for the roles of which several are asked.
pub(crate) struct Shown {
    pub(crate) read: RoundRead,
    pub(crate) in_council: BTreeMap<Role, usize>,
}

/// The round.
pub(super) async fn load(visit: &Visit, id: ReadinessRoundId) -> Result<Shown, Problem> {
    visit
        .read(move |tx| {
            let permit = leading(tx)?;
            Ok(Shown {
                read: load_round(tx, &permit, &id)?,
                in_council: count_for_roles(tx, &permit)?,
            })
        })
        .await
}
