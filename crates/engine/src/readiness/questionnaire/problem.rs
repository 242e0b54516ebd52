//! What is wrong in one place of a questionnaire.

use super::Column;
use std::fmt;

/// Something that cannot be taken: where it stands, what stands there, and what would be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The row as a spreadsheet program numbers it; the headings have row 1.
    pub row: u32,
    /// The column, unless the whole row or file is meant.
    pub column: Option<Column>,
    /// What stands there, cut to a line.
    pub found: String,
    /// What would be accepted, in English.
    pub accepted: String,
}

impl RowProblem {
    pub(super) fn at(row: u32, column: Column, found: &str, accepted: impl Into<String>) -> Self {
        Self {
            row,
            column: Some(column),
            found: shown(found),
            accepted: accepted.into(),
        }
    }

    /// Of a row, or of the file where the row is that of the headings.
    pub(super) fn whole(row: u32, found: impl Into<String>, accepted: impl Into<String>) -> Self {
        Self {
            row,
            column: None,
            found: found.into(),
            accepted: accepted.into(),
        }
    }
}

impl fmt::Display for RowProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if let Some(column) = self.column {
            write!(f, ", column {}", column.as_str())?;
        }
        write!(f, ": {}; accepted: {}", self.found, self.accepted)
    }
}

/// A value in quotation marks, no longer than a line can take; the word "empty" where there is none.
fn shown(value: &str) -> String {
    const MOST: usize = 40;
    if value.is_empty() {
        return "empty".to_owned();
    }
    let mut cut: String = value.chars().take(MOST).collect();
    if value.chars().count() > MOST {
        cut.push_str("...");
    }
    format!("{cut:?}")
}
