//! The record tells everything of one person and nothing of another; no table is forgotten.

use super::{CLASSES, Everything, load};
use crate::assessments::tests::council::Council;
use crate::schema_tests::described;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use engine::access::{Assess, PersonFacts, ReadDraft, decide};
use engine::wishes::{Interest, Wish};
use sfia::SkillCode;
use std::collections::{BTreeMap, BTreeSet};

/// Tables to whose rows a person's own ones lead.
const ROOTS: [&str; 3] = ["people", "accounts", "memberships"];

/// Whether a column's name says that it names somebody.
fn names_somebody(column: &str) -> bool {
    let ids = [
        "person_id",
        "account_id",
        "membership_id",
        "actor_id",
        "subject_id",
        "manager_id",
        "delegate_id",
        "reader_id",
        "user_id",
        "owner_id",
    ];
    ids.contains(&column) || column.ends_with("_by") || column.ends_with("_person_id")
}

/// What the schema says: columns that name somebody, and tables that hang on those.
fn derived() -> BTreeSet<String> {
    let lines = described();
    let mut found: BTreeSet<String> = ROOTS.map(str::to_owned).into();
    let mut parents: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut columns: Vec<(String, String)> = Vec::new();
    for line in &lines {
        if let Some((table, rest)) = line.split_once(" foreign (") {
            let (from, to) = rest.split_once(") to ").unwrap();
            let to = to.split(' ').next().unwrap();
            if ROOTS.contains(&to) {
                let column = from.split(", ").find(|column| *column != "org_id");
                columns.push((table.to_owned(), column.unwrap().to_owned()));
            } else {
                parents
                    .entry(table.to_owned())
                    .or_default()
                    .insert(to.to_owned());
            }
        } else if let Some((table, rest)) = line.split_once('.') {
            let column = rest.split(' ').next().unwrap();
            if !table.contains(' ') && names_somebody(column) {
                columns.push((table.to_owned(), column.to_owned()));
            }
        }
    }
    let mut reached: BTreeSet<String> = columns
        .iter()
        .map(|(table, _)| table.clone())
        .filter(|table| !LISTS_OF_OTHERS.contains(&table.as_str()))
        .collect();
    reached.extend(ROOTS.map(str::to_owned));
    let direct: BTreeSet<String> = columns.iter().map(|(table, _)| table.clone()).collect();
    found.extend(
        columns
            .into_iter()
            .map(|(table, column)| format!("{table}.{column}")),
    );
    loop {
        let more: Vec<String> = parents
            .iter()
            .filter(|(table, to)| {
                !reached.contains(*table) && to.iter().any(|one| reached.contains(one))
            })
            .map(|(table, _)| table.clone())
            .collect();
        if more.is_empty() {
            break;
        }
        found.extend(
            more.iter()
                .filter(|table| !direct.contains(*table))
                .cloned(),
        );
        reached.extend(more);
    }
    // A table that names people only beside those whom it is about stands for itself too.
    found.insert("review_skills".to_owned());
    found
}

/// Tables that name somebody in passing: what hangs on them is not about that person.
const LISTS_OF_OTHERS: [&str; 1] = ["framework_licences"];

#[test]
fn every_table_with_a_person_in_it_is_classified() {
    let listed: BTreeSet<String> = CLASSES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed.len(), CLASSES.len(), "one is listed twice");
    let derived = derived();
    let missing: Vec<&String> = derived.difference(&listed).collect();
    let gone: Vec<&String> = listed.difference(&derived).collect();
    assert!(
        missing.is_empty(),
        "say in record/classes.rs how these come into a person's record, or why they do not: {missing:?}"
    );
    assert!(gone.is_empty(), "not in the schema: {gone:?}");
}

fn facts(actor: &engine::access::Actor) -> PersonFacts {
    PersonFacts::of(actor.member().unwrap().person.clone(), Vec::new())
}

fn told(test: &TestDb, scope: &Scope) -> Everything {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = decide::<ReadDraft>(tx.actor(), facts(tx.actor())).unwrap();
        load(tx, &permit)
    })
    .unwrap()
}

#[test]
fn a_record_is_the_persons_own_and_names_nobody_else() {
    Databases::each(|test| {
        let north = Council::new(test, "north");
        let south = Council::new(test, "south");
        for name in ["sam", "kim", "zelda"] {
            north.add(test, name);
            south.add(test, name);
        }
        north.role(test, "developer", &["PROG", "TEST"]);
        north.post(test, "sam", ("Post", "zelda"), Some("developer"), None);
        north.invite(test, "sam", true);
        let (sam, kim) = (north.scope("sam", false), north.scope("kim", false));
        for (scope, interest) in [(&sam, Interest::Learn), (&kim, Interest::RatherNot)] {
            let saved: Result<(), StoreError> = test.write_blocking(scope, move |tx| {
                let permit = decide::<Assess>(tx.actor(), facts(tx.actor())).unwrap();
                let wish = Wish {
                    interest: Some(interest),
                    ..Wish::none(SkillCode::new("PROG").unwrap())
                };
                crate::wishes::save_wishes(tx, permit, &[wish])
            });
            saved.unwrap();
        }
        let own = serde_json::to_string(&told(test, &sam)).unwrap();
        for wanted in [
            "north-sam",
            "\"Post\"",
            "developer",
            "\"learn\"",
            "has_line_manager\":true",
        ] {
            assert!(own.contains(wanted), "{wanted}: {own}");
        }
        for other in ["kim", "zelda", "south", "rather-not"] {
            assert!(!own.contains(other), "{other}: {own}");
        }
        let other = told(test, &kim);
        assert!(other.about.membership.is_none() && other.about.posts.is_empty());
        assert!(other.evidence.is_empty() && other.answers.is_empty());
    });
}
