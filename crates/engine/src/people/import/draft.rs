//! A row while it is being looked at: its parsed values and what is wrong with it.

use super::{Field, LeftOut, Reason};
use crate::people::{EmailAddress, Fte, Line, PersonName, StaffNumber};
use chrono::NaiveDate;

/// The longest piece of a cell that a problem quotes, in characters.
const QUOTED: usize = 80;

/// How a row names a line manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ManagerKey {
    /// By the key of an email address.
    Email(String),
    /// By staff number.
    Number(StaffNumber),
}

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Somebody with a record: the position among the present people.
    Known(usize),
    /// Somebody to add.
    New,
}

/// A line manager who would come with a row that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LeftOutManager {
    /// The name in that row, or what the cell says.
    pub manager: String,
    /// That row.
    pub row: u32,
}

/// One row with its values; a value that cannot be read is absent and in `problems`.
#[derive(Clone, Debug)]
pub(super) struct RowDraft {
    pub row: u32,
    pub name: Option<PersonName>,
    pub email: Option<EmailAddress>,
    pub staff_number: Option<StaffNumber>,
    pub job_title: Option<Line>,
    pub department: Option<Line>,
    pub manager: Option<ManagerKey>,
    /// The reference as it is compared.
    pub role: Option<String>,
    pub fte: Option<Fte>,
    pub started_on: Option<NaiveDate>,
    pub target: Target,
    /// Why the row goes without its line manager, if it does.
    pub note: Option<LeftOutManager>,
    pub problems: Vec<LeftOut>,
}

impl RowDraft {
    pub(super) fn is_left_out(&self) -> bool {
        !self.problems.is_empty()
    }

    pub(super) fn refuse(&mut self, field: Field, heading: &str, content: &str, reason: Reason) {
        let mut quoted: String = content.chars().take(QUOTED).collect();
        if content.chars().nth(QUOTED).is_some() {
            quoted.push('…');
        }
        self.problems.push(LeftOut {
            row: self.row,
            name: self
                .name
                .as_ref()
                .map_or_else(String::new, |name| name.as_str().to_owned()),
            field,
            heading: heading.to_owned(),
            content: quoted,
            reason,
        });
    }
}
