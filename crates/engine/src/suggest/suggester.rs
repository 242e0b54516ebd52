//! Puts all signs together: phrases, roles and single words, into skills in order with their levels.

use super::background::{Background, ByWords};
use super::document::Document;
use super::evidence::{Evidence, gather};
use super::levels::Levels;
use super::phrases::Phrases;
use super::resemblance::Resemblance;
use super::roles::Roles;
use super::seniority::Cues;
use super::suggestion::{NotSuggested, Reason, Suggestion};
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use sfia::lexicon::Lexicon;
use sfia::{Framework, FrameworkText, Skill, SkillCode, Words};
use std::collections::BTreeMap;

/// The most skills that are suggested.
pub const MOST_SUGGESTIONS: usize = 20;
/// The most reasons given for one skill.
const MOST_REASONS: usize = 12;

/// Suggests skills of one edition. Making one takes some milliseconds, so keep it.
#[derive(Clone, Debug)]
pub struct Suggester<'a> {
    lexicon: &'a Lexicon,
    framework: &'a Framework,
    vocabulary: Vocabulary,
    phrases: Phrases,
    roles: Roles,
    background: Background,
    cues: Cues,
    weights: Weights,
}

impl<'a> Suggester<'a> {
    /// For the skills of an edition, with what an organisation has imported of its official text, if it has.
    #[must_use]
    pub fn new(
        lexicon: &'a Lexicon,
        framework: &'a Framework,
        words: &Words,
        official: Option<&FrameworkText>,
    ) -> Self {
        Self::with_weights(lexicon, framework, words, official, Weights::default())
    }

    /// The same with other weights, for measuring what they do.
    #[must_use]
    pub fn with_weights(
        lexicon: &'a Lexicon,
        framework: &'a Framework,
        words: &Words,
        official: Option<&FrameworkText>,
        weights: Weights,
    ) -> Self {
        let mut vocabulary = Vocabulary::default();
        let wanted = |code| framework.find_skill(code).is_some();
        let phrases = Phrases::of(lexicon, &mut vocabulary, wanted);
        let cues = Cues::of(lexicon, &mut vocabulary);
        let roles = Roles::of(lexicon, framework, &cues, &mut vocabulary, &weights);
        let background = Background::of(framework, words, official, &mut vocabulary, lexicon);
        Self {
            lexicon,
            framework,
            vocabulary,
            phrases,
            roles,
            background,
            cues,
            weights,
        }
    }

    /// The skills that a text seems to ask for, best first, at most [`MOST_SUGGESTIONS`].
    ///
    /// # Errors
    /// [`NotSuggested`] if there is no word in the text, or more than are read.
    pub fn suggest(&self, text: &str) -> Result<Vec<Suggestion>, NotSuggested> {
        let document = Document::read(text, self.lexicon, &self.vocabulary)?;
        let others = self.roles.find_others(&document);
        let evidence = gather(&document, &self.phrases, &others, &self.weights);
        let by_words = self.background.score(&document);
        let resemblance = Resemblance::of(&document, &self.roles, &evidence, &self.weights);
        let levels = Levels::of(
            &document,
            &self.cues,
            &self.roles,
            &resemblance,
            &self.weights,
        );
        let signs = Signs {
            evidence: &evidence,
            most_evidence: evidence.values().map(|it| it.sum).fold(0.0, f64::max),
            by_words: &by_words,
            most_by_words: by_words.values().map(|it| it.score).fold(0.0, f64::max),
            resemblance: &resemblance,
        };
        let mut suggestions: Vec<Suggestion> = self
            .framework
            .skills()
            .iter()
            .filter_map(|skill| {
                let reasons = signs.reasons(skill.code);
                Some(Suggestion {
                    code: skill.code,
                    level: levels.level(skill, evidence.get(&skill.code))?,
                    score: self.score(skill, &signs),
                    reasons: (!reasons.is_empty()).then_some(reasons)?,
                })
            })
            .collect();
        suggestions.sort_by(|one, other| {
            other
                .score
                .total_cmp(&one.score)
                .then_with(|| one.code.cmp(&other.code))
        });
        suggestions.truncate(MOST_SUGGESTIONS);
        Ok(suggestions)
    }

    fn score(&self, skill: &Skill, signs: &Signs<'_>) -> f64 {
        let weights = &self.weights;
        weights.evidence * signs.of_phrases(skill.code)
            + weights.roles * signs.resemblance.skill(skill.code)
            + weights.background * signs.of_words(skill.code)
            + weights.commonness * f64::from(self.lexicon.commonness(skill.code))
    }
}

/// All signs of one text.
struct Signs<'a> {
    evidence: &'a BTreeMap<SkillCode, Evidence>,
    most_evidence: f64,
    by_words: &'a BTreeMap<SkillCode, ByWords>,
    most_by_words: f64,
    resemblance: &'a Resemblance,
}

impl Signs<'_> {
    fn of_phrases(&self, code: SkillCode) -> f64 {
        let sum = self.evidence.get(&code).map_or(0.0, |it| it.sum);
        if sum > 0.0 {
            sum.ln_1p() / self.most_evidence.ln_1p()
        } else {
            0.0
        }
    }

    fn of_words(&self, code: SkillCode) -> f64 {
        let score = self.by_words.get(&code).map_or(0.0, |it| it.score);
        if score > 0.0 {
            score / self.most_by_words
        } else {
            0.0
        }
    }

    /// Phrases first; then the title of a role that usually needs the skill; a single word where there is nothing else.
    fn reasons(&self, code: SkillCode) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = Vec::new();
        let phrases = self
            .evidence
            .get(&code)
            .map(|it| it.reasons.as_slice())
            .unwrap_or_default();
        reasons.extend(phrases.iter().take(MOST_REASONS).cloned());
        reasons.extend(self.resemblance.reason(code));
        if reasons.is_empty() {
            reasons.extend(self.by_words.get(&code).map(|it| it.reason.clone()));
        }
        reasons
    }
}
