//! One round of a council as a point, and what lies between two points.

use crate::readiness::ReadinessLevel;
use crate::readiness::score::{Scores, sample_sd};
use crate::words::words;
use serde::{Deserialize, Serialize};

/// How the respondents of a round differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Respondents {
    /// How many knew an answer to at least one question.
    pub n: usize,
    /// The sample standard deviation of their mean claims, in points of 100. `None` with fewer than two.
    pub sd: Option<f64>,
}

impl Respondents {
    /// Of the answers of each respondent; `None` is "do not know".
    #[must_use]
    pub fn of(answers: &[Vec<Option<ReadinessLevel>>]) -> Self {
        let means: Vec<f64> = answers
            .iter()
            .filter_map(|answers| mean_claim(answers))
            .collect();
        Self {
            n: means.len(),
            sd: sample_sd(&means),
        }
    }
}

/// One respondent's mean claim in points of 100.
fn mean_claim(answers: &[Option<ReadinessLevel>]) -> Option<f64> {
    let known: Vec<f64> = answers
        .iter()
        .flatten()
        .map(|level| level.value())
        .collect();
    let sum: f64 = known.iter().sum();
    (!known.is_empty()).then(|| 100.0 * sum / (3.0 * known.len() as f64))
}

/// The figures of one round, in points of 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendPoint {
    /// Claimed.
    pub claimed: f64,
    /// Evidenced.
    pub evidenced: f64,
    /// Expected.
    pub expected: f64,
    /// The gap between claimed and evidenced, without its sign: how far off the council is, either way.
    pub distance: f64,
    /// How its respondents differ.
    pub respondents: Respondents,
}

impl TrendPoint {
    /// The point of a round.
    #[must_use]
    pub fn of(total: &Scores, respondents: Respondents) -> Self {
        Self {
            claimed: total.claimed,
            evidenced: total.evidenced,
            expected: total.expected,
            distance: total.gap.abs(),
            respondents,
        }
    }
}

/// How much better a council judges itself than a round before, in points: the distance before less the distance after.
#[must_use]
pub fn calibration_gain(before: &TrendPoint, after: &TrendPoint) -> f64 {
    before.distance - after.distance
}

/// What can be said of the claims of two rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Claims are higher than differences between respondents explain.
    Up,
    /// Claims are lower than differences between respondents explain.
    Down,
    /// No clear change.
    NotClear,
    /// Too few respondents to tell.
    NotTold,
}

words!(Change: Up = "up", Down = "down", NotClear = "not-clear", NotTold = "not-told");

/// The change of the claims. Below `1.96 x sqrt(2) x sd / sqrt(n)`, with the respondents of the later round, there is no
/// clear change: two rounds of as many people who differ as much would be so far apart by chance, one time in twenty.
#[must_use]
pub fn change(before: &TrendPoint, after: &TrendPoint) -> Change {
    let Respondents { n, sd } = after.respondents;
    let Some(sd) = sd else {
        return Change::NotTold;
    };
    let least = 1.96 * std::f64::consts::SQRT_2 * sd / (n as f64).sqrt();
    let moved = after.claimed - before.claimed;
    if moved.abs() < least || moved == 0.0 {
        Change::NotClear
    } else if moved > 0.0 {
        Change::Up
    } else {
        Change::Down
    }
}
