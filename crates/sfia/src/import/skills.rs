//! The sheet `Skills` of both editions.

use tables::{Place, Row, Sheet};

use super::level_columns::LevelCells;
use super::problem::{Expected, Problems};
use super::table::Table;
use crate::{Counts, Framework, FrameworkText, Skill, SkillCode, TextKind};

const REQUIRED: [&str; 6] = [
    "Code",
    "Skill",
    "Category",
    "Subcategory",
    "Overall description",
    "Guidance notes",
];

pub(super) fn read(
    sheet: &Sheet,
    framework: &Framework,
    text: &mut FrameworkText,
    problems: &mut Problems,
) -> Counts {
    let mut counts = Counts::default();
    let Some(mut table) = Table::find(sheet, "Skill") else {
        problems.add(sheet.whole(), "", Expected::Column("Code".to_owned()));
        return counts;
    };
    table.report_columns(&REQUIRED, problems);
    if !table.has("Code") {
        return counts;
    }
    for row in table.rows() {
        let found = table.code(row);
        let Ok(code) = SkillCode::new(&found) else {
            problems.add(table.place(row, "Code"), &found, Expected::Code);
            continue;
        };
        if !table.is_first(row, &found, problems) {
            continue;
        }
        counts.skills += 1;
        counts.skill_levels += table.levels.levels(row).len();
        match framework.find_skill(code) {
            Some(skill) => read_skill(&table, row, framework, skill, text, problems),
            None => {
                let expected = Expected::KnownSkill(framework.edition());
                problems.add(table.place(row, "Code"), &found, expected);
            }
        }
    }
    for skill in framework.skills() {
        if !table.has_code(skill.code.as_str()) {
            let expected = Expected::Skill {
                code: skill.code,
                name: skill.name.clone(),
            };
            problems.add(sheet.whole(), "", expected);
        }
    }
    counts
}

fn read_skill(
    table: &Table<'_>,
    row: &Row,
    framework: &Framework,
    skill: &Skill,
    text: &mut FrameworkText,
    problems: &mut Problems,
) {
    let code = skill.code.as_str();
    let names = framework.skills().iter().map(|other| other.name.as_str());
    table.check_name(row, code, &skill.name, names, problems);
    for column in ["Category", "Subcategory"] {
        table.required(row, column, problems);
    }
    let mut take = |kind, body| text.insert(kind, code, None, body);
    take(
        TextKind::SkillDescription,
        table.required(row, "Overall description", problems),
    );
    take(
        TextKind::SkillGuidance,
        table.text(row, "Guidance notes", problems),
    );
    take(TextKind::SkillUrl, table.url(row));
    let place = |column: u32| table.sheet.place(row.number, Some(column));
    for cells in table.levels.read(row, place, problems) {
        let column = |flag: bool| -> Place {
            let column = if flag {
                table.levels.flag_column(cells.level)
            } else {
                table.levels.description_column(cells.level)
            };
            table.sheet.place(row.number, column)
        };
        check_level(framework, skill, &cells, column, problems);
        let column = format!("Level {} description", cells.level);
        let body = table.bounded(row, &column, cells.description, problems);
        if skill.levels.contains(cells.level) {
            text.insert(TextKind::SkillLevel, code, Some(cells.level), body);
        }
    }
}

/// One problem for one level: the edition does not define it, mark and description disagree, or both are missing.
fn check_level(
    framework: &Framework,
    skill: &Skill,
    cells: &LevelCells,
    place: impl Fn(bool) -> Place,
    problems: &mut Problems,
) {
    let level = cells.level;
    let described = !cells.description.is_empty();
    let flagged = cells.flag.unwrap_or(described);
    if !skill.levels.contains(level) {
        if (flagged || described)
            && let (Some(lowest), Some(highest)) = (skill.levels.lowest(), skill.levels.highest())
        {
            let expected = Expected::DefinedLevel {
                edition: framework.edition(),
                lowest,
                highest,
            };
            let found = if flagged {
                level.to_string()
            } else {
                cells.description.clone()
            };
            problems.add(place(flagged && cells.flag.is_some()), &found, expected);
        }
        return;
    }
    match (flagged, described) {
        (true, true) => (),
        (true, false) => problems.add(place(false), "", Expected::DescriptionForFlag(level)),
        (false, true) => problems.add(place(true), "", Expected::FlagForDescription(level)),
        (false, false) => problems.add(place(true), "", Expected::MissingLevel(level)),
    }
}
