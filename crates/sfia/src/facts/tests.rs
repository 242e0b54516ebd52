//! The shipped facts are whole: a person's level must never be judged against a wrong table.

use super::*;
use crate::{Counts, Level, SkillCode};

fn framework(edition: Edition) -> &'static Framework {
    Frameworks::shipped().unwrap().edition(edition)
}

#[test]
fn each_edition_has_its_official_number_of_skills_levels_and_attributes() {
    let counts = |skills, skill_levels, attributes| Counts {
        skills,
        skill_levels,
        attributes,
    };
    assert_eq!(framework(Edition::Eight).counts(), counts(121, 495, 5));
    assert_eq!(framework(Edition::Nine).counts(), counts(147, 672, 16));
    assert_eq!(framework(Edition::Eight).categories().len(), 6);
    assert_eq!(framework(Edition::Nine).categories().len(), 6);
}

#[test]
fn a_skill_is_defined_at_its_own_levels_only() {
    let programming = SkillCode::new("PROG").unwrap();
    let nine = framework(Edition::Nine);
    assert_eq!(
        nine.find_skill(programming).unwrap().title(),
        "Programming/software development (PROG)"
    );
    assert!(!nine.defines(programming, Level::LOWEST));
    assert!(nine.defines(programming, Level::new(2).unwrap()));
    assert!(!nine.defines(SkillCode::new("AUTC").unwrap(), Level::new(2).unwrap()));
}

#[test]
fn every_skill_of_edition_8_is_still_in_edition_9() {
    let nine = framework(Edition::Nine);
    for skill in framework(Edition::Eight).skills() {
        assert!(nine.find_skill(skill.code).is_some(), "{}", skill.code);
    }
}

#[test]
fn the_names_of_the_levels_are_those_of_the_facts() {
    let facts = include_str!("../../../../sfia-data/facts/levels.csv");
    let mut reader = csv::Reader::from_reader(facts.as_bytes());
    let names: Vec<_> = reader
        .records()
        .map(|record| record.unwrap()[1].to_owned())
        .collect();
    assert_eq!(names, Level::ALL.map(Level::name));
}
