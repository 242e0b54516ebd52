//! A change is there once it is answered, whole, or not at all.

use super::{name, rename, trail};
use crate::StoreError;
use crate::audit::AuditEntry;
use crate::schema::organisations;
use crate::testing::{Databases, TestDb};
use diesel::connection::Connection;
use diesel::{ExpressionMethods, RunQueryDsl};
use std::sync::mpsc;

#[test]
fn a_change_is_there_once_it_is_answered_and_so_is_its_audit_entry() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        test.write_blocking(&scope, |write| rename(write, "b"))
            .unwrap();
        assert_eq!(name(test, &scope), "b");
        assert_eq!(trail(test, &scope), ["rename-council"]);
    });
}

#[test]
fn a_change_without_an_audit_entry_is_undone() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let result = test.write_blocking::<_, StoreError, _>(&scope, |write| {
            diesel::update(organisations::table)
                .set(organisations::name.eq("b"))
                .execute(write.conn())?;
            Ok(())
        });
        assert_eq!(result, Err(StoreError::Unaudited));
        assert_eq!(name(test, &scope), "a");
    });
}

#[test]
fn a_unit_that_says_it_changes_nothing_is_answered_and_changes_nothing() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let answer = test.write_blocking::<_, StoreError, _>(&scope, |write| {
            rename(write, "b")?;
            write.leave_unchanged();
            Ok("as before")
        });
        assert_eq!(answer, Ok("as before"));
        assert_eq!(name(test, &scope), "a");
        assert_eq!(trail(test, &scope), [""; 0]);
    });
}

#[test]
fn a_refusal_undoes_the_change_and_its_audit_entry() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let result: Result<(), StoreError> = test.write_blocking(&scope, |write| {
            rename(write, "b")?;
            Err(StoreError::Conflict)
        });
        assert_eq!(result, Err(StoreError::Conflict));
        assert_eq!(name(test, &scope), "a");
        assert_eq!(trail(test, &scope), [""; 0]);
    });
}

#[test]
fn a_panic_is_an_error_for_its_caller_and_nobody_else() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let result: Result<(), StoreError> = test.write_blocking(&scope, |write| {
            rename(write, "b")?;
            let nested = |_: &mut crate::connection::Conn| -> Result<(), StoreError> {
                panic!("a mistake in the program")
            };
            write.conn().transaction(nested)
        });
        assert_eq!(result, Err(StoreError::Panicked));
        assert_eq!(name(test, &scope), "a");
        test.write_blocking(&scope, |write| rename(write, "c"))
            .unwrap();
        assert_eq!(name(test, &scope), "c");
    });
}

#[test]
fn an_error_that_is_not_passed_on_undoes_the_change_on_both_databases() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let result = test.write_blocking(&scope, |write| {
            rename(write, "b")?;
            let again = diesel::insert_into(organisations::table)
                .values(organisations::id.eq("a"))
                .execute(write.conn());
            assert!(again.is_err());
            Ok::<_, StoreError>(())
        });
        assert!(
            matches!(&result, Err(StoreError::Database(why)) if why.contains("ignored")),
            "{result:?}"
        );
        assert_eq!(name(test, &scope), "a");
    });
}

#[test]
fn an_error_inside_a_savepoint_can_be_survived() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        test.write_blocking(&scope, |write| {
            let again = write.conn().transaction(|conn| {
                diesel::insert_into(organisations::table)
                    .values(organisations::id.eq("a"))
                    .execute(conn)
            });
            assert!(again.is_err());
            rename(write, "b")
        })
        .unwrap();
        assert_eq!(name(test, &scope), "b");
    });
}

#[test]
fn in_a_group_one_command_that_fails_leaves_its_neighbours_alone() {
    let test = TestDb::sqlite();
    let councils: Vec<_> = ["a", "b", "c", "d"]
        .into_iter()
        .map(|word| test.organisation(word))
        .collect();
    // The first command holds the writer until the others wait behind it, so that they form one group.
    let (hold, held) = mpsc::channel::<()>();
    let held = std::sync::Mutex::new(held);
    std::thread::scope(|threads| {
        let (started, wait_for_start) = mpsc::channel();
        let first = &councils[0];
        let test = &test;
        threads.spawn(move || {
            test.write_blocking(first, move |write| {
                started.send(()).unwrap();
                held.lock().unwrap().recv().unwrap();
                rename(write, "first")
            })
            .unwrap();
        });
        wait_for_start.recv().unwrap();
        let (queued, wait_for_queue) = mpsc::channel();
        let handles: Vec<_> = councils[1..]
            .iter()
            .enumerate()
            .map(|(number, scope)| {
                let queued = queued.clone();
                threads.spawn(move || {
                    queued.send(()).unwrap();
                    test.write_blocking(scope, move |write| {
                        rename(write, "changed")?;
                        match number {
                            1 => panic!("the middle one panics"),
                            _ => Ok::<_, StoreError>(()),
                        }
                    })
                })
            })
            .collect();
        for _ in 0..3 {
            wait_for_queue.recv().unwrap();
        }
        hold.send(()).unwrap();
        let results: Vec<_> = handles
            .into_iter()
            .map(|handle| handle.join().unwrap())
            .collect();
        assert_eq!(results, [Ok(()), Err(StoreError::Panicked), Ok(())]);
    });
    let names: Vec<_> = councils.iter().map(|scope| name(&test, scope)).collect();
    assert_eq!(names, ["first", "changed", "c", "changed"]);
}

#[test]
fn changes_that_wait_together_are_answered_after_their_commit_is_on_disk() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let tasks: Vec<_> = (0..40)
                .map(|number| {
                    let (db, scope) = (test.db().clone(), scope.clone());
                    let url = test.url().clone();
                    tokio::spawn(async move {
                        let subject = format!("thing {number}");
                        let stored = subject.clone();
                        db.write::<_, StoreError, _>(&scope, move |write| {
                            write.audit(AuditEntry::new("add-thing", "thing", &stored))
                        })
                        .await?;
                        // Another connection, which sees only what is committed.
                        Ok::<_, StoreError>(count_of(&url, &subject))
                    })
                })
                .collect();
            for task in tasks {
                assert_eq!(task.await.unwrap(), Ok(1));
            }
        });
    });
}

fn count_of(url: &crate::DatabaseUrl, subject: &str) -> i64 {
    use crate::schema::audit_events;
    use diesel::QueryDsl;
    let mut conn = crate::connection::open(url, crate::connection::Purpose::Read).unwrap();
    audit_events::table
        .filter(audit_events::subject_id.eq(subject))
        .count()
        .get_result(&mut conn)
        .unwrap()
}
