//! Which questions are read, drawn so that anybody can draw them again.
//!
//! 1. The seed is the SHA-256, written as 64 small hexadecimal digits, of the UTF-8 text `council|round|instant`: the ids
//!    of the council and of the round, and the moment at which answering was closed, in UTC by RFC 3339 with exactly six
//!    decimals of a second and a `Z`, such as `2026-11-23T09:30:00.000000Z`.
//! 2. Read are all questions that are a gate of any stage, all that the service checks itself, and of the others two in
//!    each section; all where there are fewer.
//! 3. The number of a question is the SHA-256 of the UTF-8 text `seed|question`, with the seed as hexadecimal digits. The
//!    two others of a section are those with the lowest numbers, compared byte by byte from the first.
//! 4. Of the questions read, a fifth, rounded up, is read twice: those with the lowest SHA-256 of `seed|twice|question`.
//!
//! Ids hold no `|`, so that no two inputs make one text.

use crate::ids::{Id, OrganisationId, ReadinessRoundId};
use crate::readiness::{Question, QuestionId, SectionId};
use crate::time::Instant;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How many questions of a section are drawn beside its gates and automatic checks.
pub const OTHERS_PER_SECTION: usize = 2;

/// What the draws of a round are made from: 64 small hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed(String);

impl Seed {
    /// The seed of a round whose answering was closed at `closed`.
    #[must_use]
    pub fn of(council: &OrganisationId, round: &ReadinessRoundId, closed: Instant) -> Self {
        let at = closed.utc().format("%Y-%m-%dT%H:%M:%S%.6fZ");
        let text = format!("{}|{}|{at}", council.as_str(), round.as_str());
        let digits = Sha256::digest(text.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self(digits)
    }

    /// The seed as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn number(&self, question: &QuestionId) -> [u8; 32] {
        Sha256::digest(format!("{}|{question}", self.0).as_bytes()).into()
    }

    fn number_twice(&self, question: &QuestionId) -> [u8; 32] {
        Sha256::digest(format!("{}|twice|{question}", self.0).as_bytes()).into()
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The questions that are read, in the order of `questions`, whose order decides nothing else. `questions` are those that
/// the council is asked.
#[must_use]
pub fn draw(seed: &Seed, questions: &[Question]) -> Vec<QuestionId> {
    let is_always = |question: &Question| question.gate.is_some() || question.auto_check.is_some();
    let mut others: BTreeMap<&SectionId, Vec<([u8; 32], &QuestionId)>> = BTreeMap::new();
    for question in questions.iter().filter(|one| !is_always(one)) {
        others
            .entry(&question.section)
            .or_default()
            .push((seed.number(&question.id), &question.id));
    }
    let mut drawn = BTreeSet::new();
    for mut numbered in others.into_values() {
        numbered.sort();
        let lowest = numbered.into_iter().take(OTHERS_PER_SECTION);
        drawn.extend(lowest.map(|(_, question)| question));
    }
    questions
        .iter()
        .filter(|question| is_always(question) || drawn.contains(&question.id))
        .map(|question| question.id.clone())
        .collect()
}

/// Those of the questions read that are read twice: a fifth, rounded up, in the order of `read`.
#[must_use]
pub fn draw_twice(seed: &Seed, read: &[QuestionId]) -> Vec<QuestionId> {
    let mut numbered: Vec<([u8; 32], &QuestionId)> = read
        .iter()
        .map(|question| (seed.number_twice(question), question))
        .collect();
    numbered.sort();
    numbered.truncate(read.len().div_ceil(5));
    let drawn: BTreeSet<&QuestionId> = numbered.into_iter().map(|(_, one)| one).collect();
    read.iter()
        .filter(|question| drawn.contains(question))
        .cloned()
        .collect()
}
