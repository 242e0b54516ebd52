//! The import of a staff list, as a council would see it go right and wrong.

mod any_file;

use super::*;
use crate::ids::{Id, PersonId, RoleProfileId};
use crate::people::{Line, PersonName, StaffNumber, ValueProblem, parse_email};
use chrono::NaiveDate;
use tables::{Book, Limits};

fn book(csv: &str) -> Book {
    tables::read(csv.as_bytes(), "staff.csv", &Limits::default()).unwrap()
}

fn file(csv: &str) -> ImportFile {
    ImportFile::read(&book(csv)).unwrap()
}

fn id(text: &str) -> PersonId {
    PersonId::from_text(text.to_owned())
}

fn known(name: &str, number: Option<&str>) -> PresentPerson {
    PresentPerson {
        id: id(name),
        name: PersonName::parse(name).unwrap(),
        email: parse_email(&format!("{}@council.example", name.to_lowercase())).unwrap(),
        staff_number: number.map(|number| StaffNumber::parse(number).unwrap()),
        left_on: None,
        post: Some(PresentPost {
            job_title: Line::parse("Analyst").unwrap(),
            ..PresentPost::default()
        }),
        further_managers: Vec::new(),
        further_began_on: None,
    }
}

fn reporting(mut person: PresentPerson, manager: &str) -> PresentPerson {
    if let Some(post) = person.post.as_mut() {
        post.manager = Some(id(manager));
    }
    person
}

fn left(mut person: PresentPerson) -> PresentPerson {
    person.left_on = NaiveDate::from_ymd_opt(2026, 5, 1);
    person.post = None;
    person
}

fn present(people: Vec<PresentPerson>) -> Present {
    let role = |reference: &str, title: &str, retired| RoleReference {
        id: RoleProfileId::from_text(reference.to_owned()),
        reference: reference.to_owned(),
        title: title.to_owned(),
        retired,
    };
    Present {
        people,
        roles: vec![
            role("DEV-1", "Developer", false),
            role("OLD-1", "Operator", true),
        ],
    }
}

fn reasons(plan: &ImportPlan) -> Vec<(u32, Reason)> {
    plan.left_out
        .iter()
        .map(|problem| (problem.row, problem.reason.clone()))
        .collect()
}

fn new_names(plan: &ImportPlan) -> Vec<&str> {
    plan.new
        .iter()
        .map(|person| person.after.name.as_str())
        .collect()
}

#[test]
fn a_full_row_becomes_a_person_with_a_post() {
    let plan = plan(
        &file(
            "Name,Email,Payroll number,Job title,Team,Line manager's email,Role profile reference,FTE,Start date\n\
             Siân Ôwen,sian@council.example,p 00412,Developer,Digital,jo@council.example,dev-1,0.6,01/09/2025\n",
        ),
        &present(vec![known("Jo", None)]),
    );
    assert_eq!(plan.left_out, []);
    let after = &plan.new[0].after;
    assert_eq!(after.name.as_str(), "Siân Ôwen");
    assert_eq!(after.staff_number.as_ref().unwrap().as_str(), "P00412");
    assert_eq!(after.post.department.as_str(), "Digital");
    assert_eq!(after.post.manager, Some(Link::Known(id("Jo"))));
    assert_eq!(after.post.role.as_ref().unwrap().as_str(), "DEV-1");
    assert_eq!(after.post.fte.unwrap().hundredths(), 60);
    assert_eq!(after.post.started_on, NaiveDate::from_ymd_opt(2025, 9, 1));
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let list = file(
        "Name,Email,Job title,Line manager\n\
         Jo,JO@council.example,Analyst,\nSam,sam@council.example,Analyst,jo@council.example\n",
    );
    let plan = plan(
        &list,
        &present(vec![known("Jo", None), reporting(known("Sam", None), "Jo")]),
    );
    assert!(!plan.has_effect());
    assert_eq!(plan.unchanged, 2);
    assert_eq!((plan.left_out, plan.leavers), (vec![], vec![]));
}

#[test]
fn a_change_shows_old_and_new_and_a_blank_cell_leaves_the_value() {
    let plan = plan(
        &file(
            "Name,Email,Job title,Line manager,Role profile\nSam Example,sam@council.example,,,DEV-1\n",
        ),
        &present(vec![known("Jo", None), reporting(known("Sam", None), "Jo")]),
    );
    let changed = &plan.changed[0];
    assert_eq!(
        changed.changes,
        [
            FieldChange {
                field: Field::Name,
                old: Shown::Text("Sam".into()),
                new: Shown::Text("Sam Example".into()),
            },
            FieldChange {
                field: Field::Role,
                old: Shown::Nothing,
                new: Shown::Text("Developer (DEV-1)".into()),
            },
        ]
    );
    assert_eq!(changed.after.post.job_title.as_str(), "Analyst");
    assert_eq!(changed.after.post.manager, Some(Link::Known(id("Jo"))));
    assert!(changed.touches_person() && changed.touches_post());
}

#[test]
fn the_staff_number_says_who_it_is_even_when_name_and_address_change() {
    let plan = plan(
        &file("Name,Email,Staff number\nSam Married,sam.married@council.example,p1\n"),
        &present(vec![known("Sam", Some("P1"))]),
    );
    assert_eq!(plan.new, []);
    assert_eq!(plan.changed[0].person, id("Sam"));
    assert_eq!(plan.changed[0].changes.len(), 2);
}

#[test]
fn a_number_is_added_to_somebody_known_by_address() {
    let plan = plan(
        &file("Name,Email,Staff number\nSam,sam@council.example,P1\n"),
        &present(vec![known("Sam", None)]),
    );
    assert_eq!(plan.changed[0].changes[0].field, Field::StaffNumber);
}

#[test]
fn an_address_of_somebody_else_is_not_taken_over() {
    let people = vec![known("Sam", Some("P1")), left(known("Kit", Some("P2")))];
    let plan = plan(
        &file(
            "Name,Email,Staff number\nNew Sam,sam@council.example,P9\nNew Kit,kit@council.example,P8\n",
        ),
        &present(people),
    );
    let name = |name: &str| PersonName::parse(name).unwrap();
    assert_eq!(
        reasons(&plan),
        [
            (2, Reason::EmailOfAnother(name("Sam"))),
            (3, Reason::EmailOfLeaver(name("Kit"))),
        ]
    );
}

#[test]
fn a_problem_names_row_column_and_content() {
    let plan = plan(
        &file("Full name,E-mail,FTE,Start\nAli,ali.sample(at)council,37,31/02/2026\n"),
        &present(vec![]),
    );
    let problem = &plan.left_out[0];
    assert_eq!((problem.row, problem.heading.as_str()), (2, "E-mail"));
    assert_eq!(problem.content, "ali.sample(at)council");
    assert_eq!(problem.name, "Ali");
    assert_eq!(
        reasons(&plan),
        [
            (2, Reason::Value(ValueProblem::NotAnEmail)),
            (2, Reason::Value(ValueProblem::NotAnFte)),
            (2, Reason::Value(ValueProblem::NotADate)),
        ]
    );
    assert_eq!(plan.left_out_rows(), 1);
}

#[test]
fn a_row_without_name_or_address_is_left_out() {
    let plan = plan(
        &file("Name,Email,Team\n,x@council.example,IT\nAbi,,IT\n"),
        &present(vec![]),
    );
    assert_eq!(
        reasons(&plan),
        [
            (2, Reason::Value(ValueProblem::Missing)),
            (3, Reason::Value(ValueProblem::Missing)),
        ]
    );
}

#[test]
fn the_same_key_twice_names_the_other_row() {
    let plan = plan(
        &file(
            "Name,Email,Staff number\nAbi,abi@council.example,P1\nBen,ben@council.example,p1\nAbi,ABI@council.example,P3\n",
        ),
        &present(vec![]),
    );
    assert_eq!(new_names(&plan), ["Abi"]);
    assert_eq!(
        reasons(&plan),
        [(3, Reason::SameAsRow(2)), (4, Reason::SameAsRow(2))]
    );
}

#[test]
fn one_person_by_number_and_by_address_is_still_one_person() {
    let plan = plan(
        &file(
            "Name,Email,Staff number\nSam,sam.new@council.example,P1\nSam,sam@council.example,\n",
        ),
        &present(vec![known("Sam", Some("P1"))]),
    );
    assert_eq!(reasons(&plan), [(3, Reason::SameAsRow(2))]);
}

#[test]
fn a_line_manager_may_stand_further_down_or_be_known_already() {
    let plan = plan(
        &file(
            "Name,Email,Staff number,Line manager\n\
             Abi,abi@council.example,P1,p2\nBen,ben@council.example,P2,JO@council.example\n",
        ),
        &present(vec![known("Jo", None)]),
    );
    assert_eq!(plan.left_out, []);
    assert_eq!(plan.new[0].after.post.manager, Some(Link::Added(1)));
    assert_eq!(
        plan.new[0]
            .after
            .post
            .manager_name
            .as_ref()
            .unwrap()
            .as_str(),
        "Ben"
    );
    assert_eq!(plan.new[1].after.post.manager, Some(Link::Known(id("Jo"))));
}

#[test]
fn a_line_manager_who_is_not_to_be_had_is_a_problem_of_the_row() {
    let plan = plan(
        &file(
            "Name,Email,Line manager\n\
             Abi,abi@council.example,P00412\nBen,ben@council.example,kit@council.example\n\
             Cal,cal@council.example,cal@council.example\n",
        ),
        &present(vec![left(known("Kit", None))]),
    );
    assert_eq!(
        reasons(&plan),
        [
            (2, Reason::UnknownManager),
            (3, Reason::ManagerLeft(PersonName::parse("Kit").unwrap())),
            (4, Reason::OwnManager),
        ]
    );
}

#[test]
fn one_row_to_mend_keeps_nobody_below_it_out() {
    let plan = plan(
        &file(
            "Name,Email,Line manager,FTE\n\
             Abi,abi@council.example,ben@council.example,1\n\
             Ben,ben@council.example,cal@council.example,1\n\
             Cal,cal@council.example,,37\n\
             Dee,dee@council.example,jo@council.example,1\n\
             Jo,jo@council.example,,37\n\
             Sam,sam@council.example,CAL@council.example,0.6\n\
             Kit,kit@council.example,cal@council.example,1\n",
        ),
        &present(vec![
            known("Jo", None),
            reporting(known("Sam", None), "Jo"),
            left(known("Kit", None)),
        ]),
    );
    // Jo has a record already, so Dee can report to her although Jo's row is left out.
    assert_eq!(new_names(&plan), ["Abi", "Ben", "Dee"]);
    let not_an_fte = Reason::Value(ValueProblem::NotAnFte);
    assert_eq!(reasons(&plan), [(4, not_an_fte.clone()), (6, not_an_fte)]);
    let jo = PersonName::parse("Jo").unwrap();
    let notes: Vec<_> = plan
        .notes
        .iter()
        .map(|note| {
            let manager = (note.manager.as_str(), note.manager_row);
            (note.row, note.name.as_str(), manager, note.instead.clone())
        })
        .collect();
    assert_eq!(
        notes,
        [
            (3, "Ben", ("Cal", 4), Instead::Nobody),
            (7, "Sam", ("Cal", 4), Instead::AsBefore(Some(jo))),
            (8, "Kit", ("Cal", 4), Instead::Nobody),
        ]
    );
    assert_eq!(plan.new[0].after.post.manager, Some(Link::Added(1)));
    assert_eq!(plan.new[1].after.post.manager, None);
    let sam = &plan.changed[0];
    assert_eq!(sam.after.post.manager, Some(Link::Known(id("Jo"))));
    assert_eq!(sam.changes.len(), 1, "only the share of full time");
}

#[test]
fn five_thousand_people_below_one_bad_row_are_added_with_a_note_each() {
    let mut list = String::from("Name,Email,Line manager\nTop,top@council.example,P9\n");
    for number in 0..5_000 {
        list.push_str(&format!(
            "Person {number},p{number}@council.example,top@council.example\n"
        ));
    }
    let plan = plan(&file(&list), &present(vec![]));
    assert_eq!(reasons(&plan), [(2, Reason::UnknownManager)]);
    assert_eq!((plan.new.len(), plan.notes.len()), (5_000, 5_000));
}

#[test]
fn a_circle_that_stands_because_a_row_is_left_out_is_still_refused() {
    // Jo would stop reporting to Sam, but the row of her new line manager cannot be used.
    let people = vec![reporting(known("Jo", None), "Sam"), known("Sam", None)];
    let plan = plan(
        &file(
            "Name,Email,Line manager,FTE\nJo,jo@council.example,cal@council.example,\n\
             Sam,sam@council.example,jo@council.example,\nCal,cal@council.example,,37\n",
        ),
        &present(people),
    );
    assert_eq!(plan.notes.len(), 1);
    assert_eq!(plan.circles[0].members.len(), 2);
}

#[test]
fn a_row_that_goes_beyond_the_headings_is_left_out() {
    let list = "Name,Email,Job title,FTE\nAbi,abi@council.example,Manager, Web,1\n\
        Ben,ben@council.example,Tester,1,\n";
    let plan = plan(&file(list), &present(vec![]));
    let problem = plan.left_out.last().unwrap();
    assert_eq!((problem.row, &problem.reason), (2, &Reason::MoreCells));
    assert_eq!(
        (problem.heading.as_str(), problem.content.as_str()),
        ("E", "1")
    );
    assert_eq!(
        new_names(&plan),
        ["Ben"],
        "a blank cell at the end is nothing"
    );
}

#[test]
fn what_the_file_says_is_quoted_as_it_stands() {
    let plan = plan(
        &file(
            "Name,Email,Staff number,Role profile\nAbi,abi@council.example,d 1,NOPE-9\n\
             Ben,ben@council.example,d1,\nCal,ABI@council.example,,\n",
        ),
        &present(vec![]),
    );
    let quoted: Vec<&str> = plan.left_out.iter().map(|p| p.content.as_str()).collect();
    assert_eq!(quoted, ["NOPE-9", "d1", "ABI@council.example"]);
}

#[test]
fn somebody_whose_post_has_not_begun_cannot_leave_yet() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let mut kit = known("Kit", None);
    kit.post.as_mut().unwrap().started_on = Some(day(1));
    let mut sam = known("Sam", None);
    sam.further_began_on = Some(day(5));
    let list = file("Name,Email\nJo,jo@council.example\n");
    let plan = plan(&list, &present(vec![known("Jo", None), kit, sam]));
    let can: Vec<bool> = plan
        .leavers
        .iter()
        .map(|offer| offer.can_leave_on(day(3)))
        .collect();
    assert_eq!(can, [true, false]);
}

#[test]
fn an_unknown_role_profile_is_a_problem_and_a_retired_one_stays_where_it_is_held() {
    let mut holder = known("Sam", None);
    holder.post.as_mut().unwrap().role = Some(RoleProfileId::from_text("OLD-1".into()));
    let plan = plan(
        &file(
            "Name,Email,Role profile\nAbi,abi@council.example,NOPE\n\
             Ben,ben@council.example,OLD-1\nSam,sam@council.example,old-1\n",
        ),
        &present(vec![holder]),
    );
    assert_eq!(
        reasons(&plan),
        [(2, Reason::UnknownRole), (3, Reason::RetiredRole)]
    );
    assert_eq!(plan.unchanged, 1);
}

#[test]
fn a_circle_in_the_reporting_line_is_refused_with_the_names_in_it() {
    let plan = plan(
        &file(
            "Name,Email,Line manager\nAbi,abi@council.example,ben@council.example\n\
             Ben,ben@council.example,jo@council.example\nJo,jo@council.example,abi@council.example\n\
             Dee,dee@council.example,abi@council.example\n",
        ),
        &present(vec![known("Jo", None)]),
    );
    let circle: Vec<(&str, Option<u32>)> = plan.circles[0]
        .members
        .iter()
        .map(|member| (member.name.as_str(), member.row))
        .collect();
    assert_eq!(plan.circles.len(), 1);
    let mut sorted = circle.clone();
    sorted.sort_unstable();
    assert_eq!(
        sorted,
        [("Abi", Some(2)), ("Ben", Some(3)), ("Jo", Some(4))]
    );
}

#[test]
fn a_circle_through_somebody_the_file_does_not_mention_is_found() {
    let people = vec![
        known("Jo", None),
        reporting(known("Kit", None), "Jo"),
        reporting(known("Sam", None), "Kit"),
    ];
    let plan = plan(
        &file("Name,Email,Line manager\nJo,jo@council.example,sam@council.example\n"),
        &present(people),
    );
    assert_eq!(plan.circles[0].members.len(), 3);
    let rows = plan.circles[0].members.iter().filter_map(|m| m.row);
    assert_eq!(rows.collect::<Vec<_>>(), [2]);
}

#[test]
fn swapping_two_people_in_the_line_is_no_circle() {
    let people = vec![known("Jo", None), reporting(known("Sam", None), "Jo")];
    let plan = plan(
        &file(
            "Name,Email,Line manager\nJo,jo@council.example,sam@council.example\n\
             Sam,sam@council.example,kit@council.example\nKit,kit@council.example,\n",
        ),
        &present(people),
    );
    assert_eq!(plan.circles, []);
    assert_eq!(plan.changed.len(), 2);
}

#[test]
fn nobody_missing_is_deleted_but_offered_as_a_leaver() {
    let people = vec![
        known("Sam", None),
        known("Ali", None),
        left(known("Kit", None)),
        known("Bo", Some("P5")),
    ];
    // Bo's row cannot be used, but Bo is in the file.
    let plan = plan(
        &file(
            "Name,Email,Staff number,FTE\nNew,new@council.example,,1\nBo,bo@council.example,P5,37\n",
        ),
        &present(people),
    );
    let offered: Vec<&str> = plan.leavers.iter().map(|l| l.name.as_str()).collect();
    assert_eq!(offered, ["Ali", "Sam"]);
}

#[test]
fn a_leaver_in_the_file_comes_back() {
    let plan = plan(
        &file(
            "Name,Email,Job title,Line manager\nKit,kit@council.example,Tester,\nAbi,abi@council.example,,kit@council.example\n",
        ),
        &present(vec![left(known("Kit", None))]),
    );
    let kit = &plan.changed[0];
    assert!(kit.returns);
    assert!(matches!(kit.changes[0].old, Shown::Left(Some(_))));
    assert_eq!(kit.after.post.job_title.as_str(), "Tester");
    assert_eq!(plan.new[0].after.post.manager, Some(Link::Known(id("Kit"))));
}

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

#[test]
fn a_long_cell_is_quoted_in_short() {
    let long = "x".repeat(500);
    let plan = plan(
        &file(&format!("Name,Email\nAbi,{long}\n")),
        &present(vec![]),
    );
    assert_eq!(plan.left_out[0].content.chars().count(), 81);
}
