//! Any number of raters, who need not rate everything.

use std::collections::BTreeMap;

/// Krippendorff's alpha for ordered levels: 1 for full agreement, 0 for what chance gives, below 0 for less. Each unit
/// holds the ratings that one thing got; units with fewer than two ratings say nothing and are left out.
///
/// `None` where nothing differs from anything, so that chance has nothing to go by, or nothing was rated twice
/// (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability",
/// <https://repository.upenn.edu/asc_papers/43>).
#[must_use]
pub fn ordinal_alpha(units: &[Vec<i16>]) -> Option<f64> {
    let units: Vec<BTreeMap<i16, f64>> = units
        .iter()
        .filter(|unit| unit.len() >= 2)
        .map(|unit| counts(unit))
        .collect();
    let mut margins: BTreeMap<i16, f64> = BTreeMap::new();
    for (level, count) in units.iter().flatten() {
        *margins.entry(*level).or_default() += count;
    }
    let all: f64 = margins.values().sum();
    let observed: f64 = units
        .iter()
        .map(|unit| {
            let rated: f64 = unit.values().sum();
            across(unit, &margins) / (rated - 1.0)
        })
        .sum();
    let expected = across(&margins, &margins) / (all - 1.0);
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

fn counts(unit: &[i16]) -> BTreeMap<i16, f64> {
    let mut counts = BTreeMap::new();
    for level in unit {
        *counts.entry(*level).or_default() += 1.0;
    }
    counts
}

/// The distance between every two ratings of `counts`, added up.
fn across(counts: &BTreeMap<i16, f64>, margins: &BTreeMap<i16, f64>) -> f64 {
    let from = |(level, count): (&i16, &f64)| -> f64 {
        let above = counts.range((
            std::ops::Bound::Excluded(*level),
            std::ops::Bound::Unbounded,
        ));
        let pair = |(other, more): (&i16, &f64)| {
            2.0 * count * more * squared_distance(*level, *other, margins)
        };
        above.map(pair).sum()
    };
    counts.iter().map(from).sum()
}

/// How far two levels are apart, by how many ratings stand from one to the other, both ends half; squared.
fn squared_distance(low: i16, high: i16, margins: &BTreeMap<i16, f64>) -> f64 {
    let between: f64 = margins.range(low..=high).map(|(_, count)| count).sum();
    let end = |level| margins.get(&level).copied().unwrap_or_default();
    (between - (end(low) + end(high)) / 2.0).powi(2)
}
