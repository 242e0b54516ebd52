//! What is kept of role profiles, on both databases.

use super::*;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use engine::access::{EditRole, EditRoles, Permit, RoleFacts, decide};
use engine::ids::{Id, RoleProfileId};
use engine::roles::{RoleDraft, RoleInput, SkillInput, library};
use sfia::{Edition, Framework, Frameworks};

pub(super) fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

pub(super) fn permit(scope: &Scope) -> Permit<EditRoles> {
    decide(scope.actor(), ()).unwrap()
}

pub(super) fn editing(scope: &Scope, role: &RoleProfileId) -> Permit<EditRole> {
    let facts = RoleFacts {
        role: role.clone(),
        owner: None,
    };
    decide(scope.actor(), facts).unwrap()
}

pub(super) fn draft(
    reference: &str,
    title: &str,
    family: &str,
    skills: &[(&str, &str)],
) -> RoleDraft {
    let input = RoleInput {
        reference: reference.to_owned(),
        title: title.to_owned(),
        family: family.to_owned(),
        summary: "Line one.\nLine two.".to_owned(),
        general_level: "3".to_owned(),
        skills: skills
            .iter()
            .map(|(code, level)| SkillInput {
                code: (*code).to_owned(),
                level: (*level).to_owned(),
                importance: "essential".to_owned(),
            })
            .collect(),
    };
    RoleDraft::parse(&input, nine(), &[]).unwrap()
}

pub(super) fn add(
    test: &TestDb,
    scope: &Scope,
    draft: RoleDraft,
) -> Result<RoleProfileId, StoreError> {
    let by = scope.clone();
    test.write_blocking(scope, move |tx| create(tx, permit(&by), &draft))
}

fn titles(test: &TestDb, scope: &Scope, filter: RoleFilter) -> Vec<String> {
    test.read_blocking::<_, StoreError>(scope, |tx| list_roles(tx, &filter))
        .unwrap()
        .into_iter()
        .map(|line| line.title)
        .collect()
}

fn words(words: &str) -> RoleFilter {
    RoleFilter {
        words: words.to_owned(),
        ..RoleFilter::default()
    }
}

#[test]
fn a_profile_comes_back_as_it_was_written() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let written = draft(
            "DEV-1",
            "Developer",
            "Software",
            &[("TEST", "3"), ("PROG", "2")],
        );
        let id = add(test, &a, written.clone()).unwrap();
        let read = test
            .read_blocking::<_, StoreError>(&a, |tx| load_role(tx, &id))
            .unwrap();
        assert_eq!(read.reference, *written.reference());
        assert_eq!(read.title, "Developer");
        assert_eq!(read.summary, "Line one.\nLine two.");
        assert_eq!(read.skills, written.skills());
        assert_eq!((read.version, read.retired), (1, false));
    });
}

#[test]
fn an_edit_from_an_old_version_is_refused_and_changes_nothing() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let id = add(
            test,
            &a,
            draft("DEV-1", "Developer", "Software", &[("PROG", "2")]),
        )
        .unwrap();
        let edit_from = |version: i64, title: &'static str| {
            let (by, id) = (a.clone(), id.clone());
            test.write_blocking::<_, StoreError, _>(&a, move |tx| {
                let draft = draft("DEV-1", title, "Software", &[("PROG", "3"), ("TEST", "3")]);
                edit(tx, editing(&by, &id), version, &draft)
            })
        };
        assert_eq!(edit_from(1, "First"), Ok(()));
        assert_eq!(edit_from(1, "Second"), Err(StoreError::Conflict));
        let read = test
            .read_blocking::<_, StoreError>(&a, |tx| load_role(tx, &id))
            .unwrap();
        assert_eq!((read.title.as_str(), read.version), ("First", 2));
        assert_eq!(read.skills.len(), 2);
    });
}

#[test]
fn a_reference_is_unique_in_one_organisation_and_free_in_another() {
    Databases::each(|test| {
        let (a, b) = (test.organisation("a"), test.organisation("b"));
        let developer = || draft("DEV-1", "Developer", "Software", &[]);
        assert!(add(test, &a, developer()).is_ok());
        assert_eq!(add(test, &a, developer()), Err(StoreError::Conflict));
        assert!(add(test, &b, developer()).is_ok());
    });
}

#[test]
fn another_organisation_finds_lists_and_changes_nothing() {
    Databases::each(|test| {
        let (a, b) = (test.organisation("a"), test.organisation("b"));
        let id = add(
            test,
            &a,
            draft("DEV-1", "Developer", "Software", &[("PROG", "2")]),
        )
        .unwrap();
        let (by, stolen) = (b.clone(), id.clone());
        let edited = test.write_blocking::<_, StoreError, _>(&b, move |tx| {
            edit(tx, editing(&by, &stolen), 1, &draft("X-1", "X", "X", &[]))
        });
        assert_eq!(edited, Err(StoreError::NotFound("role profile")));
        let found = test.read_blocking::<_, StoreError>(&b, |tx| find_role(tx, &id));
        assert_eq!(found, Ok(None));
        assert!(titles(test, &b, RoleFilter::default()).is_empty());
        assert_eq!(titles(test, &a, RoleFilter::default()), ["Developer"]);
    });
}

#[test]
fn search_ignores_accents_and_takes_wildcards_for_themselves() {
    Databases::each_collation(|test| {
        let a = test.organisation("a");
        for (reference, title) in [
            ("CY-1", "Datblygwr ŵyn"),
            ("PC-1", "100% cover lead"),
            ("PC-2", "100 days lead"),
        ] {
            add(test, &a, draft(reference, title, "Software", &[])).unwrap();
        }
        assert_eq!(titles(test, &a, words("WYN datbly")), ["Datblygwr ŵyn"]);
        assert_eq!(titles(test, &a, words("100%")), ["100% cover lead"]);
        assert_eq!(titles(test, &a, words("_")), Vec::<String>::new());
        assert_eq!(titles(test, &a, words("pc-2")), ["100 days lead"]);
    });
}

#[test]
fn lists_go_by_family_and_title_the_same_on_both_databases() {
    Databases::each_collation(|test| {
        let a = test.organisation("a");
        for (reference, title, family) in [
            ("A-1", "éclair", "beta"),
            ("A-2", "Zoo", "Beta"),
            ("A-3", "apple", "Alpha"),
            ("A-4", "Eclipse", "beta"),
        ] {
            add(test, &a, draft(reference, title, family, &[])).unwrap();
        }
        assert_eq!(
            titles(test, &a, RoleFilter::default()),
            ["apple", "éclair", "Eclipse", "Zoo"]
        );
        let families = test
            .read_blocking::<_, StoreError>(&a, list_families)
            .unwrap();
        assert_eq!(families[0], "Alpha");
        assert_eq!(families.len(), 3);
    });
}

#[test]
fn a_retired_profile_is_hidden_until_asked_for_and_can_come_back() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let id = add(test, &a, draft("DEV-1", "Developer", "Software", &[])).unwrap();
        let (by, role) = (a.clone(), id.clone());
        test.write_blocking::<_, StoreError, _>(&a, move |tx| {
            retire(tx, permit(&by), &role, 1, None)
        })
        .unwrap();
        assert!(titles(test, &a, RoleFilter::default()).is_empty());
        let retired = RoleFilter {
            retired: true,
            ..RoleFilter::default()
        };
        assert_eq!(titles(test, &a, retired), ["Developer"]);
        let (by, role) = (a.clone(), id.clone());
        test.write_blocking::<_, StoreError, _>(&a, move |tx| restore(tx, permit(&by), &role, 2))
            .unwrap();
        assert_eq!(titles(test, &a, RoleFilter::default()), ["Developer"]);
    });
}

#[test]
fn holders_are_people_in_post_today_each_counted_once() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let id = add(
            test,
            &a,
            draft("DEV-1", "Developer", "Software", &[("PROG", "2")]),
        )
        .unwrap();
        let sam = test.member(&a, "sam", &[]);
        let kit = test.member(&a, "kit", &[]);
        test.post(&sam, &id);
        test.post(&sam, &id);
        test.post(&kit, &id);
        let count = || {
            test.read_blocking::<_, StoreError>(&a, |tx| {
                let line = list_roles(tx, &RoleFilter::default())?.remove(0);
                assert_eq!(line.skills, 1);
                assert_eq!(line.holders, count_holders(tx, &id)?);
                Ok(line.holders)
            })
            .unwrap()
        };
        assert_eq!(count(), 2);
        test.leave(&kit, 20);
        assert_eq!(count(), 1);
    });
}

#[test]
fn ones_own_roles_are_those_of_ones_present_posts() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let id = add(
            test,
            &a,
            draft("DEV-1", "Developer", "Software", &[("PROG", "2")]),
        )
        .unwrap();
        let sam = test.member(&a, "sam", &[]);
        let kit = test.member(&a, "kit", &[]);
        test.post(&sam, &id);
        test.post(&sam, &id);
        let own = |scope: &Scope| {
            test.read_blocking::<_, StoreError>(scope, list_own)
                .unwrap()
        };
        assert_eq!(own(&sam).len(), 1);
        assert_eq!(own(&sam)[0].skills.len(), 1);
        assert!(own(&kit).is_empty());
        assert!(own(&a).is_empty(), "the command line holds no post");
    });
}

#[test]
fn those_who_ask_for_a_skill_are_found_with_their_level() {
    Databases::each(|test| {
        let a = test.organisation("a");
        add(
            test,
            &a,
            draft("DEV-1", "Developer", "Software", &[("PROG", "2")]),
        )
        .unwrap();
        add(
            test,
            &a,
            draft("TST-1", "Tester", "Software", &[("TEST", "3")]),
        )
        .unwrap();
        let prog = sfia::SkillCode::new("PROG").unwrap();
        let asking = test
            .read_blocking::<_, StoreError>(&a, |tx| list_roles_asking(tx, prog))
            .unwrap();
        assert_eq!(asking.len(), 1);
        assert_eq!(asking[0].title, "Developer");
        assert_eq!(asking[0].asked.level.number(), 2);
    });
}

#[test]
fn the_library_is_copied_once_and_never_over_what_a_council_made() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let roles = library(nine()).unwrap();
        let own = roles[0].reference().as_str().to_owned();
        add(test, &a, draft(&own, "Our own", "Ours", &[])).unwrap();
        let copy = || {
            let (by, roles) = (a.clone(), roles.clone());
            test.write_blocking::<_, StoreError, _>(&a, move |tx| {
                copy_library(tx, permit(&by), &roles)
            })
        };
        assert_eq!(copy(), Ok(roles.len() - 1));
        assert_eq!(titles(test, &a, words("Our own")), ["Our own"]);
        assert_eq!(copy(), Ok(0));
    });
}

#[test]
fn an_unknown_profile_is_not_found() {
    Databases::each(|test| {
        let a = test.organisation("a");
        let nobody = RoleProfileId::from_text("nobody".to_owned());
        let loaded = test.read_blocking::<_, StoreError>(&a, |tx| load_role(tx, &nobody));
        assert_eq!(loaded, Err(StoreError::NotFound("role profile")));
    });
}

#[test]
fn the_profiles_in_use_come_with_their_own_skills_and_those_of_nobody_else() {
    Databases::each(|test| {
        let (a, b) = (test.organisation("a"), test.organisation("b"));
        let of = |scope: &Scope, reference: &str, title: &str, skills: &[(&str, &str)]| {
            add(test, scope, draft(reference, title, "Software", skills)).unwrap()
        };
        of(&a, "DEV-1", "Developer", &[("TEST", "3"), ("PROG", "2")]);
        of(&a, "ANA-1", "Analyst", &[]);
        let old = of(&a, "OLD-1", "Before", &[("PROG", "3")]);
        of(&b, "DEV-1", "Developer", &[("DBDS", "3")]);
        let by = a.clone();
        test.write_blocking(&a, move |tx| retire(tx, permit(&by), &old, 1, None))
            .unwrap();
        let seen: Vec<(String, Vec<String>)> = test
            .read_blocking::<_, StoreError>(&a, list_in_use)
            .unwrap()
            .into_iter()
            .map(|role| {
                let codes = role.skills.iter().map(|skill| skill.code.to_string());
                (role.title, codes.collect())
            })
            .collect();
        let codes = ["TEST", "PROG"].map(str::to_owned).to_vec();
        assert_eq!(
            seen,
            [
                ("Analyst".to_owned(), vec![]),
                ("Developer".to_owned(), codes)
            ]
        );
    });
}
