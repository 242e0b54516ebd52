//! At which level a skill is asked for.

use super::document::{Document, PartKind};
use super::evidence::Evidence;
use super::resemblance::Resemblance;
use super::roles::Roles;
use super::seniority::{Cues, OfTitle, Weighed};
use super::vocabulary::{Known, Term};
use super::weights::Weights;
use sfia::{Level, Skill, SkillCode};
use std::collections::BTreeMap;

/// The levels of one text.
#[derive(Clone, Debug)]
pub(super) struct Levels {
    /// The general level of the role, with fractions.
    general: f64,
    /// How much higher or lower each skill usually is in roles like it.
    usual: BTreeMap<SkillCode, Weighed>,
    /// What the words of each part say.
    parts: Vec<Weighed>,
}

/// The general level of a text that says nothing about it.
const USUAL: f64 = 4.0;
/// What words of seniority near a skill's phrases count beside the general level.
const NEARBY: f64 = 0.15;

impl Levels {
    pub(super) fn of(
        document: &Document<'_>,
        cues: &Cues,
        roles: &Roles,
        resemblance: &Resemblance,
        weights: &Weights,
    ) -> Self {
        let mut of_roles = Weighed::default();
        let mut usual: BTreeMap<SkillCode, Weighed> = BTreeMap::new();
        for (role, likely) in roles.roles.iter().zip(&resemblance.roles) {
            of_roles.add(role.level, *likely);
            for (code, _, above) in &role.skills {
                usual.entry(*code).or_default().add(*above, *likely);
            }
        }
        let mut general = cues.of_duties(document);
        // Words in the duties must not outweigh everything else.
        if general.weight > weights.duty_level {
            general = Weighed {
                sum: general.sum / general.weight * weights.duty_level,
                weight: weights.duty_level,
            };
        }
        general.add(USUAL, 1.0);
        let role_level = of_roles.mean().unwrap_or(USUAL);
        let (level, weight) = title_level(document, cues, resemblance, role_level);
        general.add(level, weight * weights.title_level);
        Self {
            general: general.mean().unwrap_or(USUAL),
            usual,
            parts: document
                .parts
                .iter()
                .map(|part| cues.of_words(&part.known))
                .collect(),
        }
    }

    /// The level of a skill, one of those at which it is defined.
    pub(super) fn level(&self, skill: &Skill, evidence: Option<&Evidence>) -> Option<Level> {
        let mut level = Weighed::default();
        level.add(self.general, 1.0);
        let near = evidence.into_iter().flat_map(|evidence| &evidence.parts);
        let mut said = Weighed::default();
        for (part, counts) in near {
            let here = self.parts.get(*part).copied().unwrap_or_default();
            said.add(here.mean().unwrap_or(0.0), here.weight.min(1.0) * counts);
        }
        if let Some(mean) = said.mean() {
            level.add(mean, NEARBY * said.weight.min(2.0));
        }
        let usual = self
            .usual
            .get(&skill.code)
            .filter(|usual| usual.weight > 0.02);
        let above = usual.and_then(|usual| usual.mean()).unwrap_or(0.0);
        let wanted = level.mean().unwrap_or(USUAL) + above;
        skill.levels.iter().min_by(|one, other| {
            let distance = |level: &Level| (f64::from(level.number()) - wanted).abs();
            distance(one).total_cmp(&distance(other))
        })
    }
}

/// The level that the title speaks of, and what it counts.
fn title_level(
    document: &Document<'_>,
    cues: &Cues,
    resemblance: &Resemblance,
    role_level: f64,
) -> (f64, f64) {
    let (said, certainty) = match said_of_title(document, cues) {
        Some(said) => (said, 1.0),
        None => (OfTitle::default(), resemblance.title),
    };
    let shifted = role_level + said.shift;
    let level = said.level.map_or(shifted, |(level, weight)| {
        // A word such as "officer" says less than the role itself.
        let mut both = Weighed::default();
        both.add(level, weight);
        both.add(shifted, 1.0);
        both.mean().unwrap_or(shifted)
    });
    (level, UNTITLED + certainty)
}

/// What the level of the roles that a text is like counts when no title is found.
const UNTITLED: f64 = 0.3;
/// A title stands in the first sentences.
const SENTENCES_WITH_TITLE: usize = 8;
/// A title has at most so many words.
const WORDS_OF_TITLE: usize = 8;

/// The first words of seniority in a title, or at the start of a sentence about somebody.
fn said_of_title(document: &Document<'_>, cues: &Cues) -> Option<OfTitle> {
    let plain = |known: &Known| known.plain.unwrap_or(Term::NONE);
    let first = document.parts.iter().take(SENTENCES_WITH_TITLE);
    first
        .filter_map(|part| {
            let words: Vec<Term> = match part.kind {
                PartKind::Title(from) => part.known.iter().skip(from).map(plain).collect(),
                _ if part.sentence.is_about => part.known.iter().take(1).map(plain).collect(),
                _ => return None,
            };
            let title = words.get(..words.len().min(WORDS_OF_TITLE))?;
            Some(cues.of_title(title))
        })
        .find(|said| *said != OfTitle::default())
}
