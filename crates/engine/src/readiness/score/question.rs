//! How the answers to one question agree.

use super::QuestionInput;
use super::worked::{Formula, Symbol, Worked};
use crate::readiness::ReadinessLevel;

/// The figures of one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuestionScores {
    /// The mean claim, 0 to 3. `None` where nobody knows.
    pub mean: Option<f64>,
    /// The level shown as claimed: the median of the answers, the lower one of two. `None` where nobody knows.
    pub claimed_level: Option<ReadinessLevel>,
    /// 1 where all answers are alike, 0 where they are as far apart as so many can be. `None` with fewer than two.
    pub agreement: Option<f64>,
    /// Average deviation of the answers from their median, in levels. `None` with fewer than two.
    pub ad: Option<f64>,
    /// The highest answer less the lowest. `None` with fewer than two.
    pub range: Option<u8>,
    /// Whether it is worth talking about: agreement below 0.6, average deviation above 0.67, or a range of 2 or more.
    pub disputed: bool,
    /// Whether nobody knows. Such a question claims nothing.
    pub unknown: bool,
}

impl QuestionScores {
    /// The figures of a question.
    #[must_use]
    pub fn of(question: &QuestionInput) -> Self {
        let answers = Answers::of(question);
        Self {
            mean: question.mean(),
            claimed_level: answers.median(),
            agreement: answers.agreement(),
            ad: answers.average_deviation(),
            range: answers.range(),
            disputed: answers.are_disputed(),
            unknown: answers.count() == 0,
        }
    }

    /// The working of the agreement: count, population variance, and the largest variance that as many answers can have
    /// on a scale of 0 to 3.
    #[must_use]
    pub fn worked_agreement(question: &QuestionInput) -> Worked {
        let answers = Answers::of(question);
        let count = answers.count() as f64;
        let mut numbers = vec![(Symbol::Count, count)];
        if let Some((spread, largest)) = answers.spread() {
            numbers.push((Symbol::Variance, spread as f64 / (count * count)));
            numbers.push((Symbol::LargestVariance, largest as f64 / (count * count)));
        }
        Worked::plain(Formula::Agreement, answers.agreement(), &numbers)
    }
}

/// The answers of those who know, from the lowest.
struct Answers(Vec<ReadinessLevel>);

impl Answers {
    fn of(question: &QuestionInput) -> Self {
        let mut levels: Vec<_> = question.known().collect();
        levels.sort_unstable();
        Self(levels)
    }

    const fn count(&self) -> usize {
        self.0.len()
    }

    fn median(&self) -> Option<ReadinessLevel> {
        self.0.get(self.count().saturating_sub(1) / 2).copied()
    }

    /// The population variance and the largest possible one, both times the square of the count: whole numbers, so that
    /// borders are exact. The largest is that of half the answers at 0 and half at 3: 9 k (n - k) / n^2 with k the whole
    /// part of n / 2.
    fn spread(&self) -> Option<(usize, usize)> {
        let n = self.count();
        if n < 2 {
            return None;
        }
        let numbers = || self.0.iter().map(|level| usize::from(level.number()));
        let (sum, squares) = (
            numbers().sum::<usize>(),
            numbers().map(|it| it * it).sum::<usize>(),
        );
        let half = n / 2;
        Some((n * squares - sum * sum, 9 * half * (n - half)))
    }

    fn agreement(&self) -> Option<f64> {
        let (spread, largest) = self.spread()?;
        Some(1.0 - spread as f64 / largest as f64)
    }

    /// Summed distances from the median. Any median gives the same sum.
    fn distance(&self) -> Option<usize> {
        let median = self.median().filter(|_| self.count() >= 2)?.number();
        let apart = |level: &ReadinessLevel| usize::from(level.number().abs_diff(median));
        Some(self.0.iter().map(apart).sum())
    }

    fn average_deviation(&self) -> Option<f64> {
        Some(self.distance()? as f64 / self.count() as f64)
    }

    fn range(&self) -> Option<u8> {
        match self.0.as_slice() {
            [lowest, .., highest] => Some(highest.number() - lowest.number()),
            _ => None,
        }
    }

    fn are_disputed(&self) -> bool {
        // 1 - spread / largest < 0.6, and distance / count > 0.67, both in whole numbers.
        let split = self
            .spread()
            .is_some_and(|(spread, largest)| 10 * spread > 4 * largest);
        let apart = self
            .distance()
            .is_some_and(|distance| 100 * distance > 67 * self.count());
        split || apart || self.range().is_some_and(|range| range >= 2)
    }
}
