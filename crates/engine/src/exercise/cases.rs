//! The shipped cases, checked when they are loaded.

use serde::{Deserialize, Serialize};
use sfia::{Edition, Frameworks, Level, SkillCode};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

const SHIPPED: &str = include_str!("../../../../sfia-data/exercise/cases.toml");
/// Cases of the whole exercise, and of the practice among them.
const COUNTS: (usize, usize) = (10, 2);
/// Words of a story: what a minute's reading holds.
const STORY_WORDS: RangeInclusive<usize> = 60..=110;
/// Words of a reason.
const REASON_WORDS: RangeInclusive<usize> = 30..=60;
/// What a reason goes by.
const ATTRIBUTES: [&str; 3] = ["autonomy", "influence", "complexity"];

/// The short name of a case, which answers are stored under: lower-case letters and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(String);

impl CaseId {
    /// The case with this name; whether there is one, the exercise says.
    #[must_use]
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The name as stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// An invented person's acts, and the level of a skill that they show.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The short name.
    pub id: CaseId,
    /// The first name of the invented person.
    pub name: String,
    /// The skill asked about; in every edition.
    pub skill: SkillCode,
    /// The model answer; defined in every edition.
    pub level: Level,
    /// Whether it is one of those offered to all staff as practice.
    #[serde(default)]
    pub practice: bool,
    /// What the person did.
    pub story: String,
    /// Why it is this level and not the one above or below.
    pub reason: String,
}

/// Which cases somebody goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Series {
    /// Two, as practice before rating oneself.
    Practice,
    /// All ten, before endorsing others.
    Whole,
}

/// All cases, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise(Vec<Case>);

/// Shipped cases that could not be used. A test loads them, so a release never gives this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sfia-data/exercise/cases.toml{}: {problem}", .case.as_ref().map(|case| format!(", case {case}")).unwrap_or_default())]
pub struct BrokenExercise {
    /// The case that is not right, unless it is the file.
    pub case: Option<CaseId>,
    /// What is wrong.
    pub problem: String,
}

static LOADED: LazyLock<Result<Exercise, BrokenExercise>> = LazyLock::new(|| {
    let frameworks = Frameworks::shipped().map_err(|error| broken(None, error))?;
    Exercise::read(SHIPPED, frameworks)
});

impl Exercise {
    /// The cases that ship with Aspire. Read on the first call; every call gives the same value.
    ///
    /// # Errors
    /// [`BrokenExercise`] if the shipped file is broken.
    pub fn shipped() -> Result<&'static Self, BrokenExercise> {
        LOADED.as_ref().map_err(Clone::clone)
    }

    /// Reads and checks cases; apart from [`Exercise::shipped`] so that tests can read broken ones.
    pub(super) fn read(toml: &str, frameworks: &Frameworks) -> Result<Self, BrokenExercise> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            case: Vec<Case>,
        }
        let file: File = toml::from_str(toml).map_err(|error| broken(None, error))?;
        let practice = file.case.iter().filter(|case| case.practice).count();
        if (file.case.len(), practice) != COUNTS {
            let (all, of_practice) = COUNTS;
            return Err(broken(
                None,
                format!("there must be {all} cases, {of_practice} of them for practice"),
            ));
        }
        let mut taken = BTreeSet::new();
        for case in &file.case {
            check(case, frameworks).map_err(|problem| broken(Some(case), problem))?;
            if !taken.insert(case.id.as_str()) || !taken.insert(&case.name) {
                return Err(broken(Some(case), "another case has this id or name"));
            }
        }
        Ok(Self(file.case))
    }

    /// The cases of a series, in their order.
    pub fn cases(&self, series: Series) -> impl Iterator<Item = &Case> {
        self.0
            .iter()
            .filter(move |case| case.practice || series == Series::Whole)
    }

    /// How many cases a series has.
    #[must_use]
    pub fn len(&self, series: Series) -> usize {
        self.cases(series).count()
    }

    /// The case of a series with this name, and its place in the series, from 1.
    #[must_use]
    pub fn find(&self, series: Series, id: &CaseId) -> Option<(usize, &Case)> {
        let mut cases = self.cases(series).zip(1..);
        cases
            .find(|(case, _)| case.id == *id)
            .map(|(case, place)| (place, case))
    }
}

fn broken(case: Option<&Case>, problem: impl ToString) -> BrokenExercise {
    BrokenExercise {
        case: case.map(|case| case.id.clone()),
        problem: problem.to_string(),
    }
}

fn check(case: &Case, frameworks: &Frameworks) -> Result<(), String> {
    let id = case.id.as_str();
    let is_word = |c: char| c.is_ascii_lowercase() || c == '-';
    if id.is_empty() || id.len() > 40 || !id.chars().all(is_word) {
        return Err("the id is not of lower-case letters and hyphens".to_owned());
    }
    for edition in Edition::ALL {
        if !frameworks.edition(edition).defines(case.skill, case.level) {
            let (skill, level) = (case.skill, case.level);
            return Err(format!(
                "{edition} does not define {skill} at level {level}"
            ));
        }
    }
    within("story", &case.story, &STORY_WORDS)?;
    within("reason", &case.reason, &REASON_WORDS)?;
    match ATTRIBUTES
        .iter()
        .find(|name| !case.reason.to_lowercase().contains(**name))
    {
        Some(missing) => Err(format!("the reason does not speak of {missing}")),
        None => Ok(()),
    }
}

fn within(what: &str, text: &str, words: &RangeInclusive<usize>) -> Result<(), String> {
    let count = text.split_whitespace().count();
    if words.contains(&count) {
        Ok(())
    } else {
        let (least, most) = (words.start(), words.end());
        Err(format!(
            "the {what} has {count} words; {least} to {most} are wanted"
        ))
    }
}
