//! A damaged file gives every problem with its place, and what was expected there.

use tests::workbooks::{Content, Sheet, Variant, Workbook, edition_eight, edition_nine};

use crate::support::{import_workbook, problems};

/// The problems of an edition 9 workbook after a change to one sheet.
fn after(sheet: &str, change: impl FnOnce(&mut Sheet)) -> Vec<String> {
    let mut workbook = edition_nine(Variant::default()).unwrap();
    workbook.change(sheet, change);
    problems(&import_workbook(&workbook))
}

fn row_of(sheet: &Sheet, code: &str) -> usize {
    sheet.row_with("Code", code).unwrap()
}

fn workbook() -> Workbook {
    edition_nine(Variant::default()).unwrap()
}

#[test]
fn an_invented_code_is_named_and_the_skill_it_replaced_is_missed() {
    let found = after("Skills", |sheet| sheet.set(2, "Code", "AUTC"));
    assert_eq!(
        found,
        [
            "Skills, row 2, column I: found \"AUTC\", expected the code of a skill in SFIA 9",
            "Skills: expected a row for Strategic planning (ITSP)",
        ]
    );
}

#[test]
fn what_is_no_code_at_all_is_named() {
    let found = after("Skills", |sheet| sheet.set(2, "Code", "itsp"));
    assert_eq!(
        found[0],
        "Skills, row 2, column I: found \"itsp\", expected a code of four capital letters"
    );
}

#[test]
fn a_level_that_the_edition_does_not_define_is_named() {
    let row = row_of(workbook().sheet("Skills").unwrap(), "PROG");
    let found = after("Skills", |sheet| {
        sheet.set_mark(row, 1, Content::Number(1));
        sheet.set(row, "Level 1 description", "Invented.");
    });
    assert_eq!(
        found,
        [format!(
            "Skills, row {row}, column B: found \"1\", expected levels 2 to 6, as in SFIA 9"
        )]
    );
}

#[test]
fn a_mark_and_a_description_that_disagree_are_named_where_one_is_missing() {
    let row = row_of(workbook().sheet("Skills").unwrap(), "PROG");
    let found = after("Skills", |sheet| {
        sheet.set(row, "Level 3 description", "");
        sheet.set_mark(row, 4, Content::Blank);
    });
    assert_eq!(
        found,
        [
            format!("Skills, row {row}, column R: expected a description, since level 3 is marked"),
            format!(
                "Skills, row {row}, column E: expected the number 4, since level 4 has a description"
            ),
        ]
    );
}

#[test]
fn a_level_that_is_missing_altogether_is_named() {
    let row = row_of(workbook().sheet("Skills").unwrap(), "PROG");
    let found = after("Skills", |sheet| {
        sheet.set(row, "Level 6 description", "");
        sheet.set_mark(row, 6, Content::Blank);
    });
    assert_eq!(
        found,
        [format!(
            "Skills, row {row}, column G: expected level 6, with its number and description"
        )]
    );
}

#[test]
fn a_mark_that_is_not_the_levels_number_is_named() {
    let row = row_of(workbook().sheet("Skills").unwrap(), "PROG");
    let found = after("Skills", |sheet| sheet.set_mark(row, 5, Content::Number(6)));
    assert_eq!(
        found,
        [format!(
            "Skills, row {row}, column F: found \"6\", expected the number 5, or nothing"
        )]
    );
}

#[test]
fn a_missing_row_and_a_repeated_row_are_named() {
    let found = after("Skills", |sheet| {
        sheet.rows[2] = sheet.rows[1].clone();
    });
    assert_eq!(
        found,
        [
            "Skills, row 3, column I: found \"ITSP\", expected each code once; this one is on row 2 already",
            "Skills: expected a row for Information systems coordination (ISCO)",
        ]
    );
}

#[test]
fn a_missing_column_is_named_once() {
    let found = after("Skills", |sheet| sheet.remove_column("Category"));
    assert_eq!(
        found,
        ["Skills, row 1: expected a column named \"Category\""]
    );
    let found = after("Skills", |sheet| sheet.remove_column("Code"));
    assert_eq!(found, ["Skills, row 1: expected a column named \"Code\""]);
    let found = after("Attributes", |sheet| sheet.remove_column("Type"));
    assert_eq!(
        found,
        ["Attributes, row 1: expected a column named \"Type\""]
    );
}

#[test]
fn a_column_of_names_sorted_by_itself_is_seen() {
    let found = after("Skills", |sheet| sheet.sort_only("Skill"));
    assert!(found.len() > 100, "{}", found.len());
    assert!(found[0].contains("the name of"), "{}", found[0]);
}

#[test]
fn an_empty_or_overlong_description_is_named() {
    let found = after("Skills", |sheet| {
        sheet.set(5, "Overall description", " \n ")
    });
    assert_eq!(found, ["Skills, row 5, column N: expected some text"]);
    let found = after("Skills", |sheet| {
        sheet.set(5, "Guidance notes", "long ".repeat(3_000))
    });
    assert_eq!(found.len(), 1);
    assert!(
        found[0].ends_with("expected at most 10000 characters"),
        "{}",
        found[0]
    );
    assert!(found[0].len() < 200, "{}", found[0]);
}

#[test]
fn a_missing_sheet_is_a_problem_of_a_workbook() {
    for name in ["Skills", "Attributes", "Levels of responsibility"] {
        let mut workbook = workbook();
        workbook.remove(name);
        let imported = import_workbook(&workbook);
        let expected = format!("{name}: expected a sheet named \"{name}\"");
        assert_eq!(problems(&imported), [expected]);
        assert_eq!(imported.edition, sfia::Edition::Nine);
    }
    let mut eight = edition_eight(Variant::default()).unwrap();
    eight.remove("Levels of responsibility");
    assert_eq!(problems(&import_workbook(&eight)).len(), 1);
}

#[test]
fn attributes_are_checked_like_skills() {
    let found = after("Attributes", |sheet| {
        sheet.set(2, "Code", "HWMG");
        sheet.set(3, "Level 4 description", "");
    });
    assert_eq!(
        found,
        [
            "Attributes, row 2, column H: found \"HWMG\", expected the code of an attribute in SFIA 9",
            "Attributes, row 3, column Q: expected some text",
            "Attributes: expected the attribute Autonomy (AUTO)",
        ]
    );
}

#[test]
fn the_sheet_of_levels_is_checked_in_both_layouts() {
    let found = after("Levels of responsibility", |sheet| {
        sheet.rows[1][4] = Content::Blank;
        sheet.rows[0][7] = Content::Text("eight".to_owned());
    });
    assert_eq!(
        found,
        [
            "Levels of responsibility, row 1, column H: found \"eight\", expected the number of a level, 1 to 7",
            "Levels of responsibility, row 1: expected level 7, with its number and description",
            "Levels of responsibility, row 2, column E: expected some text",
        ]
    );
    let mut eight = edition_eight(Variant::default()).unwrap();
    eight.change("Levels of responsibility", |sheet| {
        sheet.rows[3][2] = Content::Blank;
        sheet.rows.pop();
    });
    assert_eq!(
        problems(&import_workbook(&eight)),
        [
            "Levels of responsibility: expected level 7, with its number and description",
            "Levels of responsibility, row 4, column C: expected some text",
        ]
    );
}

#[test]
fn the_report_gives_each_problem_its_place_in_fields() {
    let mut workbook = workbook();
    workbook.change("Skills", |sheet| sheet.set(2, "Code", "AUTC"));
    let report = serde_json::to_value(import_workbook(&workbook).report()).unwrap();
    let expected = serde_json::json!({
        "sheet": "Skills", "row": 2, "column": "I",
        "found": "AUTC", "expected": "the code of a skill in SFIA 9",
    });
    assert_eq!(report["problems"][0], expected);
    assert_eq!(report["edition"], 9);
}

#[test]
fn a_flood_of_wrong_rows_gives_a_bounded_list() {
    let found = {
        let mut workbook = workbook();
        workbook.change("Skills", |sheet| {
            let wrong = vec![Content::Text("?".to_owned()); 22];
            sheet.rows.extend(std::iter::repeat_n(wrong, 3_000));
        });
        import_workbook(&workbook)
    };
    assert_eq!(found.problems.len(), 1_000);
    assert_eq!(found.unlisted_problems, 2_000);
}
