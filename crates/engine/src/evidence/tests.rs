//! The rules of evidence: what is accepted, what is old, and what covers a level.

use super::*;
use crate::ids::{EvidenceId, Id};
use chrono::NaiveDate;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 21)
}

fn typed(kind: EvidenceKind) -> EvidenceInput {
    EvidenceInput {
        kind: kind.as_str().to_owned(),
        title: " Moved the  payments ".to_owned(),
        situation: "It failed at night.\r\nOften.".to_owned(),
        part: "I wrote the new one.".to_owned(),
        result: "It has not failed since.".to_owned(),
        links: vec![String::new(), "https://council.example/payments".to_owned()],
        supports: vec![support_of("TEST", "3"), support_of("PROG", "4")],
    }
}

fn support_of(code: &str, level: &str) -> SupportInput {
    SupportInput {
        code: code.to_owned(),
        level: level.to_owned(),
    }
}

fn parse(input: &EvidenceInput) -> Result<EvidenceDraft, EvidenceErrors> {
    EvidenceDraft::parse(input, Some(day(2026, 3, 1)), today(), nine())
}

#[test]
fn a_piece_of_work_is_taken_as_typed_and_its_skills_in_order() {
    let draft = parse(&typed(EvidenceKind::Work)).unwrap();
    assert_eq!(draft.title(), "Moved the payments");
    assert_eq!(draft.situation(), "It failed at night.\nOften.");
    assert_eq!(draft.links().len(), 1);
    let supports: Vec<(String, u8)> = draft
        .supports()
        .iter()
        .map(|support| (support.skill.to_string(), support.level.number()))
        .collect();
    assert_eq!(supports, [("PROG".to_owned(), 4), ("TEST".to_owned(), 3)]);
    assert_eq!(draft.edition(), Edition::Nine);
}

#[test]
fn a_certificate_needs_what_it_is_a_day_and_a_skill_and_work_needs_its_story() {
    let bare = |kind| EvidenceInput {
        situation: " \n".to_owned(),
        part: String::new(),
        result: String::new(),
        ..typed(kind)
    };
    assert!(parse(&bare(EvidenceKind::Certificate)).is_ok());
    let errors = parse(&bare(EvidenceKind::Work)).unwrap_err();
    for field in [
        EvidenceField::Situation,
        EvidenceField::Part,
        EvidenceField::Result,
    ] {
        assert_eq!(
            errors.find(field),
            Some(&EvidenceProblem::Missing),
            "{field:?}"
        );
    }
    let nothing = parse(&EvidenceInput::default()).unwrap_err();
    for field in [
        EvidenceField::Kind,
        EvidenceField::Title,
        EvidenceField::Supports,
    ] {
        assert_eq!(
            nothing.find(field),
            Some(&EvidenceProblem::Missing),
            "{field:?}"
        );
    }
}

#[test]
fn texts_are_counted_in_characters_and_a_full_one_fits() {
    let mut input = typed(EvidenceKind::Work);
    input.part = "ŵ".repeat(EvidenceDraft::LONGEST_TEXT);
    input.title = "ŷ".repeat(EvidenceDraft::LONGEST_TITLE);
    assert!(parse(&input).is_ok());
    input.part.push('x');
    input.title.push('x');
    let errors = parse(&input).unwrap_err();
    let (characters, most) = (2_001, 2_000);
    let long = EvidenceProblem::TooLong { characters, most };
    assert_eq!(errors.find(EvidenceField::Part), Some(&long));
    assert!(errors.find(EvidenceField::Title).is_some());
    assert!(errors.find(EvidenceField::Situation).is_none());
}

#[test]
fn a_day_to_come_is_refused_and_today_is_not() {
    let input = typed(EvidenceKind::Work);
    let on = |day| EvidenceDraft::parse(&input, day, today(), nine());
    assert!(on(Some(today())).is_ok());
    let tomorrow = on(today().succ_opt()).unwrap_err();
    assert_eq!(
        tomorrow.find(EvidenceField::Happened),
        Some(&EvidenceProblem::InFuture)
    );
    let early = on(Some(day(1926, 11, 21))).unwrap_err();
    assert_eq!(
        early.find(EvidenceField::Happened),
        Some(&EvidenceProblem::TooEarly)
    );
    assert!(
        on(None).is_err(),
        "the page has said why it could not read the day"
    );
}

#[test]
fn only_skills_and_levels_of_the_edition_are_taken_each_once_and_not_too_many() {
    let mut input = typed(EvidenceKind::Work);
    input.supports = vec![
        support_of("PROG", "7"),
        support_of("NONE", "3"),
        support_of("TEST", ""),
        support_of("prog", "4"),
    ];
    let errors = parse(&input).unwrap_err();
    let of_level = errors.find(EvidenceField::Level(0));
    assert!(
        matches!(of_level, Some(EvidenceProblem::LevelNotDefined { .. })),
        "{of_level:?}"
    );
    let unknown = errors.find(EvidenceField::Skill(1));
    assert!(matches!(
        unknown,
        Some(EvidenceProblem::UnknownSkill { .. })
    ));
    assert_eq!(
        errors.find(EvidenceField::Level(2)),
        Some(&EvidenceProblem::Missing)
    );
    let twice = errors.find(EvidenceField::Skill(3));
    assert!(matches!(
        twice,
        Some(EvidenceProblem::DuplicateSkill { .. })
    ));
    let many = nine()
        .skills()
        .iter()
        .take(EvidenceDraft::MOST_SUPPORTS + 1);
    input.supports = many
        .map(|skill| support_of(skill.code.as_str(), "4"))
        .collect();
    let errors = parse(&input).unwrap_err();
    let problem = errors.find(EvidenceField::Supports);
    assert_eq!(problem, Some(&EvidenceProblem::TooMany { most: 10 }));
}

#[test]
fn addresses_are_plain_ones_of_the_web() {
    for good in [
        "https://council.example/a?b=c#d",
        "HTTP://council.example:8080",
        " https://[2001:db8::1]/x ",
        "https://cyngor.cymru/tŷ",
    ] {
        assert!(EvidenceLink::parse(good).is_ok(), "{good}");
    }
    for (bad, why) in [
        ("javascript:alert(1)", NotALink::Scheme),
        ("data:text/html,x", NotALink::Scheme),
        ("file:///etc/passwd", NotALink::Scheme),
        ("council.example", NotALink::Scheme),
        ("https://", NotALink::Incomplete),
        ("https:///path", NotALink::Incomplete),
        ("https://council.example@evil.example", NotALink::Incomplete),
        ("https://a b.example", NotALink::Incomplete),
        ("https://a.example/\"onclick=x", NotALink::Incomplete),
    ] {
        assert_eq!(EvidenceLink::parse(bad), Err(why), "{bad}");
    }
    let long = format!("https://a.example/{}", "x".repeat(500));
    assert_eq!(EvidenceLink::parse(&long), Err(NotALink::TooLong));
    let mut input = typed(EvidenceKind::Work);
    input.links = (0..6)
        .map(|number| format!("https://a.example/{number}"))
        .collect();
    assert!(
        parse(&input)
            .unwrap_err()
            .find(EvidenceField::Link(5))
            .is_some()
    );
    input.links = vec!["https://a.example".to_owned(); 6];
    assert_eq!(
        parse(&input).unwrap().links().len(),
        1,
        "the same one is kept once"
    );
}

#[test]
fn evidence_is_old_the_day_after_the_period_ends() {
    for (happened, looked_at, old) in [
        (day(2024, 11, 21), day(2026, 11, 21), false),
        (day(2024, 11, 20), day(2026, 11, 21), true),
        (day(2024, 2, 29), day(2026, 2, 28), false),
        (day(2024, 2, 29), day(2026, 3, 1), true),
        (day(2026, 11, 21), day(2026, 11, 21), false),
    ] {
        assert_eq!(
            is_old(happened, looked_at, OLD_AFTER_MONTHS),
            old,
            "{happened}"
        );
    }
    assert!(is_old(day(2026, 11, 20), today(), 0));
    assert!(
        !is_old(today(), today(), u32::MAX),
        "beyond the calendar nothing is old"
    );
}

fn item(kind: EvidenceKind, happened_on: NaiveDate, at: &[(&str, u8)]) -> EvidenceHead {
    EvidenceHead {
        id: EvidenceId::from_text("e".to_owned()),
        version: 1,
        edition: Edition::Nine,
        kind,
        title: "Something".to_owned(),
        happened_on,
        supports: at
            .iter()
            .map(|(skill, number)| Support {
                skill: code(skill),
                level: level(*number),
            })
            .collect(),
    }
}

#[test]
fn coverage_is_the_best_that_the_items_say_at_the_level_or_above() {
    let (work, certificate) = (EvidenceKind::Work, EvidenceKind::Certificate);
    let (fresh, old) = (day(2026, 1, 1), day(2020, 1, 1));
    let months = OLD_AFTER_MONTHS;
    let ageing = Ageing {
        today: today(),
        months,
    };
    let of = |items: &[EvidenceHead]| Coverage::of(items, code("PROG"), level(4), ageing);
    assert_eq!(of(&[]), Coverage::None);
    assert_eq!(
        of(&[item(work, fresh, &[("TEST", 4)])]),
        Coverage::None,
        "another skill"
    );
    assert_eq!(
        of(&[item(work, fresh, &[("PROG", 3)])]),
        Coverage::None,
        "a level below"
    );
    let knowledge = item(certificate, fresh, &[("PROG", 5)]);
    assert_eq!(
        of(std::slice::from_ref(&knowledge)),
        Coverage::KnowledgeOnly
    );
    let long_ago = item(work, old, &[("PROG", 4)]);
    assert_eq!(of(std::slice::from_ref(&long_ago)), Coverage::Old);
    assert_eq!(of(&[knowledge.clone(), long_ago.clone()]), Coverage::Old);
    let above = item(work, fresh, &[("TEST", 2), ("PROG", 6)]);
    assert_eq!(of(&[knowledge, above, long_ago]), Coverage::Shown);
}

#[test]
fn more_evidence_never_covers_less() {
    use proptest::prelude::*;
    let kind = prop_oneof![Just(EvidenceKind::Work), Just(EvidenceKind::Certificate)];
    let one = (kind, 2018..2026_i32, 1..=7_u8);
    let mut runner = proptest::test_runner::TestRunner::default();
    let ageing = Ageing {
        today: today(),
        months: 24,
    };
    let checked = runner.run(&proptest::collection::vec(one, 1..8), |made| {
        let items: Vec<EvidenceHead> = made
            .iter()
            .map(|(kind, year, at)| item(*kind, day(*year, 6, 1), &[("PROG", *at)]))
            .collect();
        for asked in Level::ALL {
            let of = |items: &[EvidenceHead]| Coverage::of(items, code("PROG"), asked, ageing);
            prop_assert!(of(&items[1..]) <= of(&items));
        }
        Ok(())
    });
    checked.unwrap();
}
