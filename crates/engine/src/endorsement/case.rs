//! One skill of a review: what each side says of it, and where it stands.

use super::{Rating, plus_working_days};
use crate::ids::PersonId;
use crate::time::Instant;
use chrono::NaiveDate;
use sfia::{LevelSet, SkillCode};

/// Working days after which either side of a talk may ask for a second reader.
pub(super) const TALK_DAYS: u32 = 20;
/// Working days that a second reader has, and that a side has to appeal.
pub(super) const SECOND_DAYS: u32 = 10;

/// Why a case lies with the Head of Profession.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyHead {
    /// The second reader gave a level that neither side had given.
    NoTwoAgree,
    /// The second reader did not read within the time.
    Late,
    /// One side took the second reader's level to the Head.
    Appeal,
}

/// On what an endorsed level rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// An earlier endorsement that still stands.
    Carried,
    /// Both gave the same level.
    Equal,
    /// The person accepted the reader's level.
    OwnerAccepted,
    /// The first reader accepted the person's level.
    ReaderAccepted,
    /// The second reader gave the level of one side.
    Second,
}

macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word under which it is stored and told.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The one stored under `word`.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}
pub(super) use words;

words!(WhyHead: NoTwoAgree = "no-two-agree", Late = "late", Appeal = "appeal");
words!(Basis: Carried = "carried", Equal = "equal", OwnerAccepted = "owner-accepted",
    ReaderAccepted = "reader-accepted", Second = "second");

/// Where a case stands. [`Case::since`] says since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The first reader has not rated it.
    Waiting,
    /// The first reader asked the person something first.
    Asked,
    /// After an interview: the reader's level waits for the person to accept or decline it.
    Proposed,
    /// One level apart: both levels are kept and nothing is endorsed.
    Talk {
        /// Whether the person has said that they keep their level.
        kept: bool,
    },
    /// Two or more levels apart, or asked for: somebody from another team reads it.
    SecondReader {
        /// The last day for it.
        due: NaiveDate,
        /// Who reads it, once the Head of Profession has chosen.
        reader: Option<PersonId>,
    },
    /// The Head of Profession decides.
    Head(WhyHead),
    /// Endorsed at this level.
    Endorsed {
        /// The level.
        level: Rating,
        /// On what it rests.
        basis: Basis,
    },
    /// Decided by the Head of Profession, which ends it.
    Decided {
        /// The level.
        level: Rating,
    },
}

impl State {
    /// The word under which the state is stored and told.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Asked => "asked",
            Self::Proposed => "proposed",
            Self::Talk { .. } => "talk",
            Self::SecondReader { .. } => "second-reader",
            Self::Head(_) => "head",
            Self::Endorsed { .. } => "endorsed",
            Self::Decided { .. } => "decided",
        }
    }

    /// The words of all states, for the check of stored data.
    pub const WORDS: [&'static str; 8] = [
        "waiting",
        "asked",
        "proposed",
        "talk",
        "second-reader",
        "head",
        "endorsed",
        "decided",
    ];
}

/// One skill of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Which skill.
    pub code: SkillCode,
    /// Whether it is one of the role's critical skills.
    pub critical: bool,
    /// What the person says; `None` after an interview, until the person declines a proposed level.
    pub claimed: Option<Rating>,
    /// What the first reader says, and who that was.
    pub rated: Option<(Rating, PersonId)>,
    /// What the second reader said, and who that was.
    pub second: Option<(Rating, PersonId)>,
    /// What a moderator said who did not agree with the endorsed level, and who that was.
    pub moderated: Option<(Rating, PersonId)>,
    /// The level that was endorsed before a moderator reopened the case.
    pub before: Option<Rating>,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub since: Instant,
}

impl Case {
    /// Whether it ended: endorsed or decided.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        matches!(self.state, State::Endorsed { .. } | State::Decided { .. })
    }

    /// The endorsed or decided level.
    #[must_use]
    pub fn level(&self) -> Option<Rating> {
        match self.state {
            State::Endorsed { level, .. } | State::Decided { level } => Some(level),
            _ => None,
        }
    }

    /// The two levels that stand against each other: the person's and the reader's; after a moderator has differed, the
    /// one that was endorsed and the moderator's. `None` until there are two.
    #[must_use]
    pub fn sides(&self) -> Option<(Rating, Rating)> {
        match (self.before, &self.moderated) {
            (Some(before), Some((moderated, _))) => Some((before, *moderated)),
            _ => Some((self.claimed?, self.rated.as_ref()?.0)),
        }
    }

    /// How many steps the person's level stands above the first reader's; `None` until both are there.
    #[must_use]
    pub fn difference(&self, levels: LevelSet) -> Option<i8> {
        Some(self.claimed?.steps_above(self.rated.as_ref()?.0, levels))
    }

    /// The first day on which either side of a talk may ask for a second reader.
    #[must_use]
    pub fn second_from(&self) -> NaiveDate {
        plus_working_days(self.since.date(), TALK_DAYS)
    }

    /// The last day on which the second reader's level may be taken to the Head.
    #[must_use]
    pub fn appeal_until(&self) -> NaiveDate {
        plus_working_days(self.since.date(), SECOND_DAYS)
    }

    /// Whether it lies with the Head on this day, be it because the second reader is late.
    #[must_use]
    pub fn with_head(&self, today: NaiveDate) -> Option<WhyHead> {
        match &self.state {
            State::Head(why) => Some(*why),
            State::SecondReader { due, .. } if *due < today => Some(WhyHead::Late),
            _ => None,
        }
    }
}
