//! The answers of one respondent.

use super::{Answer, Claim, Typed};
use crate::ids::RespondentId;
use crate::readiness::{Question, QuestionId, Role};
use crate::time::Instant;
use std::collections::BTreeMap;

/// Where a sheet stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetState {
    /// It is being filled in.
    Open,
    /// Its respondent locked it; it never changes and it counts.
    Locked(Instant),
    /// Answering was closed before it was locked: kept as it was, and no part of the claims.
    NotLocked,
}

/// What one respondent answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Whose it is.
    pub respondent: RespondentId,
    /// As what they answer.
    pub role: Role,
    /// The answers so far, by question.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Where it stands.
    pub state: SheetState,
}

impl Sheet {
    /// An empty one.
    #[must_use]
    pub fn new(respondent: RespondentId, role: Role) -> Self {
        Self {
            respondent,
            role,
            answers: BTreeMap::new(),
            state: SheetState::Open,
        }
    }

    /// Whether its claims count.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self.state, SheetState::Locked(_))
    }

    /// What is claimed of a question, if anything.
    #[must_use]
    pub fn claim(&self, question: &QuestionId) -> Option<&Claim> {
        self.answers.get(question)?.typed.claim.as_ref()
    }

    /// Those of `asked` without a claim, in their order.
    #[must_use]
    pub fn unanswered(&self, asked: &[&Question]) -> Vec<QuestionId> {
        asked
            .iter()
            .filter(|question| self.claim(&question.id).is_none())
            .map(|question| question.id.clone())
            .collect()
    }

    pub(super) fn keep(&mut self, typed: &Typed, version: u32, at: Instant) {
        let answer = Answer {
            typed: typed.clone(),
            version,
            at,
        };
        self.answers.insert(typed.question.clone(), answer);
    }
}
