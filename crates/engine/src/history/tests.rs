//! Versions compared, and what comes next.

use super::*;
use crate::assessments::{Answer, AssessedSkill, Assessment, LastUsed};
use crate::evidence::Coverage;
use crate::gaps::Gap;
use crate::ids::{AssessmentId, Id, PersonId};
use crate::roles::{Importance, RoleSkill};
use crate::time::Instant;
use chrono::NaiveDate;
use sfia::{AttributeCode, Edition, Frameworks, Level, SkillCode};

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

fn version(edition: Edition, said: &[(&str, u8)]) -> Assessment {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let now = Instant::from_utc(day.and_hms_opt(9, 0, 0).unwrap());
    let framework = Frameworks::shipped().unwrap().edition(edition);
    let skills = said.iter().map(|(text, held)| {
        let mut skill = AssessedSkill::unanswered(code(text), false);
        skill.declare(Level::new(*held).ok(), framework).unwrap();
        skill
    });
    Assessment {
        skills: skills.collect(),
        submitted: Some(now),
        ..Assessment::begin(
            AssessmentId::from_text("a".to_owned()),
            PersonId::from_text("p".to_owned()),
            edition,
            now,
        )
    }
}

fn compare(then: &Assessment, now: &Assessment) -> Comparison {
    Comparison::between(then, now, Frameworks::shipped().unwrap())
}

#[test]
fn each_skill_of_either_version_gets_one_word() {
    let then = version(
        Edition::Nine,
        &[
            ("PROG", 3),
            ("TEST", 3),
            ("DBDS", 3),
            ("SINT", 3),
            ("REQM", 0),
        ],
    );
    let now = version(
        Edition::Nine,
        &[
            ("SWDN", 2),
            ("PROG", 4),
            ("TEST", 2),
            ("DBDS", 3),
            ("REQM", 2),
        ],
    );
    let found = compare(&then, &now);
    let words: Vec<(String, Change)> = found
        .skills
        .iter()
        .map(|skill| (skill.code.to_string(), skill.change))
        .collect();
    let expected = [
        ("SWDN", Change::New),
        ("PROG", Change::Up),
        ("TEST", Change::Down),
        ("DBDS", Change::Same),
        ("REQM", Change::Up),
        ("SINT", Change::NoLonger),
    ];
    assert_eq!(
        words,
        expected.map(|(code, change)| (code.to_owned(), change))
    );
    let counts = found.counts();
    assert_eq!((counts.up, counts.down, counts.same), (2, 1, 1));
    assert_eq!((counts.new, counts.no_longer), (1, 1));
    assert!(found.same_edition());
}

#[test]
fn turned_round_up_is_down_and_new_is_no_longer() {
    let (old, new) = (
        version(Edition::Nine, &[("PROG", 3), ("TEST", 3)]),
        version(Edition::Nine, &[("PROG", 4), ("DBDS", 3)]),
    );
    let (forth, back) = (compare(&old, &new).counts(), compare(&new, &old).counts());
    assert_eq!((forth.up, forth.down), (back.down, back.up));
    assert_eq!((forth.new, forth.no_longer), (back.no_longer, back.new));
    assert_eq!(forth.same, back.same);
}

#[test]
fn a_level_partly_there_is_no_change_and_one_lost_to_disuse_is() {
    let then = version(Edition::Nine, &[("PROG", 3), ("TEST", 3)]);
    let mut now = version(Edition::Nine, &[("PROG", 3), ("TEST", 3)]);
    now.skills[0].answers.set(level(4), Answer::Partly);
    let mut unused = AssessedSkill::unanswered(code("TEST"), false);
    unused.last_used = Some(LastUsed::Before);
    now.skills[1] = unused;
    let found = compare(&then, &now);
    assert_eq!(found.skills[0].change, Change::Same);
    assert_eq!(found.skills[0].now.unwrap().developing, Some(level(4)));
    assert_eq!(found.skills[1].change, Change::Down);
    assert_eq!(found.skills[1].now.unwrap().held, None);
}

#[test]
fn what_was_never_answered_is_in_neither() {
    let mut then = version(Edition::Nine, &[("PROG", 3)]);
    then.skills
        .push(AssessedSkill::unanswered(code("TEST"), false));
    let now = version(Edition::Nine, &[("PROG", 3)]);
    assert_eq!(compare(&then, &now).skills.len(), 1);
}

#[test]
fn two_editions_are_matched_by_code_and_read_each_by_its_own_levels() {
    let then = version(Edition::Eight, &[("PROG", 3)]);
    let now = version(Edition::Nine, &[("PROG", 4)]);
    let found = compare(&then, &now);
    assert!(!found.same_edition());
    assert_eq!(found.editions, (Edition::Eight, Edition::Nine));
    assert_eq!(found.skills[0].change, Change::Up);
    // A skill that the later edition does not have is still read by the earlier one.
    let eight = Frameworks::shipped().unwrap().edition(Edition::Eight);
    let nine = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let gone = eight
        .skills()
        .iter()
        .find(|skill| nine.find_skill(skill.code).is_none());
    if let Some(gone) = gone {
        let lowest = gone.levels.lowest().unwrap();
        let then = version(Edition::Eight, &[(gone.code.as_str(), lowest.number())]);
        let found = compare(&then, &now);
        let last = found.skills.last().unwrap();
        assert_eq!(last.change, Change::NoLonger);
        assert_eq!(last.then.unwrap().held, Some(lowest));
    }
}

#[test]
fn attributes_are_compared_where_either_version_asked() {
    let then = version(Edition::Nine, &[("PROG", 3)]);
    let mut now = version(Edition::Nine, &[("PROG", 3)]);
    assert!(compare(&then, &now).attributes.is_empty());
    let autonomy = AttributeCode::new("AUTO").unwrap();
    now.responsibility.set(autonomy, level(3), Answer::Yes);
    now.responsibility.set(autonomy, level(4), Answer::NotYet);
    let found = compare(&then, &now);
    assert_eq!(found.attributes.len(), 1);
    assert_eq!(found.attributes[0].change, Change::New);
    assert_eq!(found.attributes[0].now.unwrap().held, Some(level(3)));
    assert_eq!(found.general, (None, None));
}

fn known(text: &str, coverage: Coverage, old: bool) -> Known {
    Known {
        code: code(text),
        held: level(3),
        coverage,
        old,
    }
}

#[test]
fn the_next_move_is_first_truth_then_proof_then_growth() {
    let assessment = version(Edition::Nine, &[("PROG", 3), ("TEST", 2), ("DBDS", 3)]);
    let asked = |text, number| RoleSkill {
        code: code(text),
        level: level(number),
        importance: Importance::Essential,
    };
    let role = [asked("PROG", 5), asked("TEST", 3), asked("DBDS", 3)];
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let gap = Gap::between(&role, &assessment, framework);
    let critical = [code("PROG")];
    let mut all = [
        known("TEST", Coverage::None, false),
        known("PROG", Coverage::KnowledgeOnly, true),
    ];
    let next = |all: &[Known], gap| next_move(all, &critical, gap);
    assert_eq!(next(&all, Some(&gap)), NextMove::Confirm(1));
    all[1].old = false;
    // The skill that is not critical is not asked about first.
    assert_eq!(
        next(&all, Some(&gap)),
        NextMove::Show(code("PROG"), level(3))
    );
    all[1].coverage = Coverage::Shown;
    // One level away comes before two.
    assert_eq!(
        next(&all, Some(&gap)),
        NextMove::Grow(code("TEST"), level(3))
    );
    assert_eq!(next(&all, None), NextMove::Nothing);
    assert_eq!(
        next_move(&all, &[], None),
        NextMove::Show(code("TEST"), level(3))
    );
}
