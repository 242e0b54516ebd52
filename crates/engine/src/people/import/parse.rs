//! Parses the cells of a row, noting every value that cannot be read.

use super::draft::{ManagerKey, RowDraft, Target};
use super::{Field, FileRow, ImportFile, Reason};
use crate::people::{Fte, Line, PersonName, StaffNumber, ValueProblem, parse_date, parse_email};
use tables::Value;

/// Parses one row. Names come first, so that the problems of other cells can say whose row it is.
pub(super) fn parse_row(file: &ImportFile, row: &FileRow) -> RowDraft {
    let mut draft = RowDraft {
        row: row.number,
        name: None,
        email: None,
        staff_number: None,
        job_title: None,
        department: None,
        manager: None,
        role: None,
        fte: None,
        started_on: None,
        target: Target::New,
        note: None,
        problems: Vec::new(),
    };
    let (name_field, name) = name_of(row);
    draft.name = required(&mut draft, file, name_field, name, PersonName::parse);
    let email = cell(row, Field::Email);
    draft.email = required(&mut draft, file, Field::Email, email, parse_email);
    draft.staff_number = optional(
        &mut draft,
        file,
        row,
        Field::StaffNumber,
        StaffNumber::parse,
    );
    draft.job_title = optional(&mut draft, file, row, Field::JobTitle, Line::parse);
    draft.department = optional(&mut draft, file, row, Field::Department, Line::parse);
    draft.manager = optional(&mut draft, file, row, Field::Manager, manager_key);
    draft.role = optional(&mut draft, file, row, Field::Role, |text| {
        Ok(role_key(text))
    });
    draft.fte = optional(&mut draft, file, row, Field::Fte, Fte::parse);
    draft.started_on = optional(&mut draft, file, row, Field::StartDate, parse_date);
    if let Some((column, value)) = &row.beyond {
        let content = value.to_string();
        draft.refuse(Field::Name, column, &content, Reason::MoreCells);
    }
    draft
}

/// The form in which role references are compared.
pub(super) fn role_key(reference: &str) -> String {
    crate::text::single_line(reference).to_lowercase()
}

fn manager_key(text: &str) -> Result<ManagerKey, ValueProblem> {
    if text.contains('@') {
        parse_email(text).map(|email| ManagerKey::Email(email.key()))
    } else {
        StaffNumber::parse(text).map(ManagerKey::Number)
    }
}

/// A cell as text, and whether it shows a spreadsheet error in place of a value.
#[derive(Default)]
struct CellText {
    text: String,
    broken: bool,
}

fn cell(row: &FileRow, field: Field) -> Option<CellText> {
    row.find(field).map(|value| CellText {
        text: value.to_string(),
        broken: matches!(value, Value::Error(_)),
    })
}

fn name_of(row: &FileRow) -> (Field, Option<CellText>) {
    match (cell(row, Field::FirstName), cell(row, Field::LastName)) {
        (Some(first), Some(last)) => {
            let whole = CellText {
                text: format!("{} {}", first.text, last.text),
                broken: first.broken || last.broken,
            };
            (Field::FirstName, Some(whole))
        }
        // Half a name is taken for the whole: some people have one name.
        (Some(only), None) => (Field::FirstName, Some(only)),
        (None, Some(only)) => (Field::LastName, Some(only)),
        (None, None) => (Field::Name, cell(row, Field::Name)),
    }
}

fn required<T>(
    draft: &mut RowDraft,
    file: &ImportFile,
    field: Field,
    cell: Option<CellText>,
    parse: impl Fn(&str) -> Result<T, ValueProblem>,
) -> Option<T> {
    let cell = cell.unwrap_or_default();
    match read(&cell, parse) {
        Ok(value) => Some(value),
        Err(problem) => {
            draft.refuse(
                field,
                file.heading(field),
                &cell.text,
                Reason::Value(problem),
            );
            None
        }
    }
}

fn optional<T>(
    draft: &mut RowDraft,
    file: &ImportFile,
    row: &FileRow,
    field: Field,
    parse: impl Fn(&str) -> Result<T, ValueProblem>,
) -> Option<T> {
    let cell = cell(row, field)?;
    match read(&cell, parse) {
        Ok(value) => Some(value),
        Err(ValueProblem::Missing) => None,
        Err(problem) => {
            draft.refuse(
                field,
                file.heading(field),
                &cell.text,
                Reason::Value(problem),
            );
            None
        }
    }
}

fn read<T>(
    cell: &CellText,
    parse: impl Fn(&str) -> Result<T, ValueProblem>,
) -> Result<T, ValueProblem> {
    if cell.broken {
        Err(ValueProblem::SpreadsheetError)
    } else {
        parse(&cell.text)
    }
}
