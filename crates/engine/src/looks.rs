//! Who looks at somebody else's record: in what capacity, at what, and what for. The person can read all of it.

use crate::access::{Actor, Role};
use crate::assessments::Purpose;
use crate::ids::PersonId;

/// In what capacity somebody looks at another person's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LookedAs {
    /// A present line manager of the person.
    LineManager,
    /// Standing in for a line manager that day.
    StandIn,
    /// Chosen to read one of the person's skills second.
    SecondReader,
    /// The Head of Profession.
    HeadOfProfession,
    /// The deputy of the Head of Profession.
    DeputyHead,
    /// The sponsor of the profession.
    Sponsor,
    /// An assessor in place of the Head of Profession.
    Assessor,
    /// Reading the moderation sample.
    Moderator,
}

impl LookedAs {
    /// All of them, in the order in which pages explain them.
    pub const ALL: [Self; 8] = [
        Self::LineManager,
        Self::StandIn,
        Self::SecondReader,
        Self::HeadOfProfession,
        Self::DeputyHead,
        Self::Sponsor,
        Self::Assessor,
        Self::Moderator,
    ];

    /// The word under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LineManager => "line-manager",
            Self::StandIn => "stand-in",
            Self::SecondReader => "second-reader",
            Self::HeadOfProfession => "head-of-profession",
            Self::DeputyHead => "deputy-head",
            Self::Sponsor => "sponsor",
            Self::Assessor => "assessor",
            Self::Moderator => "moderator",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }

    /// The capacity of somebody who leads the profession, or to whom the rules send what the Head does not decide.
    #[must_use]
    pub fn leading(actor: &Actor) -> Self {
        let has = |role: Role| actor.has_any(&[role]);
        if has(Role::HeadOfProfession) {
            Self::HeadOfProfession
        } else if has(Role::DeputyHeadOfProfession) {
            Self::DeputyHead
        } else if has(Role::Sponsor) {
            Self::Sponsor
        } else {
            Self::Assessor
        }
    }
}

/// What of a record was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seen {
    /// The skills with their levels.
    Levels,
    /// The list of evidence.
    EvidenceList,
    /// An item of evidence.
    Evidence,
    /// A file of an item of evidence.
    EvidenceFile,
    /// The review of the skills, or of one of them.
    Review,
    /// A line in a list of people who have a skill.
    FoundBySkill,
}

impl Seen {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Levels,
        Self::EvidenceList,
        Self::Evidence,
        Self::EvidenceFile,
        Self::Review,
        Self::FoundBySkill,
    ];

    /// The word under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Levels => "levels",
            Self::EvidenceList => "evidence-list",
            Self::Evidence => "evidence",
            Self::EvidenceFile => "evidence-file",
            Self::Review => "review",
            Self::FoundBySkill => "found-by-skill",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// What somebody looked for. Finer than [`Purpose`], which says what a record may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LookedFor {
    /// To talk about work and development.
    Development,
    /// To endorse levels.
    Endorsement,
    /// To check a sample of endorsements.
    Moderation,
    /// To plan for the organisation as a whole.
    Planning,
}

impl LookedFor {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Development,
        Self::Endorsement,
        Self::Moderation,
        Self::Planning,
    ];

    /// The word under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Endorsement => "endorsement",
            Self::Moderation => "moderation",
            Self::Planning => "planning",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }

    /// The purpose that the record must carry. Endorsing and moderating are part of development: the statement of use
    /// says so.
    #[must_use]
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Development | Self::Endorsement | Self::Moderation => Purpose::Development,
            Self::Planning => Purpose::Planning,
        }
    }
}

/// One look at somebody else's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whose record it is.
    pub person: PersonId,
    /// Who looked.
    pub viewer: PersonId,
    /// In what capacity.
    pub capacity: LookedAs,
    /// At what.
    pub seen: Seen,
    /// What for.
    pub purpose: LookedFor,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_lead_back() {
        for one in LookedAs::ALL {
            assert_eq!(LookedAs::from_word(one.as_str()), Some(one));
        }
        for one in Seen::ALL {
            assert_eq!(Seen::from_word(one.as_str()), Some(one));
        }
        for one in LookedFor::ALL {
            assert_eq!(LookedFor::from_word(one.as_str()), Some(one));
        }
    }

    #[test]
    fn only_planning_needs_leave_to_plan() {
        let needs = |one: LookedFor| one.purpose() == Purpose::Planning;
        assert!(needs(LookedFor::Planning));
        assert_eq!(
            LookedFor::ALL.into_iter().filter(|one| needs(*one)).count(),
            1
        );
    }
}
