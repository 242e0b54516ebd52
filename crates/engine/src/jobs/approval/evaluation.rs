//! Whether a job description has been through job evaluation, and whether that still holds.

use crate::ids::PersonId;
use crate::jobs::JobContent;
use crate::text::{search_key, single_line};
use crate::words::words;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What HR records of an evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluationOutcome {
    scheme: String,
    on: NaiveDate,
    outcome: String,
}

/// A field of the form that records an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvaluationField {
    /// The scheme.
    Scheme,
    /// The date.
    On,
    /// The outcome.
    Outcome,
}

/// Why a field cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EvaluationProblem {
    /// Nothing was given.
    #[error("nothing was given")]
    Missing,
    /// More characters than fit.
    #[error("more than {most} characters")]
    TooLong {
        /// The most characters that fit.
        most: usize,
    },
    /// Before 1990 or after today.
    #[error("not a date from 1990 to today")]
    OutOfRange,
}

impl EvaluationOutcome {
    /// The most characters of a scheme or an outcome.
    pub const LONGEST_LINE: usize = 100;

    /// Reads what was typed. `on` is `None` where no date could be read.
    ///
    /// # Errors
    /// Every field that needs another look, in the order of the form.
    pub fn parse(
        scheme: &str,
        on: Option<NaiveDate>,
        outcome: &str,
        today: NaiveDate,
    ) -> Result<Self, Vec<(EvaluationField, EvaluationProblem)>> {
        let mut errors = Vec::new();
        let mut line = |text: &str, field| {
            let text = single_line(text);
            let most = Self::LONGEST_LINE;
            if text.is_empty() {
                errors.push((field, EvaluationProblem::Missing));
            } else if text.chars().count() > most {
                errors.push((field, EvaluationProblem::TooLong { most }));
            }
            text
        };
        let scheme = line(scheme, EvaluationField::Scheme);
        let outcome = line(outcome, EvaluationField::Outcome);
        match on {
            Some(date) if date > today || date.year() < 1990 => {
                errors.push((EvaluationField::On, EvaluationProblem::OutOfRange));
            }
            Some(on) if errors.is_empty() => {
                return Ok(Self {
                    scheme,
                    on,
                    outcome,
                });
            }
            Some(_) => {}
            None => errors.push((EvaluationField::On, EvaluationProblem::Missing)),
        }
        errors.sort_by_key(|(field, _)| *field);
        Err(errors)
    }

    /// The scheme, such as the NJC one.
    #[must_use]
    pub fn scheme(&self) -> &str {
        &self.scheme
    }

    /// The day of the evaluation.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.on
    }

    /// What came of it, as the council writes it: points, a grade.
    #[must_use]
    pub fn outcome(&self) -> &str {
        &self.outcome
    }
}

/// An evaluation that was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluated {
    /// What was recorded.
    pub outcome: EvaluationOutcome,
    /// Who recorded it for HR.
    pub by: PersonId,
    /// The version whose words it holds for: the one evaluated, or the last of which HR said that only the wording
    /// changed.
    pub version: u32,
}

/// Something that an evaluation rests on and that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Touched {
    /// Main duties.
    Duties,
    /// Which skills are asked for, and how much they matter.
    Skills,
    /// Levels: of skills, of attributes, or in general.
    Levels,
    /// To whom it reports, or for what it is responsible.
    Reporting,
    /// Dimensions.
    Dimensions,
}

words!(Touched: Duties = "duties", Skills = "skills", Levels = "levels", Reporting = "reporting",
    Dimensions = "dimensions");

/// Whether a version is evaluated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Evaluation {
    /// It is not.
    #[default]
    NotEvaluated,
    /// It is.
    Evaluated {
        /// How.
        last: Evaluated,
    },
    /// It was, and something it rests on has changed since.
    ToBeChecked {
        /// How it was.
        last: Evaluated,
        /// What changed.
        touched: Vec<Touched>,
    },
}

impl Evaluation {
    /// The word for pages and keys of words.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NotEvaluated => "not-evaluated",
            Self::Evaluated { .. } => "evaluated",
            Self::ToBeChecked { .. } => "to-be-checked",
        }
    }

    /// The evaluation recorded last.
    #[must_use]
    pub fn last(&self) -> Option<&Evaluated> {
        match self {
            Self::NotEvaluated => None,
            Self::Evaluated { last } | Self::ToBeChecked { last, .. } => Some(last),
        }
    }

    /// The number of the version whose words have to be compared with, to see whether it still holds.
    #[must_use]
    pub fn basis(&self) -> Option<u32> {
        self.last().map(|last| last.version)
    }

    /// What it becomes for a version that says `now`, where the words it rests on said `then`. Without those words
    /// nobody can tell, so everything counts as changed.
    #[must_use]
    pub fn compared(&self, then: Option<&JobContent>, now: &JobContent) -> Self {
        let Some(last) = self.last().cloned() else {
            return Self::NotEvaluated;
        };
        let touched = then.map_or_else(|| Touched::ALL.to_vec(), |then| touched(then, now));
        if touched.is_empty() {
            Self::Evaluated { last }
        } else {
            Self::ToBeChecked { last, touched }
        }
    }
}

/// What changed between two versions of what an evaluation rests on. Another order of duties is no change, nor are
/// capitals, accents and spaces.
#[must_use]
pub fn touched(then: &JobContent, now: &JobContent) -> Vec<Touched> {
    let changed = |what: &Touched| match what {
        Touched::Duties => duties(then) != duties(now),
        Touched::Skills => skills(then) != skills(now),
        Touched::Levels => levels_differ(then, now),
        Touched::Reporting => reporting(then) != reporting(now),
        Touched::Dimensions => dimensions(then) != dimensions(now),
    };
    Touched::ALL.iter().copied().filter(changed).collect()
}

fn duties(content: &JobContent) -> Vec<String> {
    let mut all: Vec<String> = content
        .duties
        .iter()
        .map(|duty| search_key(&duty.text))
        .collect();
    all.sort();
    all
}

fn skills(content: &JobContent) -> BTreeSet<(sfia::SkillCode, crate::roles::Importance)> {
    let pair = |skill: &crate::jobs::JobSkill| (skill.code, skill.importance);
    content.skills.iter().map(pair).collect()
}

/// Levels of skills that both have, of attributes, and the general one.
fn levels_differ(then: &JobContent, now: &JobContent) -> bool {
    let of = |content: &JobContent| -> BTreeMap<sfia::SkillCode, sfia::Level> {
        content
            .skills
            .iter()
            .map(|skill| (skill.code, skill.level))
            .collect()
    };
    let (before, after) = (of(then), of(now));
    let moved = before
        .iter()
        .any(|(code, level)| after.get(code).is_some_and(|now| now != level));
    let attributes = |content: &JobContent| -> BTreeMap<sfia::AttributeCode, sfia::Level> {
        content
            .attributes
            .iter()
            .map(|one| (one.code, one.level))
            .collect()
    };
    moved || then.general_level != now.general_level || attributes(then) != attributes(now)
}

fn reporting(content: &JobContent) -> [String; 2] {
    let header = &content.header;
    [&header.reports_to, &header.responsible_for].map(|text| search_key(text))
}

fn dimensions(content: &JobContent) -> Vec<[String; 2]> {
    let mut all: Vec<[String; 2]> = content
        .dimensions
        .iter()
        .map(|one| [&one.name, &one.value].map(|text| search_key(text)))
        .collect();
    all.sort();
    all
}
