//! Recall, mean reciprocal rank and errors of levels, as means over texts.

use crate::record::{Prediction, Record};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Sums over texts.
#[derive(Default)]
pub struct Figures {
    texts: f64,
    recall_5: f64,
    recall_10: f64,
    reciprocal_rank: f64,
    /// Errors of the levels of known skills among the first ten.
    levels: Vec<u8>,
}

impl Figures {
    /// The figures of some texts.
    pub fn of<'a>(records: impl Iterator<Item = (&'a Record, &'a Prediction)>) -> Self {
        let mut figures = Self::default();
        for (record, prediction) in records {
            figures.add(record, prediction);
        }
        figures
    }

    fn add(&mut self, record: &Record, prediction: &Prediction) {
        let known: BTreeMap<&str, Option<u8>> = record
            .sfia
            .iter()
            .map(|skill| (skill.code.as_str(), skill.level))
            .collect();
        if known.is_empty() {
            return;
        }
        let mut seen = BTreeSet::new();
        let ranked: Vec<&str> = prediction
            .ranked
            .iter()
            .map(String::as_str)
            .filter(|code| !record.known_gap.contains(*code) && seen.insert(*code))
            .collect();
        let among = |first: usize| {
            ranked
                .iter()
                .take(first)
                .filter(|code| known.contains_key(*code))
                .count()
        };
        self.texts += 1.0;
        self.recall_5 += among(5) as f64 / known.len() as f64;
        self.recall_10 += among(10) as f64 / known.len() as f64;
        if let Some(place) = ranked.iter().position(|code| known.contains_key(code)) {
            self.reciprocal_rank += 1.0 / (place + 1) as f64;
        }
        for code in ranked.iter().take(10) {
            if let (Some(Some(level)), Some(said)) = (known.get(code), prediction.levels.get(*code))
            {
                self.levels.push(level.abs_diff(*said));
            }
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mean = |sum: f64| sum / self.texts.max(1.0);
        let levels = self.levels.len().max(1) as f64;
        let errors = self.levels.iter().copied().map(f64::from);
        let error = errors.fold(0.0, |sum, error| sum + error) / levels;
        let exact = self.levels.iter().filter(|error| **error == 0).count() as f64 / levels;
        write!(
            formatter,
            "{} | {:.3} | {:.3} | {:.3} | {error:.2} | {exact:.2}",
            self.texts,
            mean(self.recall_5),
            mean(self.recall_10),
            mean(self.reciprocal_rank)
        )
    }
}
