//! Two raters.

/// How two raters agree over the things that both rated.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// Things rated by both.
    pub n: usize,
    /// Quadratic weighted kappa, at most 1; 0 is what chance alone gives. `None` where chance alone would agree fully,
    /// as when both give everything the same level.
    pub kappa: Option<f64>,
    /// Mean of first minus second, in levels: above 0 where the first rates higher. `None` without pairs.
    pub bias: Option<f64>,
    /// Share of equal ratings, from 0 to 1. `None` without pairs.
    pub exact: Option<f64>,
    /// Share of ratings at most one level apart, from 0 to 1. `None` without pairs.
    pub within_one: Option<f64>,
}

/// Compares pairs of ratings of the same thing.
///
/// Kappa is `1 - (sum of w x observed) / (sum of w x expected)` with `w = (i - j)^2 / (levels - 1)^2`, where what is
/// expected are the products of both raters' own shares (Cohen 1968, "Weighted kappa", Psychological Bulletin 70).
/// The number of levels divides both sums alike, so it makes no difference to the result and is not asked for.
#[must_use]
pub fn agreement(pairs: &[(i16, i16)]) -> Agreement {
    let Some(sums) = Sums::of(pairs) else {
        return Agreement::default();
    };
    let count = sums.count as f64;
    let share_within = |most: i32| {
        let apart = |(a, b): &&(i16, i16)| (i32::from(*a) - i32::from(*b)).abs() <= most;
        pairs.iter().filter(apart).count() as f64 / count
    };
    Agreement {
        n: pairs.len(),
        kappa: sums.kappa(),
        bias: Some((sums.first - sums.second) as f64 / count),
        exact: Some(share_within(0)),
        within_one: Some(share_within(1)),
    }
}

/// What kappa is made of, in whole numbers, so that a sum that should be nothing is nothing.
#[derive(Default)]
struct Sums {
    count: i128,
    first: i128,
    second: i128,
    /// Of all ratings of both.
    squares: i128,
    /// Of the differences within pairs.
    squared_differences: i128,
}

impl Sums {
    /// `None` without pairs.
    fn of(pairs: &[(i16, i16)]) -> Option<Self> {
        let mut sums = Self::default();
        for (a, b) in pairs {
            let (a, b) = (i128::from(*a), i128::from(*b));
            sums.count += 1;
            sums.first += a;
            sums.second += b;
            sums.squares += a * a + b * b;
            sums.squared_differences += (a - b) * (a - b);
        }
        (sums.count > 0).then_some(sums)
    }

    fn kappa(&self) -> Option<f64> {
        // The squared difference of every first rating from every second one, through what both add up to.
        let across = self.count * self.squares - 2 * self.first * self.second;
        let observed = self.count * self.squared_differences;
        (across > 0).then(|| 1.0 - observed as f64 / across as f64)
    }
}
