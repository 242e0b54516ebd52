//! What can be done with a job description, and in which capacity.

use super::EvaluationOutcome;
use crate::access::{Role, Roles};
use crate::ids::PersonId;
use crate::jobs::{ItemId, JobContent};
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What somebody is to a job description when they act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capacity {
    /// Who writes it: a line manager, HR, or the Head of Profession.
    Author,
    /// Who was asked to read it.
    Reviewer,
    /// Who checks it for HR.
    Hr,
    /// The Head of Profession, their deputy, or the sponsor.
    Head,
}

words!(Capacity: Author = "author", Reviewer = "reviewer", Hr = "hr", Head = "head");

impl Capacity {
    /// Whether somebody with these roles can act in this capacity at all.
    #[must_use]
    pub fn is_open_to(self, roles: &Roles, manages: bool) -> bool {
        match self {
            Self::Author => {
                manages
                    || roles.has_any(&[
                        Role::HrAdviser,
                        Role::HeadOfProfession,
                        Role::DeputyHeadOfProfession,
                    ])
            }
            Self::Reviewer => true,
            Self::Hr => roles.has(Role::HrAdviser),
            Self::Head => roles.has_any(&[
                Role::HeadOfProfession,
                Role::DeputyHeadOfProfession,
                Role::Sponsor,
            ]),
        }
    }
}

/// Who acts, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub capacity: Capacity,
    /// The roles that an administrator gave them.
    pub roles: Roles,
    /// Whether anybody reports to them today.
    pub manages: bool,
}

/// Where in a version a comment stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "at", content = "id", rename_all = "kebab-case")]
pub enum Place {
    /// The version as a whole.
    Whole,
    /// The header block.
    Header,
    /// The purpose.
    Purpose,
    /// One dimension.
    Dimension(ItemId),
    /// One duty.
    Duty(ItemId),
    /// One criterion.
    Criterion(ItemId),
    /// Working pattern and apprenticeship.
    Working,
    /// The adjustments statement.
    Adjustments,
    /// Skills, attributes and general level.
    Skills,
}

impl Place {
    /// Whether the version has it.
    #[must_use]
    pub fn is_in(&self, content: &JobContent) -> bool {
        match self {
            Self::Dimension(id) => content.dimensions.iter().any(|one| one.id == *id),
            Self::Duty(id) => content.find_duty(id).is_some(),
            Self::Criterion(id) => content.find_criterion(id).is_some(),
            _ => true,
        }
    }
}

/// One thing done with a job description. Words that go with it (a comment, a reason) are kept with the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Begins the next version from the published one.
    Begin,
    /// Changes what the draft says.
    Edit,
    /// Sends the draft for review. From now on this version never changes.
    Send,
    /// Comments on a place.
    Comment(Place),
    /// Notes that postholders were consulted on a day.
    Consulted(NaiveDate),
    /// Notes that nobody holds the post.
    NoPostholders,
    /// Hands it on from review to HR.
    PassReview,
    /// Takes it back, to go on writing.
    TakeBack,
    /// Sends it back to those who write.
    SendBack,
    /// HR has checked it.
    PassCheck,
    /// The Head of Profession approves it.
    Approve,
    /// Puts it in force, in place of the one before.
    Publish,
    /// Records an evaluation.
    Evaluate(EvaluationOutcome),
    /// Says that the last evaluation still holds, since only the wording changed.
    WordingOnly,
}

impl Act {
    /// The words of all acts, for the check of stored data.
    pub const WORDS: [&'static str; 14] = [
        "begin",
        "edit",
        "send",
        "comment",
        "consulted",
        "no-postholders",
        "pass-review",
        "take-back",
        "send-back",
        "pass-check",
        "approve",
        "publish",
        "evaluate",
        "wording-only",
    ];

    /// The word under which the act is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Edit => "edit",
            Self::Send => "send",
            Self::Comment(_) => "comment",
            Self::Consulted(_) => "consulted",
            Self::NoPostholders => "no-postholders",
            Self::PassReview => "pass-review",
            Self::TakeBack => "take-back",
            Self::SendBack => "send-back",
            Self::PassCheck => "pass-check",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Evaluate(_) => "evaluate",
            Self::WordingOnly => "wording-only",
        }
    }

    /// The capacities in which it may be done.
    #[must_use]
    pub fn capacities(&self) -> &'static [Capacity] {
        use Capacity::{Author, Head, Hr};
        match self {
            Self::Begin | Self::Edit | Self::Send | Self::PassReview | Self::TakeBack => &[Author],
            Self::Comment(_) => Capacity::ALL,
            Self::Consulted(_) | Self::NoPostholders => &[Author, Hr],
            Self::SendBack | Self::Publish => &[Hr, Head],
            Self::PassCheck | Self::Evaluate(_) | Self::WordingOnly => &[Hr],
            Self::Approve => &[Head],
        }
    }
}

/// What an act needs to know beside the job description itself.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// What the newest version says.
    pub content: &'a JobContent,
    /// What the version says on which the newest version's evaluation rests; see [`super::Evaluation::basis`].
    pub evaluated: Option<&'a JobContent>,
    /// Who holds a post that the job description serves today.
    pub postholders: &'a [PersonId],
}
