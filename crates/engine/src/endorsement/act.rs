//! What can be done in a review, and in which capacity.

use super::Rating;
use super::case::words;
use crate::ids::PersonId;
use sfia::SkillCode;

/// What somebody is in a review when they act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capacity {
    /// Whose skills they are.
    Owner,
    /// The present line manager, or who stands in for them.
    FirstReader,
    /// Somebody from another team.
    SecondReader,
    /// The Head of Profession, or who decides in their place.
    Head,
    /// Somebody who reads a sample afterwards.
    Moderator,
    /// Who looks after the people data, to settle an objection.
    Administrator,
}

words!(Capacity: Owner = "owner", FirstReader = "first-reader", SecondReader = "second-reader",
    Head = "head", Moderator = "moderator", Administrator = "administrator");

/// Who acts, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub capacity: Capacity,
}

/// What a person says is wrong about a review as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectionKind {
    /// "This is not my manager."
    NotMyManager,
    /// "This is not my role."
    NotMyRole,
}

words!(ObjectionKind: NotMyManager = "not-my-manager", NotMyRole = "not-my-role");

/// One thing done in a review. Words that go with it (a question, an answer, a statement) are kept with the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The first reader rates all critical skills that wait, without having seen the person's levels.
    RateBlind(Vec<(SkillCode, Rating)>),
    /// The first reader rates another skill, with the person's level in view.
    Rate(SkillCode, Rating),
    /// The first reader asks the person something before rating.
    SendBack(SkillCode),
    /// The person answers.
    Answer(SkillCode),
    /// The person accepts the level that stands against theirs, or the one proposed after an interview.
    Accept(SkillCode),
    /// The person keeps their level in a talk.
    Keep(SkillCode),
    /// The person declines the level proposed after an interview, and says which one it should be.
    Decline(SkillCode, Rating),
    /// The first reader accepts the person's level.
    AcceptClaim(SkillCode),
    /// Either side of a talk asks for a second reader.
    AskSecond(SkillCode),
    /// The Head of Profession chooses the second reader.
    ChooseSecond(SkillCode, PersonId),
    /// The second reader gives a level.
    ReadSecond(SkillCode, Rating),
    /// The side that the second reader did not confirm takes it to the Head.
    Appeal(SkillCode),
    /// The Head decides.
    Decide(SkillCode, Rating),
    /// The person's own statement, kept beside what others say.
    State(SkillCode),
    /// A moderator reads an endorsed skill and gives a level.
    Moderate(SkillCode, Rating),
    /// The person says that something is wrong about the review as a whole.
    Object(ObjectionKind),
    /// An administrator or the Head settles an objection.
    Settle,
    /// The person takes an objection back.
    Withdraw,
}

impl Act {
    /// The word under which the act is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::RateBlind(_) => "rate-blind",
            Self::Rate(..) => "rate",
            Self::SendBack(_) => "send-back",
            Self::Answer(_) => "answer",
            Self::Accept(_) => "accept",
            Self::Keep(_) => "keep",
            Self::Decline(..) => "decline",
            Self::AcceptClaim(_) => "accept-claim",
            Self::AskSecond(_) => "ask-second",
            Self::ChooseSecond(..) => "choose-second",
            Self::ReadSecond(..) => "read-second",
            Self::Appeal(_) => "appeal",
            Self::Decide(..) => "decide",
            Self::State(_) => "state",
            Self::Moderate(..) => "moderate",
            Self::Object(_) => "object",
            Self::Settle => "settle",
            Self::Withdraw => "withdraw",
        }
    }

    /// The words of all acts, for the check of stored data.
    pub const WORDS: [&'static str; 18] = [
        "rate-blind",
        "rate",
        "send-back",
        "answer",
        "accept",
        "keep",
        "decline",
        "accept-claim",
        "ask-second",
        "choose-second",
        "read-second",
        "appeal",
        "decide",
        "state",
        "moderate",
        "object",
        "settle",
        "withdraw",
    ];

    /// The capacities in which it may be done.
    #[must_use]
    pub fn capacities(&self) -> &'static [Capacity] {
        use Capacity::{Administrator, FirstReader, Head, Moderator, Owner, SecondReader};
        match self {
            Self::RateBlind(_) | Self::Rate(..) | Self::SendBack(_) | Self::AcceptClaim(_) => {
                &[FirstReader]
            }
            Self::Answer(_)
            | Self::Accept(_)
            | Self::Keep(_)
            | Self::Decline(..)
            | Self::State(_)
            | Self::Object(_)
            | Self::Withdraw => &[Owner],
            Self::AskSecond(_) | Self::Appeal(_) => &[Owner, FirstReader],
            Self::ChooseSecond(..) | Self::Decide(..) => &[Head],
            Self::ReadSecond(..) => &[SecondReader],
            Self::Moderate(..) => &[Moderator],
            Self::Settle => &[Administrator, Head],
        }
    }

    /// The levels that it gives, each with its skill.
    #[must_use]
    pub fn ratings(&self) -> Vec<(SkillCode, Rating)> {
        match self {
            Self::RateBlind(ratings) => ratings.clone(),
            Self::Rate(code, rating)
            | Self::Decline(code, rating)
            | Self::ReadSecond(code, rating)
            | Self::Decide(code, rating)
            | Self::Moderate(code, rating) => vec![(*code, *rating)],
            _ => Vec::new(),
        }
    }

    /// The one skill that it is about; `None` for what is about several or about the whole review.
    #[must_use]
    pub fn skill(&self) -> Option<SkillCode> {
        match self {
            Self::RateBlind(_) | Self::Object(_) | Self::Settle | Self::Withdraw => None,
            Self::Rate(code, _)
            | Self::SendBack(code)
            | Self::Answer(code)
            | Self::Accept(code)
            | Self::Keep(code)
            | Self::Decline(code, _)
            | Self::AcceptClaim(code)
            | Self::AskSecond(code)
            | Self::ChooseSecond(code, _)
            | Self::ReadSecond(code, _)
            | Self::Appeal(code)
            | Self::Decide(code, _)
            | Self::State(code)
            | Self::Moderate(code, _) => Some(*code),
        }
    }
}
