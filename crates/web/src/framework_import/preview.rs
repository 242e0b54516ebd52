//! What is kept of an uploaded framework file until the terms are accepted.

use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use sfia::import::{Imported, NotAFramework, read_framework};
use sfia::{Counts, Edition, FrameworkText, Frameworks};
use tables::Book;

/// Most problems kept and shown: whoever mends a hundred knows the pattern.
const MOST_PROBLEMS: usize = 100;

/// A file that was read: what is in it, and whether it may be imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The edition whose wording it is.
    pub edition: Edition,
    /// Skills in the file.
    pub skills: usize,
    /// Skill-levels in the file.
    pub skill_levels: usize,
    /// Attributes in the file.
    pub attributes: usize,
    /// What is wrong, place by place.
    pub problems: Vec<KeptProblem>,
    /// How many problems more there are.
    pub unlisted: usize,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// The wording; empty when there are problems, since then nothing is imported.
    pub text: FrameworkText,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptProblem {
    /// The sheet.
    pub sheet: String,
    /// The row as a spreadsheet program numbers it.
    pub row: Option<u32>,
    /// The column's letters.
    pub column: Option<String>,
    /// What stands there; empty if nothing does.
    pub found: String,
    /// What should.
    pub expected: String,
}

impl Checked {
    /// Reads a file's cells as an edition of the framework.
    ///
    /// # Errors
    /// [`NotAFramework`] when it is something else.
    pub fn read(
        frameworks: &Frameworks,
        book: &Book,
        sha256: String,
    ) -> Result<Self, NotAFramework> {
        let Imported {
            edition,
            counts:
                Counts {
                    skills,
                    skill_levels,
                    attributes,
                },
            text,
            mut problems,
            unlisted_problems,
            ..
        } = read_framework(frameworks, book)?;
        let unlisted = problems.len().saturating_sub(MOST_PROBLEMS) + unlisted_problems;
        problems.truncate(MOST_PROBLEMS);
        let text = if problems.is_empty() {
            text
        } else {
            FrameworkText::default()
        };
        Ok(Self {
            edition,
            skills,
            skill_levels,
            attributes,
            problems: problems
                .into_iter()
                .map(|problem| KeptProblem {
                    row: problem.place.row,
                    column: problem.place.column.map(tables::column_letters),
                    sheet: problem.place.sheet,
                    found: problem.found,
                    expected: problem.expected.to_string(),
                })
                .collect(),
            unlisted,
            sha256,
            text,
        })
    }

    /// How many problems in all.
    pub fn problem_count(&self) -> usize {
        self.problems.len() + self.unlisted
    }

    /// As a preview's body.
    ///
    /// # Errors
    /// [`Problem::Internal`], which cannot happen for what this holds.
    pub fn to_body(&self) -> Result<String, Problem> {
        serde_json::to_string(self).map_err(|error| Problem::Internal(error.to_string()))
    }

    /// Out of a preview's body.
    ///
    /// # Errors
    /// [`Problem::Internal`] when another version of the program wrote it.
    pub fn from_body(body: &str) -> Result<Self, Problem> {
        serde_json::from_str(body).map_err(|error| Problem::Internal(error.to_string()))
    }
}
