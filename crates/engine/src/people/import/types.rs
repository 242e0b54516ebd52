//! The plan of an import: what would be added, what would change, what is left out and why.

use super::Field;
use crate::ids::{PersonId, RoleProfileId};
use crate::people::{EmailAddress, Fte, Line, PersonName, StaffNumber, ValueProblem};
use chrono::NaiveDate;
use serde::Serialize;

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImportPlan {
    /// How many rows the list has.
    pub rows: usize,
    /// People to add, in the order of the file.
    pub new: Vec<NewPerson>,
    /// People who get a new value, in the order of the file.
    pub changed: Vec<ChangedPerson>,
    /// How many rows say what is known already.
    pub unchanged: usize,
    /// Problems, in the order of the file; a row may have several.
    pub left_out: Vec<LeftOut>,
    /// Rows that are used without the line manager they name, in the order of the file.
    pub notes: Vec<WithoutManager>,
    /// People whom the file does not mention, by name.
    pub leavers: Vec<LeaverOffer>,
    /// Circles in the reporting line. While there is one, nothing can be applied.
    pub circles: Vec<Circle>,
}

impl ImportPlan {
    /// How many rows are left out.
    #[must_use]
    pub fn left_out_rows(&self) -> usize {
        let mut rows: Vec<u32> = self.left_out.iter().map(|problem| problem.row).collect();
        rows.dedup();
        rows.len()
    }

    /// Whether applying would add or change anybody.
    #[must_use]
    pub fn has_effect(&self) -> bool {
        !self.new.is_empty() || !self.changed.is_empty()
    }
}

/// A person to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewPerson {
    /// The row of the file.
    pub row: u32,
    /// What will be stored.
    pub after: After,
}

/// A person who gets new values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedPerson {
    /// The row of the file.
    pub row: u32,
    /// Who.
    pub person: PersonId,
    /// The name as it is today.
    pub name: PersonName,
    /// What changes; never empty.
    pub changes: Vec<FieldChange>,
    /// Whether a person who had left comes back.
    pub returns: bool,
    /// What will be stored.
    pub after: After,
}

impl ChangedPerson {
    /// Whether the person's own entry changes: name, address, number, or coming back.
    #[must_use]
    pub fn touches_person(&self) -> bool {
        self.returns
            || self.changes.iter().any(|change| {
                matches!(
                    change.field,
                    Field::Name | Field::Email | Field::StaffNumber
                )
            })
    }

    /// Whether the main post changes.
    #[must_use]
    pub fn touches_post(&self) -> bool {
        self.returns
            || self.changes.iter().any(|change| {
                !matches!(
                    change.field,
                    Field::Name | Field::Email | Field::StaffNumber
                )
            })
    }
}

/// A person and their main post as they will be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct After {
    /// The name.
    pub name: PersonName,
    /// The address.
    pub email: EmailAddress,
    /// The payroll's number.
    pub staff_number: Option<StaffNumber>,
    /// The main post.
    pub post: PostAfter,
}

/// A main post as it will be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PostAfter {
    /// The job title.
    pub job_title: Line,
    /// The department.
    pub department: Line,
    /// The line manager.
    pub manager: Option<Link>,
    /// The line manager's name.
    pub manager_name: Option<PersonName>,
    /// The role profile.
    pub role: Option<RoleProfileId>,
    /// The role profile's title and reference, such as `Developer (DEV-1)`.
    pub role_name: Option<String>,
    /// The share of full time.
    pub fte: Option<Fte>,
    /// The first day.
    pub started_on: Option<NaiveDate>,
}

/// Somebody who is known, or who comes with the same file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Link {
    /// A person who has a record.
    Known(PersonId),
    /// A person to add: the position in [`ImportPlan::new`].
    Added(usize),
}

/// One value that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Which value.
    pub field: Field,
    /// The value today.
    pub old: Shown,
    /// The value to come.
    pub new: Shown,
}

/// A value as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Shown {
    /// No value.
    Nothing,
    /// A text, a name, a title.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// The day on which somebody left who now comes back, or that they work here again.
    Left(Option<NaiveDate>),
    /// A share of full time.
    Share(Fte),
}

/// A problem that leaves a row out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The row of the file.
    pub row: u32,
    /// The name in that row, so that a person finds it; empty if there is none.
    pub name: String,
    /// Which value.
    pub field: Field,
    /// The heading of the column as it stands in the file.
    pub heading: String,
    /// What the cell holds, shortened to 80 characters.
    pub content: String,
    /// Why the row is left out.
    pub reason: Reason,
}

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Reason {
    /// The cell cannot be read.
    Value(ValueProblem),
    /// An earlier row is about the same person.
    SameAsRow(u32),
    /// The email address belongs to somebody with another staff number.
    EmailOfAnother(PersonName),
    /// The email address belongs to somebody who left.
    EmailOfLeaver(PersonName),
    /// No role profile has this reference.
    UnknownRole,
    /// The role profile is no longer in use.
    RetiredRole,
    /// Nobody has this address or number, in the file or in Aspire.
    UnknownManager,
    /// The line manager has left.
    ManagerLeft(PersonName),
    /// The row names its own person as line manager.
    OwnManager,
    /// The row of a CSV file holds something beyond the last heading.
    MoreCells,
}

/// A row that is used, but without the line manager it names: their own row is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WithoutManager {
    /// The row of the file.
    pub row: u32,
    /// The person of that row.
    pub name: PersonName,
    /// The line manager as named in their row, or as the cell says.
    pub manager: String,
    /// The line manager's row.
    pub manager_row: u32,
    /// What becomes of the person's line manager instead.
    pub instead: Instead,
}

/// What a person has in place of the line manager whom the file names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Instead {
    /// Somebody added, or coming back, gets none.
    Nobody,
    /// Somebody known keeps what they have: this line manager, or none.
    AsBefore(Option<PersonName>),
}

/// A person whom the file does not mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeaverOffer {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: PersonName,
    /// The address, which tells two people of one name apart.
    pub email: EmailAddress,
    /// The job title of the main post.
    pub job_title: Line,
    /// The department of the main post.
    pub department: Line,
    /// The latest first day of their present posts: nobody leaves before they began.
    pub began_on: Option<NaiveDate>,
}

impl LeaverOffer {
    /// Whether the person can be marked as having left on that day.
    #[must_use]
    pub fn can_leave_on(&self, last_day: NaiveDate) -> bool {
        self.began_on.is_none_or(|began| began <= last_day)
    }
}

/// A circle in the reporting line: each reports to the next, the last to the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Circle {
    /// The people in it.
    pub members: Vec<CircleMember>,
}

/// One person of a circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CircleMember {
    /// The name.
    pub name: PersonName,
    /// The row of the file, if the file mentions them.
    pub row: Option<u32>,
}
