//! A column heading that sorts its table.
use serde::Serialize;

/// How a column is sorted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sorted {
    /// The table is sorted by another column.
    None,
    /// Smallest or first of the alphabet on top.
    Ascending,
    /// Largest or last of the alphabet on top.
    Descending,
}

/// A heading whose link sorts the table by its column. Partial: `partials/sort-header`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SortHeader {
    /// The column's name.
    pub label: String,
    /// The same list, sorted by this column, or the other way round.
    pub url: String,
    /// How it is sorted now.
    pub sorted: Sorted,
}
