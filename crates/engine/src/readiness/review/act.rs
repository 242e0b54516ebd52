//! What can be done with the reading of a question, and in which capacity.

use super::ReviewerAccess;
use crate::ids::{AccountId, PersonId};
use crate::readiness::ReadinessLevel;
use crate::readiness::round::{Gathered, RoundState};
use crate::readiness::written::{Note, Reason};
use crate::words::words;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What somebody is to a reading when they act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewCapacity {
    /// Somebody who acts for the council: its lead.
    Council,
    /// A reader from outside.
    Reviewer,
    /// A reader from outside who reads blind what another one reads as well.
    SecondReader,
    /// Who runs the programme and chooses second readers.
    Programme,
}

words!(ReviewCapacity: Council = "council", Reviewer = "reviewer", SecondReader = "second-reader",
    Programme = "programme");

/// Who acts. Whether they are what they act as, was checked before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewBy {
    /// Somebody who acts for the council.
    Council(PersonId),
    /// A reader from outside, by this access.
    Reviewer(ReviewerAccess),
    /// A second reader, by this access.
    SecondReader(ReviewerAccess),
    /// Who runs the programme.
    Programme(AccountId),
}

impl ReviewBy {
    /// As what they act.
    #[must_use]
    pub fn capacity(&self) -> ReviewCapacity {
        match self {
            Self::Council(_) => ReviewCapacity::Council,
            Self::Reviewer(_) => ReviewCapacity::Reviewer,
            Self::SecondReader(_) => ReviewCapacity::SecondReader,
            Self::Programme(_) => ReviewCapacity::Programme,
        }
    }
}

/// A level, why, and the day from which the newest thing that shows it dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The level.
    pub level: ReadinessLevel,
    /// Why this one and no other.
    pub reason: Reason,
    /// The day of the newest thing that shows it.
    pub shown_on: NaiveDate,
}

/// One thing done with the reading of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAct {
    /// Accepts a level.
    Accept(Given),
    /// Asks the council for more.
    AskForMore(Note),
    /// The council answers, or says what it added.
    Supply(Note),
    /// Confirms that the question does not apply.
    ConfirmNotApplicable(Reason),
    /// The council challenges a level.
    Challenge(Reason),
    /// Another reviewer decides on a challenge.
    Decide(Given),
    /// Chooses who reads blind, or somebody else while they have not.
    ChooseSecond(AccountId),
    /// Reads blind.
    ReadSecond(Given),
    /// The council takes back something on which a level rests.
    Withdraw,
    /// Reads again after evidence was taken back.
    ReadAgain(Given),
}

impl ReviewAct {
    /// The words of all acts, for the check of stored data.
    pub const WORDS: [&'static str; 10] = [
        "accept",
        "ask-for-more",
        "supply",
        "confirm-not-applicable",
        "challenge",
        "decide",
        "choose-second",
        "read-second",
        "withdraw",
        "read-again",
    ];

    /// The word under which the act is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Accept(_) => "accept",
            Self::AskForMore(_) => "ask-for-more",
            Self::Supply(_) => "supply",
            Self::ConfirmNotApplicable(_) => "confirm-not-applicable",
            Self::Challenge(_) => "challenge",
            Self::Decide(_) => "decide",
            Self::ChooseSecond(_) => "choose-second",
            Self::ReadSecond(_) => "read-second",
            Self::Withdraw => "withdraw",
            Self::ReadAgain(_) => "read-again",
        }
    }

    /// The capacity in which it may be done.
    #[must_use]
    pub fn capacity(&self) -> ReviewCapacity {
        match self {
            Self::Supply(_) | Self::Challenge(_) | Self::Withdraw => ReviewCapacity::Council,
            Self::ReadSecond(_) => ReviewCapacity::SecondReader,
            Self::ChooseSecond(_) => ReviewCapacity::Programme,
            _ => ReviewCapacity::Reviewer,
        }
    }
}

/// What an act needs to know beside the reading itself.
#[derive(Clone, Copy, Debug)]
pub struct ReviewAround<'a> {
    /// Where the round stands.
    pub round: RoundState,
    /// Today, in London.
    pub today: NaiveDate,
    /// The bank holidays of England.
    pub bank_holidays: &'a BTreeSet<NaiveDate>,
    /// The accounts of the council's own members, none of whom reviews it.
    pub own_members: &'a BTreeSet<AccountId>,
    /// Whether everybody who answered the question said that it does not apply.
    pub said_not_applicable: SaidNotApplicable,
}

/// What respondents said of whether a question applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidNotApplicable {
    /// Everybody who answered it said that it does not apply.
    ByAll,
    /// Not everybody did.
    NotByAll,
}

impl SaidNotApplicable {
    /// What the locked answers to a question say.
    #[must_use]
    pub fn of(gathered: &Gathered) -> Self {
        if gathered.claims.is_empty() && gathered.not_applicable > 0 {
            Self::ByAll
        } else {
            Self::NotByAll
        }
    }
}
