//! Who is asked what.

use crate::organisations::Kind;
use crate::readiness::{Question, QuestionId, Role};
use std::collections::BTreeSet;

/// Questions that a council of this kind is not asked, such as the Welsh standards of a council in England. The service
/// says which; nobody in the council chooses them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotAsked(pub BTreeSet<QuestionId>);

/// The question about the Welsh language, whose duties are those of councils in Wales (Welsh Language Standards (No. 1)
/// Regulations 2015).
const WELSH_STANDARDS: &str = "R34";

impl NotAsked {
    /// What a council of this kind is not asked. A body of another kind is asked everything: it may work in Wales.
    #[must_use]
    pub fn of(kind: Kind, questions: &[Question]) -> Self {
        if matches!(kind, Kind::Welsh | Kind::Other) {
            return Self::default();
        }
        let welsh = questions
            .iter()
            .filter(|one| one.id.as_str() == WELSH_STANDARDS);
        Self(welsh.map(|question| question.id.clone()).collect())
    }

    /// Whether this question is left out.
    #[must_use]
    pub fn has(&self, question: &QuestionId) -> bool {
        self.0.contains(question)
    }
}

/// The questions of a role, in the order of the questionnaire.
#[must_use]
pub fn asked<'a>(role: Role, questions: &'a [Question], not_asked: &NotAsked) -> Vec<&'a Question> {
    questions
        .iter()
        .filter(|question| question.roles.contains(&role) && !not_asked.has(&question.id))
        .collect()
}

/// The roles that are asked anything, in the order of [`Role::ALL`].
#[must_use]
pub fn asked_at_all(questions: &[Question], not_asked: &NotAsked) -> Vec<Role> {
    Role::ALL
        .iter()
        .copied()
        .filter(|role| !asked(*role, questions, not_asked).is_empty())
        .collect()
}
