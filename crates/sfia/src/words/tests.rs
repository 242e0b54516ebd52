//! Every skill at every level has a statement of our own that a page can print.

use std::collections::BTreeSet;

use super::*;
use crate::{Edition, Framework, Frameworks};

fn framework(edition: Edition) -> &'static Framework {
    Frameworks::shipped().unwrap().edition(edition)
}

#[test]
fn every_skill_level_of_both_editions_has_a_statement_of_its_own() {
    let words = Words::shipped().unwrap();
    for (edition, expected) in [(Edition::Eight, 495), (Edition::Nine, 672)] {
        let mut statements = 0;
        for skill in framework(edition).skills() {
            let mut seen = BTreeSet::new();
            for level in skill.levels.iter() {
                let statement = words.statement(skill.code, level);
                let length = statement.split_whitespace().count();
                assert!((6..=60).contains(&length), "{}: {statement}", skill.code);
                assert!(!statement.contains(['{', '}']), "{statement}");
                assert!(!statement.contains("  "), "{statement}");
                assert!(statement.ends_with('.'), "{statement}");
                assert!(seen.insert(statement), "{} {level}", skill.code);
                statements += 1;
            }
        }
        assert_eq!(statements, expected);
    }
}

#[test]
fn every_skill_has_one_sentence_and_an_activity_that_begins_with_its_verb() {
    let words = Words::shipped().unwrap();
    let mut sentences = BTreeSet::new();
    for skill in framework(Edition::Nine).skills() {
        let sentence = words.sentence(skill.code);
        assert!(sentence.ends_with('.'), "{}: {sentence}", skill.code);
        assert!(sentences.insert(sentence), "{sentence}");
        let activity = words.activity(skill.code);
        assert!(!activity.is_empty(), "{}", skill.code);
        assert!(activity.starts_with(char::is_lowercase), "{activity}");
        assert!(!activity.ends_with('.'), "{activity}");
    }
}

#[test]
fn the_part_that_carries_the_level_can_be_stressed_in_every_statement() {
    let words = Words::shipped().unwrap();
    for skill in framework(Edition::Nine).skills() {
        for level in skill.levels.iter() {
            let parts = words.statement_parts(skill.code, level);
            assert!(!parts.key_act.is_empty(), "{} {level}", skill.code);
            assert_eq!(parts.to_string(), words.statement(skill.code, level));
        }
    }
}

#[test]
fn the_four_generic_attributes_of_edition_9_are_described_at_all_levels() {
    let words = Words::shipped().unwrap();
    let mut seen = BTreeSet::new();
    for code in ["AUTO", "INFL", "COMP", "KNGE"] {
        let code = AttributeCode::new(code).unwrap();
        for level in Level::ALL {
            let statement = words.attribute_statement(code, level).unwrap();
            assert!(statement.split_whitespace().count() >= 6, "{statement}");
            assert!(seen.insert(statement), "{statement}");
        }
    }
    assert_eq!(seen.len(), 28);
    for level in Level::ALL {
        assert!(!words.essence(level).is_empty());
    }
}
