//! Whether readiness at launch goes with how the pilot went, across councils. A hint only: with about ten councils little
//! can be told from chance, all points are shown, and no weight is fitted to it.

use crate::words::words;

/// With this many councils or more something may be said at all.
const FEWEST_COUNCILS: usize = 10;
/// With ten councils a rho up to about this is what chance gives one time in twenty (0.648 in the tables, such as Zar
/// 1972, Journal of the American Statistical Association 67); with more councils the line is on the safe side.
const CHANCE_UP_TO: f64 = 0.65;

/// A council: its figure at launch, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Claimed or evidenced at launch, in points of 100.
    pub at_launch: f64,
    /// What it is compared with, such as the share of staff who are complete after eight weeks.
    pub outcome: f64,
}

/// What rho may be read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Foretelling {
    /// Fewer than ten councils, or all alike.
    TooFew,
    /// No more than chance may give.
    Chance,
    /// A hint, and no more.
    Hint,
}

words!(Foretelling: TooFew = "too-few", Chance = "chance", Hint = "hint");

/// How to read the rho of these councils: as a hint above 0.65 either way.
#[must_use]
pub fn foretelling(councils: &[Outcome]) -> Foretelling {
    match spearman(councils) {
        Some(rho) if councils.len() >= FEWEST_COUNCILS => {
            if rho.abs() > CHANCE_UP_TO {
                Foretelling::Hint
            } else {
                Foretelling::Chance
            }
        }
        _ => Foretelling::TooFew,
    }
}

/// Spearman's rho, -1 to 1: Pearson's correlation of the ranks, equal values sharing the mean of their ranks (Spearman
/// 1904, "The proof and measurement of association between two things", American Journal of Psychology 15). `None` where
/// all values on one side are alike, as with fewer than two.
#[must_use]
pub fn spearman(councils: &[Outcome]) -> Option<f64> {
    let first = ranks(councils.iter().map(|council| council.at_launch).collect());
    let second = ranks(councils.iter().map(|council| council.outcome).collect());
    // Twice the ranks less twice their mean are whole numbers, so that nothing is exactly nothing.
    let middle = councils.len() as f64 + 1.0;
    let product = |one: &[f64], other: &[f64]| -> f64 {
        let pairs = one.iter().zip(other);
        pairs.map(|(a, b)| (a - middle) * (b - middle)).sum()
    };
    let squares = product(&first, &first) * product(&second, &second);
    (squares > 0.0).then(|| (product(&first, &second) / squares.sqrt()).clamp(-1.0, 1.0))
}

/// Twice the rank of each value, counted from 1.
fn ranks(values: Vec<f64>) -> Vec<f64> {
    let twice_rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count();
        let alike = values.iter().filter(|other| *other == value).count();
        (2 * below + alike + 1) as f64
    };
    values.iter().map(twice_rank).collect()
}
