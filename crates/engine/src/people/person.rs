//! An organisation's record of one person and the posts they hold.

use super::{EmailAddress, Fte, Line, PersonName, StaffNumber};
use crate::ids::{PersonId, PostId, RoleProfileId};
use chrono::NaiveDate;

/// One person as an organisation knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Whose record it is.
    pub id: PersonId,
    /// The name as the person writes it.
    pub name: PersonName,
    /// The work address; unique in the organisation.
    pub email: EmailAddress,
    /// The payroll's number, where the organisation uses one; unique in the organisation.
    pub staff_number: Option<StaffNumber>,
    /// The day on which the person left; `None` while they work here.
    pub left_on: Option<NaiveDate>,
    /// Rises with each change, so that a stale form is noticed.
    pub version: i64,
}

/// One job that a person holds or held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Which post.
    pub id: PostId,
    /// Whether it is the person's main post. A person at work has one main post.
    pub is_main: bool,
    /// What the job is and to whom it reports.
    pub about: PostDraft,
    /// The last day; `None` for a present post.
    pub ended_on: Option<NaiveDate>,
}

/// What is known of a post before it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostDraft {
    /// The title, such as "Network engineer".
    pub job_title: Line,
    /// The department, service or team.
    pub department: Line,
    /// The line manager.
    pub manager: Option<PersonId>,
    /// The role profile that the post is measured against.
    pub role: Option<RoleProfileId>,
    /// How much of full time.
    pub fte: Option<Fte>,
    /// The first day.
    pub started_on: Option<NaiveDate>,
}

/// A person before they are stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonDraft {
    /// The name.
    pub name: PersonName,
    /// The work address.
    pub email: EmailAddress,
    /// The payroll's number, if there is one.
    pub staff_number: Option<StaffNumber>,
}
