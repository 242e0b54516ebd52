//! The fourteen columns that say at which levels a row is defined: seven marks and seven descriptions.

use tables::{Headers, Place, Row, Value, normalised_name};

use super::clean::clean;
use super::problem::{Expected, Problems};
use crate::{Level, LevelSet};

/// Where the marks and descriptions of the levels stand.
pub(super) struct LevelColumns {
    flags: Option<[u32; 7]>,
    descriptions: [Option<u32>; 7],
}

/// One level of one row.
pub(super) struct LevelCells {
    pub(super) level: Level,
    /// Whether the level's own number marks it; `None` if the file has no marks.
    pub(super) flag: Option<bool>,
    /// The tidied description, empty if there is none.
    pub(super) description: String,
}

impl LevelColumns {
    pub(super) fn find(headers: &Headers) -> Self {
        Self {
            flags: flags(headers),
            descriptions: Level::ALL
                .map(|level| headers.column(&format!("Level {level} description"))),
        }
    }

    pub(super) fn report_missing(&self, place: &Place, problems: &mut Problems) {
        if self.flags.is_none() {
            problems.add(place.clone(), "", Expected::Column("Levels".to_owned()));
        }
        for (level, column) in Level::ALL.into_iter().zip(self.descriptions) {
            if column.is_none() {
                let name = format!("Level {level} description");
                problems.add(place.clone(), "", Expected::Column(name));
            }
        }
    }

    pub(super) fn flag_column(&self, level: Level) -> Option<u32> {
        self.flags
            .and_then(|columns| columns.get(usize::from(level.number()) - 1).copied())
    }

    pub(super) fn description_column(&self, level: Level) -> Option<u32> {
        self.descriptions
            .get(usize::from(level.number()) - 1)
            .copied()
            .flatten()
    }

    /// The levels a row marks or describes.
    pub(super) fn levels(&self, row: &Row) -> LevelSet {
        Level::ALL
            .into_iter()
            .filter(|level| {
                let marked = self
                    .flag_column(*level)
                    .is_some_and(|column| is_number(row.find(column), *level));
                marked || self.is_described(row, *level)
            })
            .collect()
    }

    fn is_described(&self, row: &Row, level: Level) -> bool {
        self.description_column(level)
            .is_some_and(|column| !row.text(column).is_empty())
    }

    fn description(&self, row: &Row, level: Level) -> String {
        self.description_column(level)
            .map(|column| clean(&row.text(column)))
            .unwrap_or_default()
    }

    /// All seven levels of a row; a mark that is not the level's number is reported and counts as a mark.
    pub(super) fn read(
        &self,
        row: &Row,
        place: impl Fn(u32) -> Place,
        problems: &mut Problems,
    ) -> Vec<LevelCells> {
        let cells = Level::ALL.into_iter().map(|level| {
            let flag = self.flag_column(level).map(|column| {
                let text = row.text(column);
                if !text.is_empty() && !is_number(row.find(column), level) {
                    problems.add(place(column), &text, Expected::LevelNumber(level));
                }
                !text.is_empty()
            });
            LevelCells {
                level,
                flag,
                description: self.description(row, level),
            }
        });
        cells.collect()
    }
}

/// The marks stand under one merged header `Levels`, of which only the first cell has the text unless a program
/// repeated it, or each under its own, `Level 1` to `Level 7`.
fn flags(headers: &Headers) -> Option<[u32; 7]> {
    let own = Level::ALL.map(|level| headers.column(&format!("Level {level}")));
    if own.iter().all(Option::is_some) {
        return Some(own.map(Option::unwrap_or_default));
    }
    let first = headers.column("Levels")?;
    let merged = [0, 1, 2, 3, 4, 5, 6].map(|step| first + step);
    let free = headers
        .list()
        .all(|(name, column)| !merged.contains(&column) || normalised_name(name) == "levels");
    free.then_some(merged)
}

fn is_number(value: Option<&Value>, level: Level) -> bool {
    let number = match value {
        Some(Value::Number(number)) => Some(*number),
        Some(Value::Text(text)) => text.trim().parse().ok(),
        _ => None,
    };
    number == Some(f64::from(level.number()))
}
