//! Leaving, coming back, and handing a team over.

use super::*;
use crate::entry;
use crate::memberships::{self, Delivery};
use crate::schema::memberships as rows;
use crate::testing::Databases;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{InvitePeople, Role};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// Invites a person and lets them join, with roles; gives their account.
fn join(db: &TestDb, scope: &Scope, person: &PersonId, roles: &'static [Role]) -> AccountId {
    let id = person.clone();
    let link = write(db, scope, move |tx| {
        let permit = decide::<InvitePeople>(tx.actor(), ()).unwrap();
        let invited = memberships::invite(tx, permit, std::slice::from_ref(&id), Delivery::ByHand)?;
        let permit = membership_permit(tx, &id);
        memberships::set_roles(tx, permit, &roles.iter().copied().collect())?;
        Ok(invited.invitations[0].link.clone())
    })
    .unwrap();
    let joined = db
        .entry_write_blocking(move |tx| entry::links::take_up(tx, &link))
        .unwrap();
    assert!(joined);
    let account: String = read(db, scope, |tx| {
        Ok(rows::table
            .filter(rows::person_id.eq(person.as_str()))
            .select(rows::account_id)
            .first(tx.conn())?)
    });
    AccountId::from_text(account)
}

fn leave_now(db: &TestDb, scope: &Scope, person: &PersonId) -> Result<(), StoreError> {
    let id = person.clone();
    write(db, scope, move |tx| {
        let permit = membership_permit(tx, &id);
        leave(tx, permit, today())
    })
}

fn may_enter(db: &TestDb, account: &AccountId) -> Option<Scope> {
    let admission = db
        .entry_read_blocking(|tx| entry::memberships::prove(tx, account, "council-a"))
        .unwrap();
    admission.map(|admission| admission.scope)
}

#[test]
fn a_leaver_is_shut_out_at_once_and_comes_back_without_roles() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        let sam = add(db, &council, "Sam", Some(&jo));
        let account = join(db, &council, &jo, &[Role::Administrator]);
        let scope = may_enter(db, &account).expect("joined");
        assert!(scope.actor().member().unwrap().manages);
        leave_now(db, &council, &jo).unwrap();
        assert!(may_enter(db, &account).is_none());
        assert_eq!(leave_now(db, &council, &jo), Err(StoreError::Conflict));
        let (posts, left_on) = read(db, &council, |tx| {
            let permit = read_permit(tx, &jo);
            Ok((list_posts(tx, &permit)?, load_person(tx, &permit)?.left_on))
        });
        assert_eq!(left_on, Some(today()));
        assert_eq!(posts[0].post.ended_on, Some(today()));
        // Sam's line manager has left, and the page can say so.
        let manager = read(db, &council, |tx| {
            let permit = read_permit(tx, &sam);
            Ok(list_posts(tx, &permit)?.remove(0).manager.unwrap())
        });
        assert!(manager.has_left);
        let id = jo.clone();
        write(db, &council, move |tx| {
            let sound = check_post(tx, Some(&id), post("Adviser", None), None)?.unwrap();
            let permit = membership_permit(tx, &id);
            come_back(tx, permit, &sound)
        })
        .unwrap();
        let scope = may_enter(db, &account).expect("back");
        assert_eq!(scope.actor().member().unwrap().roles, Roles::default());
    });
}

#[test]
fn nobody_can_be_a_leavers_report() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        leave_now(db, &council, &jo).unwrap();
        let problem = read(db, &council, |tx| {
            check_post(tx, None, post("Analyst", Some(&jo)), None)
        });
        assert_eq!(problem.unwrap_err(), PostProblem::ManagerLeft);
    });
}

#[test]
fn an_open_invitation_of_a_leaver_stops_working() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let id = sam.clone();
        let link = write(db, &council, move |tx| {
            let permit = decide::<InvitePeople>(tx.actor(), ()).unwrap();
            let invited =
                memberships::invite(tx, permit, std::slice::from_ref(&id), Delivery::ByHand)?;
            Ok(invited.invitations[0].link.clone())
        })
        .unwrap();
        leave_now(db, &council, &sam).unwrap();
        let open = db
            .entry_read_blocking(|tx| entry::links::find_open(tx, &link))
            .unwrap();
        assert_eq!(open, None);
    });
}

#[test]
fn nobody_marks_themselves_as_a_leaver() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        let roles = [Role::Administrator].into_iter().collect();
        let scope = member(&council, &jo, roles, false);
        let denied = read(db, &scope, |tx| {
            Ok(decide::<ChangeMembership>(tx.actor(), jo.clone()).is_err())
        });
        assert!(denied);
    });
}

#[test]
fn a_team_is_handed_over_and_the_successor_moves_up() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let top = add(db, &council, "Top", None);
        let jo = add(db, &council, "Jo", Some(&top));
        let sam = add(db, &council, "Sam", Some(&jo));
        let kit = add(db, &council, "Kit", Some(&jo));
        let (from, to) = (jo.clone(), kit.clone());
        let changed = write(db, &council, move |tx| {
            let permit = manage(tx);
            hand_over_reports(tx, &permit, &from, &to)
        })
        .unwrap();
        assert_eq!(changed, Ok(2));
        let managers = |person: &PersonId| read(db, &council, |tx| facts(tx, person)).managers;
        assert_eq!(managers(&sam).first(), Some(&kit));
        assert_eq!(managers(&kit), [top]);
    });
}

#[test]
fn a_team_is_not_handed_to_somebody_who_stands_below_it() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        let sam = add(db, &council, "Sam", Some(&jo));
        let kit = add(db, &council, "Kit", Some(&sam));
        let (from, to) = (jo.clone(), kit.clone());
        let outcome = write(db, &council, move |tx| {
            let permit = manage(tx);
            match hand_over_reports(tx, &permit, &from, &to)? {
                Err(PostProblem::Circle(circle)) if circle.len() == 2 => Err(StoreError::Busy),
                other => panic!("{other:?}"),
            }
        });
        assert_eq!(outcome, Err::<(), _>(StoreError::Busy));
        let managers = read(db, &council, |tx| facts(tx, &sam)).managers;
        assert_eq!(managers, [jo], "a unit that was given up changed nothing");
    });
}
