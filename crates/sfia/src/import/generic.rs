//! The sheet `Levels of responsibility` of edition 8: a row for each level, a column for each attribute.

use std::collections::BTreeMap;

use tables::{Headers, Sheet, normalised_name};

use super::attributes::expected;
use super::clean::clean;
use super::levels::level_in;
use super::problem::{Expected, Problems};
use crate::{Framework, FrameworkText, Level, TextKind};

/// Reads the sheet; gives the number of attributes in it.
pub(super) fn read(
    sheet: &Sheet,
    framework: &Framework,
    text: &mut FrameworkText,
    problems: &mut Problems,
) -> usize {
    let names: Vec<&str> = framework
        .attributes()
        .iter()
        .map(|attribute| attribute.name.as_str())
        .collect();
    let Some(headers) = Headers::find(sheet, &names) else {
        for attribute in framework.attributes() {
            problems.add(sheet.whole(), "", expected(attribute));
        }
        return 0;
    };
    let mut rows = BTreeMap::new();
    for row in headers.rows(sheet) {
        let label = row.text(1);
        match level_in(&label) {
            Some(level) => {
                if let Some(first) = rows.insert(level, row).map(|first| first.number) {
                    let place = sheet.place(row.number, Some(1));
                    problems.add(place, &label, Expected::Once { first });
                }
            }
            None => problems.add(
                sheet.place(row.number, Some(1)),
                &label,
                Expected::RowLabel("1 - "),
            ),
        }
    }
    for level in Level::ALL {
        if !rows.contains_key(&level) {
            problems.add(sheet.whole(), "", Expected::MissingLevel(level));
        }
    }
    let mut count = 0;
    for attribute in framework.attributes() {
        // The heading may name more than the attribute: "Business skills / Behavioural factors".
        let wanted = normalised_name(&attribute.name);
        let column = headers
            .list()
            .find(|(name, _)| normalised_name(name).starts_with(&wanted))
            .map(|(_, column)| column);
        let Some(column) = column else {
            problems.add(sheet.place(headers.row(), None), "", expected(attribute));
            continue;
        };
        count += 1;
        for (level, row) in &rows {
            let body = clean(&row.text(column));
            if body.is_empty() {
                let place = sheet.place(row.number, Some(column));
                problems.add(place, "", Expected::Text);
            }
            let code = attribute.code.as_str();
            text.insert(TextKind::AttributeLevel, code, Some(*level), body);
        }
    }
    count
}
