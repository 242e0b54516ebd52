//! Finds the header row of a sheet and its columns by name, whatever their order.

use crate::{Place, Row, Sheet, Value};

/// How far down a header row is looked for: titles and notes may stand above it.
const ROWS_SEARCHED: usize = 20;

/// A name as it is compared: no case, one plain space between words, none around.
#[must_use]
pub fn normalised_name(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// The header row of one sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Headers {
    row: u32,
    names: Vec<(String, String, u32)>,
}

impl Headers {
    /// The row, among the first twenty that hold something, in which most of these names stand; at least one must.
    #[must_use]
    pub fn find(sheet: &Sheet, names: &[&str]) -> Option<Self> {
        let wanted: Vec<String> = names.iter().map(|name| normalised_name(name)).collect();
        let mut best: Option<(usize, Self)> = None;
        for row in sheet.rows.iter().take(ROWS_SEARCHED) {
            let headers = Self::of(row);
            let found = wanted
                .iter()
                .filter(|name| headers.column_of(name).is_some())
                .count();
            if found > best.as_ref().map_or(0, |(most, _)| *most) {
                best = Some((found, headers));
            }
        }
        best.map(|(_, headers)| headers)
    }

    fn of(row: &Row) -> Self {
        let names = row
            .cells
            .iter()
            .filter_map(|cell| match &cell.value {
                Value::Text(text) => {
                    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    Some((normalised_name(text), name, cell.column))
                }
                _ => None,
            })
            .filter(|(normalised, _, _)| !normalised.is_empty())
            .collect();
        Self {
            row: row.number,
            names,
        }
    }

    /// The number of the header row.
    #[must_use]
    pub const fn row(&self) -> u32 {
        self.row
    }

    /// The column under this name, counted from 1; the first, should the name appear twice.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<u32> {
        self.column_of(&normalised_name(name))
    }

    fn column_of(&self, normalised: &str) -> Option<u32> {
        self.names
            .iter()
            .find(|(name, _, _)| name == normalised)
            .map(|(_, _, column)| *column)
    }

    /// Every column that has a name, as it is written in the file, left to right.
    pub fn list(&self) -> impl Iterator<Item = (&str, u32)> {
        self.names
            .iter()
            .map(|(_, name, column)| (name.as_str(), *column))
    }

    /// The columns whose names are not among the known ones, with their places.
    #[must_use]
    pub fn list_unknown(&self, sheet: &Sheet, known: &[&str]) -> Vec<(String, Place)> {
        let known: Vec<String> = known.iter().map(|name| normalised_name(name)).collect();
        self.names
            .iter()
            .filter(|(normalised, _, _)| !known.contains(normalised))
            .map(|(_, name, column)| (name.clone(), sheet.place(self.row, Some(*column))))
            .collect()
    }

    /// The columns whose name appeared further left already, with their places.
    #[must_use]
    pub fn list_repeated(&self, sheet: &Sheet) -> Vec<(String, Place)> {
        self.names
            .iter()
            .filter(|(normalised, _, column)| self.column_of(normalised) != Some(*column))
            .map(|(_, name, column)| (name.clone(), sheet.place(self.row, Some(*column))))
            .collect()
    }

    /// The rows below the header that are not blank.
    pub fn rows<'a>(&self, sheet: &'a Sheet) -> impl Iterator<Item = &'a Row> + use<'a> {
        let header = self.row;
        sheet
            .rows
            .iter()
            .filter(move |row| row.number > header && !row.is_blank())
    }
}
