//! The gap in words and as a figure, with numbers worked by hand.

use chrono::NaiveDate;
use proptest::prelude::*;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

use super::*;
use crate::assessments::{Answer, AssessedSkill, Assessment, SkillAnswers};
use crate::ids::{AssessmentId, Id, PersonId};
use crate::roles::{Importance, RoleSkill};
use crate::time::Instant;
use Importance::{Desirable, Essential};

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn asked(code: &str, number: u8, importance: Importance) -> RoleSkill {
    RoleSkill {
        code: SkillCode::new(code).unwrap(),
        level: level(number),
        importance,
    }
}

/// Answers that settle a skill at `held`; 0 for nothing held.
fn holding(code: &str, held: u8) -> AssessedSkill {
    let code = SkillCode::new(code).unwrap();
    let levels = nine().find_skill(code).unwrap().levels;
    let answer = |level: Level| {
        if level.number() <= held {
            Answer::Yes
        } else {
            Answer::NotYet
        }
    };
    let answers: SkillAnswers = levels.iter().map(|level| (level, answer(level))).collect();
    AssessedSkill {
        answers,
        ..AssessedSkill::unanswered(code, false)
    }
}

fn assessment(skills: Vec<AssessedSkill>) -> Assessment {
    let moment = NaiveDate::from_ymd_opt(2026, 11, 21)
        .unwrap()
        .and_hms_opt(10, 0, 0)
        .unwrap();
    let moment = Instant::from_utc(moment);
    let id = AssessmentId::from_text("a1".to_owned());
    let person = PersonId::from_text("p1".to_owned());
    Assessment {
        skills,
        submitted: Some(moment),
        ..Assessment::begin(id, person, Edition::Nine, moment)
    }
}

fn percent(role: &[RoleSkill], skills: Vec<AssessedSkill>) -> Option<u32> {
    Gap::between(role, &assessment(skills), nine())
        .overall()
        .map(Match::percent)
}

#[test]
fn five_words_for_five_distances() {
    let between = |held: u8, asked: u8| Distance::between(Level::new(held).ok(), level(asked));
    assert_eq!(between(5, 4), Distance::Beyond);
    assert_eq!(between(4, 4), Distance::Meets);
    assert_eq!(between(3, 4), Distance::OneLevelToGo);
    assert_eq!(between(2, 4), Distance::FurtherToGo);
    assert_eq!(between(0, 4), Distance::NotYet);
    assert_eq!(between(0, 1), Distance::NotYet);
}

#[test]
fn a_worked_match() {
    // Asked 2x4 + 2x3 + 1x3 = 17; missing 2x1 + 0 + 1x1 = 3; held 14 of 17, which is 82.35 per cent.
    let role = [
        asked("PROG", 4, Essential),
        asked("DBDS", 3, Essential),
        asked("TEST", 3, Desirable),
    ];
    let said = vec![holding("PROG", 3), holding("DBDS", 4), holding("TEST", 2)];
    let gap = Gap::between(&role, &assessment(said), nine());
    let overall = gap.overall().unwrap();
    assert_eq!((overall.missing(), overall.asked()), (3, 17));
    assert_eq!(overall.percent(), 82);
    let words: Vec<Distance> = gap.skills.iter().map(|skill| skill.distance).collect();
    assert_eq!(
        words,
        [
            Distance::OneLevelToGo,
            Distance::Beyond,
            Distance::OneLevelToGo
        ]
    );
}

#[test]
fn halves_of_a_per_cent_are_rounded_up() {
    // Missing 2x1 of 2x(4+4) = 1/8: 87.5 per cent.
    let role = [asked("PROG", 4, Essential), asked("DBDS", 4, Essential)];
    assert_eq!(
        percent(&role, vec![holding("PROG", 3), holding("DBDS", 4)]),
        Some(88)
    );
}

#[test]
fn an_essential_skill_weighs_twice_as_much_as_a_desirable_one() {
    let role = [asked("PROG", 3, Essential), asked("TEST", 3, Desirable)];
    // One level short of the essential one: 2 of 9 missing. Of the desirable one: 1 of 9.
    assert_eq!(
        percent(&role, vec![holding("PROG", 2), holding("TEST", 3)]),
        Some(78)
    );
    assert_eq!(
        percent(&role, vec![holding("PROG", 3), holding("TEST", 2)]),
        Some(89)
    );
}

#[test]
fn being_beyond_in_one_skill_makes_up_for_nothing_in_another() {
    let role = [asked("PROG", 4, Essential), asked("DBDS", 4, Essential)];
    let one_short = percent(&role, vec![holding("PROG", 3), holding("DBDS", 4)]);
    let one_beyond = percent(&role, vec![holding("PROG", 3), holding("DBDS", 5)]);
    assert_eq!(one_short, one_beyond);
}

#[test]
fn a_skill_that_begins_at_level_four_misses_all_four_when_nothing_is_held() {
    let code = nine()
        .skills()
        .iter()
        .find(|skill| skill.levels.lowest() == Some(level(4)))
        .unwrap()
        .code;
    let role = [asked(code.as_str(), 4, Essential)];
    assert_eq!(percent(&role, vec![holding(code.as_str(), 0)]), Some(0));
}

#[test]
fn the_next_level_is_the_one_above_the_held_one_whatever_the_role_asks_for() {
    let next = |code: &str, asked_for: u8, held: u8| {
        let role = [asked(code, asked_for, Essential)];
        let gap = Gap::between(&role, &assessment(vec![holding(code, held)]), nine());
        gap.skills[0].next.map(Level::number)
    };
    // Programming has the levels 2 to 6.
    assert_eq!(next("PROG", 4, 0), Some(2));
    assert_eq!(next("PROG", 5, 2), Some(3));
    assert_eq!(next("PROG", 4, 3), Some(4));
    assert_eq!(next("PROG", 4, 4), None);
    assert_eq!(next("PROG", 4, 5), None);
    let unanswered = Gap::between(&[asked("PROG", 4, Essential)], &assessment(vec![]), nine());
    assert_eq!(unanswered.skills[0].next, None);
}

#[test]
fn a_role_without_skills_has_no_match() {
    assert_eq!(percent(&[], vec![holding("PROG", 3)]), None);
    let unknown = [asked("PROG", 1, Essential)];
    assert!(!nine().defines(unknown[0].code, unknown[0].level));
    assert_eq!(percent(&unknown, vec![holding("PROG", 3)]), None);
}

#[test]
fn a_skill_the_role_added_since_is_unanswered_and_not_missing() {
    let role = [asked("PROG", 3, Essential), asked("DBDS", 3, Essential)];
    let gap = Gap::between(&role, &assessment(vec![holding("PROG", 3)]), nine());
    assert_eq!(gap.overall(), None);
    assert_eq!(
        gap.summary(),
        Summary {
            total: 2,
            met: 1,
            one_level_away: 0,
            unanswered: 1
        }
    );
}

#[test]
fn the_summary_counts_what_is_met_and_what_is_one_level_away() {
    let role = [
        asked("PROG", 4, Essential),
        asked("DBDS", 3, Essential),
        asked("TEST", 4, Desirable),
        asked("SINT", 3, Desirable),
    ];
    let said = vec![
        holding("PROG", 3),
        holding("DBDS", 3),
        holding("TEST", 1),
        holding("SINT", 0),
    ];
    let summary = Gap::between(&role, &assessment(said), nine()).summary();
    assert_eq!(
        (summary.met, summary.one_level_away, summary.total),
        (1, 1, 4)
    );
}

proptest! {
    #[test]
    fn the_match_lies_between_none_and_all_and_rises_with_a_level(
        asked_for in proptest::collection::vec((2_u8..=6, 0_u8..=6, any::<bool>()), 1..8),
        raised in 0_usize..8,
    ) {
        let codes: Vec<&str> = nine().skills().iter()
            .filter(|skill| (2..=6).all(|number| skill.levels.contains(level(number))))
            .map(|skill| skill.code.as_str()).take(asked_for.len()).collect();
        let role: Vec<RoleSkill> = codes.iter().zip(&asked_for)
            .map(|(code, (number, _, essential))| asked(code, *number, if *essential { Essential } else { Desirable }))
            .collect();
        let said = |extra: usize| -> Vec<AssessedSkill> {
            codes.iter().zip(&asked_for).enumerate()
                .map(|(place, (code, (_, held, _)))| holding(code, if place == extra { (*held + 1).min(6) } else { *held }))
                .collect()
        };
        let before = Gap::between(&role, &assessment(said(usize::MAX)), nine());
        let overall = before.overall().unwrap();
        prop_assert!(overall.missing() <= overall.asked());
        prop_assert!(overall.percent() <= 100);
        prop_assert_eq!(overall.missing() == 0, before.summary().met == role.len());
        let after = Gap::between(&role, &assessment(said(raised)), nine()).overall().unwrap();
        prop_assert!(after.percent() >= overall.percent());
    }
}
