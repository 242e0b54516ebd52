//! The least that a route asks of whoever calls it. What is behind a route decides further.

use super::{
    Actor, EditJobTexts, EditRoles, LeadReadiness, LeadReviews, ProgrammeRole, ReadCouncilSkills,
    ReadJobMeasures, Role, RunCampaigns, SettleObjections, StartJobs, VisiblePeople, decide,
};

/// The least access of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// Everybody, signed in or not.
    Anyone,
    /// A guest of a readiness round on the one sheet in the address, by their link.
    Guest,
    /// Somebody with an account, before an organisation is chosen.
    Account,
    /// Every member of the organisation in the address.
    Staff,
    /// A member to whom somebody reports.
    LineManager,
    /// A member who sees the organisation's directory of people.
    Directory,
    /// A member who keeps role profiles.
    RoleEditor,
    /// A member to whom skills may go for a decision or for moderation.
    ReviewLead,
    /// A member who looks at skills across the organisation.
    CouncilSkills,
    /// A member who settles objections to reviews.
    Settler,
    /// A member who runs assessment rounds.
    CampaignRunner,
    /// A member who writes job descriptions.
    JobWriter,
    /// A member who changes the words and the template of all job descriptions.
    JobTexts,
    /// A member who sees measures of job descriptions.
    JobMeasures,
    /// A member who leads readiness rounds.
    ReadinessLead,
    /// An administrator of the organisation.
    Administrator,
    /// Somebody of the programme in the address, in whatever role.
    Programme,
    /// Somebody who sees how the councils of the programme stand: its manager, its board, its steering group.
    ProgrammeFollower,
    /// The manager of the programme.
    ProgrammeManager,
    /// A member of the programme's board.
    ProgrammeBoard,
    /// A reviewer of the programme.
    ProgrammeReviewer,
}

impl Access {
    /// Whether a member of the organisation in the address may call the route.
    ///
    /// Routes for accounts, guests and programmes have no member and are decided before this.
    #[must_use]
    pub fn admits(self, actor: &Actor) -> bool {
        match self {
            Self::Anyone | Self::Account | Self::Staff => true,
            Self::LineManager => VisiblePeople::team(actor).is_ok(),
            Self::Directory => VisiblePeople::directory(actor).is_ok(),
            Self::RoleEditor => decide::<EditRoles>(actor, ()).is_ok(),
            Self::ReviewLead => decide::<LeadReviews>(actor, ()).is_ok(),
            Self::CouncilSkills => decide::<ReadCouncilSkills>(actor, ()).is_ok(),
            Self::Settler => decide::<SettleObjections>(actor, ()).is_ok(),
            Self::JobWriter => decide::<StartJobs>(actor, ()).is_ok(),
            Self::CampaignRunner => decide::<RunCampaigns>(actor, ()).is_ok(),
            Self::JobTexts => decide::<EditJobTexts>(actor, ()).is_ok(),
            Self::JobMeasures => decide::<ReadJobMeasures>(actor, ()).is_ok(),
            Self::ReadinessLead => decide::<LeadReadiness>(actor, ()).is_ok(),
            Self::Administrator => actor.has_any(&[Role::Administrator]),
            Self::Guest
            | Self::Programme
            | Self::ProgrammeFollower
            | Self::ProgrammeManager
            | Self::ProgrammeBoard
            | Self::ProgrammeReviewer => false,
        }
    }

    /// The roles of a programme to which a route of a programme is open; none for every other route.
    #[must_use]
    pub fn programme_roles(self) -> &'static [ProgrammeRole] {
        use ProgrammeRole::{BoardMember, Manager, Reviewer, SteeringGroup};
        match self {
            Self::Programme => &[Manager, BoardMember, Reviewer, SteeringGroup],
            Self::ProgrammeFollower => &[Manager, BoardMember, SteeringGroup],
            Self::ProgrammeManager => &[Manager],
            Self::ProgrammeBoard => &[BoardMember],
            Self::ProgrammeReviewer => &[Reviewer],
            _ => &[],
        }
    }
}
