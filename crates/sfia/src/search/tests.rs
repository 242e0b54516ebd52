//! What a person would type finds what they mean.

use super::*;
use crate::{Edition, Frameworks, TextKind};

fn found(query: &str) -> Vec<(&'static str, Matched)> {
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    search(framework, Words::shipped().unwrap(), None, query)
        .into_iter()
        .map(|hit| (hit.skill.code.as_str(), hit.matched))
        .collect()
}

#[test]
fn a_code_in_any_case_finds_its_skill_first() {
    for query in ["PROG", "prog", " Prog "] {
        assert_eq!(found(query)[0], ("PROG", Matched::Code), "{query}");
    }
}

#[test]
fn the_beginning_of_a_name_comes_before_words_within_names() {
    let hits = found("data");
    let matches: Vec<Matched> = hits.iter().map(|(_, matched)| *matched).collect();
    assert!(matches.is_sorted());
    assert_eq!(hits[0].1, Matched::NameStart);
    assert!(matches.contains(&Matched::NameWords) || matches.contains(&Matched::Sentence));
}

#[test]
fn a_plural_finds_the_singular() {
    assert_eq!(found("databases design")[0].0, "DBDS");
    assert_eq!(found("test")[0].0, found("tests")[0].0);
}

#[test]
fn accents_case_and_punctuation_do_not_matter() {
    assert_eq!(found("PROGRÁMMING/Software")[0].0, "PROG");
    assert_eq!(found("programming software")[0].0, "PROG");
}

#[test]
fn every_word_must_be_found() {
    assert!(!found("programming").is_empty());
    assert!(found("programming zebra").is_empty());
    assert!(found("").is_empty());
    assert!(found(" / - ").is_empty());
}

#[test]
fn our_own_sentence_is_searched() {
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let words = Words::shipped().unwrap();
    for skill in framework.skills() {
        let hits = search(framework, words, None, words.sentence(skill.code));
        assert!(
            hits.iter().any(|hit| hit.skill.code == skill.code),
            "{}",
            skill.code
        );
    }
}

#[test]
fn imported_text_is_searched_last() {
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let mut text = FrameworkText::default();
    text.insert(
        TextKind::SkillGuidance,
        "PROG",
        None,
        "Quokkas included.".to_owned(),
    );
    let hits = search(framework, Words::shipped().unwrap(), Some(&text), "quokka");
    let codes: Vec<_> = hits.iter().map(|hit| hit.skill.code.as_str()).collect();
    assert_eq!(codes, ["PROG"]);
    assert_eq!(hits[0].matched, Matched::Text);
}
