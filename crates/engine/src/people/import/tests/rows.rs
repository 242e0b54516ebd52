//! What a row becomes, and what is wrong with one.

use super::*;

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
fn a_long_cell_is_quoted_in_short() {
    let long = "x".repeat(500);
    let plan = plan(
        &file(&format!("Name,Email\nAbi,{long}\n")),
        &present(vec![]),
    );
    assert_eq!(plan.left_out[0].content.chars().count(), 81);
}
