//! A level given to somebody in a skill, or that there is none.

use serde::{Deserialize, Serialize};
use sfia::{Level, LevelSet};

/// The highest level at which somebody works in a skill, as the person or a reader sees it. `None`: not at any level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rating(pub Option<Level>);

impl Rating {
    /// "Not at any level."
    pub const NONE: Self = Self(None);

    /// The rating as a number: the level's, or 0 for none. For storing and for forms.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0.map_or(0, Level::number)
    }

    /// The rating with this number; `None` for anything but 0 to 7.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        match number {
            0 => Some(Self::NONE),
            _ => {
                let level = Level::new(u8::try_from(number).ok()?).ok()?;
                Some(Self(Some(level)))
            }
        }
    }

    /// How many steps `self` stands above `other` on the ladder of a skill that has `levels`; negative below.
    ///
    /// No level is the ground and the skill's lowest level the first step, so that nothing and the lowest level are one
    /// apart for every skill. Between levels it is the difference of their numbers for every official skill.
    #[must_use]
    pub fn steps_above(self, other: Self, levels: LevelSet) -> i8 {
        let step = |rating: Self| {
            let reached = levels.iter().filter(|level| Some(*level) <= rating.0);
            i8::try_from(reached.count()).unwrap_or(i8::MAX)
        };
        step(self) - step(other)
    }
}

impl From<Level> for Rating {
    fn from(level: Level) -> Self {
        Self(Some(level))
    }
}
