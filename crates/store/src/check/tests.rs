//! What is broken is found, and what is whole is not complained about.

use super::{Finding, check};
use crate::connection::{Purpose, open};
use crate::testing::{Databases, TestDb};
use diesel::connection::SimpleConnection;

/// What the check complains about. The test server runs without fsync on purpose.
fn complaints(test: &TestDb) -> Vec<Finding> {
    let mut findings = check(test.url()).unwrap();
    findings.retain(|finding| !finding.good && finding.what != "fsync");
    findings
}

fn run(test: &TestDb, statements: &str) {
    let mut conn = open(test.url(), Purpose::Write).unwrap();
    conn.batch_execute(statements).unwrap();
}

#[test]
fn a_fresh_database_is_found_good() {
    Databases::each(|test| {
        assert_eq!(complaints(test), []);
        assert!(check(test.url()).unwrap().len() > 8);
    });
}

#[test]
fn a_missing_file_is_not_made_by_looking() {
    let test = TestDb::sqlite();
    let path = test.url().sqlite_path().unwrap().with_file_name("no.db");
    let url = crate::DatabaseUrl::parse(&format!("sqlite:{}", path.display())).unwrap();
    assert!(check(&url).is_err());
    assert!(!path.exists());
}

#[test]
fn a_record_without_its_parent_is_found() {
    let test = TestDb::sqlite();
    run(
        &test,
        "PRAGMA foreign_keys=OFF; INSERT INTO membership_roles VALUES ('gone', 'gone', 'assessor');",
    );
    let found = complaints(&test);
    assert_eq!(found.len(), 1);
    assert!(found[0].found.contains("membership_roles row"), "{found:?}");
}

#[test]
fn a_word_that_the_program_never_writes_is_found() {
    Databases::each(|test| {
        run(
            test,
            "INSERT INTO organisations (id, slug, name, kind, edition, created_at, version) \
             VALUES ('a', 'a', 'A', 'parish', 9, '2026-11-21 10:00:00', 1);",
        );
        let found = complaints(test);
        assert_eq!(found.len(), 1);
        assert!(found[0].found.contains("organisations.kind says parish"));
    });
}

#[test]
fn lines_taken_out_of_the_trail_are_found_on_sqlite() {
    let test = TestDb::sqlite();
    run(
        &test,
        "INSERT INTO platform_events (at, actor_kind, action, subject_kind, subject_id, detail) VALUES \
         ('2026-11-21 10:00:00', 'nobody', 'one', 'x', 'x', '{}'), \
         ('2026-11-21 10:00:00', 'nobody', 'two', 'x', 'x', '{}'), \
         ('2026-11-21 10:00:00', 'nobody', 'three', 'x', 'x', '{}'); \
         DROP TRIGGER platform_events_no_delete; DELETE FROM platform_events WHERE seq > 1;",
    );
    let found: Vec<String> = complaints(&test)
        .into_iter()
        .map(|finding| finding.found)
        .collect();
    assert_eq!(
        found,
        [
            "1 wrong: platform_events_no_delete is missing",
            "1 wrong: platform_events: 2 lines are missing"
        ]
    );
}

#[test]
fn a_guard_of_the_trail_that_was_switched_off_is_found_on_postgresql() {
    Databases::each(|test| {
        if test.is_sqlite() {
            return;
        }
        run(test, "ALTER TABLE audit_events DISABLE TRIGGER ALL");
        let found = complaints(test);
        assert_eq!(found.len(), 1);
        assert!(found[0].found.contains("audit_events_append_only"));
    });
}

#[test]
fn an_older_schema_is_named_with_what_to_run() {
    Databases::each_empty(|url| {
        drop(open(url, Purpose::Write).unwrap());
        let findings = check(url).unwrap();
        assert!(
            findings
                .iter()
                .any(|finding| finding.what == "schema" && !finding.good)
        );
    });
}
