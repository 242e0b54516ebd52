//! A way of roles to a target.

use super::Held;
use super::fit::{defined, overall};
use crate::gaps::Match;
use crate::ids::RoleProfileId;
use crate::roles::{RoleProfile, RoleSkill};
use sfia::{Framework, Level};

/// The match in per cent from which a role counts as within reach. Our own definition, told on the page: with eight
/// essential skills at level 4, about ten of 32 levels are still to be learnt in the role.
pub const WITHIN_REACH: u32 = 70;
/// The most moves of a way. Longer plans are no plans.
pub const MOST_MOVES: usize = 4;

/// One move of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move<'a> {
    /// The role moved to.
    pub role: &'a RoleProfile,
    /// How well it fits at that point.
    pub matched: Match,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path<'a> {
    /// The moves, the target last. The fewest there are, and among as many those with the fewest levels to learn.
    Found(Vec<Move<'a>>),
    /// There is no way within [`MOST_MOVES`]: some step is too wide, or no role lies between.
    None,
    /// There is no such role, or it asks for nothing.
    NoTarget,
}

/// The roles of a council as the search sees them.
struct Place<'a> {
    role: &'a RoleProfile,
    asked: Vec<RoleSkill>,
}

/// How a place was reached.
#[derive(Clone, Debug)]
struct Reached {
    /// Indices of the roles moved to, the last one included.
    moves: Vec<(usize, Match)>,
    /// Weighted levels that had to be learnt on the way.
    learnt: u32,
}

/// The shortest way of roles from what somebody holds to a target.
///
/// A move is possible where the match is at least [`WITHIN_REACH`], and where the general level goes up by at most one;
/// `level` is the general level of the present role, where there is one. In a role somebody is taken to learn what it
/// asks for, beside what they hold today. The search goes breadth first, so it looks at each role once for each
/// number of moves.
#[must_use]
pub fn find_path<'a>(
    roles: &'a [RoleProfile],
    held: &Held,
    level: Option<Level>,
    target: &RoleProfileId,
    framework: &Framework,
) -> Path<'a> {
    let places: Vec<Place<'a>> = roles
        .iter()
        .map(|role| Place {
            role,
            asked: defined(role, framework),
        })
        .filter(|place| !place.asked.is_empty())
        .collect();
    let Some(goal) = places.iter().position(|place| place.role.id == *target) else {
        return Path::NoTarget;
    };
    let mut known: Vec<bool> = vec![false; places.len()];
    let start = Reached {
        moves: Vec::new(),
        learnt: 0,
    };
    let mut frontier = vec![(held.clone(), level, start)];
    for _ in 0..MOST_MOVES {
        let mut next: Vec<Option<Reached>> = vec![None; places.len()];
        for (here, general, reached) in &frontier {
            extend(&places, &known, (here, *general, reached), &mut next);
        }
        if let Some(found) = next.get_mut(goal).and_then(Option::take) {
            return Path::Found(moves(&places, found));
        }
        frontier = Vec::new();
        for (index, reached) in next.into_iter().enumerate() {
            let (Some(reached), Some(place)) = (reached, places.get(index)) else {
                continue;
            };
            if let Some(seen) = known.get_mut(index) {
                *seen = true;
            }
            let later = held.after(&place.asked);
            frontier.push((later, Some(place.role.general_level), reached));
        }
    }
    Path::None
}

/// Every role that is one move away and was not reached before, with the least that has to be learnt.
fn extend(
    places: &[Place<'_>],
    known: &[bool],
    (here, general, reached): (&Held, Option<Level>, &Reached),
    next: &mut [Option<Reached>],
) {
    for (index, (place, slot)) in places.iter().zip(next).enumerate() {
        let is_known = known.get(index).copied().unwrap_or(true);
        let too_high =
            general.is_some_and(|level| place.role.general_level.number() > level.number() + 1);
        if is_known || too_high {
            continue;
        }
        let Some(matched) = overall(&place.asked, here) else {
            continue;
        };
        let learnt = reached.learnt + matched.missing();
        let is_better = slot.as_ref().is_none_or(|other| learnt < other.learnt);
        if matched.percent() >= WITHIN_REACH && is_better {
            let mut moves = reached.moves.clone();
            moves.push((index, matched));
            *slot = Some(Reached { moves, learnt });
        }
    }
}

fn moves<'a>(places: &[Place<'a>], found: Reached) -> Vec<Move<'a>> {
    let of = |(index, matched): (usize, Match)| {
        let role = places.get(index)?.role;
        Some(Move { role, matched })
    };
    found.moves.into_iter().filter_map(of).collect()
}
