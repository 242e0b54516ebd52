//! The figures as they are handed out for others to audit: to four decimals, whatever pages withhold.

use super::{Ratings, agreement, icc};
use serde::Serialize;

/// The agreement in a table of ratings. Serialises as one object.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Report {
    /// Of two raters, over the things that both rated.
    Two {
        /// Things that both rated.
        n: usize,
        /// Quadratic weighted kappa.
        kappa: Option<f64>,
        /// Mean of first minus second, in levels.
        bias: Option<f64>,
        /// Share of equal ratings.
        exact: Option<f64>,
        /// Share of ratings at most one level apart.
        within_one: Option<f64>,
        /// ICC(2,1).
        icc: Option<f64>,
    },
    /// Of three raters or more, over the things that all of them rated.
    Several {
        /// ICC(2,1).
        icc: Option<f64>,
    },
}

impl Report {
    /// The figures of a table.
    #[must_use]
    pub fn of(ratings: &Ratings) -> Self {
        let round = |figure: Option<f64>| figure.map(four_decimals);
        let icc = round(icc(&ratings.complete()));
        match ratings.pairs() {
            Some(pairs) => {
                let found = agreement(&pairs);
                Self::Two {
                    n: found.n,
                    kappa: round(found.kappa),
                    bias: round(found.bias),
                    exact: round(found.exact),
                    within_one: round(found.within_one),
                    icc,
                }
            }
            None => Self::Several { icc },
        }
    }
}

/// A figure to four decimals, halves away from zero; never minus nothing.
#[must_use]
pub fn four_decimals(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0 + 0.0
}
