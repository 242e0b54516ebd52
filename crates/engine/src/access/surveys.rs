//! Who answers surveys. Whoever leads readiness rounds opens them and reads the counts.

use super::{Action, Actor};

/// Answering a survey of one's organisation, once and without a name.
#[derive(Debug)]
pub struct AnswerSurveys;

impl Action for AnswerSurveys {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.member().is_some()
    }
}
