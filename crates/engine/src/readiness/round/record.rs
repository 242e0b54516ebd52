//! A round as it stands.

use super::{Least, Moment, NotAsked, Respondent, Sheet, asked_at_all};
use crate::ids::{OrganisationId, PersonId, QuestionnaireId, ReadinessRoundId, RespondentId};
use crate::readiness::review::Seed;
use crate::readiness::written::Note;
use crate::readiness::{Question, QuestionId, Role, Stage};
use crate::time::Instant;
use crate::words::words;
use std::collections::BTreeMap;

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundState {
    /// Respondents are being named.
    Preparing,
    /// They answer, each alone.
    Answering,
    /// Claims are final; what is disputed, unknown or a gate is talked over.
    Meeting,
    /// Reviewers read what was drawn.
    Reviewing,
    /// The decision is recorded. Nothing changes any more.
    Decided,
    /// Given up before a decision. Nothing changes any more.
    Abandoned,
}

words!(RoundState: Preparing = "preparing", Answering = "answering", Meeting = "meeting", Reviewing = "reviewing",
    Decided = "decided", Abandoned = "abandoned");

/// When claims became final.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The moment from which the draw is made.
    pub at: Instant,
    /// Who had not locked by then.
    pub without: Vec<RespondentId>,
}

/// What the meeting said of a question. Stands beside the claims and never changes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingNote {
    /// Of which question.
    pub question: QuestionId,
    /// What.
    pub text: Note,
    /// Who wrote it down.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// A round of one council for a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its identity.
    pub id: ReadinessRoundId,
    /// Whose it is.
    pub council: OrganisationId,
    /// The questionnaire.
    pub questionnaire: QuestionnaireId,
    /// Which version of it. A round keeps its version to the end, whatever is changed meanwhile.
    pub questionnaire_version: u32,
    /// What the council wants to be ready for.
    pub stage: Stage,
    /// The kind of round.
    pub moment: Moment,
    /// Where it stands.
    pub state: RoundState,
    /// Since when.
    pub since: Instant,
    /// Who answers, in the order in which they were named.
    pub respondents: Vec<Respondent>,
    /// One sheet for each respondent, in the same order.
    pub sheets: Vec<Sheet>,
    /// When claims became final; `None` before.
    pub closed: Option<Closed>,
    /// Notes of the meeting, the oldest first.
    pub notes: Vec<MeetingNote>,
    /// Counts changes, so that a form filled in from an older state is noticed.
    pub changes: u64,
}

impl Round {
    /// The sheet of a respondent.
    #[must_use]
    pub fn find_sheet(&self, respondent: &RespondentId) -> Option<&Sheet> {
        self.sheets
            .iter()
            .find(|sheet| sheet.respondent == *respondent)
    }

    /// Who has not locked, in the order in which they were named.
    #[must_use]
    pub fn missing(&self) -> Vec<RespondentId> {
        self.sheets
            .iter()
            .filter(|sheet| !sheet.is_locked())
            .map(|sheet| sheet.respondent.clone())
            .collect()
    }

    /// How many are named for a role.
    #[must_use]
    pub fn named(&self, role: Role) -> usize {
        self.respondents
            .iter()
            .filter(|one| one.role == role)
            .count()
    }

    /// For each role that is asked anything, whether enough are named, given how many people the council has for it.
    /// It warns and never stops: a small council may have fewer.
    #[must_use]
    pub fn least(
        &self,
        questions: &[Question],
        not_asked: &NotAsked,
        in_council: &BTreeMap<Role, usize>,
    ) -> Vec<(Role, Least)> {
        asked_at_all(questions, not_asked)
            .into_iter()
            .map(|role| {
                let all = in_council.get(&role).copied();
                (role, Least::of(role, self.named(role), all))
            })
            .collect()
    }

    /// The seed of the draw; `None` before claims are final, so that nobody can know it.
    #[must_use]
    pub fn seed(&self) -> Option<Seed> {
        let closed = self.closed.as_ref()?;
        Some(Seed::of(&self.council, &self.id, closed.at))
    }
}
