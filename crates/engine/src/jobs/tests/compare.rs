//! Differences word by word, and two people's edits made one.

use super::sketch::*;
use crate::jobs::compare::{
    Difference, Moved, Piece, Spot, differences, merge, moved, word_differences,
};
use crate::jobs::*;
use crate::roles::Importance;
use proptest::prelude::*;

fn gone(text: &str) -> Piece {
    Piece::Gone(text.to_owned())
}

fn new(text: &str) -> Piece {
    Piece::New(text.to_owned())
}

fn same(text: &str) -> Piece {
    Piece::Same(text.to_owned())
}

fn spots(older: &JobContent, newer: &JobContent) -> Vec<Spot> {
    let all = differences(older, newer);
    all.into_iter().map(|one| one.spot).collect()
}

#[test]
fn words_that_changed_are_found() {
    assert_eq!(
        word_differences("Resolve faults quickly.", "Resolve most faults."),
        [
            same("Resolve "),
            new("most "),
            same("faults"),
            gone(" quickly"),
            same(".")
        ]
    );
    assert_eq!(
        word_differences("Keep the old list", "Keep a new list"),
        [same("Keep "), gone("the old"), new("a new"), same(" list")]
    );
    assert_eq!(word_differences("", "Tŷ’r cyngor"), [new("Tŷ’r cyngor")]);
    assert_eq!(word_differences("one", "one"), [same("one")]);
    assert!(word_differences("", "").is_empty());
}

#[test]
fn texts_of_any_length_are_bounded() {
    let (one, other) = ("a b ".repeat(20_000), "c d ".repeat(20_000));
    assert_eq!(word_differences(&one, &other).len(), 2);
}

#[test]
fn a_version_differs_by_section_and_identity() {
    let mut newer = whole();
    newer.header.grade = "Grade 6".to_owned();
    newer.header.dbs = DbsLevel::Enhanced;
    newer.duties[1].text = "Resolve requests of kind 2 so that nobody waits".to_owned();
    newer
        .duties
        .push(duty("d9", "Keep the list of requests in order"));
    newer.remove_duty(&id("d4"));
    newer.duties.swap(0, 1);
    newer.criteria[0].importance = Importance::Desirable;
    newer.criteria[2].duties.push(id("d1"));
    newer.skills[0].level = level(3);
    let all = differences(&whole(), &newer);
    let found: Vec<&Spot> = all.iter().map(|one| &one.spot).collect();
    assert_eq!(
        found,
        [
            &Spot::Line(LineField::Grade),
            &Spot::Asked(Question::Dbs),
            &Spot::Duty(id("d2")),
            &Spot::Duty(id("d9")),
            &Spot::Duty(id("d4")),
            &Spot::DutyOrder,
            &Spot::CriterionImportance(id("c1")),
            &Spot::CriterionDuties(id("c3")),
            &Spot::Skill(code("USUP")),
        ]
    );
    let gone = all.iter().find(|one| one.spot == Spot::Duty(id("d4")));
    assert_eq!(gone.unwrap().after, None);
    let Difference {
        before,
        after,
        pieces,
        ..
    } = &all[8];
    assert_eq!(before.as_deref(), Some("USUP 2 essential"));
    assert_eq!(after.as_deref(), Some("USUP 3 essential"));
    assert!(pieces.is_empty());
    assert_eq!(spots(&whole(), &whole()), []);
}

#[test]
fn every_difference_can_be_accepted_by_itself() {
    let mut newer = whole();
    newer.language = Language::Welsh;
    newer.header.vetting = Vetting::Police;
    newer.header.post_numbers.push("ICT0043".to_owned());
    newer.header.version_date = None;
    newer.purpose.text = "Another purpose.".to_owned();
    newer.dimensions.push(Dimension {
        id: id("m1"),
        name: "Users".to_owned(),
        value: "900".to_owned(),
    });
    newer.duties.insert(0, duty("d0", "Greet people"));
    newer.remove_duty(&id("d3"));
    newer.duties.swap(2, 4);
    newer.criteria.remove(2);
    newer.criteria[1].assessed = vec![Assessed::Test];
    newer.criteria[1].is_qualification = true;
    newer.apprenticeship = Some(Apprenticeship {
        level: Some(4),
        standard: "Network engineer".to_owned(),
        ..Apprenticeship::default()
    });
    newer.adjustments.clear();
    newer.corporate = None;
    newer.general_level = Some(level(3));
    newer.attributes.clear();
    let mut taken = whole();
    for difference in differences(&whole(), &newer) {
        taken.take(&difference.spot, &newer);
    }
    assert_eq!(taken, newer);
}

#[test]
fn edits_of_different_places_are_both_kept() {
    let (base, mut mine, mut theirs) = (whole(), whole(), whole());
    mine.duties[0].text = "Mine".to_owned();
    mine.duties.push(duty("e1", "My new one"));
    mine.header.post_numbers.push("ICT0050".to_owned());
    mine.criteria[0].assessed = vec![Assessed::Application, Assessed::Test];
    theirs.duties[1].text = "Theirs".to_owned();
    theirs.duties.insert(0, duty("f1", "Their new one"));
    theirs.header.post_numbers.remove(0);
    theirs.criteria[0].assessed.push(Assessed::Reference);
    theirs.duties.swap(3, 4);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    let content = merged.content;
    assert_eq!(content.find_duty(&id("d1")).unwrap().text, "Mine");
    assert_eq!(content.find_duty(&id("d2")).unwrap().text, "Theirs");
    let order: Vec<&str> = content.duties.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(
        order,
        ["f1", "d1", "d2", "d4", "d3", "d5", "d6", "d7", "d8", "e1"]
    );
    assert_eq!(content.header.post_numbers, ["ICT0042", "ICT0050"]);
    assert_eq!(
        content.criteria[0].assessed,
        [Assessed::Application, Assessed::Test, Assessed::Reference]
    );
}

#[test]
fn what_both_changed_is_asked_with_both_texts() {
    let (base, mut mine, mut theirs) = (whole(), whole(), whole());
    mine.purpose.text = "Mine.".to_owned();
    theirs.purpose.text = "Theirs.".to_owned();
    mine.skills[0].level = level(3);
    theirs.skills[0].level = level(1);
    mine.duties.swap(0, 1);
    theirs.duties.swap(0, 2);
    let merged = merge(&base, &mine, &theirs);
    let asked: Vec<&Spot> = merged.conflicts.iter().map(|one| &one.spot).collect();
    assert_eq!(
        asked,
        [&Spot::Purpose, &Spot::DutyOrder, &Spot::Skill(code("USUP"))]
    );
    let first = &merged.conflicts[0];
    assert_eq!(
        (first.mine.as_deref(), first.theirs.as_deref()),
        (Some("Mine."), Some("Theirs."))
    );
    assert_eq!(
        merged.content, theirs,
        "what is saved stays until somebody chooses"
    );
    let mut chosen = merged.content;
    chosen.take(&Spot::Purpose, &mine);
    assert_eq!(chosen.purpose.text, "Mine.");
}

#[test]
fn an_item_taken_out_by_one_and_changed_by_the_other_is_asked_about() {
    let (base, mut mine, mut theirs) = (whole(), whole(), whole());
    mine.remove_duty(&id("d1"));
    theirs.duties[0].text = "Better".to_owned();
    mine.criteria[1].importance = Importance::Desirable;
    theirs.criteria.remove(1);
    mine.remove_duty(&id("d5"));
    theirs.remove_duty(&id("d6"));
    let merged = merge(&base, &mine, &theirs);
    let asked: Vec<&Spot> = merged.conflicts.iter().map(|one| &one.spot).collect();
    assert_eq!(asked, [&Spot::Duty(id("d1")), &Spot::Criterion(id("c2"))]);
    assert_eq!(merged.conflicts[0].mine, None);
    assert_eq!(merged.conflicts[1].theirs, None);
    for taken_out in ["d5", "d6"] {
        assert!(
            merged.content.find_duty(&id(taken_out)).is_none(),
            "{taken_out}"
        );
    }
    let mut chosen = merged.content;
    chosen.take(&Spot::Criterion(id("c2")), &mine);
    assert_eq!(
        chosen.find_criterion(&id("c2")),
        mine.find_criterion(&id("c2")),
        "it comes back whole"
    );
}

/// A small change of one kind or another.
fn edit(content: &mut JobContent, kind: u8, number: usize) {
    let which = number % content.duties.len();
    match kind {
        0 => content.duties[which].text = format!("Duty in the words of {number}"),
        1 if content.duties.len() > 1 => {
            let taken = content.duties[which].id.clone();
            content.remove_duty(&taken);
        }
        2 => content
            .duties
            .insert(which, duty(&format!("n{number}"), "A new one")),
        3 => content.duties.rotate_left(which),
        4 => content.header.grade = format!("Grade {number}"),
        5 => content.criteria[number % 3].text = format!("Criterion {number}"),
        6 => content.criteria[number % 3].assessed = vec![Assessed::ALL[number % 6]],
        7 => content.criteria[number % 3].importance = Importance::ALL[number % 2],
        8 => content.purpose.text = format!("Purpose {number}."),
        _ => content.skills[0].level = level(1 + u8::try_from(number % 3).unwrap()),
    }
}

fn edits() -> impl Strategy<Value = Vec<(u8, usize)>> {
    proptest::collection::vec((0_u8..10, 0_usize..500), 0..8)
}

proptest! {
    #[test]
    fn no_edit_is_ever_lost(my_edits in edits(), their_edits in edits()) {
        let (base, mut mine, mut theirs) = (whole(), whole(), whole());
        for (kind, number) in my_edits {
            edit(&mut mine, kind, number);
        }
        for (kind, number) in their_edits {
            edit(&mut theirs, kind, number + 500);
        }
        let merged = merge(&base, &mine, &theirs);
        let asked = |spot: &Spot| merged.conflicts.iter().any(|one| one.spot == *spot);
        // A new or removed criterion or duty takes what hangs on it along.
        let hangs = |spot: &Spot| matches!(spot, Spot::CriterionDuties(_) | Spot::DutyOrder);
        for edited in [&mine, &theirs] {
            for change in differences(&base, edited) {
                let there = merged.content.text_at(&change.spot) == change.after;
                prop_assert!(
                    there || asked(&change.spot) || hangs(&change.spot)
                        || matches!(change.spot, Spot::CriterionAssessed(_)),
                    "{:?} is lost", change
                );
            }
        }
        prop_assert_eq!(&merge(&base, &base, &theirs).content, &theirs);
        prop_assert_eq!(&merge(&base, &mine, &mine).content, &mine);
        let alone = merge(&base, &mine, &base);
        prop_assert_eq!(alone.conflicts, vec![]);
        prop_assert_eq!(alone.content, mine);
    }

    #[test]
    fn pieces_make_both_texts(older in "[a-c ,.]{0,40}", newer in "[a-c ,.]{0,40}") {
        let pieces = word_differences(&older, &newer);
        let (mut before, mut after) = (String::new(), String::new());
        for piece in &pieces {
            match piece {
                Piece::Same(text) => { before.push_str(text); after.push_str(text); }
                Piece::Gone(text) => before.push_str(text),
                Piece::New(text) => after.push_str(text),
            }
        }
        prop_assert_eq!(before, older);
        prop_assert_eq!(after, newer);
    }
}

#[test]
fn the_fewest_items_are_said_to_have_moved() {
    let older = whole();
    let mut newer = whole();
    let last = newer.duties.pop().unwrap();
    newer.duties.insert(0, last);
    newer.duties.insert(3, duty("d9", "Something new"));
    let found = moved(&Spot::DutyOrder, &older, &newer);
    let expected = Moved {
        id: "d8".to_owned(),
        from: 8,
        to: 1,
    };
    assert_eq!(found, [expected]);
    assert!(moved(&Spot::Purpose, &older, &newer).is_empty());
    assert!(moved(&Spot::DutyOrder, &older, &older).is_empty());
}
