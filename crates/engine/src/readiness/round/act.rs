//! What can be done in a round, and in which capacity.

use super::{NotAsked, Respondent, Typed};
use crate::ids::{AccountId, PersonId, RespondentId};
use crate::readiness::written::{Note, Reason};
use crate::readiness::{Question, QuestionId};
use crate::words::words;
use std::collections::BTreeSet;

/// What somebody is in a round when they act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundCapacity {
    /// Who leads the pilot in the council.
    Lead,
    /// Somebody named to answer.
    Respondent,
    /// A reader from outside. Theirs are the readings of single questions; the round itself is none of their business.
    Reviewer,
    /// A member of the programme board.
    BoardMember,
}

words!(RoundCapacity: Lead = "lead", Respondent = "respondent", Reviewer = "reviewer", BoardMember = "board-member");

/// Who acts. Whether they are what they act as, was checked before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundBy {
    /// Who leads the pilot in the council.
    Lead(PersonId),
    /// Somebody named to answer.
    Respondent(RespondentId),
    /// A reader from outside, who has an account and no record in the council.
    Reviewer(AccountId),
    /// A member of the programme board, likewise.
    BoardMember(AccountId),
}

impl RoundBy {
    /// As what they act.
    #[must_use]
    pub fn capacity(&self) -> RoundCapacity {
        match self {
            Self::Lead(_) => RoundCapacity::Lead,
            Self::Respondent(_) => RoundCapacity::Respondent,
            Self::Reviewer(_) => RoundCapacity::Reviewer,
            Self::BoardMember(_) => RoundCapacity::BoardMember,
        }
    }
}

/// One thing done in a round. The reason for giving it up is kept with the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundAct {
    /// Names somebody to answer; while others answer, too, for somebody who turns out to be away.
    Name(Respondent),
    /// Takes a name off the list again, before anybody answers.
    Remove(RespondentId),
    /// Opens the round for answers.
    Open,
    /// Saves one answer of one's own, from a form that began at this version of it; 0 where there was none.
    Save(Typed, u32),
    /// Locks one's own sheet.
    Lock,
    /// Closes answering without these, who have to be exactly those that have not locked.
    Close(BTreeSet<RespondentId>),
    /// Writes down what the meeting said of a question.
    Note(QuestionId, Note),
    /// Hands the round on to the reviewers.
    BeginReview,
    /// Records that it was decided. What was decided is computed and kept beside the round.
    Decide,
    /// Gives the round up.
    Abandon(Reason),
}

impl RoundAct {
    /// The words of all acts, for the check of stored data.
    pub const WORDS: [&'static str; 10] = [
        "name",
        "remove",
        "open",
        "save",
        "lock",
        "close",
        "note",
        "begin-review",
        "decide",
        "abandon",
    ];

    /// The word under which the act is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Remove(_) => "remove",
            Self::Open => "open",
            Self::Save(..) => "save",
            Self::Lock => "lock",
            Self::Close(_) => "close",
            Self::Note(..) => "note",
            Self::BeginReview => "begin-review",
            Self::Decide => "decide",
            Self::Abandon(_) => "abandon",
        }
    }

    /// The capacities in which it may be done.
    #[must_use]
    pub fn capacities(&self) -> &'static [RoundCapacity] {
        use RoundCapacity::{BoardMember, Lead, Respondent};
        match self {
            Self::Name(_) | Self::Remove(_) | Self::Open | Self::Close(_) => &[Lead],
            Self::Note(..) | Self::BeginReview => &[Lead],
            Self::Save(..) | Self::Lock => &[Respondent],
            Self::Decide => &[BoardMember],
            Self::Abandon(_) => &[Lead, BoardMember],
        }
    }
}

/// What an act needs to know beside the round itself.
#[derive(Clone, Copy, Debug)]
pub struct RoundAround<'a> {
    /// The questions of the round's version of the questionnaire, in their order.
    pub questions: &'a [Question],
    /// Those that a council of this kind is not asked.
    pub not_asked: &'a NotAsked,
    /// How many readings are open; see [`crate::readiness::review::ReviewItem::is_open`].
    pub open_readings: usize,
}
