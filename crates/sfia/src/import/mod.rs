//! Reads the official workbooks of editions 8 and 9, and CSV exports of their sheets.
//!
//! Liberal in layout: sheets and columns go by name, rows by code, in any order. Strict in content: everything in
//! the file that the edition does not say, or says otherwise, is a [`Problem`] with its place.

mod attributes;
mod clean;
mod edition;
mod generic;
mod level_columns;
mod levels;
mod problem;
mod recognise;
mod skills;
mod table;

use serde::Serialize;
use tables::Book;

pub use edition::Evidence;
pub use problem::{Expected, Problem};
pub use recognise::NotAFramework;

use crate::{Counts, Edition, FrameworkText, Frameworks};
use problem::Problems;

/// What was read from a file. It may be stored only if there are no problems.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imported {
    /// The edition whose text it is.
    pub edition: Edition,
    /// What the edition was told by.
    pub evidence: Evidence,
    /// How much is in the file, right or wrong.
    pub counts: Counts,
    /// The text.
    pub text: FrameworkText,
    /// Everything that is wrong, sheet by sheet; at most 1,000.
    pub problems: Vec<Problem>,
    /// How many problems more there are.
    pub unlisted_problems: usize,
}

/// The outcome in short, as `aspire framework check --json` prints it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Report {
    /// The edition's number.
    pub edition: Edition,
    /// Skills, skill-levels and attributes in the file.
    #[serde(flatten)]
    pub counts: Counts,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

impl Imported {
    /// The outcome in short.
    #[must_use]
    pub fn report(&self) -> Report {
        Report {
            edition: self.edition,
            counts: self.counts,
            problems: self.problems.clone(),
        }
    }
}

/// Reads a file as an edition of the framework.
///
/// A workbook must hold all sheets of its edition; a CSV file is one of them, and its counts say which.
///
/// # Errors
/// [`NotAFramework`] if no sheet is recognised, or none of the codes is one of SFIA's.
pub fn read_framework(frameworks: &Frameworks, book: &Book) -> Result<Imported, NotAFramework> {
    let sheets = recognise::recognise(book)?;
    let (edition, evidence) = edition::decide(frameworks, &sheets)?;
    let framework = frameworks.edition(edition);
    let mut problems = Problems::default();
    let mut text = FrameworkText::default();
    let mut counts = Counts::default();
    if let Some(sheet) = sheets.skills {
        let found = skills::read(sheet, framework, &mut text, &mut problems);
        counts.skills = found.skills;
        counts.skill_levels = found.skill_levels;
    }
    counts.attributes = match edition {
        Edition::Eight => sheets.levels.map_or(0, |sheet| {
            generic::read(sheet, framework, &mut text, &mut problems)
        }),
        Edition::Nine => {
            if let Some(sheet) = sheets.levels {
                levels::read(sheet, &mut text, &mut problems);
            }
            sheets.attributes.map_or(0, |sheet| {
                attributes::read(sheet, framework, &mut text, &mut problems)
            })
        }
    };
    sheets.report_missing(book, edition, &mut problems);
    let (problems, unlisted_problems) = problems.finish();
    Ok(Imported {
        edition,
        evidence,
        counts,
        text,
        problems,
        unlisted_problems,
    })
}
