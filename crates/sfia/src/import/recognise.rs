//! Tells which sheets of a file are the framework's, by name and by their columns.

use tables::{Book, Format, Headers, Place, Sheet, normalised_name};

use super::problem::{Expected, Problems};
use crate::Edition;

/// The name of the sheet of skills.
pub(super) const SKILLS: &str = "Skills";
/// The name of the sheet of attributes, in edition 9.
pub(super) const ATTRIBUTES: &str = "Attributes";
/// The name of the sheet of levels.
pub(super) const LEVELS: &str = "Levels of responsibility";

/// A file that is not an edition of the framework, or not in a layout that can be read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotAFramework {
    /// The capability framework of the government's digital profession.
    #[error(
        "this is the Government Digital and Data capability framework, which is not SFIA. Choose the SFIA 8 or SFIA 9 workbook that your organisation downloaded"
    )]
    GovernmentCapabilityFramework,
    /// No sheet looks like one of the framework's.
    #[error(
        "no sheet of the framework was found (found: {found}). Choose the SFIA 8 or SFIA 9 workbook (.xlsx) that your organisation downloaded, or a CSV file of its sheet \"Skills\" or \"Attributes\""
    )]
    NoSheet {
        /// The names of the sheets there are.
        found: String,
    },
    /// There is a sheet of skills or attributes, and not one code in it is SFIA's.
    #[error(
        "none of the codes in the column \"Code\" of {sheet} is one of SFIA 8 or SFIA 9. Choose the workbook that your organisation downloaded from sfia-online.org"
    )]
    NoKnownCode {
        /// The sheet.
        sheet: String,
    },
}

/// The framework's sheets in a file.
#[derive(Clone, Copy, Default)]
pub(super) struct Sheets<'a> {
    pub(super) skills: Option<&'a Sheet>,
    pub(super) attributes: Option<&'a Sheet>,
    pub(super) levels: Option<&'a Sheet>,
}

pub(super) fn recognise(book: &Book) -> Result<Sheets<'_>, NotAFramework> {
    let mut sheets = match book.format {
        Format::Workbook => Sheets {
            skills: book.find_sheet(SKILLS),
            attributes: book.find_sheet(ATTRIBUTES),
            levels: book.find_sheet(LEVELS),
        },
        // A CSV file's sheet has the file's name, which says nothing.
        Format::Csv => Sheets::default(),
    };
    for sheet in &book.sheets {
        if has_columns(sheet, &["Role Family", "Role Level", "Skill Name"]) {
            return Err(NotAFramework::GovernmentCapabilityFramework);
        }
        if sheets.skills.is_none() && has_columns(sheet, &["Code", "Skill"]) {
            sheets.skills = Some(sheet);
        }
        if sheets.attributes.is_none() && has_columns(sheet, &["Code", "Attribute name"]) {
            sheets.attributes = Some(sheet);
        }
        if sheets.levels.is_none() && is_levels(sheet) {
            sheets.levels = Some(sheet);
        }
    }
    if sheets
        .skills
        .or(sheets.attributes)
        .or(sheets.levels)
        .is_none()
    {
        let names: Vec<_> = book
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect();
        return Err(NotAFramework::NoSheet {
            found: names.join(", ").chars().take(200).collect(),
        });
    }
    Ok(sheets)
}

fn has_columns(sheet: &Sheet, names: &[&str]) -> bool {
    Headers::find(sheet, names)
        .is_some_and(|headers| names.iter().all(|name| headers.column(name).is_some()))
}

fn is_levels(sheet: &Sheet) -> bool {
    let has_row = |label: &str| {
        sheet
            .rows
            .iter()
            .take(10)
            .any(|row| normalised_name(&row.text(1)) == label)
    };
    (has_row("guiding phrase") && has_row("essence of the level"))
        || has_columns(sheet, &["Autonomy", "Influence", "Complexity"])
}

impl Sheets<'_> {
    /// A workbook holds every sheet of its edition; a CSV file is one sheet, and lacks none.
    pub(super) fn report_missing(self, book: &Book, edition: Edition, problems: &mut Problems) {
        if book.format == Format::Csv {
            return;
        }
        let missing = [
            (SKILLS, self.skills.is_none()),
            (
                ATTRIBUTES,
                self.attributes.is_none() && edition == Edition::Nine,
            ),
            (LEVELS, self.levels.is_none()),
        ];
        for (name, _) in missing.into_iter().filter(|(_, missing)| *missing) {
            let place = Place {
                sheet: name.to_owned(),
                row: None,
                column: None,
            };
            problems.add(place, "", Expected::Sheet(name));
        }
    }
}
