//! One question that is read, as it stands.

use super::{Reading, working_days_after};
use crate::ids::{AccountId, ReadinessRoundId};
use crate::readiness::written::{Note, Reason};
use crate::readiness::{QuestionId, ReadinessLevel};
use crate::time::Instant;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a council says against a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    /// Why.
    pub reason: Reason,
    /// On which day.
    pub on: NaiveDate,
}

/// Where the reading of a question stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// A reviewer has to read it.
    Waiting,
    /// A reviewer asked the council for more, in these words.
    AskedForMore(Note),
    /// The council answered, in these words; a reviewer has to read it again.
    Supplied(Note),
    /// A reviewer accepted a level.
    Accepted(Reading),
    /// The council challenged it.
    Challenged(Reading, Challenge),
    /// Another reviewer decided on the challenge. Final.
    DecidedByAnother {
        /// What was challenged.
        first: Reading,
        /// The challenge.
        challenge: Challenge,
        /// What was decided.
        decided: Reading,
    },
    /// A reviewer confirmed that the question does not apply to this council.
    NotApplicableConfirmed {
        /// Why.
        reason: Reason,
        /// Who confirmed it.
        by: AccountId,
        /// On which day.
        on: NaiveDate,
    },
}

impl ReviewState {
    /// The words of all states, for the check of stored data.
    pub const WORDS: [&'static str; 7] = [
        "waiting",
        "asked-for-more",
        "supplied",
        "accepted",
        "challenged",
        "decided-by-another",
        "not-applicable-confirmed",
    ];

    /// The word under which the state is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::AskedForMore(_) => "asked-for-more",
            Self::Supplied(_) => "supplied",
            Self::Accepted(_) => "accepted",
            Self::Challenged(..) => "challenged",
            Self::DecidedByAnother { .. } => "decided-by-another",
            Self::NotApplicableConfirmed { .. } => "not-applicable-confirmed",
        }
    }

    fn counts(&self) -> Option<&Reading> {
        match self {
            Self::Accepted(reading) | Self::Challenged(reading, _) => Some(reading),
            Self::DecidedByAnother { decided, .. } => Some(decided),
            _ => None,
        }
    }

    fn first(&self) -> Option<&Reading> {
        match self {
            Self::Accepted(first)
            | Self::Challenged(first, _)
            | Self::DecidedByAnother { first, .. } => Some(first),
            _ => None,
        }
    }
}

/// A reading that was overtaken, kept as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// Where the question stood.
    pub state: ReviewState,
    /// The second reading that belonged to it.
    pub second: Option<Reading>,
}

/// The reading of one question of one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewItem {
    /// The round.
    pub round: ReadinessRoundId,
    /// The question.
    pub question: QuestionId,
    /// Where it stands.
    pub state: ReviewState,
    /// Whether it was drawn to be read twice.
    pub is_read_twice: bool,
    /// Who was chosen to read it blind. Until they have, they do nothing else with it and see no level.
    pub second_reader: Option<AccountId>,
    /// The second reading, kept beside the first and never in its place.
    pub second: Option<Reading>,
    /// When evidence was taken back after the level was given, if nobody has read it again since. The level stands and
    /// pages say so.
    pub withdrawn: Option<Instant>,
    /// What was overtaken, the oldest first.
    pub earlier: Vec<Earlier>,
    /// Counts changes, so that a form filled in from an older state is noticed.
    pub changes: u64,
}

impl ReviewItem {
    /// A question that waits to be read.
    #[must_use]
    pub fn new(round: ReadinessRoundId, question: QuestionId) -> Self {
        Self {
            round,
            question,
            state: ReviewState::Waiting,
            is_read_twice: false,
            second_reader: None,
            second: None,
            withdrawn: None,
            earlier: Vec::new(),
            changes: 0,
        }
    }

    /// A question that waits to be read twice.
    #[must_use]
    pub fn new_read_twice(round: ReadinessRoundId, question: QuestionId) -> Self {
        Self {
            is_read_twice: true,
            ..Self::new(round, question)
        }
    }

    /// The reading that counts; `None` while there is none, and where the question does not apply. A challenged level
    /// counts until it is decided on.
    #[must_use]
    pub fn counts(&self) -> Option<&Reading> {
        self.state.counts()
    }

    /// The level of the first reader, whatever was decided on it afterwards.
    #[must_use]
    pub fn first(&self) -> Option<&Reading> {
        self.state.first()
    }

    /// Both readers' levels, once both have given one.
    #[must_use]
    pub fn pair(&self) -> Option<(ReadinessLevel, ReadinessLevel)> {
        Some((self.first()?.level, self.second.as_ref()?.level))
    }

    /// Whether a reviewer confirmed that the question does not apply; see [`crate::readiness::round::gather`].
    #[must_use]
    pub fn is_confirmed_not_applicable(&self) -> bool {
        matches!(self.state, ReviewState::NotApplicableConfirmed { .. })
    }

    /// Whether somebody still has to say something before a round can be decided. A second reading, which changes no
    /// level, holds nothing up; nor does the time in which a level may be challenged.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(
            self.state,
            ReviewState::Waiting
                | ReviewState::AskedForMore(_)
                | ReviewState::Supplied(_)
                | ReviewState::Challenged(..)
        )
    }

    /// The last day on which the council may challenge the level; `None` where there is nothing to challenge.
    #[must_use]
    pub fn challenge_until(&self, bank_holidays: &BTreeSet<NaiveDate>) -> Option<NaiveDate> {
        match &self.state {
            ReviewState::Accepted(reading) => Some(working_days_after(
                reading.on,
                super::CHALLENGE_DAYS,
                bank_holidays,
            )),
            _ => None,
        }
    }

    /// Whether this reader has to read it blind still, and so may see nothing that others said, nor whether they did.
    #[must_use]
    pub fn is_blind_for(&self, reader: &AccountId) -> bool {
        self.second.is_none() && self.second_reader.as_ref() == Some(reader)
    }

    /// Whether this reader gave a level that stands, was decided on, or was overtaken; first or second.
    #[must_use]
    pub fn was_read_by(&self, reader: &AccountId) -> bool {
        let now = std::iter::once((&self.state, self.second.as_ref()));
        let before = self
            .earlier
            .iter()
            .map(|one| (&one.state, one.second.as_ref()));
        now.chain(before).any(|(state, second)| {
            [state.first(), state.counts(), second]
                .into_iter()
                .flatten()
                .any(|reading| reading.by == *reader)
        })
    }
}
