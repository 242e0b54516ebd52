//! Guests: named, written to, proved by their link, and taken off the list.

use super::*;
use crate::entry::guests::{Shut, find_letter, find_shut, keep_token, prove};
use crate::entry::outbox::{self, Addressee};
use engine::access::Actor;
use engine::email::EmailAddress;
use engine::ids::ReadinessGuestId;
use engine::people::PersonName;

fn names(
    test: &TestDb,
    council: &Council,
    id: &ReadinessRoundId,
    email: &str,
) -> Result<GuestActed, StoreError> {
    let seen = round(test, council, id).round.changes;
    let new = NewGuest {
        name: PersonName::parse("Siân Ŵyn").unwrap(),
        email: EmailAddress::parse(email).unwrap(),
        role: Role::TradeUnion,
    };
    let id = id.clone();
    write(test, &lead(council), move |tx| {
        let permit = leading(tx);
        name_guest(tx, permit, &id, seen, &new)
    })
}

/// Those of a round who are guests.
fn guests(test: &TestDb, council: &Council, id: &ReadinessRoundId) -> Vec<RespondentId> {
    let round = round(test, council, id).round;
    let guests = round.respondents.into_iter();
    guests
        .filter(|one| one.who == Who::Guest)
        .map(|one| one.id)
        .collect()
}

/// Sends what waits for guests, each with a token that is its address and number.
fn deliver(test: &TestDb) -> Vec<(ReadinessGuestId, String)> {
    test.entry_write_blocking::<_, StoreError, _>(|tx| {
        let mut sent = Vec::new();
        for mail in outbox::lease(tx, 20)? {
            let Addressee::Guest(guest) = mail.to else {
                continue;
            };
            let Some(letter) = find_letter(tx, &guest)? else {
                continue;
            };
            let token = format!("{} {}", letter.email, letter.sent.utc());
            assert!(keep_token(tx, &guest, letter.sent, &token)?);
            outbox::sent(tx, &mail.id)?;
            sent.push((guest, token));
        }
        Ok(sent)
    })
    .unwrap()
}

fn opens(test: &TestDb, token: &str) -> Option<Scope> {
    let proved = test.entry_read_blocking(|tx| prove(tx, token)).unwrap();
    proved.map(|admission| admission.scope)
}

#[test]
fn a_guest_gets_a_link_when_the_round_opens_and_answers_on_their_sheet_alone() {
    Databases::each(|test| {
        let north = Council::new(test, "north");
        for person in ["head", "sam"] {
            north.add(test, person);
        }
        let id = make(test, &north);
        let sam = name(test, &north, &id, "sam", Role::Staff);
        assert_eq!(
            names(test, &north, &id, "sian@union.example"),
            Ok(GuestActed::Done)
        );
        assert_eq!(deliver(test), [], "nobody is told before the round opens");
        assert_eq!(acts(test, &north, &id, RoundAct::Open), Acted::Done);
        let sent = deliver(test);
        assert_eq!(sent.len(), 1);
        let own_sheet = guests(test, &north, &id).remove(0);
        let scope = opens(test, &sent[0].1).unwrap();
        assert_eq!(*scope.actor(), Actor::Guest(own_sheet.clone()));
        let answer = (typed("R13", level(2)), 0);
        assert_eq!(
            saves(test, &scope, &own_sheet, answer.clone()),
            Ok(SheetSaved::Done)
        );
        assert!(saves(test, &scope, &sam, answer).is_err());
        let led = test.read_blocking(&scope, |tx| {
            Ok::<_, StoreError>(decide::<LeadReadiness>(tx.actor(), ()).is_ok())
        });
        assert_eq!(led, Ok(false));
        // Who is named while the round is open is told at once.
        assert_eq!(
            names(test, &north, &id, "late@union.example"),
            Ok(GuestActed::Done)
        );
        assert_eq!(deliver(test).len(), 1);
    });
}

#[test]
fn a_newer_link_voids_the_older_one_and_says_so() {
    Databases::each(|test| {
        let (north, id, _, _) = opened(test);
        names(test, &north, &id, "sian@union.example").unwrap();
        let (guest, first) = deliver(test).remove(0);
        let letter = |test: &TestDb| test.entry_read_blocking(|tx| find_letter(tx, &guest));
        let sent = letter(test).unwrap().unwrap().sent;
        assert!(opens(test, &first).is_some());
        let respondent = guests(test, &north, &id).remove(0);
        test.clock().move_on(60);
        let (round_id, whom) = (id.clone(), respondent.clone());
        write(test, &lead(&north), move |tx| {
            let permit = leading(tx);
            send_again(tx, permit, &round_id, &whom)
        })
        .unwrap();
        assert!(opens(test, &first).is_none());
        let shut = |test: &TestDb| test.entry_read_blocking(|tx| find_shut(tx, &guest, sent));
        assert_eq!(shut(test), Ok(Shut::Newer));
        // A late attempt at the older mail does not bring its link back.
        let (own, hash) = (guest.clone(), first.clone());
        let kept = test
            .entry_write_blocking::<_, StoreError, _>(move |tx| keep_token(tx, &own, sent, &hash));
        assert_eq!(kept, Ok(false));
        test.clock().move_on(60);
        let (round_id, whom) = (id.clone(), respondent.clone());
        let other = EmailAddress::parse("sian@work.example").unwrap();
        write(test, &lead(&north), move |tx| {
            let permit = leading(tx);
            correct_address(tx, permit, &round_id, &whom, &other)
        })
        .unwrap();
        // Of the two mails that waited only the newer one goes out, to the new address.
        let second = deliver(test);
        assert_eq!(second.len(), 1);
        assert!(second[0].1.starts_with("sian@work.example"));
        let give_up = RoundAct::Abandon(Reason::parse("The launch was moved.").unwrap());
        acts(test, &north, &id, give_up);
        assert!(opens(test, &second[0].1).is_none());
        assert_eq!(shut(test), Ok(Shut::Over));
    });
}

#[test]
fn an_address_is_one_guest_s_of_a_round_and_their_own_until_they_are_removed() {
    Databases::each(|test| {
        let (north, id, sam, _) = opened(test);
        names(test, &north, &id, "sian@union.example").unwrap();
        let (guest, token) = deliver(test).remove(0);
        assert_eq!(
            names(test, &north, &id, "Sian@Union.example"),
            Ok(GuestActed::SameAddress)
        );
        let respondent = guests(test, &north, &id).remove(0);
        let read = test.read_blocking(&lead(&north), |tx| {
            let permit = leading(tx);
            load_guest(tx, &permit, &id, &respondent)
        });
        let read = read.unwrap();
        assert_eq!(
            (read.name.as_str(), read.email.as_str(), read.has_answered),
            ("Siân Ŵyn", "sian@union.example", false)
        );
        assert_eq!(
            acts(test, &north, &id, RoundAct::Remove(sam)),
            Acted::Refused(RoundRefused::NotNow),
            "a person of the council stays"
        );
        let remove = RoundAct::Remove(respondent);
        assert_eq!(acts(test, &north, &id, remove), Acted::Done);
        assert!(opens(test, &token).is_none());
        let shut = test.entry_read_blocking(|tx| find_shut(tx, &guest, tx.now()));
        assert_eq!(shut, Ok(Shut::Gone));
        assert_eq!(
            names(test, &north, &id, "sian@union.example"),
            Ok(GuestActed::Done)
        );
    });
}
