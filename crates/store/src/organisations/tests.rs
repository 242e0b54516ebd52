//! Organisations as their administrators and the command line meet them, on both databases.

use super::{Change, change, count_open_assessments, find_by_slug, insert, load};
use crate::schema::{assessments, organisations};
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::prelude::*;
use engine::access::{ChangeOrganisation, ReadImpact, decide};
use engine::disclosure::Total;
use engine::organisations::{Kind, NewOrganisation, Organisation};
use sfia::Edition;

fn set_up(test: &TestDb, name: &'static str, slug: &'static str) -> Result<Scope, StoreError> {
    let id = test.entry_write_blocking(move |tx| {
        let new = NewOrganisation::parse(name, slug, "county", 9).unwrap();
        insert(tx, &new, None)
    })?;
    Ok(Scope::system(id))
}

fn loaded(test: &TestDb, scope: &Scope) -> Result<Organisation, StoreError> {
    test.read_blocking(scope, load)
}

fn to(name: &str, version: i64) -> Change {
    Change {
        name: name.to_owned(),
        kind: Kind::Welsh,
        staff_count: Some(6_200),
        version,
    }
}

fn change_to(test: &TestDb, scope: &Scope, to: Change) -> Result<(), StoreError> {
    test.write_blocking(scope, move |tx| {
        let permit = decide::<ChangeOrganisation>(tx.actor(), ()).unwrap();
        change(tx, permit, &to)
    })
}

#[test]
fn an_organisation_is_found_by_its_short_name_only() {
    Databases::each(|test| {
        set_up(test, "Council A", "council-a").unwrap();
        let find = |slug: &'static str| {
            test.entry_read_blocking::<_, StoreError>(|tx| find_by_slug(tx, slug))
                .unwrap()
                .map(|organisation| organisation.name)
        };
        assert_eq!(find("council-a").as_deref(), Some("Council A"));
        assert_eq!(find("Council-A"), None);
        assert_eq!(find("council-b"), None);
    });
}

#[test]
fn a_short_name_is_given_once() {
    Databases::each(|test| {
        set_up(test, "Council A", "council-a").unwrap();
        let second = set_up(test, "Another council A", "council-a");
        assert_eq!(second.unwrap_err(), StoreError::Conflict);
    });
}

#[test]
fn a_change_keeps_everything_that_was_typed() {
    Databases::each(|test| {
        let scope = set_up(test, "Council A", "council-a").unwrap();
        change_to(test, &scope, to("Cyngor Môn — “A”", 1)).unwrap();
        let now = loaded(test, &scope).unwrap();
        assert_eq!(now.name, "Cyngor Môn — “A”");
        assert_eq!((now.kind, now.edition), (Kind::Welsh, Edition::Nine));
        assert_eq!((now.staff_count, now.version), (Some(6_200), 2));
        assert_eq!(now.slug, "council-a");
    });
}

#[test]
fn a_stale_change_is_refused_and_the_newer_one_stays() {
    Databases::each(|test| {
        let scope = set_up(test, "Council A", "council-a").unwrap();
        change_to(test, &scope, to("First", 1)).unwrap();
        let stale = change_to(test, &scope, to("Second", 1));
        assert_eq!(stale, Err(StoreError::Conflict));
        assert_eq!(loaded(test, &scope).unwrap().name, "First");
    });
}

#[test]
fn changing_one_organisation_leaves_another_alone() {
    Databases::each(|test| {
        let a = set_up(test, "Council A", "council-a").unwrap();
        let b = set_up(test, "Council B", "council-b").unwrap();
        let before = loaded(test, &b).unwrap();
        change_to(test, &a, to("Changed", 1)).unwrap();
        assert_eq!(loaded(test, &b).unwrap(), before);
    });
}

#[test]
fn a_damaged_kind_is_an_error_that_names_the_column_and_no_panic() {
    Databases::each(|test| {
        let scope = set_up(test, "Council A", "council-a").unwrap();
        test.entry_write_blocking::<_, StoreError, _>(|tx| {
            diesel::update(organisations::table)
                .set(organisations::kind.eq("parish"))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
        assert_eq!(
            loaded(test, &scope),
            Err(StoreError::Corrupt("organisations.kind"))
        );
    });
}

#[test]
fn open_assessments_are_counted_without_those_that_were_sent_and_never_told_when_few() {
    const NAMES: [&str; 11] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    Databases::each(|test| {
        let scope = test.organisation("a");
        let begun = |name: &'static str, sent: bool| {
            let member = test.member(&scope, name, &[]);
            let person = member.actor().member().unwrap().person.to_string();
            test.entry_write_blocking::<_, StoreError, _>(move |tx| {
                let now = tx.now().utc();
                diesel::insert_into(assessments::table)
                    .values((
                        assessments::id.eq(&person),
                        assessments::org_id.eq("a"),
                        assessments::person_id.eq(&person),
                        assessments::edition.eq(9_i16),
                        assessments::started_at.eq(now),
                        assessments::changed_at.eq(now),
                        assessments::submitted_at.eq(sent.then_some(now)),
                        assessments::version.eq(1_i64),
                    ))
                    .execute(tx.conn())?;
                Ok(())
            })
            .unwrap();
        };
        let counted = || {
            test.read_blocking::<_, StoreError>(&scope, |tx| {
                let permit = decide::<ReadImpact>(tx.actor(), ()).unwrap();
                count_open_assessments(tx, &permit)
            })
            .unwrap()
        };
        begun(NAMES[0], true);
        NAMES[1..10].iter().for_each(|name| begun(name, false));
        assert_eq!(counted(), Total::Few);
        begun(NAMES[10], false);
        assert_eq!(counted(), Total::Exactly(10));
    });
}
