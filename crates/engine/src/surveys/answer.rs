//! What somebody answers.

use super::shipped::{Statement, StatementId};

/// How far somebody agrees with a statement: 1 "strongly disagree" to 5 "strongly agree".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgreementAnswer(u8);

impl AgreementAnswer {
    /// All answers, from 1 to 5.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// `None` outside 1 to 5.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.0 == number)
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// One person's answers to every statement of a survey, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet(Vec<(StatementId, AgreementAnswer)>);

/// Statements without an answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} statements have no answer", .0.len())]
pub struct Unanswered(pub Vec<StatementId>);

impl Sheet {
    /// The answers that `given` finds for the statements.
    ///
    /// # Errors
    /// [`Unanswered`] with every statement for which it finds none.
    pub fn new(
        statements: &[Statement],
        given: impl Fn(&StatementId) -> Option<AgreementAnswer>,
    ) -> Result<Self, Unanswered> {
        let mut answers = Vec::new();
        let mut missing = Vec::new();
        for statement in statements {
            match given(&statement.id) {
                Some(answer) => answers.push((statement.id.clone(), answer)),
                None => missing.push(statement.id.clone()),
            }
        }
        match missing.is_empty() {
            true => Ok(Self(answers)),
            false => Err(Unanswered(missing)),
        }
    }

    /// The answers, in the order of the statements.
    #[must_use]
    pub fn answers(&self) -> &[(StatementId, AgreementAnswer)] {
        &self.0
    }
}
