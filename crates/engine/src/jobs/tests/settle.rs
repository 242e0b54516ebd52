//! What a person answers where two have changed the same place.

use super::sketch::*;
use crate::jobs::compare::*;
use crate::jobs::*;

fn both() -> (JobContent, Merged) {
    let (base, mut mine, mut theirs) = (whole(), whole(), whole());
    mine.purpose.text = "Mine.".to_owned();
    theirs.purpose.text = "Theirs.".to_owned();
    mine.remove_duty(&id("d1"));
    theirs.duties[0].text = "Better".to_owned();
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts.len(), 2);
    (mine, merged)
}

fn answer(spot: Spot, is_mine: bool, seen: &str) -> Settlement {
    Settlement {
        spot,
        is_mine,
        seen: Some(seen.to_owned()),
    }
}

#[test]
fn each_place_says_what_was_chosen_and_the_rest_stays_open() {
    let (mine, merged) = both();
    let answers = [answer(Spot::Purpose, true, "Theirs.")];
    let settled = merged.clone().settled(&mine, &answers);
    assert_eq!(settled.content.purpose.text, "Mine.");
    let open: Vec<&Spot> = settled.conflicts.iter().map(|one| &one.spot).collect();
    assert_eq!(open, [&Spot::Duty(id("d1"))]);
    let answers = [
        answer(Spot::Purpose, false, "Theirs."),
        answer(Spot::Duty(id("d1")), true, "Better"),
    ];
    let settled = merged.settled(&mine, &answers);
    assert_eq!(settled.content.purpose.text, "Theirs.");
    assert!(
        settled.content.find_duty(&id("d1")).is_none(),
        "I took it out"
    );
    assert!(settled.conflicts.is_empty());
}

#[test]
fn an_answer_about_a_text_that_is_gone_settles_nothing() {
    let (mine, merged) = both();
    let answers = [answer(Spot::Purpose, true, "What they said before.")];
    let settled = merged.clone().settled(&mine, &answers);
    assert_eq!(settled, merged);
}

#[test]
fn other_words_are_written_where_there_is_prose_alone() {
    let mut content = whole();
    assert!(content.write_at(&Spot::Duty(id("d1")), "Other words"));
    assert!(content.write_at(&Spot::Line(LineField::Grade), "Grade 6"));
    let duty = content.find_duty(&id("d1")).unwrap();
    assert_eq!((duty.text.as_str(), duty.edited), ("Other words", true));
    assert_eq!(content.header.grade, "Grade 6");
    assert!(!content.write_at(&Spot::Duty(id("zz")), "Other words"));
    assert!(!content.write_at(&Spot::DutyOrder, "d2 d1"));
}
