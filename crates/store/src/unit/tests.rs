//! What a unit of work promises, on both databases.

use crate::audit::{AuditEntry, list_of_subject};
use crate::schema::organisations;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ReadSettings, decide};
use engine::ids::{Id, OrganisationId};

fn scope(test: &TestDb, word: &'static str) -> Scope {
    test.entry_write_blocking::<_, StoreError, _>(move |entry| {
        let now = crate::columns::Moment::from(entry.now());
        diesel::insert_into(organisations::table)
            .values((
                organisations::id.eq(word),
                organisations::slug.eq(word),
                organisations::name.eq(word),
                organisations::kind.eq("county"),
                organisations::edition.eq(9i16),
                organisations::created_at.eq(now),
                organisations::version.eq(1i64),
            ))
            .execute(entry.conn())?;
        Ok(())
    })
    .unwrap();
    Scope::system(OrganisationId::from_text(word.to_owned()))
}

fn trail(test: &TestDb, scope: &Scope, subject: &str) -> Vec<String> {
    test.read_blocking::<_, StoreError>(scope, |read| {
        let permit = decide::<ReadSettings>(read.actor(), ()).unwrap();
        list_of_subject(read, &permit, "thing", subject)
    })
    .unwrap()
    .into_iter()
    .map(|line| line.action)
    .collect()
}

#[test]
fn a_write_without_an_audit_entry_is_undone() {
    Databases::each(|test| {
        let scope = scope(test, "a");
        let result = test.write_blocking::<_, StoreError, _>(&scope, |write| {
            diesel::update(organisations::table)
                .set(organisations::name.eq("changed"))
                .execute(write.conn())?;
            Ok(())
        });
        assert_eq!(result, Err(StoreError::Unaudited));
        let name: String = test
            .read_blocking::<_, StoreError>(&scope, |read| {
                Ok(organisations::table
                    .select(organisations::name)
                    .first(read.conn())?)
            })
            .unwrap();
        assert_eq!(name, "a");
    });
}

#[test]
fn a_write_is_there_once_it_is_answered_and_so_is_its_audit_entry() {
    Databases::each(|test| {
        let scope = scope(test, "a");
        test.write_blocking::<_, StoreError, _>(&scope, |write| {
            write.audit(AuditEntry::new("make-thing", "thing", "t1"))
        })
        .unwrap();
        assert_eq!(trail(test, &scope, "t1"), ["make-thing"]);
    });
}
