//! How answers spread over the roles, as pages may show it.

use super::Gathered;
use crate::readiness::{ReadinessLevel, Role};

/// The fewest answers of staff to a question that are shown, and then only together (section 2.2).
pub const STAFF_SHOWN_FROM: usize = 5;

/// What a page may show of one role's answers to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleSpread {
    /// How many gave each level, from 0 to 3, and how many do not know.
    Shown {
        /// The role.
        role: Role,
        /// By level.
        levels: [usize; 4],
        /// Without one.
        do_not_know: usize,
    },
    /// Staff answered, too few to be shown. How many is not told.
    Withheld {
        /// The role.
        role: Role,
    },
}

/// The spread of one question by roles that answered it, in the order of [`Role::ALL`].
#[must_use]
pub fn spread_for_pages(gathered: &Gathered) -> Vec<RoleSpread> {
    Role::ALL
        .iter()
        .filter_map(|role| of_role(*role, gathered))
        .collect()
}

/// The answers that pages may work with one by one: without those of staff while fewer than five of them are there. What is
/// worked out from the others tells nothing of the few.
#[must_use]
pub fn shown_claims(gathered: &Gathered) -> Gathered {
    let staff = |(role, _): &&(Role, Option<ReadinessLevel>)| *role == Role::Staff;
    let mut shown = gathered.clone();
    if gathered.claims.iter().filter(staff).count() < STAFF_SHOWN_FROM {
        shown.claims.retain(|(role, _)| *role != Role::Staff);
    }
    shown
}

fn of_role(role: Role, gathered: &Gathered) -> Option<RoleSpread> {
    let own: Vec<Option<ReadinessLevel>> = gathered
        .claims
        .iter()
        .filter(|(one, _)| *one == role)
        .map(|(_, level)| *level)
        .collect();
    if own.is_empty() {
        return None;
    }
    if role == Role::Staff && own.len() < STAFF_SHOWN_FROM {
        return Some(RoleSpread::Withheld { role });
    }
    let levels =
        ReadinessLevel::ALL.map(|level| own.iter().filter(|one| **one == Some(level)).count());
    let do_not_know = own.iter().filter(|one| one.is_none()).count();
    Some(RoleSpread::Shown {
        role,
        levels,
        do_not_know,
    })
}
