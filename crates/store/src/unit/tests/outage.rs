//! A database that goes away is reported at once, and used again as soon as it is back.

use super::{name, rename};
use crate::StoreError;
use crate::connection::{Purpose, open};
use crate::testing::Databases;
use diesel::connection::SimpleConnection;

#[test]
fn connections_cut_by_the_server_are_replaced() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        if test.is_sqlite() {
            return;
        }
        for round in ["b", "c", "d"] {
            let mut other = open(test.url(), Purpose::Write).unwrap();
            other
                .batch_execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                     WHERE datname = current_database() AND pid <> pg_backend_pid()",
                )
                .unwrap();
            test.write_blocking(&scope, move |write| rename(write, round))
                .unwrap();
            assert_eq!(name(test, &scope), round);
        }
    });
}

#[test]
fn a_connection_cut_in_the_middle_of_a_change_gives_unavailable_and_no_change() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        if test.is_sqlite() {
            return;
        }
        let result = test.write_blocking(&scope, |write| {
            rename(write, "b")?;
            write
                .conn()
                .batch_execute("SELECT pg_terminate_backend(pg_backend_pid())")?;
            Ok::<_, StoreError>(())
        });
        assert!(
            matches!(result, Err(StoreError::Unavailable(_))),
            "{result:?}"
        );
        assert_eq!(name(test, &scope), "a");
    });
}

#[test]
fn a_full_disk_refuses_changes_until_there_is_room_again() {
    let test = crate::testing::TestDb::sqlite();
    let scope = test.organisation("a");
    // SQLite's own limit on pages stands in for the disk: it gives the same error in the same places.
    test.entry_write_blocking::<_, StoreError, _>(|entry| {
        Ok(entry.conn().batch_execute("PRAGMA max_page_count=1")?)
    })
    .unwrap();
    let long = "x".repeat(100_000);
    let result = test.write_blocking(&scope, move |write| rename(write, &long));
    assert!(
        matches!(result, Err(StoreError::Unavailable(_))),
        "{result:?}"
    );
    assert_eq!(name(&test, &scope), "a");
    test.entry_write_blocking::<_, StoreError, _>(|entry| {
        Ok(entry
            .conn()
            .batch_execute("PRAGMA max_page_count=1000000")?)
    })
    .unwrap();
    test.write_blocking(&scope, |write| rename(write, "b"))
        .unwrap();
    assert_eq!(name(&test, &scope), "b");
}
