//! Who may see and change a person's assessments.

use super::{Action, Actor, PersonFacts, ReadCouncilSkills};

/// Answering one's own self-assessment, submitting it, starting a new one. Nobody does this for another.
#[derive(Debug)]
pub struct Assess;

impl Action for Assess {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person)
    }
}

/// Reading what is not submitted yet. Private to its owner.
#[derive(Debug)]
pub struct ReadDraft;

impl Action for ReadDraft {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person)
    }
}

/// Reading what a person submitted: the person; and their present line managers, and who stands in for them today, once
/// the critical skills are rated. Before that nothing of it is shown to a reader: the policy itself keeps ratings blind.
#[derive(Debug)]
pub struct ReadRecord;

impl Action for ReadRecord {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person) || (person.is_first_reader(actor) && !person.blind_due)
    }
}

/// Reading what a person submitted to plan for the organisation as a whole: the Head of Profession and the deputy. Who
/// reads the person's skills first or second keeps to that until it is done, so that ratings stay blind. Whether the
/// record itself may be used so is [`crate::assessments::StatementOfUse::allows`].
#[derive(Debug)]
pub struct PlanWithRecord;

impl Action for PlanWithRecord {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        ReadCouncilSkills::allows(actor, &()) && !person.is_kept_blind(actor)
    }
}

/// Answering the cases of the exercise, and reading one's own answers. They are nobody else's business.
#[derive(Debug)]
pub struct TakeExercise;

impl Action for TakeExercise {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person)
    }
}
