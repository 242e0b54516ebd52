//! The figures of a section, or of the whole.

use super::{Optimism, OverConfidence, QuestionInput, formulas};

/// The figures. Those without a unit named are points of 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scores {
    /// What respondents say, 0 to 100.
    pub claimed: f64,
    /// What was seen, 0 to 100. Alone decides.
    pub evidenced: f64,
    /// Claimed less evidenced; negative where more was found than claimed.
    pub gap: f64,
    /// The part of the gap that nobody has looked at.
    pub unproven: f64,
    /// The part of the gap that was looked at and not borne out ("disproved").
    pub tested_over: f64,
    /// The over-confidence index. `None` where nothing was both reviewed and claimed.
    pub over_index: Option<f64>,
    /// Share of answers that are "do not know", 0 to 1. `None` without answers.
    pub dk_rate: Option<f64>,
    /// What may be expected: the claims that nobody has looked at count less the council's optimism.
    pub expected: f64,
    /// Half the width of the 95 % interval around `expected`. `None` where fewer than two questions tell how differences
    /// vary.
    pub interval: Option<f64>,
}

/// Above this share of "do not know" a section is "not known", whatever its figures.
const NOT_KNOWN_ABOVE: f64 = 0.25;

impl Scores {
    /// The figures of these questions. `None` where there is no question.
    #[must_use]
    pub fn of(questions: &[&QuestionInput], optimism: &Optimism) -> Option<Self> {
        Some(Self {
            claimed: formulas::claimed(questions).result?,
            evidenced: formulas::evidenced(questions).result?,
            gap: formulas::gap(questions).result?,
            unproven: formulas::unproven(questions).result?,
            tested_over: formulas::disproved(questions).result?,
            over_index: formulas::over_index(questions).result,
            dk_rate: dk_rate(questions),
            expected: formulas::expected(questions, optimism).result?,
            interval: interval(questions, optimism),
        })
    }

    /// Whether too many do not know for the figures to mean much: more than a quarter of the answers.
    #[must_use]
    pub fn is_not_known(&self) -> bool {
        self.dk_rate.is_some_and(|rate| rate > NOT_KNOWN_ABOVE)
    }

    /// The over-confidence index in a word.
    #[must_use]
    pub fn over_confidence(&self) -> Option<OverConfidence> {
        self.over_index.map(OverConfidence::of)
    }
}

fn dk_rate(questions: &[&QuestionInput]) -> Option<f64> {
    let answers: usize = questions.iter().map(|question| question.claims.len()).sum();
    let known: usize = questions
        .iter()
        .map(|question| question.known().count())
        .sum();
    (answers > 0).then(|| (answers - known) as f64 / answers as f64)
}

/// 1.96 x sd(d) x the root of the summed squares of the weights not reviewed, in points: differences of questions that
/// nobody looked at are taken to vary as those do that somebody looked at, and independently.
fn interval(questions: &[&QuestionInput], optimism: &Optimism) -> Option<f64> {
    let weight = |question: &&QuestionInput| f64::from(question.weight);
    let weights: f64 = questions.iter().map(weight).sum();
    let open = questions.iter().filter(|question| !question.reviewed);
    let squares: f64 = open.map(|question| weight(question).powi(2)).sum();
    if squares == 0.0 {
        return (weights > 0.0).then_some(0.0);
    }
    let sd = optimism.sd?;
    Some(1.96 * sd * squares.sqrt() * 100.0 / (3.0 * weights))
}
