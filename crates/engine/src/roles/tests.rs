//! The rules of role profiles, each by its name.

use super::*;
use crate::ids::{Id, RoleProfileId};
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

fn framework(edition: Edition) -> &'static Framework {
    Frameworks::shipped().unwrap().edition(edition)
}

fn skill(code: &str, level: &str, importance: &str) -> SkillInput {
    SkillInput {
        code: code.to_owned(),
        level: level.to_owned(),
        importance: importance.to_owned(),
    }
}

fn developer(skills: Vec<SkillInput>) -> RoleInput {
    RoleInput {
        reference: "DEV-1".to_owned(),
        title: "Developer".to_owned(),
        family: "Software".to_owned(),
        summary: "Builds services.".to_owned(),
        general_level: "3".to_owned(),
        skills,
    }
}

fn parse(input: &RoleInput) -> Result<RoleDraft, RoleErrors> {
    RoleDraft::parse(input, framework(Edition::Nine), &[])
}

fn problem(input: &RoleInput, field: RoleField) -> Option<RoleProblem> {
    parse(input).unwrap_err().find(field).cloned()
}

#[test]
fn essential_skills_come_first_and_keep_their_order() {
    let draft = parse(&developer(vec![
        skill("SWDN", "2", "desirable"),
        skill("PROG", "3", "essential"),
        skill("TEST", "3", "essential"),
    ]))
    .unwrap();
    let codes: Vec<String> = draft.skills().iter().map(|s| s.code.to_string()).collect();
    assert_eq!(codes, ["PROG", "TEST", "SWDN"]);
}

#[test]
fn a_level_that_the_edition_does_not_define_is_refused_with_those_it_does() {
    let input = developer(vec![skill("PROG", "1", "essential")]);
    match problem(&input, RoleField::SkillLevel(0)) {
        Some(RoleProblem::LevelNotDefined { code, defined }) => {
            assert_eq!(code.as_str(), "PROG");
            assert!(!defined.contains(Level::LOWEST));
            assert_eq!(defined.lowest().unwrap().number(), 2);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_same_skill_twice_is_refused_where_it_stands_the_second_time() {
    let input = developer(vec![
        skill("PROG", "3", "essential"),
        skill("prog", "4", "desirable"),
    ]);
    let code = SkillCode::new("PROG").unwrap();
    assert_eq!(
        problem(&input, RoleField::Skill(1)),
        Some(RoleProblem::DuplicateSkill { code })
    );
}

#[test]
fn a_skill_of_another_edition_is_unknown() {
    let nine = framework(Edition::Nine);
    let eight = framework(Edition::Eight);
    let new = nine
        .skills()
        .iter()
        .find(|skill| eight.find_skill(skill.code).is_none())
        .unwrap();
    let lowest = new.levels.lowest().unwrap().to_string();
    let input = developer(vec![skill(new.code.as_str(), &lowest, "essential")]);
    assert!(RoleDraft::parse(&input, nine, &[]).is_ok());
    let errors = RoleDraft::parse(&input, eight, &[]).unwrap_err();
    assert!(matches!(
        errors.find(RoleField::Skill(0)),
        Some(RoleProblem::UnknownSkill { .. })
    ));
}

#[test]
fn twenty_skills_fit_and_twenty_one_do_not() {
    let skills: Vec<SkillInput> = framework(Edition::Nine)
        .skills()
        .iter()
        .map(|known| {
            let level = known.levels.lowest().unwrap().to_string();
            skill(known.code.as_str(), &level, "essential")
        })
        .collect();
    assert!(parse(&developer(skills[..20].to_vec())).is_ok());
    assert_eq!(
        problem(&developer(skills[..21].to_vec()), RoleField::Skills),
        Some(RoleProblem::TooManySkills { most: 20 })
    );
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let input = RoleInput {
        reference: "D V".to_owned(),
        title: " \u{a0} ".to_owned(),
        family: "x".repeat(101),
        summary: "x".repeat(2_001),
        general_level: "8".to_owned(),
        skills: vec![skill("PROG", "", "very")],
    };
    let errors = parse(&input).unwrap_err();
    let fields: Vec<RoleField> = errors.iter().map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [
            RoleField::Title,
            RoleField::Reference,
            RoleField::Family,
            RoleField::Summary,
            RoleField::GeneralLevel,
            RoleField::SkillImportance(0),
            RoleField::SkillLevel(0),
        ]
    );
}

#[test]
fn a_reference_in_use_is_refused_in_whatever_case_it_is_typed() {
    let taken = [RoleReference::parse("DEV-1").unwrap()];
    let mut input = developer(vec![]);
    input.reference = "dev-1".to_owned();
    let errors = RoleDraft::parse(&input, framework(Edition::Nine), &taken).unwrap_err();
    assert_eq!(
        errors.find(RoleField::Reference),
        Some(&RoleProblem::ReferenceTaken)
    );
}

fn profile(skills: Vec<RoleSkill>) -> RoleProfile {
    RoleProfile {
        id: RoleProfileId::from_text("r1".to_owned()),
        reference: RoleReference::parse("DEV-1").unwrap(),
        title: "Developer".to_owned(),
        family: "Software".to_owned(),
        summary: String::new(),
        general_level: Level::new(3).unwrap(),
        skills,
        version: 1,
        retired: false,
    }
}

fn asked(code: &str, level: u8) -> RoleSkill {
    RoleSkill {
        code: SkillCode::new(code).unwrap(),
        level: Level::new(level).unwrap(),
        importance: Importance::Essential,
    }
}

#[test]
fn what_the_edition_lacks_is_left_out_of_the_defined_skills() {
    let nine = framework(Edition::Nine);
    let lacking = asked("PROG", 1);
    let profile = profile(vec![asked("PROG", 3), lacking]);
    assert_eq!(profile.list_defined(nine).count(), 1);
}

#[test]
fn the_shipped_library_is_usable_in_every_edition() {
    for edition in Edition::ALL {
        let roles = library(framework(edition)).unwrap();
        assert!((18..=24).contains(&roles.len()), "{}", roles.len());
        for role in roles {
            assert!(
                role.skills().len() >= 4,
                "{edition} {} has too few skills left",
                role.reference()
            );
        }
    }
}

#[test]
fn a_broken_library_names_the_role() {
    let toml = r#"
        [[role]]
        reference = "DEV-1"
        title = "Developer"
        family = "Software"
        summary = "x"
        general_level = 3
        skills = [{ code = "PROG", level = 1, importance = "essential" }]
    "#;
    let error = super::library::read(toml, framework(Edition::Nine)).unwrap_err();
    assert!(error.to_string().contains("DEV-1"), "{error}");
}

#[test]
fn a_change_of_edition_loses_what_the_other_one_lacks_and_nothing_that_was_missing_before() {
    let (eight, nine) = (framework(Edition::Eight), framework(Edition::Nine));
    let only_in_nine = nine
        .skills()
        .iter()
        .find(|skill| eight.find_skill(skill.code).is_none())
        .unwrap();
    let new = asked(
        only_in_nine.code.as_str(),
        only_in_nine.levels.lowest().unwrap().number(),
    );
    let profile = profile(vec![asked("PROG", 3), asked("PROG", 1), new]);
    let lost: Vec<SkillCode> = profile
        .list_lost(nine, eight)
        .map(|(asked, _)| asked.code)
        .collect();
    assert_eq!(lost, [new.code]);
    assert_eq!(profile.list_lost(eight, nine).count(), 0);
    assert_eq!(profile.list_lost(nine, nine).count(), 0);
}

#[test]
fn a_title_in_use_is_named_first_unless_the_title_is_wrong_in_itself() {
    let reference = RoleReference::parse("DEV-1").unwrap();
    let mut input = developer(vec![]);
    input.family.clear();
    let mut errors = parse(&input).unwrap_err();
    errors.push_title_taken("Developer".to_owned(), reference.clone());
    let fields: Vec<RoleField> = errors.iter().map(|(field, _)| field).collect();
    assert_eq!(fields, [RoleField::Title, RoleField::Family]);
    input.title.clear();
    let mut errors = parse(&input).unwrap_err();
    errors.push_title_taken("Developer".to_owned(), reference);
    assert_eq!(errors.find(RoleField::Title), Some(&RoleProblem::Missing));
}
