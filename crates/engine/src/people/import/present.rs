//! What the organisation knows before an import.

use crate::ids::{PersonId, RoleProfileId};
use crate::people::{EmailAddress, Fte, Line, PersonName, StaffNumber};
use chrono::NaiveDate;

/// Everybody and everything that a staff list is compared with.
#[derive(Clone, Debug, Default)]
pub struct Present {
    /// All people of the organisation, those who left too.
    pub people: Vec<PresentPerson>,
    /// All role profiles of the organisation.
    pub roles: Vec<RoleReference>,
}

/// One person as known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentPerson {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: PersonName,
    /// The address.
    pub email: EmailAddress,
    /// The payroll's number.
    pub staff_number: Option<StaffNumber>,
    /// When they left.
    pub left_on: Option<NaiveDate>,
    /// The present main post.
    pub post: Option<PresentPost>,
    /// Line managers of further present posts.
    pub further_managers: Vec<PersonId>,
    /// The latest first day of further present posts.
    pub further_began_on: Option<NaiveDate>,
}

/// A present main post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PresentPost {
    /// The job title.
    pub job_title: Line,
    /// The department.
    pub department: Line,
    /// The line manager.
    pub manager: Option<PersonId>,
    /// The role profile.
    pub role: Option<RoleProfileId>,
    /// The share of full time.
    pub fte: Option<Fte>,
    /// The first day.
    pub started_on: Option<NaiveDate>,
}

/// A role profile as a staff list can name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleReference {
    /// Which profile.
    pub id: RoleProfileId,
    /// The reference, such as `DEV-1`; compared without case.
    pub reference: String,
    /// The title.
    pub title: String,
    /// Whether the profile is no longer given to anybody.
    pub retired: bool,
}
