//! Who acts: a member of an organisation with roles, somebody of its programme, a guest of a readiness round, or the command
//! line.

use super::ProgrammeMember;
use crate::ids::{AccountId, MembershipId, PersonId, RespondentId};
use serde::{Deserialize, Serialize};

/// A role that an administrator gives. Everybody is staff; a line manager is one through the reporting line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads evidence and gives a second opinion.
    Assessor,
    /// Leads the profession in the organisation and keeps its role profiles.
    HeadOfProfession,
    /// Stands in for the Head of Profession, and decides where the Head has had a part.
    DeputyHeadOfProfession,
    /// Answers for the profession above its Head, and decides about the Head's own skills.
    Sponsor,
    /// Works on posts, role profiles and job descriptions.
    HrAdviser,
    /// Looks after people, invitations, the framework and settings.
    Administrator,
}

impl Role {
    /// All roles, in the order in which pages list them.
    pub const ALL: [Self; 6] = [
        Self::Assessor,
        Self::HeadOfProfession,
        Self::DeputyHeadOfProfession,
        Self::Sponsor,
        Self::HrAdviser,
        Self::Administrator,
    ];

    /// The word under which the role is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Assessor => "assessor",
            Self::HeadOfProfession => "head-of-profession",
            Self::DeputyHeadOfProfession => "deputy-head-of-profession",
            Self::Sponsor => "sponsor",
            Self::HrAdviser => "hr-adviser",
            Self::Administrator => "administrator",
        }
    }

    /// The role stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// A set of roles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roles(Vec<Role>);

impl Roles {
    /// Whether `role` is in the set.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Whether any of `roles` is in the set.
    #[must_use]
    pub fn has_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }

    /// The roles, in the order of [`Role::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = Role> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        let mut all: Vec<Role> = roles.into_iter().collect();
        all.sort();
        all.dedup();
        Self(all)
    }
}

/// A person who is signed in to one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account that signed in.
    pub account: AccountId,
    /// The membership chosen at sign-in.
    pub membership: MembershipId,
    /// The person's own record.
    pub person: PersonId,
    /// Roles given by an administrator.
    pub roles: Roles,
    /// Whether anybody reports to this person today.
    pub manages: bool,
}

/// Whoever acts on an organisation's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in member of the organisation.
    Member(Member),
    /// Somebody of the programme that the organisation is in. Reads and changes what the two share, and nothing about a
    /// person.
    Programme(ProgrammeMember),
    /// Somebody from outside who answers in one readiness round, by a link. Has that one sheet and nothing else.
    Guest(RespondentId),
    /// Somebody at the command line of the server.
    System,
}

impl From<Member> for Actor {
    fn from(member: Member) -> Self {
        Self::Member(member)
    }
}

impl Actor {
    /// The member, if one acts.
    #[must_use]
    pub fn member(&self) -> Option<&Member> {
        match self {
            Self::Member(member) => Some(member),
            Self::Programme(_) | Self::Guest(_) | Self::System => None,
        }
    }

    /// Whoever acts for the programme, if anybody does.
    #[must_use]
    pub fn programme(&self) -> Option<&ProgrammeMember> {
        match self {
            Self::Programme(member) => Some(member),
            Self::Member(_) | Self::Guest(_) | Self::System => None,
        }
    }

    /// Whether the command line of the server acts.
    #[must_use]
    pub fn is_system(&self) -> bool {
        matches!(self, Self::System)
    }

    /// Whether the actor is this very person.
    #[must_use]
    pub fn is(&self, person: &PersonId) -> bool {
        self.member().is_some_and(|member| member.person == *person)
    }

    /// Whether the actor holds any of `roles`. The command line may do all that roles may.
    #[must_use]
    pub fn has_any(&self, roles: &[Role]) -> bool {
        let holds = |member: &Member| member.roles.has_any(roles);
        self.is_system() || self.member().is_some_and(holds)
    }
}
