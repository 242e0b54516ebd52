//! A table of ratings as somebody keeps it: a header line with the raters, a row for each thing, an empty cell where
//! nothing was rated.

use super::Scale;
use std::collections::BTreeMap;
use tables::{Row, Sheet, column_letters, normalised_name};

/// Ratings of the same things by two or more raters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    raters: Vec<String>,
    rows: Vec<Vec<Option<i16>>>,
}

/// A table that holds no ratings that could be compared. Rows are numbered as in the file, the header being row 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RatingsProblem {
    /// Nothing is in it.
    #[error(
        "the file is empty; the first line names the raters, and each further line holds a rating by each of them"
    )]
    Empty,
    /// Fewer than two raters are named.
    #[error("row {row} names one rater; name at least two, each in a column of its own")]
    OneRater {
        /// The header row.
        row: u32,
    },
    /// Two columns have one name.
    #[error(
        "row {row}, columns {first} and {second} both name the rater {name}; give every rater another name"
    )]
    SameName {
        /// The header row.
        row: u32,
        /// Letters of the first column.
        first: String,
        /// Letters of the second column.
        second: String,
        /// The name.
        name: String,
    },
    /// A value stands in a column that has no name.
    #[error("row {row}, column {column} holds {value}, but row {header} names no rater for it")]
    NoRater {
        /// The row of the value.
        row: u32,
        /// Letters of its column.
        column: String,
        /// What stands there, shortened.
        value: String,
        /// The header row.
        header: u32,
    },
    /// A value is no rating.
    #[error(
        "row {row}, column {column} ({rater}) holds {value}; a rating is a whole number from {scale}, or empty where \
         nothing was rated"
    )]
    NotARating {
        /// The row of the value.
        row: u32,
        /// Letters of its column.
        column: String,
        /// Who rates in this column.
        rater: String,
        /// What stands there, shortened.
        value: String,
        /// What would do.
        scale: Scale,
    },
}

impl Ratings {
    /// Reads the first row that holds something as the raters' names, and every further one as ratings.
    ///
    /// # Errors
    /// [`RatingsProblem`], the first in the file's order.
    pub fn read(sheet: &Sheet, scale: Scale) -> Result<Self, RatingsProblem> {
        let (header, rows) = sheet.rows.split_first().ok_or(RatingsProblem::Empty)?;
        let columns = columns(header)?;
        let rows = rows
            .iter()
            .filter(|row| !row.is_blank())
            .map(|row| ratings(row, header.number, &columns, scale))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            raters: columns.into_values().collect(),
            rows,
        })
    }

    /// The raters, from left to right; at least two.
    #[must_use]
    pub fn raters(&self) -> &[String] {
        &self.raters
    }

    /// The ratings of the things that both rated, if there are exactly two raters.
    #[must_use]
    pub fn pairs(&self) -> Option<Vec<(i16, i16)>> {
        if self.raters.len() != 2 {
            return None;
        }
        let pair = |row: &Vec<Option<i16>>| match row.as_slice() {
            [Some(first), Some(second)] => Some((*first, *second)),
            _ => None,
        };
        Some(self.rows.iter().filter_map(pair).collect())
    }

    /// The ratings of the things that every rater rated.
    #[must_use]
    pub fn complete(&self) -> Vec<Vec<i16>> {
        let complete = |row: &Vec<Option<i16>>| row.iter().copied().collect::<Option<Vec<_>>>();
        self.rows.iter().filter_map(complete).collect()
    }
}

/// The raters by the numbers of their columns.
fn columns(header: &Row) -> Result<BTreeMap<u32, String>, RatingsProblem> {
    let mut columns = BTreeMap::new();
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for cell in &header.cells {
        let name = header.text(cell.column);
        if name.is_empty() {
            continue;
        }
        if let Some(first) = taken.insert(normalised_name(&name), cell.column) {
            return Err(RatingsProblem::SameName {
                row: header.number,
                first: column_letters(first),
                second: column_letters(cell.column),
                name: shown(&name),
            });
        }
        columns.insert(cell.column, name.into_owned());
    }
    match columns.len() {
        0 => Err(RatingsProblem::Empty),
        1 => Err(RatingsProblem::OneRater { row: header.number }),
        _ => Ok(columns),
    }
}

fn ratings(
    row: &Row,
    header: u32,
    columns: &BTreeMap<u32, String>,
    scale: Scale,
) -> Result<Vec<Option<i16>>, RatingsProblem> {
    for cell in &row.cells {
        let value = row.text(cell.column);
        if !value.is_empty() && !columns.contains_key(&cell.column) {
            return Err(RatingsProblem::NoRater {
                row: row.number,
                column: column_letters(cell.column),
                value: shown(&value),
                header,
            });
        }
    }
    let rating = |(column, rater): (&u32, &String)| {
        let value = row.text(*column);
        if value.is_empty() {
            return Ok(None);
        }
        match value.parse::<i16>() {
            Ok(rating) if scale.holds(rating) => Ok(Some(rating)),
            _ => Err(RatingsProblem::NotARating {
                row: row.number,
                column: column_letters(*column),
                rater: shown(rater),
                value: shown(&value),
                scale,
            }),
        }
    };
    columns.iter().map(rating).collect()
}

/// A cell in quotation marks, no longer than a line can take.
fn shown(value: &str) -> String {
    const MOST: usize = 40;
    let cut: String = value.chars().take(MOST).collect();
    let rest = if value.chars().count() > MOST {
        "..."
    } else {
        ""
    };
    format!("\"{cut}{rest}\"")
}
