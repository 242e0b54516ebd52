//! Line managers: further down, known already, left out themselves, and in circles.

use super::*;

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
