//! Draft sentences for every skill at every level that an edition defines.

use super::sketch::{code, level, nine};
use crate::jobs::Source;
use crate::jobs::sentences::{DraftDuty, Sentences};
use sfia::{Edition, Frameworks, Level, SkillCode};
use std::collections::BTreeSet;

fn sentences() -> &'static Sentences {
    Sentences::shipped().unwrap()
}

/// Every skill at every level that the edition defines.
fn skill_levels(edition: Edition) -> Vec<(SkillCode, Level)> {
    let framework = Frameworks::shipped().unwrap().edition(edition);
    let skills = framework.skills().iter();
    skills
        .flat_map(|skill| skill.levels.iter().map(|level| (skill.code, level)))
        .collect()
}

/// What is wrong with the form of a sentence.
fn flaws(text: &str) -> Vec<String> {
    let mut flaws = Vec::new();
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    for pair in words.windows(2) {
        if pair[0] == pair[1] {
            flaws.push(format!("`{}` twice in a row", pair[0]));
        }
    }
    // "the handling ... handle", "plan the planning": the same stem at the beginning.
    let stem = |word: &str| word.chars().take(5).collect::<String>();
    let first = stem(&words[0]);
    if first.len() > 3
        && words[1..]
            .iter()
            .take(7)
            .any(|word| word.len() > 3 && stem(word) == first)
    {
        flaws.push(format!("begins with `{first}` and says it again"));
    }
    for word in &words {
        let count = words.iter().filter(|other| *other == word).count();
        if word.len() > 4 && count > 2 {
            flaws.push(format!("`{word}` {count} times"));
        }
    }
    if !(6..=42).contains(&words.len()) {
        flaws.push(format!("{} words", words.len()));
    }
    if !text.ends_with('.')
        || text.contains(['{', '}'])
        || text.contains("  ")
        || text.contains(",,")
    {
        flaws.push("its marks".to_owned());
    }
    flaws
}

#[test]
fn all_672_skill_levels_have_sound_sentences_by_every_pattern() {
    let all = skill_levels(Edition::Nine);
    assert_eq!(all.len(), 672);
    let mut wrong = Vec::new();
    let mut texts = BTreeSet::new();
    for (code, level) in all.into_iter().chain(skill_levels(Edition::Eight)) {
        for which in 0..sentences().count_duties(level) {
            let duty = sentences().duty(code, level, which).unwrap();
            assert_eq!(duty.source, Source::Skill { code, level });
            let mut flaws = flaws(&duty.text);
            if !sentences().begins_rightly(&duty) {
                flaws.push("its verb".to_owned());
            }
            if !flaws.is_empty() {
                wrong.push(format!("{code} {level}: {} {flaws:?}", duty.text));
            }
            texts.insert(duty.text);
        }
        for which in 0..sentences().count_criteria(level) {
            let criterion = sentences().criterion(code, level, which).unwrap();
            assert!(!criterion.assessed.is_empty());
            let mut flaws = flaws(&criterion.text);
            if !sentences().opens_rightly(&criterion) {
                flaws.push("its opening".to_owned());
            }
            if !flaws.is_empty() {
                wrong.push(format!("{code} {level}: {} {flaws:?}", criterion.text));
            }
        }
    }
    if let Some(file) = std::env::var_os("ASPIRE_SENTENCES") {
        let all: Vec<&str> = texts.iter().map(String::as_str).collect();
        std::fs::write(file, all.join("\n")).unwrap();
    }
    assert!(
        wrong.is_empty(),
        "{} sentences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_criterion_asks_for_no_years() {
    for (code, level) in skill_levels(Edition::Nine) {
        for which in 0..sentences().count_criteria(level) {
            let text = sentences().criterion(code, level, which).unwrap().text;
            let counts = ["years of", "years'", "at least", "minimum"]
                .iter()
                .any(|words| text.contains(words));
            assert!(
                !counts && !text.contains(|c: char| c.is_ascii_digit()),
                "{text}"
            );
        }
    }
}

#[test]
fn ten_duties_do_not_read_alike() {
    let skills = ["PROG", "TEST", "SWDN", "DBDS", "SINT"].map(|text| (code(text), level(4)));
    let duties = sentences().duties(&skills, 10);
    assert_eq!(duties.len(), 10);
    let beginning = |duty: &DraftDuty| {
        let words: Vec<&str> = duty.text.split(' ').take(2).collect();
        words.join(" ")
    };
    let different: BTreeSet<String> = duties.iter().map(beginning).collect();
    assert!(different.len() >= 5, "{different:?}");
    let all: BTreeSet<&str> = duties.iter().map(|duty| duty.text.as_str()).collect();
    assert_eq!(all.len(), 10);
    for pair in duties.windows(2) {
        assert_ne!(
            beginning(&pair[0]),
            beginning(&pair[1]),
            "one after the other"
        );
    }
    let outcomes: BTreeSet<&str> = duties
        .iter()
        .filter_map(|duty| duty.text.split_once("so that ").map(|(_, outcome)| outcome))
        .collect();
    assert_eq!(outcomes.len(), 10, "each says something else");
    assert_eq!(sentences().duties(&skills, 3).len(), 3);
    assert_eq!(
        sentences().duties(&skills[..1], 99).len(),
        5,
        "no pattern twice for a skill"
    );
    assert!(sentences().duties(&[], 10).is_empty());
}

#[test]
fn a_skill_that_no_edition_has_gets_none() {
    assert_eq!(sentences().duty(code("ZZZZ"), level(3), 0), None);
    assert!(nine().find_skill(code("ZZZZ")).is_none());
}
