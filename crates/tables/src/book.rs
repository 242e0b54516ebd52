//! A file as it was read: sheets of rows of cells, each of which knows its place.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A whole file.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Book {
    /// What kind of file it was.
    pub format: Format,
    /// The sheets in the file's order; a CSV file has one, named after the file.
    pub sheets: Vec<Sheet>,
}

/// The kinds of file that can be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Format {
    /// An Excel workbook (`.xlsx`), which can hold several sheets.
    Workbook,
    /// A CSV file, which is one sheet.
    Csv,
}

impl Book {
    /// The sheet of this name; case, and spaces of any kind around and within, do not matter.
    #[must_use]
    pub fn find_sheet(&self, name: &str) -> Option<&Sheet> {
        let wanted = crate::normalised_name(name);
        self.sheets
            .iter()
            .find(|sheet| crate::normalised_name(&sheet.name) == wanted)
    }
}

/// One sheet. Rows without a value are absent.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Sheet {
    /// The name on the sheet's tab, or the file's name without its ending.
    pub name: String,
    /// The rows that hold something, top to bottom.
    #[serde(rename = "r")]
    pub rows: Vec<Row>,
}

impl Sheet {
    /// The place of a row, or of one of its columns, in this sheet.
    #[must_use]
    pub fn place(&self, row: u32, column: Option<u32>) -> Place {
        Place {
            sheet: self.name.clone(),
            row: Some(row),
            column,
        }
    }

    /// The place that means the sheet as a whole.
    #[must_use]
    pub fn whole(&self) -> Place {
        Place {
            sheet: self.name.clone(),
            row: None,
            column: None,
        }
    }
}

/// One row. Cells without a value are absent.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The number a spreadsheet program shows, from 1.
    #[serde(rename = "n")]
    pub number: u32,
    /// The cells that hold something, left to right.
    #[serde(rename = "c")]
    pub cells: Vec<Cell>,
}

impl Row {
    /// The value in this column, counted from 1, if there is one.
    #[must_use]
    pub fn find(&self, column: u32) -> Option<&Value> {
        self.cells
            .binary_search_by_key(&column, |cell| cell.column)
            .ok()
            .and_then(|position| self.cells.get(position))
            .map(|cell| &cell.value)
    }

    /// The text in this column without spaces of any kind around it; empty if the cell is.
    #[must_use]
    pub fn text(&self, column: u32) -> Cow<'_, str> {
        match self.find(column) {
            None => Cow::Borrowed(""),
            Some(Value::Text(text)) => Cow::Borrowed(text.trim()),
            Some(value) => Cow::Owned(value.to_string()),
        }
    }

    /// Whether every cell is empty or holds spaces only.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells
            .iter()
            .all(|cell| matches!(&cell.value, Value::Text(text) if text.trim().is_empty()))
    }
}

/// A value and its column.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(from = "(u32, Value)", into = "(u32, Value)")]
pub struct Cell {
    /// The column, counted from 1: column 1 is A.
    pub column: u32,
    /// What the cell holds; never an empty text.
    pub value: Value,
}

impl From<(u32, Value)> for Cell {
    fn from((column, value): (u32, Value)) -> Self {
        Self { column, value }
    }
}

impl From<Cell> for (u32, Value) {
    fn from(cell: Cell) -> Self {
        (cell.column, cell.value)
    }
}

/// What a cell holds. CSV cells are all text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Value {
    /// Text, lines separated by `\n`, without other control characters than tab.
    #[serde(rename = "t")]
    Text(String),
    /// A number, always finite.
    #[serde(rename = "n")]
    Number(f64),
    /// True or false.
    #[serde(rename = "b")]
    Bool(bool),
    /// A date as `2026-11-21`, or a date and time as `2026-11-21T09:30:00`.
    #[serde(rename = "d")]
    Date(String),
    /// What a formula that went wrong shows, such as `#N/A`.
    #[serde(rename = "e")]
    Error(String),
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Date(text) | Self::Error(text) => formatter.write_str(text),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Bool(value) => formatter.write_str(if *value { "TRUE" } else { "FALSE" }),
        }
    }
}

/// Where something stands in a file; prints as "Skills, row 12, column K".
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Place {
    /// The sheet.
    pub sheet: String,
    /// The row as a spreadsheet program numbers it, unless the whole sheet is meant.
    pub row: Option<u32>,
    /// The column, counted from 1, unless the whole row is meant.
    pub column: Option<u32>,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sheet)?;
        if let Some(row) = self.row {
            write!(formatter, ", row {row}")?;
        }
        if let Some(column) = self.column {
            write!(formatter, ", column {}", column_letters(column))?;
        }
        Ok(())
    }
}

/// The letters a spreadsheet program puts over a column: 1 is A, 27 is AA.
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(
            b'A' + u8::try_from(rest % 26).unwrap_or_default(),
        ));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_prints_as_a_spreadsheet_program_would_name_it() {
        let place = Place {
            sheet: "Skills".into(),
            row: Some(12),
            column: Some(11),
        };
        assert_eq!(place.to_string(), "Skills, row 12, column K");
        let letters: Vec<_> = [1, 26, 27, 52, 702, 703, 16_384].map(column_letters).into();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn a_whole_number_prints_without_a_fraction() {
        assert_eq!(Value::Number(4.0).to_string(), "4");
        assert_eq!(Value::Number(20_117_745.0).to_string(), "20117745");
    }
}
