//! The staff list in a file: which sheet, which columns, and the cells that matter.

use super::Field;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tables::{Book, Format, Row, Sheet, Value, column_letters};

/// How far down the row with the headings is looked for: titles and notes may stand above it.
const ROWS_SEARCHED: usize = 20;

/// A staff list as read from a file, before it is compared with anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportFile {
    /// The sheet that was read.
    pub sheet: String,
    /// Other sheets of the workbook, which are not read.
    pub other_sheets: Vec<String>,
    /// The columns that are used, with the heading as it stands in the file.
    pub headings: BTreeMap<Field, String>,
    /// Headings of columns that are not used.
    pub unused: Vec<String>,
    /// The rows that hold something, top to bottom.
    pub rows: Vec<FileRow>,
}

/// One row: the cells of used columns that hold something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileRow {
    /// The number a spreadsheet program shows.
    pub number: u32,
    /// Field and cell.
    pub cells: Vec<(Field, Value)>,
    /// In a CSV file, the letters of the first column beyond the headings in which this row holds something, and
    /// what: most often a comma that was not put in quotation marks has moved the cells to the right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beyond: Option<(String, Value)>,
}

impl FileRow {
    /// What the file holds for a field.
    pub(super) fn find(&self, field: Field) -> Option<&Value> {
        self.cells
            .iter()
            .find(|(found, _)| *found == field)
            .map(|(_, value)| value)
    }
}

/// Why a file is not a staff list that can be read. Pages have their own words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAStaffList {
    /// No row has headings that are known.
    #[error("no row with headings such as name and email was found")]
    NoHeadings,
    /// Headings were found, but not those that every list needs.
    #[error("a column is missing")]
    MissingColumns {
        /// The sheet and row where headings were found.
        sheet: String,
        /// The row of the headings.
        row: u32,
        /// The fields without a column.
        missing: Vec<Field>,
        /// The headings that stand there, known or not.
        found: Vec<String>,
    },
    /// There are headings and nothing beneath.
    #[error("the list holds no rows")]
    NoRows,
}

struct Columns {
    row: u32,
    /// The last column with a heading.
    last: u32,
    used: BTreeMap<Field, (u32, String)>,
    unused: Vec<String>,
}

impl Columns {
    fn of(row: &Row) -> Self {
        let mut best: BTreeMap<Field, (usize, u32, String)> = BTreeMap::new();
        let mut all = Vec::new();
        for cell in &row.cells {
            let Value::Text(text) = &cell.value else {
                continue;
            };
            let heading = crate::text::single_line(text);
            if heading.is_empty() {
                continue;
            }
            all.push((cell.column, heading.clone()));
            if let Some((field, rank)) = Field::of_heading(&heading) {
                let better = best.get(&field).is_none_or(|(held, _, _)| rank < *held);
                if better {
                    best.insert(field, (rank, cell.column, heading));
                }
            }
        }
        // A list with a whole name has no use for its parts.
        if best.contains_key(&Field::Name) {
            best.remove(&Field::FirstName);
            best.remove(&Field::LastName);
        }
        let last = all.iter().map(|(column, _)| *column).max();
        let used: BTreeMap<Field, (u32, String)> = best
            .into_iter()
            .map(|(field, (_, column, heading))| (field, (column, heading)))
            .collect();
        let unused = all
            .into_iter()
            .filter(|(column, _)| !used.values().any(|(held, _)| held == column))
            .map(|(_, heading)| heading)
            .collect();
        Self {
            row: row.number,
            last: last.unwrap_or_default(),
            used,
            unused,
        }
    }

    fn missing(&self) -> Vec<Field> {
        let has = |field| self.used.contains_key(&field);
        let mut missing = Vec::new();
        let has_both_parts = has(Field::FirstName) && has(Field::LastName);
        if !has(Field::Name) && !has_both_parts {
            missing.push(Field::Name);
        }
        if !has(Field::Email) {
            missing.push(Field::Email);
        }
        missing
    }

    fn find(sheet: &Sheet) -> Option<Self> {
        sheet
            .rows
            .iter()
            .take(ROWS_SEARCHED)
            .map(Self::of)
            .filter(|columns| !columns.used.is_empty())
            // The first of the best, since a heading row may be followed by rows that happen to hold such words.
            .reduce(|best, next| {
                if next.used.len() > best.used.len() {
                    next
                } else {
                    best
                }
            })
    }
}

impl ImportFile {
    /// Finds the staff list in a book: the first sheet with the columns that every list needs.
    ///
    /// # Errors
    /// [`NotAStaffList`] when no sheet has them, or there is no row beneath them.
    pub fn read(book: &Book) -> Result<Self, NotAStaffList> {
        let found: Vec<(&Sheet, Columns)> = book
            .sheets
            .iter()
            .filter_map(|sheet| Columns::find(sheet).map(|columns| (sheet, columns)))
            .collect();
        let complete = found
            .iter()
            .find(|(_, columns)| columns.missing().is_empty());
        let Some((sheet, columns)) = complete else {
            let nearest = found
                .into_iter()
                .max_by_key(|(_, columns)| columns.used.len());
            return Err(
                nearest.map_or(NotAStaffList::NoHeadings, |(sheet, columns)| {
                    NotAStaffList::MissingColumns {
                        sheet: sheet.name.clone(),
                        row: columns.row,
                        missing: columns.missing(),
                        found: columns
                            .used
                            .into_values()
                            .map(|(_, heading)| heading)
                            .chain(columns.unused)
                            .collect(),
                    }
                }),
            );
        };
        let rows: Vec<FileRow> = sheet
            .rows
            .iter()
            .filter(|row| row.number > columns.row)
            .map(|row| FileRow {
                beyond: match book.format {
                    Format::Csv => columns.beyond(row),
                    Format::Workbook => None,
                },
                ..columns.pick(row)
            })
            .filter(|row| !row.cells.is_empty())
            .collect();
        if rows.is_empty() {
            return Err(NotAStaffList::NoRows);
        }
        Ok(Self {
            sheet: sheet.name.clone(),
            other_sheets: book
                .sheets
                .iter()
                .filter(|other| other.name != sheet.name && !other.rows.is_empty())
                .map(|other| other.name.clone())
                .collect(),
            headings: columns
                .used
                .iter()
                .map(|(field, (_, heading))| (*field, heading.clone()))
                .collect(),
            unused: columns.unused.clone(),
            rows,
        })
    }

    /// What a row holds for a field, as it stands in the file. Rows are counted from 0.
    pub(super) fn content(&self, position: usize, field: Field) -> String {
        self.rows
            .get(position)
            .and_then(|row| row.find(field))
            .map_or_else(String::new, ToString::to_string)
    }

    /// The heading of a field's column as it stands in the file; empty when there is no such column.
    #[must_use]
    pub fn heading(&self, field: Field) -> &str {
        self.headings.get(&field).map_or("", String::as_str)
    }
}

impl Columns {
    fn pick(&self, row: &Row) -> FileRow {
        let cells = self
            .used
            .iter()
            .filter_map(|(field, (column, _))| {
                row.find(*column)
                    .filter(|value| !is_blank(value))
                    .map(|value| (*field, value.clone()))
            })
            .collect();
        FileRow {
            number: row.number,
            cells,
            beyond: None,
        }
    }

    fn beyond(&self, row: &Row) -> Option<(String, Value)> {
        row.cells
            .iter()
            .find(|cell| cell.column > self.last && !is_blank(&cell.value))
            .map(|cell| (column_letters(cell.column), cell.value.clone()))
    }
}

fn is_blank(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.trim().is_empty())
}
