//! Tables of a person specification, flattened to rows with tabs.

use super::line::key;
use super::marks::{assessed, importance, is_tick};
use super::phrases::Phrases;
use super::{Proposed, Section};
use crate::jobs::Assessed;
use crate::roles::Importance;

/// What a column holds, by the head of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// Criteria, or a name for the row.
    Text,
    /// Criteria that are essential, or ticks.
    Of(Importance),
    /// "E" or "D".
    Mark,
    /// How it is assessed.
    Assessed,
    /// The numbers of the duties that need it.
    Duties,
}

/// The columns of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns(Vec<Column>);

/// What a row comes to: names of parts, and criteria with their marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row<'a> {
    pub section: Option<(Section, &'a str)>,
    pub criteria: Vec<(&'a str, Option<Importance>, Vec<Assessed>)>,
}

impl Columns {
    /// The columns, if the row is the head of such a table: every cell is empty or a name of columns, and one tells of
    /// importance or assessment. "E" alone is a mark beside a criterion and no head.
    pub(super) fn read(cells: &[&str]) -> Option<Self> {
        let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
        let named = cells
            .iter()
            .zip(&columns)
            .all(|(cell, column)| *column != Column::Text || cell.is_empty() || is_name(cell));
        let letters = cells.iter().filter(|cell| cell.len() == 1).count();
        let telling = columns
            .iter()
            .filter(|column| **column != Column::Text)
            .count();
        (cells.len() > 1 && named && telling > 0 && letters != 1).then_some(Self(columns))
    }

    /// Reads a row under this head.
    pub(super) fn row<'a>(&self, cells: &[&'a str], phrases: &Phrases) -> Row<'a> {
        let ways: Vec<Assessed> = self
            .of(Column::Assessed, cells)
            .filter_map(assessed)
            .flatten()
            .collect();
        let mut mark = self.of(Column::Mark, cells).find_map(importance);
        let mut row = Row::default();
        // Where there is no text beside it, nothing is ticked.
        let ticked = self.of(Column::Text, cells).next().is_some();
        for kind in Importance::ALL {
            for text in self.of(Column::Of(kind), cells) {
                if ticked && (is_tick(text) || importance(text).is_some()) {
                    mark = mark.or(Some(kind));
                } else {
                    row.criteria.push((text, Some(kind), ways.clone()));
                }
            }
        }
        for text in self.of(Column::Text, cells) {
            match phrases.heading(text) {
                Some(section) => row.section = Some((section, text)),
                None => row.criteria.push((text, mark, ways.clone())),
            }
        }
        let unread = self.unread(cells).into_iter();
        row.criteria
            .extend(unread.map(|text| (text, mark, Vec::new())));
        row
    }

    /// What stands in the columns of a kind.
    fn of<'a>(&self, kind: Column, cells: &[&'a str]) -> impl Iterator<Item = &'a str> {
        let columns = self.0.iter().zip(cells);
        columns
            .filter(move |(column, cell)| **column == kind && !cell.is_empty())
            .map(|(_, cell)| *cell)
    }

    /// What stands where marks are expected and is none, and what stands beyond the last column: text after all.
    fn unread<'a>(&self, cells: &[&'a str]) -> Vec<&'a str> {
        let no_ways = self
            .of(Column::Assessed, cells)
            .filter(|cell| assessed(cell).is_none());
        let no_mark = self
            .of(Column::Mark, cells)
            .filter(|cell| importance(cell).is_none() && !is_tick(cell));
        let no_numbers = self
            .of(Column::Duties, cells)
            .filter(|cell| !is_numbers(cell));
        let beyond = cells.iter().skip(self.0.len()).copied();
        no_ways
            .chain(no_mark)
            .chain(no_numbers)
            .chain(beyond.filter(|cell| !cell.is_empty()))
            .collect()
    }
}

/// Whether a cell names a column of criteria.
fn is_name(cell: &str) -> bool {
    const NAMES: [&str; 14] = [
        "criteri",
        "attribut",
        "requirement",
        "factor",
        "categor",
        "area",
        "specification",
        "competenc",
        "description",
        "skills",
        "knowledge",
        "no",
        "meini prawf",
        "nodwedd",
    ];
    let key = key(cell);
    key.split(' ').count() <= 5
        && NAMES.iter().any(|name| {
            key.starts_with(name) || key.ends_with(name) || key.contains(&format!(" {name}"))
        })
}

/// Whether a cell holds numbers of duties, or nothing.
fn is_numbers(cell: &str) -> bool {
    cell.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–' | '&' | '.'))
}

fn column(cell: &str) -> Column {
    let key = key(cell);
    match key.as_str() {
        "essential" | "essential criteria" | "e" | "essential requirements" | "hanfodol" => {
            Column::Of(Importance::Essential)
        }
        "desirable" | "desirable criteria" | "d" | "desirable requirements" | "dymunol" => {
            Column::Of(Importance::Desirable)
        }
        "e/d"
        | "essential/desirable"
        | "essential or desirable"
        | "essential (e) or desirable (d)"
        | "hanfodol/dymunol" => Column::Mark,
        "for duty" | "for duties" | "duty" | "duties" => Column::Duties,
        _ if key.contains("assess")
            || key.contains("method")
            || key.contains("measured")
            || key.contains("identified")
            || key.contains("evidence")
            || key.contains("asesu") =>
        {
            Column::Assessed
        }
        _ => Column::Text,
    }
}

/// A row without a known head: its criterion, and the cells that are marks.
pub(super) fn bare_row<'a>(cells: &[&'a str]) -> Row<'a> {
    let mut mark = None;
    let mut ways = Vec::new();
    let mut texts = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        let first = texts.is_empty();
        match (importance(cell), assessed(cell)) {
            (Some(kind), _) if mark.is_none() && !first => mark = Some(kind),
            (_, Some(found)) if ways.is_empty() && !first => ways = found,
            _ => texts.push(*cell),
        }
    }
    Row {
        section: None,
        criteria: texts
            .into_iter()
            .map(|text| (text, mark, ways.clone()))
            .collect(),
    }
}

/// The proposal for a criterion that stands in `section`.
pub(super) fn criterion(
    text: &str,
    section: Section,
    importance: Option<Importance>,
    assessed: Vec<Assessed>,
    current: Importance,
) -> Proposed {
    Proposed::Criterion {
        importance: importance.unwrap_or(current),
        assessed,
        is_qualification: section == Section::Qualifications
            || super::marks::is_qualification(text),
    }
}
