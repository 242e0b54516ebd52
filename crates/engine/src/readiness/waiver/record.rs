//! A waiver as it stands, and proposing one.

use super::WaiverRefused;
use crate::ids::{AccountId, ReadinessRoundId, WaiverId};
use crate::readiness::written::{Reason, Written};
use crate::readiness::{GateKind, Question, QuestionId, Stage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most days from the day of the proposal to the last day of a waiver.
pub const WAIVED_DAYS: u32 = 30;

/// Why a gate is waived: 20 to 2000 characters, which everybody in the council can read.
pub type WaiverReason = Written<20, 2000>;

/// How a waiver ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// Its last day passed, in force or not.
    Expired,
    /// The board withdrew it.
    Withdrawn {
        /// Who did.
        by: AccountId,
        /// Why.
        reason: Reason,
    },
}

/// Where a waiver stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaiverState {
    /// One member of the board proposed it.
    Proposed,
    /// Another one signed it; its first day has not come.
    Signed {
        /// Who signed.
        by: AccountId,
    },
    /// It lets the gate pass.
    InForce {
        /// Who signed.
        by: AccountId,
    },
    /// It is over.
    Ended {
        /// Who had signed, if anybody.
        signed_by: Option<AccountId>,
        /// How it ended.
        ending: Ending,
        /// On which day.
        on: NaiveDate,
    },
}

impl WaiverState {
    /// The words of all states, for the check of stored data.
    pub const WORDS: [&'static str; 4] = ["proposed", "signed", "in-force", "ended"];

    /// The word under which the state is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Signed { .. } => "signed",
            Self::InForce { .. } => "in-force",
            Self::Ended { .. } => "ended",
        }
    }
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Its identity.
    pub id: WaiverId,
    /// The round.
    pub round: ReadinessRoundId,
    /// The stage that the round is for.
    pub stage: Stage,
    /// Why.
    pub reason: WaiverReason,
    /// The member of the board who proposes.
    pub by: AccountId,
    /// The first day on which it is to be in force.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// A waiver of one hard gate in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// What was proposed.
    pub proposal: Proposal,
    /// The question whose gate it is.
    pub question: QuestionId,
    /// The day of the proposal, in London.
    pub proposed_on: NaiveDate,
    /// Where it stands.
    pub state: WaiverState,
    /// Counts changes, so that a form filled in from an older state is noticed.
    pub changes: u64,
}

impl Waiver {
    /// Proposes to waive the gate of a question.
    ///
    /// # Errors
    /// [`WaiverRefused`] with the rule that stands against it: no gate, a soft one, a gate of a later stage, one that is
    /// never waived, or days that do not fit.
    pub fn propose(
        question: &Question,
        proposal: Proposal,
        today: NaiveDate,
    ) -> Result<Self, WaiverRefused> {
        let id = || question.id.clone();
        let gate = question.gate.ok_or_else(|| WaiverRefused::NoGate(id()))?;
        if gate.kind != GateKind::Hard {
            return Err(WaiverRefused::SoftGate(id()));
        }
        if gate.stage > proposal.stage {
            return Err(WaiverRefused::LaterStage(id(), gate.stage));
        }
        if !gate.waivable {
            return Err(WaiverRefused::NeverWaived(id()));
        }
        if proposal.from < today || proposal.until < proposal.from {
            return Err(WaiverRefused::DaysPassed);
        }
        let days = proposal.until.signed_duration_since(today).num_days();
        if days > i64::from(WAIVED_DAYS) {
            return Err(WaiverRefused::TooLong);
        }
        Ok(Self {
            proposal,
            question: question.id.clone(),
            proposed_on: today,
            state: WaiverState::Proposed,
            changes: 0,
        })
    }

    /// Whether it is proposed for this gate and waits for its second signature: another one beside it would only confuse who
    /// signs.
    #[must_use]
    pub fn waits_for(&self, question: &QuestionId, today: NaiveDate) -> bool {
        self.state == WaiverState::Proposed
            && self.question == *question
            && self.proposal.until >= today
    }

    /// Whether it lets a gate pass today. Its last day ends it even before that is recorded.
    #[must_use]
    pub fn lets_pass(&self, question: &QuestionId, today: NaiveDate) -> bool {
        let days = self.proposal.from..=self.proposal.until;
        matches!(self.state, WaiverState::InForce { .. })
            && self.question == *question
            && days.contains(&today)
    }
}
