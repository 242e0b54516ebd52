//! A council's optimism: by how much its claims exceed what reviews find.

use super::worked::{Formula, Symbol, Term, Worked};
use super::{Inputs, Prior, QuestionInput};

/// Optimism over all reviewed and claimed questions of a round, in levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Optimism {
    /// How many questions were reviewed and claimed by somebody.
    pub n: usize,
    /// The mean of claim less evidence over them. `None` without any.
    pub own_mean: Option<f64>,
    /// Their sample standard deviation. `None` with fewer than two.
    pub sd: Option<f64>,
    /// The council's own mean drawn towards the mean of all councils, the more the fewer questions there are:
    /// `(n x own mean + kappa x pool) / (n + kappa)`. The mean of all councils where there is nothing to weigh.
    pub delta: f64,
}

impl Optimism {
    /// The optimism that a round shows.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        let differences: Vec<f64> = inputs
            .questions()
            .filter_map(QuestionInput::difference)
            .collect();
        Self::from_differences(&differences, inputs.prior)
    }

    /// The optimism of these differences, claim less evidence in levels.
    #[must_use]
    pub fn from_differences(differences: &[f64], prior: Prior) -> Self {
        let n = differences.len();
        let count = n as f64;
        let sum: f64 = differences.iter().sum();
        let own_mean = (n > 0).then(|| sum / count);
        let weight = count + prior.kappa();
        Self {
            n,
            own_mean,
            sd: sample_sd(differences),
            delta: if weight > 0.0 {
                (sum + prior.kappa() * prior.pool()) / weight
            } else {
                prior.pool()
            },
        }
    }

    /// The working of [`Optimism::delta`].
    #[must_use]
    pub fn worked(inputs: &Inputs) -> Worked {
        let optimism = Self::of(inputs);
        let mut numbers = vec![(Symbol::Count, optimism.n as f64)];
        numbers.extend(optimism.own_mean.map(|mean| (Symbol::OwnMean, mean)));
        numbers.push((Symbol::Pool, inputs.prior.pool()));
        numbers.push((Symbol::Kappa, inputs.prior.kappa()));
        let mut worked = Worked::plain(Formula::Optimism, Some(optimism.delta), &numbers);
        let term = |question: &QuestionInput| {
            let level = question.counted().value();
            let made_of = [(Symbol::Mean, question.claim()), (Symbol::Evidence, level)];
            let difference = question.difference()?;
            Some(Term::new(question, difference, &made_of))
        };
        worked.terms = inputs.questions().filter_map(term).collect();
        worked
    }
}

/// The standard deviation with n - 1 below. `None` with fewer than two numbers.
pub(in crate::readiness) fn sample_sd(numbers: &[f64]) -> Option<f64> {
    let count = numbers.len();
    if count < 2 {
        return None;
    }
    let mean = numbers.iter().sum::<f64>() / count as f64;
    let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    Some((squares / (count - 1) as f64).sqrt())
}
