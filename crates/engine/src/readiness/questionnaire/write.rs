//! Writes the file.

use super::cells::{guarded, text};
use super::{Column, Questionnaire};
use std::io;
use tables::{CsvWriter, SpreadsheetText};

/// The questionnaire as CSV, headings first. Every cell is guarded against being run as a formula, and
/// [`super::read_csv`] reads it back the same. Kind and title are not in the file.
///
/// # Errors
/// Those of the writer beneath.
pub fn write_csv(questionnaire: &Questionnaire) -> io::Result<Vec<u8>> {
    let mut writer = CsvWriter::new(Vec::new())?;
    writer.row(
        Column::ALL
            .iter()
            .map(|column| SpreadsheetText::new(column.as_str())),
    )?;
    for (order, question) in (1_usize..).zip(questionnaire.questions()) {
        let mut sections = questionnaire.sections().iter();
        let section = sections.find(|section| section.id == question.section);
        let title = section.map_or("", |section| &section.title);
        let cells = Column::ALL.iter();
        writer.row(cells.map(|column| guarded(&text(*column, question, order, title))))?;
    }
    writer.finish()
}
