//! Columns under their headings, and files that are no staff list.

use super::*;

#[test]
fn columns_are_found_under_a_title_in_any_order_and_the_others_are_named() {
    let list = file(
        "Staff list November,,,\n,,,\nSurname,Shoe size,Forename,Work email\nOwen,38,Siân,sian@council.example\n",
    );
    assert_eq!(list.unused, ["Shoe size"]);
    let plan = plan(&list, &present(vec![]));
    assert_eq!(new_names(&plan), ["Siân Owen"]);
    assert_eq!(plan.new[0].row, 4);
}

#[test]
fn the_better_heading_wins_and_the_other_counts_as_unused() {
    let list = file("Name,Email,Team,Department\nAbi,abi@council.example,Web,Digital\n");
    assert_eq!(list.unused, ["Team"]);
    let plan = plan(&list, &present(vec![]));
    assert_eq!(plan.new[0].after.post.department.as_str(), "Digital");
}

#[test]
fn a_file_that_is_no_staff_list_says_what_is_missing() {
    assert_eq!(
        ImportFile::read(&book("Skill,Level\nPROG,4\n")),
        Err(NotAStaffList::NoHeadings)
    );
    let missing = ImportFile::read(&book("Name,Team,Grade\nAbi,Web,7\n"));
    assert_eq!(
        missing,
        Err(NotAStaffList::MissingColumns {
            sheet: "staff".into(),
            row: 1,
            missing: vec![Field::Email],
            found: vec!["Name".into(), "Team".into(), "Grade".into()],
        })
    );
    assert_eq!(
        ImportFile::read(&book("Name,Email\n")),
        Err(NotAStaffList::NoRows)
    );
}

#[test]
fn a_spreadsheet_error_is_not_taken_for_a_name_and_excel_dates_are_dates() {
    let text = |text: &str| tables::Value::Text(text.to_owned());
    let cells = |number, values: Vec<tables::Value>| tables::Row {
        number,
        cells: (1..)
            .zip(values)
            .map(|(column, value)| tables::Cell { column, value })
            .collect(),
    };
    let sheet = tables::Sheet {
        name: "Staff".into(),
        rows: vec![
            cells(
                1,
                vec![
                    text("Name"),
                    text("Email"),
                    text("Start date"),
                    text("Staff number"),
                ],
            ),
            cells(
                2,
                vec![
                    tables::Value::Error("#N/A".into()),
                    text("abi@council.example"),
                    tables::Value::Date("2026-11-21".into()),
                    tables::Value::Number(412.0),
                ],
            ),
            cells(
                3,
                vec![
                    text("Ben"),
                    text("ben@council.example"),
                    tables::Value::Date("2026-11-21".into()),
                    tables::Value::Number(413.0),
                ],
            ),
        ],
    };
    let book = Book {
        format: tables::Format::Workbook,
        sheets: vec![sheet],
    };
    let plan = plan(&ImportFile::read(&book).unwrap(), &present(vec![]));
    assert_eq!(
        reasons(&plan),
        [(2, Reason::Value(ValueProblem::SpreadsheetError))]
    );
    let ben = &plan.new[0].after;
    assert_eq!(ben.post.started_on, NaiveDate::from_ymd_opt(2026, 11, 21));
    assert_eq!(ben.staff_number.as_ref().unwrap().as_str(), "413");
}
