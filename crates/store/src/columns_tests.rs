//! Values come back as they were stored, and damaged ones are errors.

use crate::columns::{AsSmallInt, AsText, Moment, SmallIntValue};
use crate::schema::{membership_roles, sign_in_failures};
use crate::testing::Databases;
use crate::{StoreError, connection};
use diesel::prelude::*;
use diesel::sql_types::{SmallInt, Text};
use engine::access::Role;
use engine::time::{Clock, Instant};

/// Anything from 1 to 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OneToSeven(i16);

impl SmallIntValue for OneToSeven {
    fn to_small_int(&self) -> i16 {
        self.0
    }
    fn from_small_int(number: i16) -> Option<Self> {
        (1..=7).contains(&number).then_some(Self(number))
    }
}

#[test]
fn a_moment_keeps_its_microseconds_and_its_order() {
    Databases::each(|test| {
        let utc = test.clock().now().utc();
        let moments: Vec<Instant> = [0, 1, 1_000, 1_500, 999_999]
            .into_iter()
            .map(|micros| Instant::from_utc(utc + chrono::TimeDelta::microseconds(micros)))
            .collect();
        let stored = moments.clone();
        let back: Vec<Moment> = test
            .entry_write_blocking::<_, StoreError, _>(move |tx| {
                for (number, moment) in stored.iter().enumerate() {
                    diesel::insert_into(sign_in_failures::table)
                        .values((
                            sign_in_failures::key.eq(number.to_string()),
                            sign_in_failures::window_started_at.eq(Moment::from(*moment)),
                            sign_in_failures::failures.eq(0),
                        ))
                        .execute(tx.conn())?;
                }
                Ok(sign_in_failures::table
                    .order(sign_in_failures::window_started_at)
                    .select(sign_in_failures::window_started_at)
                    .load(tx.conn())?)
            })
            .unwrap();
        let back: Vec<Instant> = back.into_iter().map(Instant::from).collect();
        assert_eq!(back, moments);
    });
}

#[test]
fn a_damaged_word_or_number_is_an_error_without_the_value() {
    Databases::each(|test| {
        let mut conn = connection::open(test.url(), connection::Purpose::Read).unwrap();
        let mut word = |word: &str| {
            diesel::select(word.into_sql::<Text>()).get_result::<AsText<Role>>(&mut conn)
        };
        assert_eq!(word("assessor").unwrap().into_inner(), Role::Assessor);
        let said = StoreError::from(word("emperor").unwrap_err()).to_string();
        assert!(said.contains("Role") && !said.contains("emperor"), "{said}");
        let mut number = |number: i16| {
            diesel::select(number.into_sql::<SmallInt>())
                .get_result::<AsSmallInt<OneToSeven>>(&mut conn)
        };
        assert_eq!(number(7).unwrap().into_inner(), OneToSeven(7));
        assert!(number(8).is_err());
    });
}

#[test]
fn engine_types_can_be_stored_and_looked_for() {
    Databases::each(|test| {
        let mut conn = connection::open(test.url(), connection::Purpose::Write).unwrap();
        let mut same = |number: i16| -> bool {
            diesel::select(
                number
                    .into_sql::<SmallInt>()
                    .eq(AsSmallInt::from(OneToSeven(3))),
            )
            .get_result(&mut conn)
            .unwrap()
        };
        assert!(same(3) && !same(4));
        let assessors: i64 = membership_roles::table
            .filter(membership_roles::role.eq(AsText::from(Role::Assessor)))
            .count()
            .get_result(&mut conn)
            .unwrap();
        assert_eq!(assessors, 0);
    });
}
