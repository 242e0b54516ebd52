//! Who acts for a programme of a professional society, and as what.

use super::{Action, Actor};
use crate::ids::{AccountId, ReadinessRoundId};
use crate::readiness::review::ReviewerAccess;
use crate::time::Instant;
use crate::words::words;

/// As what somebody works in a programme. One person has one of these in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgrammeRole {
    /// Runs the programme: its councils, its people, its records.
    Manager,
    /// Decides about rounds, and may waive gates together with another one.
    BoardMember,
    /// Reads the evidence of rounds to which access was given, for as long as it was given.
    Reviewer,
    /// Reads totals, and the names of those who agreed to be named.
    SteeringGroup,
}

words!(ProgrammeRole: Manager = "manager", BoardMember = "board-member", Reviewer = "reviewer",
    SteeringGroup = "steering-group");

/// Somebody of a programme, at work in one of its councils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeMember {
    /// The account that signed in.
    pub account: AccountId,
    /// As what.
    pub role: ProgrammeRole,
}

fn acts_as(actor: &Actor, roles: &[ProgrammeRole]) -> bool {
    let holds = |member: &ProgrammeMember| roles.contains(&member.role);
    actor.programme().is_some_and(holds)
}

/// Running a programme in one of its councils: its place in the pilot, who reviews a round and until when, who reads a
/// question a second time.
#[derive(Debug)]
pub struct RunPilot;

impl Action for RunPilot {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        acts_as(actor, &[ProgrammeRole::Manager])
    }
}

/// Seeing how a council of the programme stands: figures of its rounds, decisions, waivers and conditions. Never an answer,
/// a record, or a name beside owners of actions, those who signed a waiver and those who agreed to be named.
#[derive(Debug)]
pub struct FollowPilot;

impl Action for FollowPilot {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        use ProgrammeRole::{BoardMember, Manager, SteeringGroup};
        acts_as(actor, &[Manager, BoardMember, SteeringGroup])
    }
}

/// Deciding about a round, waiving its gates, and seeing conditions met.
#[derive(Debug)]
pub struct DecideRound;

impl Action for DecideRound {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        acts_as(actor, &[ProgrammeRole::BoardMember])
    }
}

/// What the policy needs to know of a reviewer in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewFacts {
    /// The round.
    pub round: ReadinessRoundId,
    /// The access of whoever asks, if they were ever given any.
    pub access: Option<ReviewerAccess>,
    /// When they ask.
    pub at: Instant,
}

/// Reading the evidence of a round and saying which levels it shows: a reviewer, in the round to which they were given
/// access, while it lasts.
#[derive(Debug)]
pub struct ReviewReadiness;

impl Action for ReviewReadiness {
    type Resource = ReviewFacts;

    fn allows(actor: &Actor, facts: &ReviewFacts) -> bool {
        let own = |member: &ProgrammeMember| {
            facts.access.as_ref().is_some_and(|access| {
                *access.reviewer() == member.account && access.holds(&facts.round, facts.at)
            })
        };
        acts_as(actor, &[ProgrammeRole::Reviewer]) && actor.programme().is_some_and(own)
    }
}
