//! Each rule of the check, with the nearest case that it leaves alone.

use super::check::*;
use super::*;
use crate::ids::{Id, RoleProfileId};
use proptest::prelude::*;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn skill(code: &str, number: u8, importance: Importance) -> RoleSkill {
    RoleSkill {
        code: SkillCode::new(code).unwrap(),
        level: level(number),
        importance,
    }
}

fn essential(code: &str, number: u8) -> RoleSkill {
    skill(code, number, Importance::Essential)
}

fn role(id: &str, family: &str, general: u8, skills: Vec<RoleSkill>) -> RoleProfile {
    RoleProfile {
        id: RoleProfileId::from_text(id.to_owned()),
        reference: RoleReference::parse(id).unwrap(),
        title: format!("Role {id}"),
        family: family.to_owned(),
        summary: String::new(),
        general_level: level(general),
        skills,
        version: 1,
        retired: false,
    }
}

fn reasons(findings: Vec<Finding>) -> Vec<Reason> {
    findings.into_iter().map(|finding| finding.reason).collect()
}

fn alone(general: u8, skills: Vec<RoleSkill>) -> Vec<Reason> {
    reasons(check_profile(&role("A", "F", general, skills), nine()))
}

/// Findings of families, of roles with these general levels in one family.
fn family(levels: &[u8]) -> Vec<Reason> {
    let profiles: Vec<RoleProfile> = levels
        .iter()
        .enumerate()
        .map(|(index, general)| role(&format!("R{index}"), "Family", *general, vec![]))
        .collect();
    let findings = check_library(&profiles, nine());
    let of_family = |finding: &Finding| finding.place == Place::Family("Family".to_owned());
    reasons(findings.into_iter().filter(of_family).collect())
}

/// Skills that the edition defines at level 4, so that nothing else is wrong with them.
fn at_four(count: usize, importance: Importance) -> Vec<RoleSkill> {
    let defined = nine()
        .skills()
        .iter()
        .filter(|skill| skill.levels.contains(level(4)));
    let skills = defined.take(count).map(|found| RoleSkill {
        code: found.code,
        level: level(4),
        importance,
    });
    skills.collect()
}

#[test]
fn eight_essential_skills_are_too_many_and_seven_with_desirable_ones_are_not() {
    assert_eq!(
        alone(4, at_four(8, Importance::Essential)),
        [Reason::TooManyEssential { count: 8 }]
    );
    let mut seven = at_four(12, Importance::Essential);
    for skill in seven.iter_mut().skip(7) {
        skill.importance = Importance::Desirable;
    }
    assert_eq!(alone(4, seven), []);
}

#[test]
fn no_skill_at_all_is_pointed_out_and_one_is_enough() {
    assert_eq!(alone(4, vec![]), [Reason::NoSkills]);
    assert_eq!(alone(3, vec![essential("PROG", 3)]), []);
}

#[test]
fn a_level_that_the_edition_lacks_is_named_once_and_not_called_out_of_step_too() {
    // Programming begins at level 2 in edition 9.
    assert_eq!(
        alone(5, vec![essential("PROG", 1)]),
        [Reason::NotInEdition { level: level(1) }]
    );
    assert_eq!(
        alone(3, vec![essential("ZZZZ", 3)]),
        [Reason::NotInEdition { level: level(3) }]
    );
    assert_eq!(alone(3, vec![essential("PROG", 2)]), []);
}

#[test]
fn two_levels_from_the_general_level_is_out_of_step_and_one_is_not() {
    let out = |asked, general| Reason::OutOfStep {
        level: level(asked),
        general: level(general),
    };
    for (asked, general, wanted) in [
        (5, 3, vec![out(5, 3)]),
        (4, 3, vec![]),
        (3, 3, vec![]),
        (2, 3, vec![]),
        (2, 4, vec![out(2, 4)]),
        (6, 4, vec![out(6, 4)]),
    ] {
        assert_eq!(alone(general, vec![essential("PROG", asked)]), wanted);
    }
}

#[test]
fn a_desirable_skill_is_out_of_step_above_and_never_below() {
    let desirable = |asked| vec![skill("PROG", asked, Importance::Desirable)];
    assert_eq!(alone(5, desirable(2)), []);
    assert_eq!(alone(3, desirable(5)).len(), 1);
}

#[test]
fn the_place_of_a_skill_s_finding_is_that_skill() {
    let profile = role(
        "A",
        "F",
        3,
        vec![essential("TEST", 3), essential("PROG", 5)],
    );
    let findings = check_profile(&profile, nine());
    let prog = SkillCode::new("PROG").unwrap();
    assert_eq!(findings[0].place, Place::Skill(profile.id, prog));
    assert_eq!(findings.len(), 1);
}

#[test]
fn the_same_skills_in_another_order_are_a_duplicate_and_one_level_or_skill_off_is_not() {
    let mut copy = vec![
        essential("TEST", 3),
        skill("PROG", 3, Importance::Desirable),
    ];
    let original = role(
        "A",
        "F",
        3,
        vec![essential("PROG", 3), essential("TEST", 3)],
    );
    let doubled = |copy: &[RoleSkill]| {
        let roles = [original.clone(), role("B", "G", 3, copy.to_vec())];
        let all = reasons(check_library(&roles, nine())).into_iter();
        let duplicate = |reason: &Reason| matches!(reason, Reason::Duplicate { .. });
        all.filter(duplicate).count()
    };
    // Each of the two points to the other.
    assert_eq!(doubled(&copy), 2);
    copy[0].level = level(4);
    assert_eq!(doubled(&copy), 0);
    copy[0].level = level(3);
    copy.push(essential("REQM", 3));
    assert_eq!(doubled(&copy), 0);
}

#[test]
fn profiles_without_skills_or_out_of_use_double_nothing() {
    let mut retired = role("B", "F", 3, vec![essential("PROG", 3)]);
    retired.retired = true;
    let roles = [
        role("A", "F", 3, vec![essential("PROG", 3)]),
        retired,
        role("C", "F", 3, vec![]),
        role("D", "F", 3, vec![]),
    ];
    let all = reasons(check_library(&roles, nine()));
    assert!(
        all.iter()
            .all(|reason| !matches!(reason, Reason::Duplicate { .. }))
    );
}

#[test]
fn a_jump_is_two_levels_between_neighbours_and_not_one() {
    let jump = |from, to| Reason::Jump {
        from: level(from),
        to: level(to),
    };
    assert_eq!(family(&[2, 4]), [jump(2, 4)]);
    assert_eq!(family(&[2, 3]), []);
    // Whoever stands between explains it, in whatever order the roles are listed.
    assert_eq!(family(&[4, 2, 3]), []);
    assert_eq!(family(&[1, 3, 3, 6]), [jump(1, 3), jump(3, 6)]);
}

#[test]
fn a_family_begins_at_level_three_at_the_latest() {
    assert_eq!(family(&[4, 5]), [Reason::NoEntry { lowest: level(4) }]);
    assert_eq!(family(&[3, 4, 5]), []);
}

#[test]
fn a_family_at_one_level_has_no_progression_however_many_roles_it_has() {
    let still = Reason::NoProgression { level: level(3) };
    assert_eq!(family(&[3]), std::slice::from_ref(&still));
    assert_eq!(family(&[3, 3, 3]), [still]);
    assert_eq!(family(&[3, 4]), []);
}

#[test]
fn families_that_differ_only_in_case_and_accents_are_one() {
    let roles = [
        role("A", "Data", 3, vec![essential("PROG", 3)]),
        role("B", " dÂta", 4, vec![essential("PROG", 4)]),
    ];
    assert_eq!(check_library(&roles, nine()), []);
}

#[test]
fn beside_a_form_stand_the_findings_of_its_profile_as_it_would_be() {
    let kept = role("A", "F", 3, vec![essential("PROG", 3)]);
    let other = role("B", "F", 4, vec![essential("PROG", 4)]);
    let edited = role("A", "F", 4, vec![essential("PROG", 4)]);
    let library = [kept.clone(), other];
    assert_eq!(check_in_library(&kept, &library, nine()), []);
    let found = reasons(check_in_library(&edited, &library, nine()));
    // It now doubles the other one, and the family has lost its entry and its progression.
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn the_shipped_library_has_no_duplicates_and_asks_for_nothing_its_edition_lacks() {
    let roles: Vec<RoleProfile> = library(nine())
        .unwrap()
        .iter()
        .map(|draft| RoleProfile {
            title: draft.title().to_owned(),
            skills: draft.skills().to_vec(),
            ..role(
                draft.reference().as_str(),
                draft.family(),
                draft.general_level().number(),
                vec![],
            )
        })
        .collect();
    for finding in check_library(&roles, nine()) {
        let wrong = matches!(
            finding.reason,
            Reason::Duplicate { .. } | Reason::NotInEdition { .. } | Reason::NoSkills
        );
        assert!(!wrong, "{finding:?}");
    }
}

proptest! {
    #[test]
    fn a_family_is_at_rest_exactly_when_it_climbs_from_the_bottom_in_single_steps(
        levels in prop::collection::vec(1u8..=7, 1..8)
    ) {
        let mut sorted = levels.clone();
        sorted.sort_unstable();
        sorted.dedup();
        let steps = sorted.windows(2).all(|pair| pair[1] - pair[0] == 1);
        let at_rest = sorted[0] <= HIGHEST_ENTRY && sorted.len() > 1 && steps;
        prop_assert_eq!(family(&levels).is_empty(), at_rest, "{:?}", levels);
    }

    #[test]
    fn an_essential_skill_is_out_of_step_exactly_when_it_is_two_away(
        asked in 2u8..=6, general in 1u8..=7
    ) {
        let found = !alone(general, vec![essential("PROG", asked)]).is_empty();
        prop_assert_eq!(found, asked.abs_diff(general) >= 2);
    }
}
