//! The stages of a pilot that a round can be for.

use crate::words::words;

/// What a council wants to be ready for. A stage tests its own gates and those of the stages before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// To join the pilot.
    Join,
    /// To launch to staff.
    Launch,
    /// To stand alone.
    StandAlone,
}

words!(Stage: Join = "G1", Launch = "G2", StandAlone = "G3");

impl Stage {
    /// Whether the lowest scores of sections and of the whole are asked for: from the launch on.
    #[must_use]
    pub fn has_thresholds(self) -> bool {
        self >= Self::Launch
    }
}
