//! How much a text is like each role, and what that says for skills that usually go with it.

use super::document::Document;
use super::evidence::Evidence;
use super::roles::{Role, Roles};
use super::suggestion::Reason;
use super::weights::Weights;
use sfia::SkillCode;
use std::collections::BTreeMap;

/// What the roles that a text is like say.
#[derive(Clone, Debug, Default)]
pub(super) struct Resemblance {
    /// For each role, by number, how likely it is; together 1.
    pub roles: Vec<f64>,
    /// How certain the best title is, 0 to 1.
    pub title: f64,
    skills: BTreeMap<SkillCode, f64>,
    reasons: BTreeMap<SkillCode, Reason>,
}

impl Resemblance {
    pub(super) fn of(
        document: &Document<'_>,
        roles: &Roles,
        evidence: &BTreeMap<SkillCode, Evidence>,
        weights: &Weights,
    ) -> Self {
        let titles = roles.find_titles(document);
        let strength = |code: &SkillCode| evidence.get(code).map_or(0.0, |it| it.sum.ln_1p());
        let length = evidence
            .keys()
            .map(|code| strength(code).powi(2))
            .sum::<f64>()
            .sqrt();
        let likely = |(number, role): (usize, &Role)| {
            let title = titles.get(&number).map_or(0.0, |mention| mention.certainty);
            let body = alike(role, &strength, length);
            (weights.role_title * title + weights.role_body * body).exp()
        };
        let odds: Vec<f64> = roles.roles.iter().enumerate().map(likely).collect();
        let all: f64 = odds.iter().sum();
        let likely: Vec<f64> = odds.into_iter().map(|odds| odds / all).collect();
        let mut found = Self {
            title: titles
                .values()
                .map(|mention| mention.certainty)
                .fold(0.0, f64::max),
            ..Self::default()
        };
        let mut spoken: BTreeMap<SkillCode, f64> = BTreeMap::new();
        for ((number, role), likely) in roles.roles.iter().enumerate().zip(&likely) {
            let reason = titles.get(&number).and_then(|mention| {
                let part = document.parts.get(mention.part)?;
                document.reason(&part.sentence, &mention.words)
            });
            for (code, typical, _) in &role.skills {
                *found.skills.entry(*code).or_insert(0.0) += likely * typical;
                let best = spoken.entry(*code).or_insert(LEAST_LIKELY);
                if let Some(reason) = reason.as_ref().filter(|_| *likely > *best) {
                    *best = *likely;
                    found.reasons.insert(*code, reason.clone());
                }
            }
        }
        found.roles = likely;
        found
    }

    /// What the roles say for a skill, 0 to 1.
    pub(super) fn skill(&self, code: SkillCode) -> f64 {
        self.skills.get(&code).copied().unwrap_or(0.0)
    }

    /// The title of a role that usually needs the skill.
    pub(super) fn reason(&self, code: SkillCode) -> Option<Reason> {
        self.reasons.get(&code).cloned()
    }
}

/// A role less likely than this gives no reason.
const LEAST_LIKELY: f64 = 0.03;

/// The cosine between what the text speaks for and what the role needs.
fn alike(role: &Role, strength: &impl Fn(&SkillCode) -> f64, length: f64) -> f64 {
    let both: f64 = role
        .skills
        .iter()
        .map(|(code, typical, _)| typical * strength(code))
        .sum();
    let needs = role
        .skills
        .iter()
        .map(|(_, typical, _)| typical.powi(2))
        .sum::<f64>()
        .sqrt();
    if length > 0.0 && needs > 0.0 {
        both / (length * needs)
    } else {
        0.0
    }
}
