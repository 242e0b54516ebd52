//! The one thing to do next about one's own assessment.

use sfia::{Framework, SkillCode};

use super::Assessment;
use crate::time::Instant;

/// What a person's home page offers first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Nothing was ever started.
    Start,
    /// A draft has not come to its skills yet.
    Begun,
    /// A draft has something left to ask.
    CarryOn {
        /// Skills done.
        done: usize,
        /// Skills in the draft.
        total: usize,
        /// The skill to go on with.
        skill: SkillCode,
        /// Its place in the draft, from 1.
        place: usize,
    },
    /// A draft without any skill: there is no role that asks for one, and none was added.
    AddSkills,
    /// A draft is complete and still private.
    Send {
        /// Skills in the draft.
        total: usize,
    },
    /// It was sent; nothing waits.
    LookAtResult {
        /// When it was sent.
        submitted: Instant,
    },
}

impl NextStep {
    /// The step that follows from the draft, if there is one, and else from the latest assessment that was sent.
    #[must_use]
    pub fn of(
        draft: Option<&Assessment>,
        submitted: Option<Instant>,
        framework: &Framework,
    ) -> Self {
        let Some(draft) = draft else {
            return submitted.map_or(Self::Start, |submitted| Self::LookAtResult { submitted });
        };
        if draft.steps.choosing.is_none() {
            return Self::Begun;
        }
        let progress = draft.progress(framework);
        let start = draft.start(None, framework);
        let unfinished = draft
            .skills
            .iter()
            .position(|skill| !skill.is_done(framework, start));
        match unfinished.and_then(|place| Some((place, draft.skills.get(place)?))) {
            Some((place, skill)) => Self::CarryOn {
                done: progress.done,
                total: progress.total,
                skill: skill.code,
                place: place + 1,
            },
            None if progress.total == 0 => Self::AddSkills,
            None => Self::Send {
                total: progress.total,
            },
        }
    }
}
