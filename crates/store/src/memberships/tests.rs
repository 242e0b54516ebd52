//! Invitations, roles and stopping somebody's access, on both databases.

use super::*;
use crate::entry;
use crate::people::tests::{add, council, membership_permit, person, read_permit};
use crate::people::{Joining, change_person};
use crate::schema::outbox;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::{QueryDsl, RunQueryDsl};
use engine::access::{Role, Roles, decide};
use engine::email::EmailAddress;
use engine::ids::{AccountId, InvitationId, PersonId};

fn ask(db: &TestDb, scope: &Scope, people: &[PersonId], delivery: Delivery) -> Invited {
    let people = people.to_vec();
    db.write_blocking(scope, move |tx| {
        let permit = decide(tx.actor(), ()).unwrap();
        invite(tx, permit, &people, delivery)
    })
    .unwrap()
}

fn take_up(db: &TestDb, link: &InvitationId) -> bool {
    let link = link.clone();
    db.entry_write_blocking(move |tx| entry::links::take_up(tx, &link))
        .unwrap_or(false)
}

fn standing(db: &TestDb, scope: &Scope, person: &PersonId) -> Option<Membership> {
    db.read_blocking(scope, |tx| {
        let permit = read_permit(tx, person);
        find_membership(tx, &permit)
    })
    .unwrap()
}

fn mails(db: &TestDb, scope: &Scope) -> i64 {
    db.read_blocking(scope, |tx| {
        Ok::<_, StoreError>(outbox::table.count().get_result(tx.conn())?)
    })
    .unwrap()
}

fn account(db: &TestDb, email: &str) -> AccountId {
    let email = email.to_owned();
    db.entry_read_blocking(|tx| entry::accounts::find_credentials(tx, &email))
        .unwrap()
        .unwrap()
        .account
}

fn may_enter(db: &TestDb, email: &str) -> bool {
    let account = account(db, email);
    db.entry_read_blocking(|tx| entry::memberships::prove(tx, &account, "council-a"))
        .unwrap()
        .is_some()
}

#[test]
fn an_invitation_makes_an_account_and_a_link_that_works_once() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        assert_eq!(standing(db, &council, &sam), None);
        let invited = ask(db, &council, &[sam.clone(), sam.clone()], Delivery::ByHand);
        assert_eq!(invited.invitations.len(), 1);
        assert_eq!(mails(db, &council), 0, "handed over, so not sent");
        let membership = standing(db, &council, &sam).unwrap();
        assert_eq!(membership.joining, Joining::Invited);
        assert!(membership.invited_until.is_some());
        assert!(!may_enter(db, "sam@council.example"));
        let link = &invited.invitations[0].link;
        assert!(take_up(db, link));
        assert!(!take_up(db, link));
        assert!(may_enter(db, "sam@council.example"));
        let again = ask(db, &council, &[sam], Delivery::ByHand);
        assert_eq!((again.invitations, again.passed_over), (vec![], 1));
    });
}

#[test]
fn mails_wait_in_the_outbox_and_a_new_link_ends_the_old_one() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let first = ask(db, &council, std::slice::from_ref(&sam), Delivery::Mail);
        let second = ask(db, &council, &[sam], Delivery::Mail);
        assert_eq!(mails(db, &council), 2);
        assert!(!take_up(db, &first.invitations[0].link));
        assert!(take_up(db, &second.invitations[0].link));
    });
}

#[test]
fn an_address_corrected_before_joining_gets_the_invitation() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        ask(db, &council, std::slice::from_ref(&sam), Delivery::ByHand);
        let id = sam.clone();
        db.write_blocking(&council, move |tx| {
            let permit = decide(tx.actor(), ()).unwrap();
            change_person(tx, permit, &id, 1, &person("Samuel"))
        })
        .unwrap();
        let invited = ask(db, &council, std::slice::from_ref(&sam), Delivery::ByHand);
        assert!(take_up(db, &invited.invitations[0].link));
        assert!(may_enter(db, "samuel@council.example"));
        assert!(!may_enter(db, "sam@council.example"));
    });
}

#[test]
fn an_account_is_never_shared_by_two_people_of_a_council() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let old = add(db, &council, "Sam", None);
        let link = ask(db, &council, std::slice::from_ref(&old), Delivery::ByHand).invitations[0]
            .link
            .clone();
        assert!(take_up(db, &link));
        // The address is given to a new person; the account and its password are still the old one's.
        db.write_blocking(&council, move |tx| {
            let permit = decide(tx.actor(), ()).unwrap();
            change_person(tx, permit, &old, 1, &person("Sam Before"))
        })
        .unwrap();
        let new = add(db, &council, "Sam", None);
        let invited = ask(db, &council, std::slice::from_ref(&new), Delivery::ByHand);
        assert_eq!(invited.address_in_use, [new]);
        assert!(invited.invitations.is_empty());
    });
}

#[test]
fn two_councils_share_an_account_but_no_membership() {
    Databases::each(|db| {
        let (ours, theirs) = (council(db, "council-a"), council(db, "council-b"));
        let here = add(db, &ours, "Sam", None);
        let there = add(db, &theirs, "Sam", None);
        let invited = ask(db, &ours, &[here, there.clone()], Delivery::ByHand);
        assert_eq!((invited.invitations.len(), invited.passed_over), (1, 1));
        let second = ask(db, &theirs, &[there], Delivery::ByHand);
        assert!(take_up(db, &second.invitations[0].link));
        assert!(
            !may_enter(db, "sam@council.example"),
            "joined only the other"
        );
    });
}

#[test]
fn roles_are_given_and_taken_and_nobody_changes_their_own() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        ask(db, &council, std::slice::from_ref(&sam), Delivery::ByHand);
        let give = |roles: &'static [Role]| {
            let id = sam.clone();
            db.write_blocking(&council, move |tx| {
                let permit = membership_permit(tx, &id);
                set_roles(tx, permit, &roles.iter().copied().collect())
            })
        };
        give(&[Role::Assessor, Role::Administrator]).unwrap();
        give(&[Role::Assessor, Role::HrAdviser]).unwrap();
        let held = standing(db, &council, &sam).unwrap().roles;
        let expected: Roles = [Role::Assessor, Role::HrAdviser].into_iter().collect();
        assert_eq!(held, expected);
        let own = crate::people::tests::member(
            &council,
            &sam,
            [Role::Administrator].into_iter().collect(),
            false,
        );
        let denied = decide::<engine::access::ChangeMembership>(own.actor(), sam.clone());
        assert!(denied.is_err());
    });
}

#[test]
fn roles_need_a_membership() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let outcome = db.write_blocking(&council, move |tx| {
            let permit = membership_permit(tx, &sam);
            set_roles(tx, permit, &Roles::default())
        });
        assert_eq!(outcome, Err(StoreError::NotFound("membership")));
    });
}

#[test]
fn stopped_access_counts_at_once_and_is_given_back() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let link = ask(db, &council, std::slice::from_ref(&sam), Delivery::ByHand).invitations[0]
            .link
            .clone();
        take_up(db, &link);
        let change = |stop: bool| {
            let id = sam.clone();
            db.write_blocking(&council, move |tx| {
                let permit = membership_permit(tx, &id);
                if stop {
                    suspend(tx, permit)
                } else {
                    restore(tx, permit)
                }
            })
        };
        assert_eq!(change(false), Err(StoreError::Conflict));
        change(true).unwrap();
        assert_eq!(change(true), Err(StoreError::Conflict));
        assert!(!may_enter(db, "sam@council.example"));
        change(false).unwrap();
        assert!(may_enter(db, "sam@council.example"));
    });
}

#[test]
fn the_first_administrator_of_a_council_is_invited_from_the_console() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let email = EmailAddress::parse("admin@council.example").unwrap();
        let link = db
            .write_blocking(&council, move |tx| {
                invite_first_administrator(tx, &email, &[Role::Administrator])
            })
            .unwrap();
        assert!(take_up(db, &link));
        let account = account(db, "admin@council.example");
        let admission = db
            .entry_read_blocking(|tx| entry::memberships::prove(tx, &account, "council-a"))
            .unwrap()
            .unwrap();
        assert!(admission.scope.actor().has_any(&[Role::Administrator]));
    });
}

#[test]
fn links_to_hand_over_are_seen_by_their_maker_until_they_are_used() {
    Databases::each(|db| {
        let council = db.organisation("council-a");
        let maker = db.member(&council, "maker", &[Role::Administrator]);
        let other = db.member(&council, "other", &[Role::Administrator]);
        let (sam, kit) = (
            add(db, &council, "Sam", None),
            add(db, &council, "Kit", None),
        );
        let people = [sam, kit];
        let list = db
            .write_blocking(&maker, move |tx| {
                let permit = decide(tx.actor(), ()).unwrap();
                let invited = invite(tx, permit, &people, Delivery::ByHand)?;
                keep_handover(tx, &invited.invitations)
            })
            .unwrap();
        let load = |scope: &Scope| {
            db.read_blocking(scope, |tx| {
                let permit = decide(tx.actor(), ()).unwrap();
                load_handover(tx, &permit, &list)
            })
        };
        let links = load(&maker).unwrap();
        let names: Vec<&str> = links.iter().map(|l| l.person.name.as_str()).collect();
        assert_eq!(names, ["Kit", "Sam"]);
        assert_eq!(load(&other), Err(StoreError::NotFound("preview")));
        assert!(take_up(db, &links[0].link));
        assert_eq!(load(&maker).unwrap().len(), 1);
        db.clock().move_on(25 * 3600);
        assert_eq!(load(&maker), Err(StoreError::NotFound("preview")));
    });
}
