//! What an act has changed.

use super::case::words;
use super::{Capacity, Rating};
use crate::ids::PersonId;
use sfia::SkillCode;

/// A step that a review can take. The property test sees that every one of them happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transition {
    /// A submitted version is to be read.
    Opened,
    /// An interview is to be held.
    OpenedForInterview,
    /// A skill whose earlier endorsement still stands.
    Carried,
    /// A newer version took the place of a review.
    Replaced,
    /// Rated blind, at the person's level.
    BlindEqual,
    /// Rated blind, one level apart.
    BlindOneApart,
    /// Rated blind, two or more apart.
    BlindFarApart,
    /// Rated openly, at the person's level.
    OpenEqual,
    /// Rated openly, one level apart.
    OpenOneApart,
    /// Rated openly, two or more apart.
    OpenFarApart,
    /// A level proposed after an interview.
    Proposed,
    /// The person accepted it.
    ProposalAccepted,
    /// The person declined it with a level one apart.
    DeclinedOneApart,
    /// The person declined it with a level two or more apart.
    DeclinedFarApart,
    /// The reader asked a question.
    SentBack,
    /// The person answered it.
    Answered,
    /// The person accepted the reader's level in a talk.
    AcceptedInTalk,
    /// The person kept their level in a talk.
    KeptInTalk,
    /// The reader accepted the person's level.
    ClaimAccepted,
    /// The person asked for a second reader.
    SecondAskedByOwner,
    /// The first reader asked for a second reader.
    SecondAskedByReader,
    /// The person accepted the other level before the second reader had read.
    AcceptedBeforeSecond,
    /// The Head chose a second reader.
    SecondChosen,
    /// The second reader gave the person's level.
    SecondForOwner,
    /// The second reader gave the other level.
    SecondForReader,
    /// The second reader gave a level of their own.
    SecondForNeither,
    /// The person took it to the Head.
    AppealByOwner,
    /// The first reader took it to the Head.
    AppealByReader,
    /// The Head decided, after no two agreed or on appeal.
    Decided,
    /// The Head decided because the second reader was late.
    DecidedAsLate,
    /// The person made a statement.
    Stated,
    /// A moderator gave the endorsed level.
    ModeratedSame,
    /// A moderator differed, which reopened the case.
    ModeratedApart,
    /// "This is not my manager."
    ObjectedToManager,
    /// "This is not my role."
    ObjectedToRole,
    /// An objection was settled.
    Settled,
    /// An objection was taken back.
    Withdrawn,
}

words!(Transition: Opened = "opened", OpenedForInterview = "opened-for-interview", Carried = "carried",
    Replaced = "replaced", BlindEqual = "blind-equal", BlindOneApart = "blind-one-apart",
    BlindFarApart = "blind-far-apart", OpenEqual = "open-equal", OpenOneApart = "open-one-apart",
    OpenFarApart = "open-far-apart", Proposed = "proposed", ProposalAccepted = "proposal-accepted",
    DeclinedOneApart = "declined-one-apart", DeclinedFarApart = "declined-far-apart", SentBack = "sent-back",
    Answered = "answered", AcceptedInTalk = "accepted-in-talk", KeptInTalk = "kept-in-talk",
    ClaimAccepted = "claim-accepted", SecondAskedByOwner = "second-asked-by-owner",
    SecondAskedByReader = "second-asked-by-reader", AcceptedBeforeSecond = "accepted-before-second",
    SecondChosen = "second-chosen", SecondForOwner = "second-for-owner",
    SecondForReader = "second-for-reader", SecondForNeither = "second-for-neither",
    AppealByOwner = "appeal-by-owner", AppealByReader = "appeal-by-reader", Decided = "decided",
    DecidedAsLate = "decided-as-late", Stated = "stated", ModeratedSame = "moderated-same",
    ModeratedApart = "moderated-apart", ObjectedToManager = "objected-to-manager",
    ObjectedToRole = "objected-to-role", Settled = "settled", Withdrawn = "withdrawn");

/// Somebody whom a change concerns, other than who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tell {
    /// The person.
    Owner,
    /// The line managers and who stands in for them.
    FirstReaders,
    /// This second reader.
    SecondReader(PersonId),
    /// Whoever decides this skill.
    Deciders(SkillCode),
    /// The administrators.
    Administrators,
}

/// A level that is endorsed from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endorsed {
    /// Which skill.
    pub code: SkillCode,
    /// What the person said of it.
    pub claimed: Option<Rating>,
    /// The level.
    pub level: Rating,
    /// Whose reading it rests on.
    pub by: PersonId,
    /// What they were.
    pub capacity: Capacity,
}

/// What an act has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The steps taken, in order.
    pub transitions: Vec<Transition>,
    /// What is endorsed now.
    pub endorsed: Vec<Endorsed>,
    /// Whom to tell.
    pub tell: Vec<Tell>,
}

impl Change {
    pub(super) fn of(transition: Transition) -> Self {
        Self {
            transitions: vec![transition],
            ..Self::default()
        }
    }

    pub(super) fn tell(mut self, whom: Tell) -> Self {
        if !self.tell.contains(&whom) {
            self.tell.push(whom);
        }
        self
    }

    pub(super) fn and(mut self, other: Self) -> Self {
        self.transitions.extend(other.transitions);
        self.endorsed.extend(other.endorsed);
        for whom in other.tell {
            self = self.tell(whom);
        }
        self
    }
}
