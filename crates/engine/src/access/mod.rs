//! Who may do what: the whole policy, as pure data in and a permit or a denial out.

mod actor;
mod assessments;
mod campaigns;
mod council;
mod endorsement;
mod evidence;
mod framework;
mod jobs;
mod looks;
mod organisations;
mod people;
mod permit;
mod programme;
mod readiness;
mod roles;
mod routes;
mod surveys;
#[cfg(test)]
mod tests;

pub use actor::{Actor, Member, Role, Roles};
pub use assessments::{Assess, PlanWithRecord, ReadDraft, ReadRecord, TakeExercise};
pub use campaigns::{ChooseReminders, RunCampaigns};
pub use council::{KeptBlind, ReadCouncilSkills};
pub use endorsement::{
    AnswerReview, CaseFacts, DecideSkill, Delegate, DrawSample, LeadReviews, Moderate, ReadFirst,
    ReadSecond, SettleObjections,
};
pub use evidence::KeepEvidence;
pub use framework::ImportFramework;
pub use jobs::{
    ApproveJob, CheckJob, EditJobTexts, EvaluateJob, JobFacts, ListJobDrafts, ReadJobDraft,
    ReadJobMeasures, ReadPublishedJobs, StartJobs, WriteJob,
};
pub use looks::{ReadLooks, Reading, look, look_when_found};
pub use organisations::{ChangeOrganisation, ReadImpact, ReadSettings};
pub use people::{
    ChangeMembership, InvitePeople, ManagePeople, PersonFacts, ReadPerson, VisiblePeople,
};
pub use permit::{Action, Denied, Permit, decide};
pub use programme::{
    DecideRound, FollowPilot, ProgrammeMember, ProgrammeRole, ReviewFacts, ReviewReadiness,
    RunPilot,
};
pub use readiness::{AnswerReadiness, LeadReadiness, ObserveReadiness, RespondentFacts};
pub use roles::{EditRole, EditRoles, MoveHolders, RoleFacts};
pub use routes::Access;
pub use surveys::AnswerSurveys;
