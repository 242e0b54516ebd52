//! The table in a file: which sheet, which columns, and the cells that matter.

use super::Column;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tables::{Book, Row, Sheet, SpreadsheetText, Value};

/// How far down the row with the headings is looked for: titles and notes may stand above it.
const ROWS_SEARCHED: usize = 20;

/// A table of role profiles as read from a file, before it is compared with anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoleFile {
    /// The sheet that was read.
    pub sheet: String,
    /// The columns that are used, with the heading as it stands in the file.
    pub headings: BTreeMap<Column, String>,
    /// Headings of columns that are not used.
    pub unused: Vec<String>,
    /// The rows that hold something, top to bottom.
    pub rows: Vec<RoleRow>,
}

/// One row: the cells of used columns that hold something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoleRow {
    /// The number a spreadsheet program shows.
    pub number: u32,
    /// Column and what the cell holds.
    pub cells: BTreeMap<Column, String>,
}

/// Why a file is not a table of role profiles. Pages have their own words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotARoleList {
    /// No row has a heading for the reference.
    #[error("no row has a heading for the reference")]
    NoReference {
        /// The headings of the row that looked most like it, as they stand in the file.
        found: Vec<String>,
    },
    /// There are headings and nothing beneath.
    #[error("the table holds no rows")]
    NoRows,
    /// More rows than are compared at once.
    #[error("the table has more than {most} rows")]
    TooManyRows {
        /// The most rows.
        most: usize,
    },
}

struct Headings {
    row: u32,
    used: BTreeMap<Column, (u32, String)>,
    all: Vec<(u32, String)>,
}

impl Headings {
    fn of(row: &Row) -> Self {
        let mut headings = Self {
            row: row.number,
            used: BTreeMap::new(),
            all: Vec::new(),
        };
        for cell in &row.cells {
            let Value::Text(text) = &cell.value else {
                continue;
            };
            let heading = crate::text::single_line(text);
            if heading.is_empty() {
                continue;
            }
            if let Some(column) = Column::of_heading(&heading) {
                // Where two columns have the same meaning the one further left is used.
                let place = (cell.column, heading.clone());
                headings.used.entry(column).or_insert(place);
            }
            headings.all.push((cell.column, heading));
        }
        headings
    }

    /// The first of the rows with the most known headings.
    fn find(sheet: &Sheet) -> Option<Self> {
        let rows = sheet.rows.iter().take(ROWS_SEARCHED).map(Self::of);
        rows.reduce(|best, next| {
            if next.used.len() > best.used.len() {
                next
            } else {
                best
            }
        })
    }

    fn pick(&self, row: &Row) -> RoleRow {
        let cells = self.used.iter().filter_map(|(column, (place, _))| {
            let text = row.find(*place)?.to_string();
            (!text.trim().is_empty()).then_some((*column, text))
        });
        RoleRow {
            number: row.number,
            cells: cells.collect(),
        }
    }
}

impl RoleFile {
    /// The most rows that are compared at once.
    pub const MOST_ROWS: usize = 5_000;

    /// Finds the table in a book: the first sheet with a column for the reference.
    ///
    /// # Errors
    /// [`NotARoleList`] when no sheet has one, there is no row beneath, or there are too many.
    pub fn read(book: &Book) -> Result<Self, NotARoleList> {
        let mut found = book
            .sheets
            .iter()
            .filter_map(|sheet| Headings::find(sheet).map(|headings| (sheet, headings)));
        let mut nearest = Vec::new();
        let (sheet, headings) = loop {
            match found.next() {
                Some((sheet, headings)) if headings.used.contains_key(&Column::Reference) => {
                    break (sheet, headings);
                }
                Some((_, headings)) if nearest.is_empty() => {
                    nearest = headings.all.into_iter().map(|(_, text)| text).collect();
                }
                Some(_) => {}
                None => return Err(NotARoleList::NoReference { found: nearest }),
            }
        };
        let beneath = sheet.rows.iter().filter(|row| row.number > headings.row);
        let rows: Vec<RoleRow> = beneath
            .map(|row| headings.pick(row))
            .filter(|row| !row.cells.is_empty())
            .collect();
        let most = Self::MOST_ROWS;
        match rows.len() {
            0 => return Err(NotARoleList::NoRows),
            count if count > most => return Err(NotARoleList::TooManyRows { most }),
            _ => {}
        }
        let is_used = |place: u32| headings.used.values().any(|(used, _)| *used == place);
        Ok(Self {
            sheet: sheet.name.clone(),
            unused: headings
                .all
                .iter()
                .filter(|(place, _)| !is_used(*place))
                .map(|(_, heading)| heading.clone())
                .collect(),
            headings: headings
                .used
                .iter()
                .map(|(column, (_, heading))| (*column, heading.clone()))
                .collect(),
            rows,
        })
    }
}

impl RoleRow {
    /// What the row says in a column, unless the cell is blank or says just what `present` says already.
    ///
    /// An export guards text that a spreadsheet program would run, by an apostrophe before it. What comes back with that
    /// apostrophe is read without it.
    pub(super) fn said(&self, column: Column, present: &str) -> Option<String> {
        let raw = self.cells.get(&column)?;
        if same(raw, present) {
            return None;
        }
        let text = unguarded(raw);
        (!same(text, present)).then(|| text.to_owned())
    }
}

/// Alike but for the space around, and for how lines end.
fn same(cell: &str, present: &str) -> bool {
    crate::text::paragraphs(cell) == crate::text::paragraphs(present)
}

fn unguarded(raw: &str) -> &str {
    match raw.strip_prefix('\'') {
        Some(rest) if SpreadsheetText::new(rest).as_str() != rest => rest,
        _ => raw,
    }
}
