//! The shipped cases, and what answers to them come to.

use super::*;
use sfia::{Edition, Frameworks, Level};
use std::collections::BTreeSet;

const SHIPPED: &str = include_str!("../../../../sfia-data/exercise/cases.toml");

fn exercise() -> &'static Exercise {
    Exercise::shipped().unwrap()
}

fn frameworks() -> &'static Frameworks {
    Frameworks::shipped().unwrap()
}

/// Answers that lie `apart` levels from the model answer, case by case; the rest are exact.
fn answers(apart: &[i16]) -> Answers {
    let shift = |(case, apart): (&Case, i16)| {
        let level = i16::from(case.level.number()) + apart;
        (case.id.clone(), Level::try_from(level).unwrap())
    };
    let apart = apart.iter().copied().chain(std::iter::repeat(0));
    exercise()
        .cases(Series::Whole)
        .zip(apart)
        .map(shift)
        .collect()
}

#[test]
fn the_shipped_cases_are_sound_and_spread() {
    assert_eq!(exercise().len(Series::Whole), 10);
    assert_eq!(exercise().len(Series::Practice), 2);
    let levels: BTreeSet<u8> = exercise()
        .cases(Series::Whole)
        .map(|case| case.level.number())
        .collect();
    assert_eq!(levels, (2..=6).collect());
    let nine = frameworks().edition(Edition::Nine);
    let category = |case: &Case| nine.find_skill(case.skill).unwrap().category.clone();
    let categories: BTreeSet<String> = exercise().cases(Series::Whole).map(category).collect();
    assert_eq!(categories.len(), 6);
}

#[test]
fn one_case_seems_to_ask_for_a_level_that_its_skill_does_not_have() {
    for edition in Edition::ALL {
        let framework = frameworks().edition(edition);
        let (_, case) = exercise()
            .find(Series::Whole, &CaseId::from_text("devices".to_owned()))
            .unwrap();
        let top = framework.find_skill(case.skill).unwrap().levels.highest();
        assert_eq!(top, Some(case.level));
        let above = case.level.next().unwrap();
        let refused = Answers::default().answer(case, above, framework);
        assert!(matches!(refused, Err(CaseRefused::NoSuchLevel { .. })));
    }
}

#[test]
fn a_broken_case_is_named_with_what_is_wrong() {
    let changes = [
        ("id = \"title\"", "id = \"outage\"", "another case"),
        ("name = \"Gareth\"", "name = \"Kasia\"", "another case"),
        (
            "skill = \"SUPP\"\nlevel = 2",
            "skill = \"SUPP\"\nlevel = 1",
            "does not define SUPP at level 1",
        ),
        (
            "reason = \"A title says",
            "reason = \"Short.\"\n#",
            "the reason has 1 words",
        ),
        (
            "Complexity is low, and his",
            "It is easy, and his",
            "does not speak of complexity",
        ),
        ("practice = true\n", "", "10 cases, 2 of them"),
        ("id = \"title\"", "id = \"Title 1\"", "lower-case"),
    ];
    for (from, to, said) in changes {
        assert!(SHIPPED.contains(from), "{from}");
        let toml = SHIPPED.replacen(from, to, 1);
        let told = Exercise::read(&toml, frameworks()).unwrap_err().to_string();
        assert!(told.contains(said), "{to}: {told}");
    }
}

#[test]
fn the_first_answer_stands() {
    let framework = frameworks().edition(Edition::Nine);
    let case = exercise().cases(Series::Whole).next().unwrap();
    let given = Answers::default()
        .answer(case, case.level, framework)
        .unwrap();
    let answers: Answers = [(given.case, given.level)].into_iter().collect();
    let again = answers.answer(case, case.level.next().unwrap(), framework);
    assert_eq!(again, Err(CaseRefused::Answered));
}

#[test]
fn one_goes_on_where_one_stopped() {
    let mut cases = exercise().cases(Series::Whole);
    let (first, second) = (cases.next().unwrap(), cases.next().unwrap());
    let answers: Answers = [(first.id.clone(), first.level)].into_iter().collect();
    assert_eq!(answers.next(exercise(), Series::Whole), Some(second));
    let progress = answers.progress(exercise(), Series::Whole);
    assert_eq!((progress.done, progress.total), (1, 10));
    assert_eq!(answers.summary(exercise(), Series::Whole), None);
    let whole = answers_all();
    assert!(whole.progress(exercise(), Series::Whole).is_complete());
    assert_eq!(whole.next(exercise(), Series::Whole), None);
}

fn answers_all() -> Answers {
    answers(&[])
}

#[test]
fn practice_counts_towards_the_whole() {
    let practised: Answers = exercise()
        .cases(Series::Practice)
        .map(|case| (case.id.clone(), case.level))
        .collect();
    assert!(
        practised
            .progress(exercise(), Series::Practice)
            .is_complete()
    );
    assert_eq!(practised.progress(exercise(), Series::Whole).done, 2);
}

#[test]
fn the_summary_says_whether_one_reads_high_or_low() {
    let found = |apart: &[i16]| answers(apart).summary(exercise(), Series::Whole).unwrap();
    let even = found(&[]);
    assert_eq!(
        (even.exact, even.within_one, even.tendency),
        (10, 10, Tendency::Even)
    );
    let high = found(&[1, 2, 0, 0]);
    assert_eq!(
        (high.exact, high.within_one, high.tendency),
        (8, 9, Tendency::High)
    );
    let low = found(&[-1, -1, -1]);
    assert_eq!((low.exact, low.tendency), (7, Tendency::Low));
    assert_eq!(found(&[1, 1, -1, -1]).tendency, Tendency::Even);
    assert_eq!(found(&[1, 1]).tendency, Tendency::Even);
}

#[test]
fn a_case_that_is_gone_does_not_count() {
    let gone = (CaseId::from_text("gone".to_owned()), Level::LOWEST);
    let answers: Answers = [gone].into_iter().collect();
    assert_eq!(answers.progress(exercise(), Series::Whole).done, 0);
}
