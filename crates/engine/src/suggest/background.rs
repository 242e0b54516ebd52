//! Single words: how well those of a text fit what is written about each skill (Okapi BM25, Robertson and Zaragoza
//! 2009, "The Probabilistic Relevance Framework", with the usual k1 = 1.2 and b = 0.75).

use super::document::{Document, PartKind};
use super::reading::words_of_phrase;
use super::suggestion::Reason;
use super::vocabulary::{Term, Vocabulary};
use sfia::lexicon::Lexicon;
use sfia::{Framework, FrameworkText, Skill, SkillCode, Words};
use std::collections::{BTreeMap, HashMap};

const K1: f64 = 1.2;
const B: f64 = 0.75;
/// How often a skill's name counts.
const NAME: f64 = 3.0;

/// What is written about each skill, as counted words.
#[derive(Clone, Debug, Default)]
pub(super) struct Background {
    /// For each term the skills that it stands in, with how it counts there.
    postings: HashMap<Term, Vec<(SkillCode, f64)>>,
}

/// What single words say for a skill.
#[derive(Clone, Debug)]
pub(super) struct ByWords {
    pub score: f64,
    /// The word that says most.
    pub reason: Reason,
}

impl Background {
    /// From the names of the edition, our own sentences, and what an organisation has imported, if it has.
    pub(super) fn of(
        framework: &Framework,
        own: &Words,
        official: Option<&FrameworkText>,
        vocabulary: &mut Vocabulary,
        lexicon: &Lexicon,
    ) -> Self {
        let counted: Vec<(SkillCode, HashMap<Term, f64>)> = framework
            .skills()
            .iter()
            .map(|skill| {
                let mut counts = HashMap::new();
                for (text, weight) in written_about(skill, own, official) {
                    for word in words_of_phrase(text) {
                        *counts.entry(vocabulary.add(&word, lexicon)).or_insert(0.0) += weight;
                    }
                }
                (skill.code, counts)
            })
            .collect();
        Self::index(&counted)
    }

    fn index(counted: &[(SkillCode, HashMap<Term, f64>)]) -> Self {
        let skills = count(counted.len());
        let lengths: f64 = counted.iter().flat_map(|(_, counts)| counts.values()).sum();
        let mean = lengths / skills.max(1.0);
        let mut holding: HashMap<Term, f64> = HashMap::new();
        for term in counted.iter().flat_map(|(_, counts)| counts.keys()) {
            *holding.entry(*term).or_insert(0.0) += 1.0;
        }
        let mut postings: HashMap<Term, Vec<(SkillCode, f64)>> = HashMap::new();
        for (code, counts) in counted {
            let length: f64 = counts.values().sum();
            for (term, times) in counts {
                let in_skills = holding.get(term).copied().unwrap_or(1.0);
                let rare = (1.0 + (skills - in_skills + 0.5) / (in_skills + 0.5)).ln();
                let counts = times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * length / mean));
                postings
                    .entry(*term)
                    .or_default()
                    .push((*code, rare * counts));
            }
        }
        Self { postings }
    }

    /// What the words of a text say for each skill. A word counts once and, said again, a little more.
    pub(super) fn score(&self, document: &Document<'_>) -> BTreeMap<SkillCode, ByWords> {
        let mut times: BTreeMap<Term, (f64, (usize, usize))> = BTreeMap::new();
        for (number, part) in document.parts.iter().enumerate() {
            if part.kind == PartKind::Noise {
                continue;
            }
            for (at, known) in part.known.iter().enumerate() {
                for term in [known.stem, known.capitals].into_iter().flatten() {
                    times.entry(term).or_insert((0.0, (number, at))).0 += 1.0;
                }
            }
        }
        let mut scores: BTreeMap<SkillCode, (f64, f64, (usize, usize))> = BTreeMap::new();
        for (term, (times, place)) in times {
            for (code, counts) in self.postings.get(&term).into_iter().flatten() {
                let says = counts * (1.0 + times.ln());
                let score = scores.entry(*code).or_insert((0.0, 0.0, place));
                score.0 += says;
                if says > score.1 {
                    (score.1, score.2) = (says, place);
                }
            }
        }
        scores
            .into_iter()
            .filter_map(|(code, (score, _, (part, at)))| {
                let sentence = &document.parts.get(part)?.sentence;
                let reason = document.reason(sentence, &(at..at + 1))?;
                Some((code, ByWords { score, reason }))
            })
            .collect()
    }
}

fn written_about<'a>(
    skill: &'a Skill,
    own: &'a Words,
    official: Option<&'a FrameworkText>,
) -> Vec<(&'a str, f64)> {
    let mut texts = vec![
        (skill.name.as_str(), NAME),
        (own.sentence(skill.code), 1.0),
        (own.activity(skill.code), 1.0),
    ];
    if let Some(official) = official {
        let general = [
            official.skill_description(skill.code),
            official.skill_guidance(skill.code),
        ];
        let levels = skill
            .levels
            .iter()
            .map(|level| official.skill_level(skill.code, level));
        let imported = general.into_iter().chain(levels).flatten();
        texts.extend(imported.map(|text| (text, 1.0)));
    }
    texts
}

/// A count as a number to calculate with; counts here are far below what loses precision.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
