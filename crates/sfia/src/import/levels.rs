//! The sheet `Levels of responsibility` of edition 9: a column for each level, a row for each thing said of it.

use tables::{Row, Sheet, normalised_name};

use super::clean::clean;
use super::problem::{Expected, Problems};
use crate::{FrameworkText, Level, TextKind};

/// The cells repeat the label of their row.
const ESSENCE_PREFIX: &str = "Essence of the level:";

pub(super) fn read(sheet: &Sheet, text: &mut FrameworkText, problems: &mut Problems) {
    let Some(numbers) = find_row(sheet, "Level") else {
        problems.add(sheet.whole(), "", Expected::RowLabel("Level"));
        return;
    };
    let mut columns = Vec::new();
    for cell in numbers.cells.iter().filter(|cell| cell.column > 1) {
        let found = numbers.text(cell.column);
        match level_in(&found) {
            Some(level) => columns.push((level, cell.column)),
            None if found.is_empty() => (),
            None => problems.add(
                sheet.place(numbers.number, Some(cell.column)),
                &found,
                Expected::AnyLevel,
            ),
        }
    }
    for level in Level::ALL {
        if columns.iter().filter(|(found, _)| *found == level).count() != 1 {
            let place = sheet.place(numbers.number, None);
            problems.add(place, "", Expected::MissingLevel(level));
        }
    }
    let wanted = [
        ("Guiding phrase", TextKind::LevelPhrase, true),
        ("Essence of the level", TextKind::LevelEssence, true),
        ("URL", TextKind::LevelUrl, false),
    ];
    for (label, kind, required) in wanted {
        let Some(row) = find_row(sheet, label) else {
            if required {
                problems.add(sheet.whole(), "", Expected::RowLabel(label));
            }
            continue;
        };
        for (level, column) in &columns {
            let body = without_prefix(&clean(&row.text(*column)));
            if required && body.is_empty() {
                let place = sheet.place(row.number, Some(*column));
                problems.add(place, "", Expected::Text);
            }
            if kind != TextKind::LevelUrl || body.starts_with("https://") {
                text.insert(kind, "", Some(*level), body);
            }
        }
    }
}

/// The row whose first cell begins with the label; it may go on ("Levels", "URL of the level").
fn find_row<'a>(sheet: &'a Sheet, label: &str) -> Option<&'a Row> {
    let wanted = normalised_name(label);
    sheet
        .rows
        .iter()
        .find(|row| normalised_name(&row.text(1)).starts_with(&wanted))
}

fn without_prefix(text: &str) -> String {
    match text.get(..ESSENCE_PREFIX.len()) {
        Some(start) if start.eq_ignore_ascii_case(ESSENCE_PREFIX) => text
            .get(ESSENCE_PREFIX.len()..)
            .unwrap_or_default()
            .trim_start()
            .to_owned(),
        _ => text.to_owned(),
    }
}

/// The level that a label such as `4`, `4.0`, `4 - ` or `Level 4` names.
pub(super) fn level_in(label: &str) -> Option<Level> {
    let first = label.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let digits: String = first.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}
