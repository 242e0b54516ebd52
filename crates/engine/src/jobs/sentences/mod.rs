//! Draft sentences: duties and criteria for a skill at a level, from our own patterns, always marked with their source.
//!
//! They are a beginning and always editable. There are several patterns a level, and [`Sentences::duties`] chooses so
//! that a list does not read like a list of one pattern.

mod read;

pub use read::BrokenSentences;

use super::{Assessed, Source};
use sfia::{Level, SkillCode, Words};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The shipped patterns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences {
    skills: BTreeMap<SkillCode, SkillPhrases>,
    levels: BTreeMap<Level, LevelPatterns>,
    openings: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SkillPhrases {
    activity: String,
    work: String,
    /// What comes of it: for a first duty, and for a second one.
    outcomes: [String; 2],
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct LevelPatterns {
    verbs: Vec<String>,
    duties: Vec<String>,
    criteria: Vec<(String, Vec<Assessed>)>,
}

/// A draft of a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftDuty {
    /// The sentence.
    pub text: String,
    /// Always [`Source::Skill`].
    pub source: Source,
}

/// A draft of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftCriterion {
    /// The sentence.
    pub text: String,
    /// How it can be assessed.
    pub assessed: Vec<Assessed>,
    /// Always [`Source::Skill`].
    pub source: Source,
}

static LOADED: LazyLock<Result<Sentences, BrokenSentences>> = LazyLock::new(|| {
    let words = Words::shipped().map_err(|error| BrokenSentences(error.to_string()))?;
    read::read(read::PATTERNS, read::SKILLS, words)
});

impl Sentences {
    /// The patterns that ship with Aspire. Read on the first call; every call gives the same value.
    ///
    /// # Errors
    /// [`BrokenSentences`] if a shipped file is broken. A test loads them, so a release never gives this.
    pub fn shipped() -> Result<&'static Self, BrokenSentences> {
        LOADED.as_ref().map_err(Clone::clone)
    }

    /// How many different duties a skill has at a level: each pattern with one outcome and with the other.
    #[must_use]
    pub fn count_duties(&self, level: Level) -> usize {
        2 * self.count_patterns(level)
    }

    fn count_patterns(&self, level: Level) -> usize {
        self.levels.get(&level).map_or(0, |one| one.duties.len())
    }

    /// How many patterns of criteria a level has.
    #[must_use]
    pub fn count_criteria(&self, level: Level) -> usize {
        self.levels.get(&level).map_or(0, |one| one.criteria.len())
    }

    /// The duty of a skill at a level, of [`Sentences::count_duties`], counted round and round: all patterns with one
    /// outcome, then all with the other. `None` for a skill that no edition has; whether the edition in use defines the
    /// level is for the caller to know.
    #[must_use]
    pub fn duty(&self, code: SkillCode, level: Level, which: usize) -> Option<DraftDuty> {
        let patterns = &self.levels.get(&level)?.duties;
        let pattern = patterns.get(which.checked_rem(patterns.len())?)?;
        let round = which.checked_div(patterns.len())?;
        Some(DraftDuty {
            text: self.skills.get(&code)?.fill(pattern, round),
            source: Source::Skill { code, level },
        })
    }

    /// The criterion of a skill at a level, in the same way.
    #[must_use]
    pub fn criterion(&self, code: SkillCode, level: Level, which: usize) -> Option<DraftCriterion> {
        let patterns = &self.levels.get(&level)?.criteria;
        let (pattern, assessed) = patterns.get(which.checked_rem(patterns.len())?)?;
        Some(DraftCriterion {
            text: self.skills.get(&code)?.fill(pattern, 0),
            assessed: assessed.clone(),
            source: Source::Skill { code, level },
        })
    }

    /// Up to `count` duties for skills in their order, one for each and then further ones, no pattern twice for a skill
    /// and its outcomes in turn. Of the patterns of a level, that one comes next whose first word stands least often in
    /// the list so far.
    #[must_use]
    pub fn duties(&self, skills: &[(SkillCode, Level)], count: usize) -> Vec<DraftDuty> {
        let mut drafts = Vec::new();
        let mut begun: BTreeMap<String, usize> = BTreeMap::new();
        let mut used: Vec<(SkillCode, usize)> = Vec::new();
        let rounds = skills.iter().map(|(_, level)| self.count_patterns(*level));
        for round in 0..rounds.max().unwrap_or(0) {
            for (position, (code, level)) in skills.iter().enumerate() {
                if drafts.len() == count {
                    return drafts;
                }
                let patterns = self.count_patterns(*level);
                let outcome = patterns * (round % 2);
                let next = (0..patterns)
                    .map(|turn| (turn + position) % patterns)
                    .filter(|which| !used.contains(&(*code, *which)))
                    .filter_map(|which| Some((which, self.duty(*code, *level, which + outcome)?)))
                    .min_by_key(|(_, draft)| begun.get(first_word(&draft.text)).copied());
                if let Some((which, draft)) = next {
                    used.push((*code, which));
                    *begun.entry(first_word(&draft.text).to_owned()).or_insert(0) += 1;
                    drafts.push(draft);
                }
            }
        }
        drafts
    }

    /// Whether a duty begins with a verb of its level, or with the verb of its skill.
    #[must_use]
    pub fn begins_rightly(&self, duty: &DraftDuty) -> bool {
        let Some((code, level)) = duty.source.skill() else {
            return false;
        };
        let (Some(skill), Some(patterns)) = (self.skills.get(&code), self.levels.get(&level))
        else {
            return false;
        };
        let first = first_word(&duty.text);
        let own = skill.activity.split([' ', ',']).next().unwrap_or_default();
        patterns.verbs.iter().any(|verb| verb == first) || capitalised(own) == first
    }

    /// Whether a criterion begins as criteria do.
    #[must_use]
    pub fn opens_rightly(&self, criterion: &DraftCriterion) -> bool {
        let first = first_word(&criterion.text);
        self.openings.iter().any(|opening| opening == first)
    }
}

impl SkillPhrases {
    /// The pattern with everything in its place; the outcome of an even round is the first one.
    fn fill(&self, pattern: &str, round: usize) -> String {
        let [first, second] = &self.outcomes;
        let outcome = if round.is_multiple_of(2) {
            first
        } else {
            second
        };
        pattern
            .replace("{Activity}", &capitalised(&self.activity))
            .replace("{activity}", &self.activity)
            .replace("{work}", &self.work)
            .replace("{outcome}", outcome)
    }
}

fn first_word(text: &str) -> &str {
    text.split([' ', ',']).next().unwrap_or_default()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
