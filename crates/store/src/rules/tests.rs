//! The rules of two councils, on both databases.

use super::{change_rules, find_rules};
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use engine::access::{ChangeOrganisation, decide};
use engine::assessments::Rules;
use engine::organisations::NewOrganisation;

fn council(test: &TestDb, slug: &'static str) -> Scope {
    let id = test.entry_write_blocking(move |tx| {
        let new = NewOrganisation::parse("Council", slug, "county", 9).unwrap();
        crate::organisations::insert(tx, &new, None)
    });
    Scope::system(id.unwrap())
}

fn set(test: &TestDb, scope: &Scope, rules: Rules, version: i64) -> Result<(), StoreError> {
    test.write_blocking(scope, move |tx| {
        let permit = decide::<ChangeOrganisation>(tx.actor(), ()).unwrap();
        change_rules(tx, permit, rules, version)
    })
}

#[test]
fn rules_are_the_shipped_ones_until_an_organisation_sets_its_own() {
    Databases::each(|test| {
        let (north, south) = (council(test, "north"), council(test, "south"));
        let found = |scope: &Scope| test.read_blocking(scope, find_rules).unwrap();
        assert_eq!(found(&north).rules, Rules::default());
        let strict = Rules {
            period_years: 2,
            met_percent: 100,
            planning: false,
            ..Rules::default()
        };
        set(test, &north, strict, 0).unwrap();
        assert_eq!((found(&north).rules, found(&north).version), (strict, 1));
        assert_eq!(found(&south).rules, Rules::default());
    });
}

#[test]
fn two_administrators_do_not_overwrite_one_another() {
    Databases::each(|test| {
        let north = council(test, "north");
        set(test, &north, Rules::default(), 0).unwrap();
        let late = set(test, &north, Rules::default(), 0);
        assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    });
}
