//! What became of a level between two versions, in one word.

use crate::assessments::Standing;
use sfia::Level;

/// What a version says of one skill or attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The level held; `None` for "not yet at any level".
    pub held: Option<Level>,
    /// The level above it that was answered "partly".
    pub developing: Option<Level>,
}

impl Said {
    /// What follows from a standing; `None` while something is left to ask, since nothing was said then.
    #[must_use]
    pub fn of(standing: &Standing) -> Option<Self> {
        standing.settled.then_some(Self {
            held: standing.held,
            developing: standing.developing,
        })
    }
}

/// How one skill stands in a later version against an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The later version says a higher level.
    Up,
    /// The later version says a lower level, or none.
    Down,
    /// Both say the same level.
    Same,
    /// Only the later version says something.
    New,
    /// Only the earlier version says something.
    NoLonger,
}

impl Change {
    /// All of them, in the order in which pages count them.
    pub const ALL: [Self; 5] = [Self::Up, Self::Down, Self::New, Self::NoLonger, Self::Same];

    /// The change from `then` to `now`; `None` where neither says anything.
    ///
    /// The level held decides, and nothing held is below every level. A level that is only partly there is shown beside
    /// it and is no change by itself: "partly" means that the level below is held.
    #[must_use]
    pub fn between(then: Option<Said>, now: Option<Said>) -> Option<Self> {
        match (then, now) {
            (None, None) => None,
            (None, Some(_)) => Some(Self::New),
            (Some(_), None) => Some(Self::NoLonger),
            (Some(then), Some(now)) => Some(match now.held.cmp(&then.held) {
                std::cmp::Ordering::Greater => Self::Up,
                std::cmp::Ordering::Less => Self::Down,
                std::cmp::Ordering::Equal => Self::Same,
            }),
        }
    }
}
