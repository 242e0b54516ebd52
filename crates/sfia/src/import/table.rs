//! A sheet that has one row for each code: its columns by name, and checks that skills and attributes share.

use std::collections::BTreeMap;

use tables::{Headers, Row, Sheet, normalised_name};

use super::clean::clean;
use super::level_columns::LevelColumns;
use super::problem::{Expected, Problems};

/// The longest text that is taken; official ones stay below a third of it.
const LONGEST_TEXT: usize = 10_000;

/// The columns of a sheet with a row for each code.
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet,
    headers: Headers,
    name: &'static str,
    pub(super) levels: LevelColumns,
    first_rows: BTreeMap<String, u32>,
}

impl<'a> Table<'a> {
    /// Finds the header row; `name` is the column that names what the rows are about. `None` for an empty sheet.
    pub(super) fn find(sheet: &'a Sheet, name: &'static str) -> Option<Self> {
        let headers = Headers::find(
            sheet,
            &["Code", name, "Overall description", "Guidance notes", "URL"],
        )?;
        Some(Self {
            levels: LevelColumns::find(&headers),
            sheet,
            headers,
            name,
            first_rows: BTreeMap::new(),
        })
    }

    /// Reports every column that is missing or there twice.
    pub(super) fn report_columns(&self, names: &[&str], problems: &mut Problems) {
        let place = self.sheet.place(self.headers.row(), None);
        for name in names {
            if self.headers.column(name).is_none() {
                problems.add(place.clone(), "", Expected::Column((*name).to_owned()));
            }
        }
        self.levels.report_missing(&place, problems);
        for (name, place) in self.headers.list_repeated(self.sheet) {
            let known = names
                .iter()
                .any(|known| normalised_name(known) == normalised_name(&name));
            if known {
                problems.add(place, &name, Expected::OneColumn(name.clone()));
            }
        }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &'a Row> + use<'a> {
        self.headers.rows(self.sheet)
    }

    /// The code of a row, as it is written; empty without one.
    pub(super) fn code(&self, row: &Row) -> String {
        self.field(row, "Code")
    }

    /// Whether the file has the column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.headers.column(column).is_some()
    }

    /// The tidied text of a column.
    pub(super) fn field(&self, row: &Row, column: &str) -> String {
        self.headers
            .column(column)
            .map(|column| clean(&row.text(column)))
            .unwrap_or_default()
    }

    /// The place of a column in a row.
    pub(super) fn place(&self, row: &Row, column: &str) -> tables::Place {
        self.sheet.place(row.number, self.headers.column(column))
    }

    /// Notes the code of a row; false, with a problem, if an earlier row has it.
    pub(super) fn is_first(&mut self, row: &Row, code: &str, problems: &mut Problems) -> bool {
        match self.first_rows.get(code) {
            Some(first) => {
                let expected = Expected::Once { first: *first };
                problems.add(self.place(row, "Code"), code, expected);
                false
            }
            None => {
                self.first_rows.insert(code.to_owned(), row.number);
                true
            }
        }
    }

    /// Whether a row has this code.
    pub(super) fn has_code(&self, code: &str) -> bool {
        self.first_rows.contains_key(code)
    }

    /// Reports the name of something else, which a sheet sorted by one column only would have. Other spellings of
    /// the right name are fine.
    pub(super) fn check_name<'b>(
        &self,
        row: &Row,
        code: &str,
        right: &str,
        mut all: impl Iterator<Item = &'b str>,
        problems: &mut Problems,
    ) {
        if !self.has(self.name) {
            return;
        }
        let found = self.field(row, self.name);
        let same = |other: &str| normalised_name(other) == normalised_name(&found);
        if found.is_empty() {
            problems.add(self.place(row, self.name), "", Expected::Text);
        } else if !same(right) && all.any(same) {
            let expected = Expected::NameOf {
                code: code.to_owned(),
                name: right.to_owned(),
            };
            problems.add(self.place(row, self.name), &found, expected);
        }
    }

    /// The text of a column, with a problem if it is too long; empty then, and where there is none.
    pub(super) fn text(&self, row: &Row, column: &str, problems: &mut Problems) -> String {
        let text = self.field(row, column);
        self.bounded(row, column, text, problems)
    }

    /// A text that was read from a column, unless it is too long.
    pub(super) fn bounded(
        &self,
        row: &Row,
        column: &str,
        text: String,
        problems: &mut Problems,
    ) -> String {
        if text.chars().count() > LONGEST_TEXT {
            let limit = LONGEST_TEXT;
            problems.add(
                self.place(row, column),
                &text,
                Expected::ShorterText { limit },
            );
            return String::new();
        }
        text
    }

    /// The text of a column that must hold some; the missing column itself is reported once, not for each row.
    pub(super) fn required(&self, row: &Row, column: &str, problems: &mut Problems) -> String {
        let text = self.field(row, column);
        if self.has(column) && text.is_empty() {
            problems.add(self.place(row, column), "", Expected::Text);
        }
        self.bounded(row, column, text, problems)
    }

    /// The address in the column `URL`, if it is one.
    pub(super) fn url(&self, row: &Row) -> String {
        let url = self.field(row, "URL");
        if url.starts_with("https://") && !url.contains(' ') && url.len() < 300 {
            url
        } else {
            String::new()
        }
    }
}
