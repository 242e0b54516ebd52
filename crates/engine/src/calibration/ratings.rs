//! What people say beside what was endorsed, over a group of people.

use super::figure::{Figure, Reading};
use crate::agreement::agreement;
use crate::disclosure::{is_enough, shown_groups};
use crate::endorsement::Rating;
use crate::ids::PersonId;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Fewest pairs for which kappa is told: with fewer it swings too much from one pair to the next.
pub const KAPPA_FROM: usize = 30;

/// One skill of one person: both levels, as they were before they were talked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// Whose skill it is.
    pub person: &'a PersonId,
    /// The level that the person said; none counts as 0, one below the first level.
    pub said: Rating,
    /// The level that the line manager, or another reader, gave.
    pub given: Rating,
}

/// What may be told of a group.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing: it is a group of fewer than five people, or telling it would tell of one.
    Hidden,
    /// The figures.
    Told(Calibration),
}

/// How far people and their readers agree. Over skills, of which a person has several.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// How many people, five or more.
    pub people: usize,
    /// How many pairs of levels.
    pub pairs: usize,
    /// Pairs in which the person said more than was given.
    pub over: usize,
    /// Pairs in which the person said less than was given.
    pub under: usize,
    /// Share of equal levels.
    pub exact: Option<Figure>,
    /// Share of levels at most one apart.
    pub within_one: Option<Figure>,
    /// Mean of said less given, in levels: above 0 where people say more.
    pub bias: Option<Figure>,
    /// Quadratic weighted kappa, from thirty pairs on.
    pub kappa: Option<Figure>,
}

/// What may be told of one group, of which nothing else is told.
#[must_use]
pub fn calibrate(pairs: &[Pair<'_>]) -> Outcome {
    if is_enough(people(pairs)) {
        Outcome::Told(figures(pairs))
    } else {
        Outcome::Hidden
    }
}

/// What may be told of several groups beside the whole that they make up, in the order given. Nobody must be in two of
/// them.
#[must_use]
pub fn calibrate_groups(groups: &[Vec<Pair<'_>>]) -> Vec<Outcome> {
    let sizes: Vec<usize> = groups.iter().map(|pairs| people(pairs)).collect();
    let shown = shown_groups(&sizes).into_iter();
    let told = |(pairs, shown): (&Vec<Pair<'_>>, bool)| match shown {
        true => Outcome::Told(figures(pairs)),
        false => Outcome::Hidden,
    };
    groups.iter().zip(shown).map(told).collect()
}

fn people(pairs: &[Pair<'_>]) -> usize {
    let people: BTreeSet<&PersonId> = pairs.iter().map(|pair| pair.person).collect();
    people.len()
}

fn figures(pairs: &[Pair<'_>]) -> Calibration {
    let levels: Vec<(i16, i16)> = pairs
        .iter()
        .map(|pair| (pair.said.number().into(), pair.given.number().into()))
        .collect();
    let found = agreement(&levels);
    let count = |order: Ordering| {
        let is = |pair: &&Pair<'_>| pair.said.cmp(&pair.given) == order;
        pairs.iter().filter(is).count()
    };
    let kappa = found.kappa.filter(|_| found.n >= KAPPA_FROM);
    Calibration {
        people: people(pairs),
        pairs: found.n,
        over: count(Ordering::Greater),
        under: count(Ordering::Less),
        exact: Reading::Exact.figure(found.exact, found.n),
        within_one: Reading::WithinOne.figure(found.within_one, found.n),
        bias: Reading::Bias.figure(found.bias, found.n),
        kappa: Reading::Kappa.figure(kappa, found.n),
    }
}
