//! What is kept of licensed text, on both databases.

use super::*;
use crate::audit::list_of_subject;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use engine::access::{ImportFramework, Permit, ReadSettings, Role, decide};
use engine::ids::{Id, PreviewId};
use engine::licences::{Acceptance, HeldSince, LicenceHolder};
use sfia::{
    AttributeCode, Edition, FrameworkText, Frameworks, Level, SkillCode, TextKind, TextRow,
};

fn permit(scope: &Scope) -> Permit<ImportFramework> {
    decide(scope.actor(), ()).unwrap()
}

fn acceptance(holder: &str) -> Acceptance {
    Acceptance {
        holder: LicenceHolder::parse(holder).unwrap(),
        held_since: chrono::NaiveDate::from_ymd_opt(2024, 2, 29).map(HeldSince::stored),
        terms: "We hold a licence.".to_owned(),
        file_name: "framework.xlsx".to_owned(),
        file_sha256: "0".repeat(64),
        in_documents: holder == "Council A",
    }
}

fn row(kind: TextKind, code: &str, level: Option<u8>, body: &str) -> TextRow {
    TextRow {
        kind,
        code: code.to_owned(),
        level: level.map(|number| Level::new(number).unwrap()),
        body: body.to_owned(),
    }
}

/// Filler for every skill-level of edition 9: as much as the official wording, none of it.
fn whole() -> FrameworkText {
    let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
    let filler = "Plain filler words of our own stand here. ".repeat(8);
    let mut rows = Vec::new();
    for skill in framework.skills() {
        let code = skill.code.as_str();
        rows.push(row(TextKind::SkillDescription, code, None, &filler));
        rows.push(row(TextKind::SkillGuidance, code, None, &filler));
        for level in skill.levels.iter() {
            let text = format!("{filler}{code} {level}");
            rows.push(row(TextKind::SkillLevel, code, Some(level.number()), &text));
        }
    }
    for attribute in framework.attributes() {
        for level in Level::ALL {
            let code = attribute.code.as_str();
            rows.push(row(
                TextKind::AttributeLevel,
                code,
                Some(level.number()),
                &filler,
            ));
        }
    }
    for level in Level::ALL {
        rows.push(row(
            TextKind::LevelEssence,
            "",
            Some(level.number()),
            &filler,
        ));
    }
    rows.into()
}

fn put(test: &TestDb, scope: &Scope, holder: &str, text: FrameworkText) -> Result<(), StoreError> {
    let (by, acceptance) = (scope.clone(), acceptance(holder));
    test.write_blocking(scope, move |tx| {
        import(tx, permit(&by), Edition::Nine, &acceptance, &text)
    })
}

fn skill_level(test: &TestDb, scope: &Scope, code: &str, level: u8) -> Option<String> {
    let code = SkillCode::new(code).unwrap();
    let text = test
        .read_blocking::<_, StoreError>(scope, |tx| load_skill_texts(tx, Edition::Nine, &[code]))
        .unwrap();
    text.skill_level(code, Level::new(level).unwrap())
        .map(ToOwned::to_owned)
}

#[test]
fn a_whole_framework_is_stored_and_read_skill_by_skill() {
    Databases::each(|test| {
        let a = test.organisation("a");
        put(test, &a, "Council A", whole()).unwrap();
        assert!(
            skill_level(test, &a, "PROG", 4)
                .unwrap()
                .ends_with("PROG 4")
        );
        assert_eq!(skill_level(test, &a, "PROG", 1), None);
        let auto = AttributeCode::new("AUTO").unwrap();
        let (descriptions, levels, attributes) = test
            .read_blocking::<_, StoreError>(&a, |tx| {
                Ok((
                    load_descriptions(tx, Edition::Nine)?,
                    load_level_texts(tx, Edition::Nine)?,
                    load_attribute_texts(tx, Edition::Nine, &[auto])?,
                ))
            })
            .unwrap();
        assert_eq!(descriptions.len(), 147);
        assert_eq!(levels.len(), 7);
        assert_eq!(attributes.len(), 7);
    });
}

#[test]
fn text_belongs_to_the_organisation_that_imported_it_alone() {
    Databases::each(|test| {
        let (a, b) = (test.organisation("a"), test.organisation("b"));
        put(test, &a, "Council A", whole()).unwrap();
        assert_eq!(skill_level(test, &b, "PROG", 4), None);
        let licence = test.read_blocking::<_, StoreError>(&b, |tx| find_licence(tx, Edition::Nine));
        assert_eq!(licence, Ok(None));
        let by = b.clone();
        let removed = test.write_blocking::<_, StoreError, _>(&b, move |tx| {
            remove(tx, permit(&by), Edition::Nine)
        });
        assert_eq!(removed, Err(StoreError::NotFound("licence")));
        assert!(skill_level(test, &a, "PROG", 4).is_some());
    });
}

#[test]
fn the_licence_says_who_accepted_what_and_since_when() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let admin = test.member(&a, "admin", &[Role::Administrator]);
        put(test, &admin, "Council A", whole()).unwrap();
        let licence = test
            .read_blocking::<_, StoreError>(&a, |tx| find_licence(tx, Edition::Nine))
            .unwrap()
            .unwrap();
        assert_eq!(licence.acceptance, acceptance("Council A"));
        assert_eq!(licence.accepted_by.unwrap().as_str(), "a-admin");
        let records = test
            .read_blocking::<_, StoreError>(&a, |tx| list_licences(tx, permit(&a)))
            .unwrap();
        assert_eq!(records[0].accepted_by.as_deref(), Some("admin"));
        let trail = test
            .read_blocking::<_, StoreError>(&admin, |tx| {
                let settings = decide::<ReadSettings>(tx.actor(), ()).unwrap();
                list_of_subject(tx, &settings, "framework-edition", "9")
            })
            .unwrap();
        assert_eq!(trail.len(), 1);
        assert!(trail[0].detail.contains("Council A"));
    });
}

#[test]
fn importing_again_replaces_the_text_and_the_licence() {
    Databases::each(|test| {
        let a = test.organisation("a");
        put(test, &a, "Old holder", whole()).unwrap();
        let short: FrameworkText =
            vec![row(TextKind::SkillLevel, "PROG", Some(4), "New words.")].into();
        put(test, &a, "New holder", short).unwrap();
        assert_eq!(skill_level(test, &a, "PROG", 4).unwrap(), "New words.");
        assert_eq!(skill_level(test, &a, "PROG", 5), None, "old text stayed");
        let (licences, levels) = test
            .read_blocking::<_, StoreError>(&a, |tx| {
                Ok((
                    list_licences(tx, permit(&a))?,
                    load_level_texts(tx, Edition::Nine)?,
                ))
            })
            .unwrap();
        assert_eq!(licences.len(), 1);
        assert_eq!(licences[0].licence.acceptance.holder.as_str(), "New holder");
        assert_eq!(levels.len(), 7, "a file of skills leaves the levels alone");
    });
}

#[test]
fn removing_deletes_the_text_and_the_licence() {
    Databases::each(|test| {
        let a = test.organisation("a");
        put(test, &a, "Council A", whole()).unwrap();
        let by = a.clone();
        test.write_blocking::<_, StoreError, _>(&a, move |tx| {
            remove(tx, permit(&by), Edition::Nine)
        })
        .unwrap();
        assert_eq!(skill_level(test, &a, "PROG", 4), None);
        let licences = test.read_blocking::<_, StoreError>(&a, |tx| list_licences(tx, permit(&a)));
        assert_eq!(licences, Ok(vec![]));
    });
}

#[test]
fn a_preview_is_its_makers_alone_and_gone_after_a_day() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let admin = test.member(&a, "admin", &[Role::Administrator]);
        let other = test.member(&a, "other", &[Role::Administrator]);
        let by = admin.clone();
        let id: PreviewId = test
            .write_blocking::<_, StoreError, _>(&admin, move |tx| {
                keep_preview(tx, permit(&by), "framework.xlsx", "{}")
            })
            .unwrap();
        let load = |scope: &Scope| {
            test.read_blocking::<_, StoreError>(scope, |tx| load_preview(tx, permit(scope), &id))
        };
        assert_eq!(load(&admin).unwrap().file_name, "framework.xlsx");
        assert_eq!(load(&other), Err(StoreError::NotFound("preview")));
        test.clock().move_on(86_400);
        assert_eq!(load(&admin), Err(StoreError::NotFound("preview")));
    });
}
