//! The audit trail is only added to.

use super::{rename, trail};
use crate::connection::{Purpose, open};
use crate::schema::{audit_events, platform_events};
use crate::testing::Databases;
use crate::{AuditEntry, StoreError};
use diesel::connection::SimpleConnection;
use diesel::{QueryDsl, RunQueryDsl};

#[test]
fn the_database_refuses_to_change_or_remove_lines_of_the_trail() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        test.write_blocking(&scope, |write| rename(write, "b"))
            .unwrap();
        test.entry_write_blocking::<_, StoreError, _>(|entry| {
            entry.audit(None, AuditEntry::new("sign-in-refused", "account", "x"))
        })
        .unwrap();
        let mut conn = open(test.url(), Purpose::Write).unwrap();
        for table in ["audit_events", "platform_events"] {
            for statement in [
                format!("UPDATE {table} SET action = 'nothing'"),
                format!("DELETE FROM {table}"),
            ] {
                let refusal = conn.batch_execute(&statement).unwrap_err().to_string();
                assert!(refusal.contains("only added to"), "{statement}: {refusal}");
            }
        }
        assert_eq!(trail(test, &scope), ["rename-council"]);
        let platform: i64 = platform_events::table
            .count()
            .get_result(&mut conn)
            .unwrap();
        assert_eq!(platform, 1);
    });
}

#[test]
fn a_batch_leaves_a_line_for_each_subject_in_order() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let subjects: Vec<String> = (0..450).map(|number| format!("p{number:04}")).collect();
        let batch = subjects.clone();
        test.write_blocking::<_, StoreError, _>(&scope, move |write| {
            write.audit_each("add-person", "person", batch.iter().map(String::as_str))
        })
        .unwrap();
        let mut conn = open(test.url(), Purpose::Read).unwrap();
        let stored: Vec<String> = audit_events::table
            .order(audit_events::seq)
            .select(audit_events::subject_id)
            .load(&mut conn)
            .unwrap();
        assert_eq!(stored, subjects);
    });
}

#[test]
fn a_batch_about_nothing_is_not_a_trail() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let result = test.write_blocking::<_, StoreError, _>(&scope, |write| {
            write.audit_each("add-person", "person", [])
        });
        assert_eq!(result, Err(StoreError::Unaudited));
    });
}
