//! Rules that look at several rows hold when people act at the same moment, without locks by hand.

use crate::audit::AuditEntry;
use crate::schema::server_facts;
use crate::testing::Databases;
use crate::{StoreError, Write};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};

/// At most three of these, as a rule might say. `runs` counts how often the work was begun.
fn add_one_of_three(
    write: &mut Write<'_>,
    name: &str,
    runs: &AtomicUsize,
    meet: &Mutex<Option<Arc<Barrier>>>,
) -> Result<bool, StoreError> {
    runs.fetch_add(1, Ordering::SeqCst);
    let there: i64 = server_facts::table.count().get_result(write.conn())?;
    // Both have counted before either adds: without serialisation both would find room.
    if let Some(barrier) = meet.lock().unwrap().take() {
        barrier.wait();
    }
    if there >= 3 {
        write.leave_unchanged();
        return Ok(false);
    }
    diesel::insert_into(server_facts::table)
        .values((server_facts::name.eq(name), server_facts::value.eq("x")))
        .execute(write.conn())?;
    write.audit(AuditEntry::new("add-fact", "fact", name))?;
    Ok(true)
}

#[test]
fn two_writers_who_both_saw_room_for_one_do_not_both_get_it() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let runs = Arc::new(AtomicUsize::new(0));
        for name in ["one", "two"] {
            let runs = runs.clone();
            let added = test.write_blocking(&scope, move |write| {
                add_one_of_three(write, name, &runs, &Mutex::new(None))
            });
            assert_eq!(added, Ok(true));
        }
        // SQLite has one writer, so there the two cannot be inside at once.
        let barrier = (!test.is_sqlite()).then(|| Arc::new(Barrier::new(2)));
        let added: Vec<bool> = std::thread::scope(|threads| {
            ["three", "four"]
                .map(|name| {
                    let (runs, meet, scope) = (runs.clone(), Mutex::new(barrier.clone()), &scope);
                    threads.spawn(move || {
                        test.write_blocking(scope, move |write| {
                            add_one_of_three(write, name, &runs, &meet)
                        })
                        .unwrap()
                    })
                })
                .map(|handle| handle.join().unwrap())
                .to_vec()
        });
        assert_eq!(added.iter().filter(|added| **added).count(), 1);
        let wanted = if test.is_sqlite() { 4 } else { 5 };
        assert_eq!(
            runs.load(Ordering::SeqCst),
            wanted,
            "the loser was run again on PostgreSQL"
        );
    });
}

#[test]
fn many_writers_in_one_council_all_get_through() {
    Databases::each(|test| {
        let scope = test.organisation("a");
        let results: Vec<Result<(), StoreError>> = std::thread::scope(|threads| {
            let handles: Vec<_> = (0..8)
                .map(|thread| {
                    let scope = &scope;
                    threads.spawn(move || {
                        (0..10).try_for_each(|number| {
                            let subject = format!("{thread}-{number}");
                            test.write_blocking(scope, move |write| {
                                write.audit(AuditEntry::new("add-thing", "thing", &subject))
                            })
                        })
                    })
                })
                .collect();
            handles
                .into_iter()
                .map(|handle| handle.join().unwrap())
                .collect()
        });
        assert_eq!(results, vec![Ok(()); 8]);
    });
}
