//! The seven levels of responsibility, and sets of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One of the seven levels of responsibility, 1 to 7.
///
/// It serialises as its number, so a stored value outside 1 to 7 is refused when it is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

/// A number that is not a level of responsibility.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0} is not a level of responsibility: levels go from 1 to 7")]
pub struct NotALevel(pub i64);

impl Level {
    /// All seven, lowest first.
    pub const ALL: [Self; 7] = [
        Self(1),
        Self(2),
        Self(3),
        Self(4),
        Self(5),
        Self(6),
        Self(7),
    ];
    /// Level 1, Follow.
    pub const LOWEST: Self = Self(1);
    /// Level 7, Set strategy, inspire, mobilise.
    pub const HIGHEST: Self = Self(7);

    /// The level with this number.
    ///
    /// # Errors
    /// [`NotALevel`] for anything but 1 to 7.
    pub fn new(number: u8) -> Result<Self, NotALevel> {
        if (1..=7).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotALevel(number.into()))
        }
    }

    /// The number, 1 to 7.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The guiding phrase, which is the same in editions 8 and 9. It stays English in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self.0 {
            1 => "Follow",
            2 => "Assist",
            3 => "Apply",
            4 => "Enable",
            5 => "Ensure, advise",
            6 => "Initiate, influence",
            _ => "Set strategy, inspire, mobilise",
        }
    }

    /// The level above, or nothing at the top.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1).ok()
    }

    /// The level below, or nothing at the bottom.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::new(self.0 - 1).ok()
    }
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

impl TryFrom<u8> for Level {
    type Error = NotALevel;
    fn try_from(number: u8) -> Result<Self, NotALevel> {
        Self::new(number)
    }
}

impl TryFrom<i16> for Level {
    type Error = NotALevel;
    fn try_from(number: i16) -> Result<Self, NotALevel> {
        u8::try_from(number)
            .map_err(|_| NotALevel(number.into()))
            .and_then(Self::new)
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

impl std::str::FromStr for Level {
    type Err = NotALevel;
    fn from_str(text: &str) -> Result<Self, NotALevel> {
        let number = text.trim().parse::<i64>().unwrap_or_default();
        u8::try_from(number)
            .map_err(|_| NotALevel(number))
            .and_then(Self::new)
    }
}

/// A set of levels, such as those at which a skill is defined.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct LevelSet(u8);

impl LevelSet {
    /// No level at all.
    pub const EMPTY: Self = Self(0);

    /// Whether the level is in the set.
    #[must_use]
    pub const fn contains(self, level: Level) -> bool {
        self.0 & (1 << level.0) != 0
    }

    /// The same set with the level in it.
    #[must_use]
    pub const fn with(self, level: Level) -> Self {
        Self(self.0 | (1 << level.0))
    }

    /// The levels, lowest first.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Level> {
        Level::ALL
            .into_iter()
            .filter(move |level| self.contains(*level))
    }

    /// How many levels.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The lowest level in the set.
    #[must_use]
    pub fn lowest(self) -> Option<Level> {
        self.iter().next()
    }

    /// The highest level in the set.
    #[must_use]
    pub fn highest(self) -> Option<Level> {
        self.iter().next_back()
    }

    /// Whether the levels follow one another without a gap, as they do for every official skill.
    #[must_use]
    pub fn is_unbroken(self) -> bool {
        match (self.lowest(), self.highest()) {
            (Some(low), Some(high)) => usize::from(high.0 - low.0) + 1 == self.len(),
            _ => true,
        }
    }
}

impl FromIterator<Level> for LevelSet {
    fn from_iter<I: IntoIterator<Item = Level>>(levels: I) -> Self {
        levels.into_iter().fold(Self::EMPTY, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_one_to_seven_and_nothing_else() {
        assert_eq!(Level::new(0), Err(NotALevel(0)));
        assert_eq!(Level::new(8), Err(NotALevel(8)));
        assert_eq!(Level::try_from(-1_i16), Err(NotALevel(-1)));
        assert_eq!(" 4 ".parse::<Level>().map(Level::number), Ok(4));
        assert!("four".parse::<Level>().is_err());
        assert!("260".parse::<Level>().is_err());
        assert_eq!(Level::LOWEST.previous(), None);
        assert_eq!(Level::HIGHEST.next(), None);
    }

    #[test]
    fn a_gap_in_a_set_of_levels_is_seen() {
        let level = |number| Level::new(number).unwrap();
        let whole: LevelSet = [3, 4, 5].into_iter().map(level).collect();
        let broken: LevelSet = [3, 5].into_iter().map(level).collect();
        assert!(whole.is_unbroken());
        assert!(!broken.is_unbroken());
        assert_eq!(
            whole.iter().map(Level::number).collect::<Vec<_>>(),
            [3, 4, 5]
        );
        assert_eq!(whole.highest(), Some(level(5)));
    }
}
