//! The shipped lexicon covers every skill, and a broken line is refused with its place.

use super::*;
use crate::facts::Shipped;
use crate::{Edition, Frameworks};

#[test]
fn every_skill_has_at_least_eight_phrases_and_a_role_that_needs_it() {
    let lexicon = Lexicon::shipped().unwrap();
    for skill in Frameworks::shipped()
        .unwrap()
        .edition(Edition::Nine)
        .skills()
    {
        let phrases = lexicon.phrases.iter();
        let count = phrases.filter(|phrase| phrase.code == skill.code).count();
        assert!(count >= 8, "{} has {count} phrases", skill.code);
        let mut needed = lexicon.roles.iter().flat_map(|role| &role.skills);
        assert!(
            needed.any(|(code, _)| *code == skill.code),
            "{}",
            skill.code
        );
    }
}

#[test]
fn the_roles_are_many_and_of_all_families() {
    let lexicon = Lexicon::shipped().unwrap();
    assert!(lexicon.roles.len() >= 120);
    let families: std::collections::BTreeSet<_> =
        lexicon.roles.iter().map(|role| &role.family).collect();
    assert!(families.len() >= 12, "{families:?}");
}

fn broken_phrases(line: &str) -> String {
    let text: &'static str = format!("code,strength,phrase,unless\n{line}\n").leak();
    let file = Shipped {
        name: "lexicon/phrases.csv",
        text,
    };
    let newest = Frameworks::shipped().unwrap().edition(Edition::Nine);
    read::phrases(&file, newest).unwrap_err().to_string()
}

#[test]
fn a_broken_phrase_is_refused_with_its_line() {
    assert!(broken_phrases("QQQQ,3,paint fences,").contains("line 2: QQQQ is no skill"));
    assert!(broken_phrases("PROG,4,paint fences,").contains("strength is 1, 2 or 3"));
    assert!(broken_phrases("PROG,3,one two three four five six seven,").contains("1 to 6 words"));
    assert!(broken_phrases("PROG,3,code,\nPROG,2,code,").contains("line 3: PROG has `code` twice"));
}

fn broken_roles(line: &str) -> String {
    let text: &'static str = format!("titles,family,level,skills\n{line}\n").leak();
    let file = Shipped {
        name: "lexicon/roles.csv",
        text,
    };
    let newest = Frameworks::shipped().unwrap().edition(Edition::Nine);
    read::roles(&file, newest).unwrap_err().to_string()
}

#[test]
fn a_role_asks_only_for_levels_that_are_defined() {
    assert!(
        broken_roles("fence painter,outside,3,PROG7").contains("PROG is not defined at level 7")
    );
    assert!(broken_roles("fence painter,outside,3,PROG4 PROG5").contains("each once"));
    assert!(broken_roles("painter; painter,outside,3,PROG4").contains("stands twice"));
    assert!(broken_roles("painter,outside,9,PROG4").contains("line 2"));
}
