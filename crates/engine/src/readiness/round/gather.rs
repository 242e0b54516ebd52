//! The claims of all locked sheets, question by question.

use super::{Claim, NotAsked, Sheet};
use crate::readiness::review::SaidNotApplicable;
use crate::readiness::{Question, QuestionId, ReadinessLevel, Role};
use std::collections::BTreeSet;

/// Whether a question counts for a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// It counts.
    Yes,
    /// Everybody who answered it said "not applicable"; on a gate, a reviewer confirmed it. It leaves all sums.
    No,
    /// Everybody said "not applicable" on a gate, and no reviewer has confirmed it. It counts, with nothing claimed.
    Unconfirmed,
    /// A council of this kind is not asked. It leaves all sums.
    NotAsked,
}

impl Applies {
    /// Whether the question is part of the sums.
    #[must_use]
    pub fn counts(self) -> bool {
        matches!(self, Self::Yes | Self::Unconfirmed)
    }
}

/// What is claimed of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// Which question.
    pub question: QuestionId,
    /// A level by each who gave one, and `None` by each who does not know. "Not applicable" is neither.
    pub claims: Vec<(Role, Option<ReadinessLevel>)>,
    /// How many said "not applicable".
    pub not_applicable: usize,
    /// Whether it counts.
    pub applies: Applies,
}

impl Gathered {
    /// How many do not know.
    #[must_use]
    pub fn do_not_know(&self) -> usize {
        let unknown = |(_, level): &&(Role, Option<ReadinessLevel>)| level.is_none();
        self.claims.iter().filter(unknown).count()
    }
}

/// Gathers the claims of the locked sheets, in the order of the questions. Answers to what is no question of this
/// questionnaire are left out, and so are answers of roles that are not asked.
///
/// `confirmed` are the questions that a reviewer confirmed not to apply. A confirmation that no respondent asked for
/// changes nothing.
#[must_use]
pub fn gather(
    sheets: &[Sheet],
    questions: &[Question],
    not_asked: &NotAsked,
    confirmed: &BTreeSet<QuestionId>,
) -> Vec<Gathered> {
    questions
        .iter()
        .map(|question| {
            let mut gathered = Gathered {
                question: question.id.clone(),
                claims: Vec::new(),
                not_applicable: 0,
                applies: Applies::NotAsked,
            };
            if not_asked.has(&question.id) {
                return gathered;
            }
            for sheet in sheets.iter().filter(|one| one.is_locked()) {
                if !question.roles.contains(&sheet.role) {
                    continue;
                }
                match sheet.claim(&question.id) {
                    Some(Claim::Level(level)) => gathered.claims.push((sheet.role, Some(*level))),
                    Some(Claim::DoNotKnow) => gathered.claims.push((sheet.role, None)),
                    Some(Claim::NotApplicable(_)) => gathered.not_applicable += 1,
                    None => {}
                }
            }
            gathered.applies = applies(question, &gathered, confirmed);
            gathered
        })
        .collect()
}

fn applies(question: &Question, gathered: &Gathered, confirmed: &BTreeSet<QuestionId>) -> Applies {
    if SaidNotApplicable::of(gathered) == SaidNotApplicable::NotByAll {
        Applies::Yes
    } else if question.gate.is_none() || confirmed.contains(&question.id) {
        Applies::No
    } else {
        Applies::Unconfirmed
    }
}

/// The questions of both questionnaires, in the order of the later one. Rounds are compared over these alone: a question
/// removed or added between them is neither a gain nor a loss.
#[must_use]
pub fn in_both(earlier: &[Question], later: &[Question]) -> Vec<QuestionId> {
    later
        .iter()
        .filter(|question| earlier.iter().any(|one| one.id == question.id))
        .map(|question| question.id.clone())
        .collect()
}
