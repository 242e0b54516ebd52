//! How far a level held is from a level asked for, in five words.

use serde::Serialize;
use sfia::Level;

/// Where a level held is, seen from the level that a role asks for. Ordered from the nearest to beyond it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Distance {
    /// No level is held.
    NotYet,
    /// Some level is held, two or more below the one asked for.
    FurtherToGo,
    /// The level held is one below the one asked for.
    OneLevelToGo,
    /// The level held is the one asked for.
    Meets,
    /// The level held is above the one asked for.
    Beyond,
}

impl Distance {
    /// The distance between a level held, if any, and the level asked for.
    #[must_use]
    pub fn between(held: Option<Level>, asked: Level) -> Self {
        let Some(held) = held else {
            return Self::NotYet;
        };
        match levels_missing(Some(held), asked) {
            0 if held > asked => Self::Beyond,
            0 => Self::Meets,
            1 => Self::OneLevelToGo,
            _ => Self::FurtherToGo,
        }
    }

    /// Whether the level asked for is reached.
    #[must_use]
    pub fn is_met(self) -> bool {
        matches!(self, Self::Meets | Self::Beyond)
    }
}

/// `max(0, asked - held)`, with 0 for nothing held. Levels beyond what is asked for count for nothing.
///
/// Numbers of levels are compared, not the levels at which the skill is defined: where nothing is held and the skill
/// begins at level 4, four levels are missing. The role would ask the same of somebody new to it.
pub(super) fn levels_missing(held: Option<Level>, asked: Level) -> u32 {
    let held = held.map_or(0, Level::number);
    u32::from(asked.number().saturating_sub(held))
}
