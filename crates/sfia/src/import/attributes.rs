//! The sheet `Attributes` of edition 9.

use tables::{Row, Sheet};

use super::problem::{Expected, Problems};
use super::table::Table;
use crate::{Attribute, AttributeCode, Framework, FrameworkText, TextKind};

const REQUIRED: [&str; 5] = [
    "Code",
    "Attribute name",
    "Type",
    "Overall description",
    "Guidance notes",
];

/// Reads the sheet; gives the number of attributes in it.
pub(super) fn read(
    sheet: &Sheet,
    framework: &Framework,
    text: &mut FrameworkText,
    problems: &mut Problems,
) -> usize {
    let Some(mut table) = Table::find(sheet, "Attribute name") else {
        problems.add(sheet.whole(), "", Expected::Column("Code".to_owned()));
        return 0;
    };
    table.report_columns(&REQUIRED, problems);
    if !table.has("Code") {
        return 0;
    }
    let mut count = 0;
    for row in table.rows() {
        let found = table.code(row);
        let Ok(code) = AttributeCode::new(&found) else {
            problems.add(table.place(row, "Code"), &found, Expected::Code);
            continue;
        };
        if !table.is_first(row, &found, problems) {
            continue;
        }
        count += 1;
        match framework.find_attribute(code) {
            Some(attribute) => {
                read_attribute(&table, row, framework, attribute, text, problems);
            }
            None => {
                let expected = Expected::KnownAttribute(framework.edition());
                problems.add(table.place(row, "Code"), &found, expected);
            }
        }
    }
    for attribute in framework.attributes() {
        if !table.has_code(attribute.code.as_str()) {
            problems.add(sheet.whole(), "", expected(attribute));
        }
    }
    count
}

pub(super) fn expected(attribute: &Attribute) -> Expected {
    Expected::Attribute {
        code: attribute.code,
        name: attribute.name.clone(),
    }
}

fn read_attribute(
    table: &Table<'_>,
    row: &Row,
    framework: &Framework,
    attribute: &Attribute,
    text: &mut FrameworkText,
    problems: &mut Problems,
) {
    let code = attribute.code.as_str();
    let names = framework
        .attributes()
        .iter()
        .map(|other| other.name.as_str());
    table.check_name(row, code, &attribute.name, names, problems);
    let mut take = |kind, body| text.insert(kind, code, None, body);
    take(
        TextKind::AttributeDescription,
        table.required(row, "Overall description", problems),
    );
    take(
        TextKind::AttributeGuidance,
        table.text(row, "Guidance notes", problems),
    );
    take(TextKind::AttributeUrl, table.url(row));
    let place = |column: u32| table.sheet.place(row.number, Some(column));
    // Every attribute has all seven levels, so a missing mark says nothing; a missing description does.
    for cells in table.levels.read(row, place, problems) {
        let column = format!("Level {} description", cells.level);
        let body = table.required(row, &column, problems);
        text.insert(TextKind::AttributeLevel, code, Some(cells.level), body);
    }
}
