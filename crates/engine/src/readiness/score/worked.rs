//! A figure together with the formula and the numbers that it comes from, so that a page can open it.

use super::QuestionInput;
use crate::readiness::QuestionId;
use crate::words::words;

/// Which formula. Pages have words for each under this key; `docs/READINESS.md` has the formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Formula {
    /// 100 x the sum of weight x mean claim / (3 x the sum of weights).
    Claimed,
    /// The same with the evidenced levels.
    Evidenced,
    /// Claimed less evidenced, which is unproven and disproved together.
    Gap,
    /// The part of the gap that nobody has looked at.
    Unproven,
    /// The part of the gap that was looked at.
    Disproved,
    /// Disproved, as a share of what was reviewed and claimed alone.
    OverIndex,
    /// Evidence where there is a review, the claim less optimism elsewhere.
    Expected,
    /// (n x own mean + kappa x pool) / (n + kappa).
    Optimism,
    /// 1 - variance / largest variance that as many answers can have.
    Agreement,
}

words!(Formula: Claimed = "claimed", Evidenced = "evidenced", Gap = "gap", Unproven = "unproven",
    Disproved = "disproved", OverIndex = "over-index", Expected = "expected", Optimism = "optimism",
    Agreement = "agreement");

/// What a number in a working stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// The sum of the weights that the sum is divided by.
    Weights,
    /// The mean claim of a question, 0 to 3.
    Mean,
    /// The evidenced level of a question, 0 to 3.
    Evidence,
    /// Claimed, in points of 100.
    Claimed,
    /// Evidenced, in points of 100.
    Evidenced,
    /// Unproven, in points of 100.
    Unproven,
    /// Disproved, in points of 100.
    Disproved,
    /// How much is taken off a claim that nobody has looked at, in levels.
    Optimism,
    /// The council's own mean of claim less evidence, in levels.
    OwnMean,
    /// The mean of all councils, in levels.
    Pool,
    /// How many questions the mean of all councils weighs.
    Kappa,
    /// How many there are: questions of a record, answers to a question.
    Count,
    /// The population variance of the answers.
    Variance,
    /// The largest variance that as many answers can have.
    LargestVariance,
}

words!(Symbol: Weights = "weights", Mean = "mean", Evidence = "evidence", Claimed = "claimed", Evidenced = "evidenced",
    Unproven = "unproven", Disproved = "disproved", Optimism = "optimism", OwnMean = "own-mean", Pool = "pool",
    Kappa = "kappa", Count = "count", Variance = "variance", LargestVariance = "largest-variance");

/// What one question adds.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The question.
    pub question: QuestionId,
    /// How much it counts, 1 to 3.
    pub weight: u8,
    /// The level that enters the sum; between -3 and 3, but for an expected level, which may be a little above 3 where
    /// a council is modest.
    pub counts: f64,
    /// What that level was made from.
    pub numbers: Vec<(Symbol, f64)>,
}

impl Term {
    pub(super) fn new(question: &QuestionInput, counts: f64, numbers: &[(Symbol, f64)]) -> Self {
        Self {
            question: question.id.clone(),
            weight: question.weight,
            counts,
            numbers: numbers.to_vec(),
        }
    }

    fn weighted(&self) -> f64 {
        f64::from(self.weight) * self.counts
    }
}

/// A figure that opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Worked {
    /// How it is computed.
    pub formula: Formula,
    /// What it comes to; `None` where it has no meaning.
    pub result: Option<f64>,
    /// Numbers that are no question's own.
    pub numbers: Vec<(Symbol, f64)>,
    /// What each question adds, in the order of the questionnaire.
    pub terms: Vec<Term>,
}

impl Worked {
    /// 100 x the sum of weight x level / (3 x `weights`); without a result where `weights` is nothing.
    pub(super) fn share(formula: Formula, weights: u32, terms: Vec<Term>) -> Self {
        let sum: f64 = terms.iter().map(Term::weighted).sum();
        let weights = f64::from(weights);
        Self {
            formula,
            // One division of what is exact for evidence, so that exactly 40 of 100 is not a little less.
            result: (weights > 0.0).then(|| 100.0 * sum / (3.0 * weights)),
            numbers: vec![(Symbol::Weights, weights)],
            terms,
        }
    }

    /// A figure of numbers alone.
    pub(super) fn plain(formula: Formula, result: Option<f64>, numbers: &[(Symbol, f64)]) -> Self {
        Self {
            formula,
            result,
            numbers: numbers.to_vec(),
            terms: Vec::new(),
        }
    }

    /// The number that a symbol stands for, among those that are no question's own.
    #[must_use]
    pub fn number(&self, symbol: Symbol) -> Option<f64> {
        let found = self.numbers.iter().find(|(one, _)| *one == symbol);
        found.map(|(_, number)| *number)
    }
}
