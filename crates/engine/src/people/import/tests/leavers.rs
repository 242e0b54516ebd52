//! People who are missing from the file, and those who come back.

use super::*;

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
