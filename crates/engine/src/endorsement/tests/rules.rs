//! The first reader and the person: blind first, equal, one apart, two apart, questions, interviews, objections.

use super::sketch::*;
use crate::endorsement::*;
use crate::ids::{Id, ReviewId};
use crate::roles::{Importance, RoleSkill};
use crate::time::Instant;
use Capacity::{Administrator, FirstReader, Owner};
use sfia::{Edition, Level};

fn state<'a>(review: &'a Review, text: &str) -> &'a State {
    &review.find_case(code(text)).unwrap().state
}

fn days(count: i64) -> Instant {
    monday().plus_days(count)
}

#[test]
fn critical_are_the_three_heaviest_essential_skills_ties_by_code() {
    let asks = |text: &str, importance| RoleSkill {
        code: code(text),
        level: Level::new(4).unwrap(),
        importance,
    };
    let role = [
        asks("TEST", Importance::Essential),
        asks("AAAA", Importance::Desirable),
        asks("PROG", Importance::Essential),
        asks("SCTY", Importance::Essential),
        asks("DBDS", Importance::Essential),
    ];
    assert_eq!(critical_skills(&role), ["DBDS", "PROG", "SCTY"].map(code));
    assert_eq!(critical_skills(&role[..2]), [code("TEST")]);
}

#[test]
fn the_three_critical_skills_are_rated_together_and_before_all_others() {
    let (mut review, council) = (sams(), Council::new());
    let around = council.around();
    let mo = by("mo", FirstReader);
    assert_eq!(review.blind_due().collect::<Vec<_>>(), critical());
    for early in [
        Act::Rate(code("HCEV"), at(4)),
        Act::SendBack(code("HCEV")),
        Act::Rate(code("PROG"), at(4)),
        Act::AskSecond(code("PROG")),
    ] {
        let refused = review.apply(&early, &mo, monday(), &around);
        assert_eq!(refused, Err(Refused::BlindFirst), "{early:?}");
    }
    let two = Act::RateBlind(vec![(code("DBDS"), at(4)), (code("PROG"), at(4))]);
    let refused = review.apply(&two, &mo, monday(), &around);
    assert_eq!(refused, Err(Refused::BlindIncomplete(code("TEST"))));
    let before = sams();
    assert_eq!(review, before, "nothing is half done");
    blind(&mut review, [4, 3, 2], &council);
    assert_eq!(review.blind_due().count(), 0);
    assert!(matches!(state(&review, "DBDS"), State::Endorsed { level, .. } if *level == at(4)));
    assert_eq!(state(&review, "PROG"), &State::Talk { kept: false });
    assert!(matches!(
        state(&review, "TEST"),
        State::SecondReader { reader: None, .. }
    ));
}

#[test]
fn a_standing_endorsement_is_not_asked_for_again() {
    let carried = [Carried {
        code: code("PROG"),
        level: at(4),
    }];
    let (review, change) = Review::of_assessment(
        ReviewId::from_text("r2".to_owned()),
        &version("a2", "sam", &[at(4); 5]),
        &critical(),
        &carried,
        nine(),
        monday(),
    );
    let due: Vec<_> = review.blind_due().collect();
    assert_eq!(due, [code("DBDS"), code("TEST")]);
    assert!(change.transitions.contains(&Transition::Carried));
    assert!(change.endorsed.is_empty(), "it was endorsed before");
}

#[test]
fn one_apart_is_a_talk_that_either_side_can_end() {
    let council = Council::new();
    let around = council.around();
    let mut review = sams();
    blind(&mut review, [4, 3, 5], &council);
    let sam = by("sam", Owner);
    review
        .apply(&Act::Keep(code("PROG")), &sam, monday(), &around)
        .unwrap();
    assert_eq!(state(&review, "PROG"), &State::Talk { kept: true });
    let again = review.apply(&Act::Keep(code("PROG")), &sam, monday(), &around);
    assert_eq!(again, Err(Refused::NotYourTurn));
    let mo = by("mo", FirstReader);
    let change = review
        .apply(&Act::AcceptClaim(code("PROG")), &mo, monday(), &around)
        .unwrap();
    assert_eq!(change.endorsed[0].level, at(4));
    assert_eq!(change.endorsed[0].by, person("mo"));
    let change = review
        .apply(&Act::Accept(code("TEST")), &sam, monday(), &around)
        .unwrap();
    assert_eq!(change.endorsed[0].level, at(5));
    assert_eq!(change.endorsed[0].by, person("mo"), "it is Mo's reading");
}

#[test]
fn after_twenty_working_days_of_talk_either_side_may_ask_for_a_second_reader() {
    let council = Council::new();
    let around = council.around();
    for asker in [by("sam", Owner), by("mo", FirstReader)] {
        let mut review = sams();
        blind(&mut review, [4, 3, 4], &council);
        let ask = Act::AskSecond(code("PROG"));
        let early = review.apply(&ask, &asker, days(27), &around);
        assert_eq!(early, Err(Refused::TooEarly(days(28).date())));
        review.apply(&ask, &asker, days(28), &around).unwrap();
        let due = days(42).date();
        assert_eq!(
            state(&review, "PROG"),
            &State::SecondReader { due, reader: None }
        );
    }
}

#[test]
fn nothing_and_the_lowest_level_are_one_apart_for_every_skill() {
    let levels = nine().find_skill(code("SCTY")).unwrap().levels;
    let lowest = Rating(levels.lowest());
    assert_eq!(lowest.steps_above(Rating::NONE, levels), 1);
    assert_eq!(Rating::NONE.steps_above(lowest, levels), -1);
}

#[test]
fn a_question_goes_to_the_person_and_comes_back() {
    let council = Council::new();
    let around = council.around();
    let mut review = sams();
    blind(&mut review, [4, 4, 4], &council);
    let (mo, sam) = (by("mo", FirstReader), by("sam", Owner));
    let hcev = code("HCEV");
    review
        .apply(&Act::SendBack(hcev), &mo, monday(), &around)
        .unwrap();
    let early = review.apply(&Act::Rate(hcev, at(4)), &mo, monday(), &around);
    assert_eq!(early, Err(Refused::NotYourTurn));
    review
        .apply(&Act::Answer(hcev), &sam, monday(), &around)
        .unwrap();
    review
        .apply(&Act::Rate(hcev, at(4)), &mo, monday(), &around)
        .unwrap();
    let late = review.apply(&Act::Rate(hcev, at(3)), &mo, monday(), &around);
    assert_eq!(late, Err(Refused::Ended));
}

#[test]
fn after_an_interview_the_person_accepts_or_says_what_it_should_be() {
    let council = Council::new();
    let around = council.around();
    let codes: Vec<_> = SKILLS.iter().map(|text| code(text)).collect();
    let (mut review, _) = Review::of_interview(
        ReviewId::from_text("i1".to_owned()),
        person("sam"),
        Edition::Nine,
        &codes,
        &critical(),
        monday(),
    );
    assert_eq!(review.blind_due().count(), 0, "there is nothing to be seen");
    let (mo, sam) = (by("mo", FirstReader), by("sam", Owner));
    for text in ["DBDS", "PROG", "TEST"] {
        review
            .apply(&Act::Rate(code(text), at(3)), &mo, monday(), &around)
            .unwrap();
        assert_eq!(state(&review, text), &State::Proposed);
    }
    let accepted = review
        .apply(&Act::Accept(code("DBDS")), &sam, monday(), &around)
        .unwrap();
    assert_eq!(accepted.endorsed[0].level, at(3));
    let slip = Act::Decline(code("PROG"), at(3));
    assert_eq!(
        review.apply(&slip, &sam, monday(), &around),
        Err(Refused::NotYourTurn)
    );
    let decline = |text: &str, level| Act::Decline(code(text), at(level));
    review
        .apply(&decline("PROG", 4), &sam, monday(), &around)
        .unwrap();
    assert_eq!(state(&review, "PROG"), &State::Talk { kept: true });
    review
        .apply(&decline("TEST", 5), &sam, monday(), &around)
        .unwrap();
    assert!(matches!(state(&review, "TEST"), State::SecondReader { .. }));
}

#[test]
fn an_objection_holds_readers_up_until_it_is_settled() {
    let council = Council::new();
    let around = council.around();
    let mut review = sams();
    let sam = by("sam", Owner);
    let object = Act::Object(ObjectionKind::NotMyManager);
    review.apply(&object, &sam, monday(), &around).unwrap();
    let rate = Act::RateBlind(critical().into_iter().map(|code| (code, at(4))).collect());
    let mo = by("mo", FirstReader);
    let refused = review.apply(&rate, &mo, monday(), &around);
    assert_eq!(refused, Err(Refused::Paused));
    let own = review.apply(&Act::Settle, &mo, monday(), &around);
    assert_eq!(own, Err(Refused::NotYours));
    review
        .apply(&Act::Settle, &by("ada", Administrator), monday(), &around)
        .unwrap();
    review.apply(&rate, &mo, monday(), &around).unwrap();
}

#[test]
fn with_another_manager_an_objection_ends_by_itself_and_nothing_is_lost() {
    let mut council = Council::new();
    let mut review = sams();
    blind(&mut review, [4, 3, 4], &council);
    let object = Act::Object(ObjectionKind::NotMyManager);
    let sam = by("sam", Owner);
    review
        .apply(&object, &sam, monday(), &council.around())
        .unwrap();
    council.managers = vec![person("nell")];
    let accept = Act::AcceptClaim(code("PROG"));
    let mo = by("mo", FirstReader);
    let former = review.apply(&accept, &mo, monday(), &council.around());
    assert_eq!(former, Err(Refused::NotYours));
    let nell = by("nell", FirstReader);
    review
        .apply(&accept, &nell, monday(), &council.around())
        .unwrap();
    let case = review.find_case(code("PROG")).unwrap();
    assert_eq!(case.rated, Some((at(3), person("mo"))), "Mo's level stays");
}

#[test]
fn a_replaced_version_takes_nothing_any_more() {
    let council = Council::new();
    let mut review = sams();
    review.replace(monday());
    let rate = Act::RateBlind(Vec::new());
    let mo = by("mo", FirstReader);
    let refused = review.apply(&rate, &mo, monday(), &council.around());
    assert_eq!(refused, Err(Refused::Replaced));
}

#[test]
fn a_level_that_the_edition_does_not_define_is_refused_by_name() {
    let council = Council::new();
    let mut review = sams();
    blind(&mut review, [4, 4, 4], &council);
    let levels = nine().find_skill(code("HCEV")).unwrap().levels;
    let lacking = Level::ALL
        .into_iter()
        .find(|level| !levels.contains(*level));
    let level = lacking.unwrap();
    let rate = Act::Rate(code("HCEV"), level.into());
    let mo = by("mo", FirstReader);
    let refused = review.apply(&rate, &mo, monday(), &council.around());
    assert_eq!(refused, Err(Refused::NoSuchLevel(code("HCEV"), level)));
}
