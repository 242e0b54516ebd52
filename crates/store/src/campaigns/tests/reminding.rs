//! Which reminders are queued, with a clock that stands still.

use super::*;
use crate::entry::outbox::Addressee;
use crate::entry::{outbox, reminders};
use crate::testing::Databases;
use engine::access::VisiblePeople;
use engine::campaigns::ReminderRules;

const DAY: i64 = 86_400;

/// What the server does every few minutes.
fn remind(test: &TestDb) -> usize {
    write(test, &system("north"), |tx| {
        let permit = run(tx);
        queue_reminders(tx, permit, ReminderRules::default())
    })
    .unwrap()
}

/// The accounts of the mails that are due, which then are sent.
fn mails(test: &TestDb) -> Vec<String> {
    let leased = test.entry_write_blocking::<_, StoreError, _>(|tx| {
        let leased = outbox::lease(tx, 50)?;
        for mail in &leased {
            outbox::sent(tx, &mail.id)?;
        }
        Ok(leased)
    });
    let mut accounts: Vec<String> = leased
        .unwrap()
        .into_iter()
        .filter(|mail| mail.template == outbox::REMINDER)
        .filter_map(|mail| match mail.to {
            Addressee::Account(account) => Some(account.to_string()),
            Addressee::Guest(_) => None,
        })
        .collect();
    accounts.sort();
    accounts
}

fn switch(test: &TestDb, scope: &Scope, off: bool) {
    write(test, scope, move |tx| {
        let permit = own(tx);
        switch_reminders(tx, permit, off)
    })
    .unwrap();
}

#[test]
fn a_digest_is_queued_once_for_everybody_who_has_not_sent_and_can_sign_in() {
    Databases::each(|test| {
        north(test);
        make(test, "north", "One", Selection::default()).unwrap();
        make(test, "north", "Two", Selection::default()).unwrap();
        assess(test, "north", "sam", true);
        // Saturday 21 November, then the Monday after the first week.
        assert_eq!(remind(test), 0);
        test.clock().move_on(9 * DAY);
        assert_eq!((remind(test), remind(test)), (2, 0));
        assert_eq!(mails(test), ["north-jo", "north-kim"]);
        test.clock().move_on(600);
        assert_eq!(remind(test), 0);
        // November's is one of two; December has two of its own, a week apart.
        let mut days = Vec::new();
        for date in 1..=35 {
            test.clock().move_on(DAY);
            if remind(test) > 0 {
                days.push(date);
            }
        }
        assert_eq!(days, [7, 14], "7 and 14 December");
    });
}

#[test]
fn reminders_stop_and_start_by_state() {
    Databases::each(|test| {
        let north = north(test);
        let id = make(test, "north", "Round", Selection::default());
        let id = id.unwrap().unwrap();
        test.clock().move_on(9 * DAY);
        switch(test, &north.scope("kim", false), true);
        let off = read(test, &north.scope("jo", true), |tx| {
            let visible = VisiblePeople::team(tx.actor()).unwrap();
            list_reminders_off(tx, &visible)
        });
        assert_eq!(off.into_iter().collect::<Vec<_>>(), [north.person("kim")]);
        assert_eq!(remind(test), 2);
        assert_eq!(mails(test), ["north-jo", "north-sam"]);
        switch(test, &north.scope("kim", false), false);
        assert_eq!(remind(test), 1);
        assert_eq!(mails(test), ["north-kim"]);
        let closing = id.clone();
        write(test, &system("north"), move |tx| {
            let permit = run(tx);
            close(tx, permit, &closing, 1)
        })
        .unwrap();
        test.clock().move_on(8 * DAY);
        assert_eq!(remind(test), 0);
        write(test, &system("north"), move |tx| {
            let permit = run(tx);
            extend(tx, permit, &id, 2, day(12, 24))
        })
        .unwrap();
        assess(test, "north", "jo", true);
        assert_eq!(remind(test), 2);
        assert_eq!(mails(test), ["north-kim", "north-sam"]);
    });
}

#[test]
fn a_digest_names_what_still_asks_at_the_moment_of_sending() {
    Databases::each(|test| {
        let north = north(test);
        make(test, "north", "One", Selection::default()).unwrap();
        let named = Selection {
            people: vec![north.person("sam")],
            ..Selection::default()
        };
        make(test, "north", "Two", named).unwrap();
        let digest = |name: &str| {
            let account = engine::ids::AccountId::from_text(format!("north-{name}"));
            let lines = test
                .entry_read_blocking::<_, StoreError>(|tx| reminders::list_digest(tx, &account));
            let names = lines.unwrap().into_iter().map(|line| line.name);
            names.collect::<Vec<_>>()
        };
        assert_eq!(digest("sam"), ["One", "Two"]);
        assert_eq!(digest("kim"), ["One"]);
        assert!(digest("lee").is_empty(), "has not joined");
        assess(test, "north", "kim", true);
        switch(test, &north.scope("sam", false), true);
        assert!(digest("kim").is_empty() && digest("sam").is_empty());
        let organisations = |test: &TestDb| {
            test.entry_read_blocking::<_, StoreError>(reminders::list_organisations)
                .unwrap()
        };
        assert_eq!(organisations(test).len(), 1);
        test.clock().move_on(60 * DAY);
        assert!(organisations(test).is_empty());
    });
}
