//! A reading unit sees one moment of the database and cannot change it.

use super::{name, rename};
use crate::StoreError;
use crate::schema::organisations;
use crate::testing::Databases;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};

#[test]
fn a_reader_cannot_change_anything() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let result = test.read_blocking::<usize, StoreError>(&scope, |read| {
            Ok(diesel::update(organisations::table)
                .set(organisations::name.eq("b"))
                .execute(read.conn())?)
        });
        assert!(result.is_err(), "{result:?}");
        assert_eq!(name(test, &scope), "a");
    });
}

#[test]
fn a_reader_sees_the_same_throughout_whatever_others_write() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let seen = test.read_blocking::<_, StoreError>(&scope, |read| {
            let mut look = || {
                organisations::table
                    .select(organisations::name)
                    .first::<String>(read.conn())
            };
            let before = look()?;
            test.write_blocking(&scope, |write| rename(write, "b"))?;
            Ok((before, look()?))
        });
        assert_eq!(seen, Ok(("a".to_owned(), "a".to_owned())));
        assert_eq!(name(test, &scope), "b");
    });
}

#[test]
fn a_panic_while_reading_leaves_the_readers_usable() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        for _ in 0..10 {
            let result = test
                .read_blocking::<(), StoreError>(&scope, |_| panic!("a mistake in the program"));
            assert_eq!(result, Err(StoreError::Panicked));
        }
        assert_eq!(name(test, &scope), "a");
    });
}
