//! Roles ranked, steps chosen and ways found, against small examples and against brute force.

use super::*;
use crate::ids::{Id, RoleProfileId};
use crate::roles::{Importance, RoleProfile, RoleReference, RoleSkill};
use proptest::prelude::*;
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

fn role(name: &str, general: u8, skills: &[(&str, u8, Importance)]) -> RoleProfile {
    RoleProfile {
        id: RoleProfileId::from_text(name.to_lowercase()),
        reference: RoleReference::parse(name).unwrap(),
        title: name.to_owned(),
        family: "Family".to_owned(),
        summary: String::new(),
        general_level: level(general),
        skills: skills
            .iter()
            .map(|(skill, number, importance)| RoleSkill {
                code: code(skill),
                level: level(*number),
                importance: *importance,
            })
            .collect(),
        version: 1,
        retired: false,
    }
}

fn held(levels: &[(&str, u8)]) -> Held {
    Held::from_levels(
        levels
            .iter()
            .map(|(skill, number)| (code(skill), Level::new(*number).ok())),
    )
}

use Importance::{Desirable, Essential};

#[test]
fn the_two_steps_that_raise_most_are_named_with_what_they_bring() {
    let developer = role(
        "DEV",
        4,
        &[
            ("PROG", 4, Essential),
            ("TEST", 3, Essential),
            ("SINT", 3, Desirable),
        ],
    );
    let held = held(&[("PROG", 3), ("TEST", 1)]);
    let fit = Fit::of(&developer, &held, nine()).unwrap();
    // 2 x 1 + 2 x 2 + 1 x 3 of 2 x 4 + 2 x 3 + 1 x 3.
    assert_eq!((fit.matched.missing(), fit.matched.asked()), (9, 17));
    assert_eq!(fit.unanswered, 1);
    let steps: Vec<_> = fit
        .steps
        .iter()
        .map(|step| {
            (
                step.code.as_str(),
                step.from.map(Level::number),
                step.to.number(),
                step.then.missing(),
            )
        })
        .collect();
    // SINT begins at level 2: one step brings two levels of weight 1; the essential ones bring one of weight 2 each.
    assert_eq!(steps, [("PROG", Some(3), 4, 7), ("TEST", Some(1), 2, 7)]);
    assert_eq!(fit.after_steps.missing(), 5);
}

#[test]
fn roles_are_ranked_by_match_and_a_role_that_asks_for_nothing_is_left_out() {
    let roles = [
        role("A", 3, &[("PROG", 5, Essential)]),
        role("B", 3, &[("PROG", 3, Essential)]),
        role("C", 3, &[]),
        // The edition does not define it there.
        role("D", 3, &[("PROG", 7, Essential)]),
    ];
    let ranked = rank(&roles, &held(&[("PROG", 3)]), nine());
    let names: Vec<_> = ranked
        .iter()
        .map(|fit| (fit.role.title.as_str(), fit.matched.percent()))
        .collect();
    assert_eq!(names, [("B", 100), ("A", 60)]);
    assert!(ranked[0].steps.is_empty());
    assert_eq!(ranked[0].after_steps.percent(), 100);
}

#[test]
fn a_way_goes_through_roles_that_lie_between() {
    let roles = [
        role("DESK", 2, &[("USUP", 2, Essential), ("CSMG", 2, Essential)]),
        role(
            "SENIOR",
            3,
            &[("USUP", 3, Essential), ("PBMG", 2, Desirable)],
        ),
        role("LEAD", 4, &[("USUP", 4, Essential), ("PBMG", 3, Essential)]),
        role("OTHER", 4, &[("PROG", 4, Essential)]),
    ];
    let from = held(&[("USUP", 2), ("CSMG", 2)]);
    let find = |target: &str, general| {
        let target = RoleProfileId::from_text(target.to_owned());
        match find_path(&roles, &from, general, &target, nine()) {
            Path::Found(moves) => moves.iter().map(|one| one.role.title.as_str()).collect(),
            Path::None => vec!["none"],
            Path::NoTarget => vec!["no target"],
        }
    };
    // 50 per cent of SENIOR: two of three levels of weight 2, and none of two of weight 1.
    assert_eq!(find("senior", Some(level(2))), ["none"]);
    let nearly = held(&[("USUP", 3), ("CSMG", 2)]);
    let target = RoleProfileId::from_text("lead".to_owned());
    let Path::Found(moves) = find_path(&roles, &nearly, Some(level(2)), &target, nine()) else {
        panic!("a way");
    };
    let titles: Vec<_> = moves.iter().map(|one| one.role.title.as_str()).collect();
    assert_eq!(titles, ["SENIOR", "LEAD"]);
    assert_eq!(find("other", None), ["none"]);
    assert_eq!(find("gone", None), ["no target"]);
    assert_eq!(find("desk", None), ["DESK"]);
}

#[test]
fn no_move_goes_up_by_more_than_one_general_level() {
    let roles = [role("HEAD", 6, &[("PROG", 3, Essential)])];
    let from = held(&[("PROG", 3)]);
    let target = RoleProfileId::from_text("head".to_owned());
    assert_eq!(
        find_path(&roles, &from, Some(level(3)), &target, nine()),
        Path::None
    );
    assert!(matches!(
        find_path(&roles, &from, None, &target, nine()),
        Path::Found(_)
    ));
    assert!(matches!(
        find_path(&roles, &from, Some(level(5)), &target, nine()),
        Path::Found(_)
    ));
}

const SKILLS: [&str; 5] = ["PROG", "TEST", "USUP", "PBMG", "SINT"];

fn any_role(name: String) -> impl Strategy<Value = RoleProfile> {
    (
        2_u8..=5,
        proptest::collection::vec((0..SKILLS.len(), 2_u8..=5, any::<bool>()), 1..4),
    )
        .prop_map(move |(general, picked)| {
            let mut skills: Vec<(&str, u8, Importance)> = Vec::new();
            for (at, number, essential) in picked {
                if skills.iter().all(|one| one.0 != SKILLS[at]) {
                    skills.push((
                        SKILLS[at],
                        number,
                        if essential { Essential } else { Desirable },
                    ));
                }
            }
            role(&name, general, &skills)
        })
}

fn any_roles() -> impl Strategy<Value = Vec<RoleProfile>> {
    (0..6_usize).prop_flat_map(|count| {
        (0..=count)
            .map(|at| any_role(format!("R{at}")))
            .collect::<Vec<_>>()
    })
}

/// The fewest moves, by trying every order of roles.
fn fewest(
    roles: &[RoleProfile],
    start: &Held,
    here: &Held,
    general: Option<Level>,
    goal: usize,
    left: usize,
) -> Option<usize> {
    let mut best = None;
    for (index, role) in roles.iter().enumerate() {
        let fits =
            Fit::of(role, here, nine()).is_some_and(|fit| fit.matched.percent() >= WITHIN_REACH);
        let near = general.is_none_or(|level| role.general_level.number() <= level.number() + 1);
        if !fits || !near || left == 0 {
            continue;
        }
        let moves = if index == goal {
            Some(1)
        } else {
            fewest(
                roles,
                start,
                &start.after(&role.skills),
                Some(role.general_level),
                goal,
                left - 1,
            )
            .map(|more| more + 1)
        };
        best = match (best, moves) {
            (Some(one), Some(other)) => Some(std::cmp::min::<usize>(one, other)),
            (one, other) => one.or(other),
        };
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_way_is_shorter_and_every_move_is_within_reach(
        roles in any_roles(),
        levels in proptest::collection::vec(0_u8..=5, SKILLS.len()),
        goal in 0_usize..6,
        general in proptest::option::of(2_u8..=5),
    ) {
        let goal = goal % roles.len();
        let pairs: Vec<(&str, u8)> = SKILLS.iter().copied().zip(levels).collect();
        let held = held(&pairs);
        let general = general.map(level);
        let expected = fewest(&roles, &held, &held, general, goal, MOST_MOVES);
        match find_path(&roles, &held, general, &roles[goal].id, nine()) {
            Path::Found(moves) => {
                prop_assert_eq!(Some(moves.len()), expected);
                prop_assert!(moves.iter().all(|one| one.matched.percent() >= WITHIN_REACH));
                prop_assert_eq!(&moves.last().unwrap().role.id, &roles[goal].id);
            }
            Path::None => prop_assert_eq!(None, expected),
            Path::NoTarget => prop_assert!(false, "every role asks for something"),
        }
    }

    #[test]
    fn no_single_step_raises_more_than_the_first_one_named(
        role in any_role("R".to_owned()),
        levels in proptest::collection::vec(0_u8..=5, SKILLS.len()),
    ) {
        let pairs: Vec<(&str, u8)> = SKILLS.iter().copied().zip(levels).collect();
        let held = held(&pairs);
        let fit = Fit::of(&role, &held, nine()).unwrap();
        let missing = role.skills.iter().filter(|skill| held.level(skill.code) < Some(skill.level)).count();
        prop_assert_eq!(fit.steps.len(), missing.min(2));
        prop_assert_eq!(fit.steps.is_empty(), fit.matched.missing() == 0);
        prop_assert!(fit.after_steps.missing() <= fit.matched.missing());
        for step in &fit.steps {
            prop_assert!(step.then.missing() < fit.matched.missing());
            prop_assert!(Some(step.to) > step.from);
        }
        if let [one, other] = fit.steps.as_slice() {
            prop_assert!(one.then.missing() <= other.then.missing());
        }
    }
}
