//! The list of people: who is on it, how it is searched, and whom a line manager sees.

use super::*;
use crate::testing::Databases;
use engine::people::StaffNumber;

fn names(page: &DirectoryPage) -> Vec<&str> {
    page.people.iter().map(|line| line.name.as_str()).collect()
}

fn find(db: &TestDb, scope: &Scope, wanted: Wanted) -> DirectoryPage {
    read(db, scope, |tx| {
        let visible = directory(tx);
        list(tx, &visible, &wanted, Order::Name, 1, 50)
    })
}

fn words(words: &str) -> Wanted {
    Wanted {
        words: words.to_owned(),
        ..Wanted::default()
    }
}

#[test]
fn names_are_sorted_and_found_without_accents_on_both_databases() {
    Databases::each_collation(|db| {
        let council = council(db, "council-a");
        for name in ["Zoë Ab", "Ŵyn Example", "ann of 100%", "Émile_X", "Bo"] {
            add(db, &council, name, None);
        }
        assert_eq!(
            names(&find(db, &council, Wanted::default())),
            ["ann of 100%", "Bo", "Émile_X", "Ŵyn Example", "Zoë Ab"]
        );
        assert_eq!(names(&find(db, &council, words("wyn"))), ["Ŵyn Example"]);
        assert_eq!(names(&find(db, &council, words("EX wyn"))), ["Ŵyn Example"]);
        // What people type is never a wildcard.
        assert_eq!(names(&find(db, &council, words("100%"))), ["ann of 100%"]);
        assert_eq!(names(&find(db, &council, words("e_x"))), ["Émile_X"]);
        assert!(names(&find(db, &council, words("\\"))).is_empty());
        assert_eq!(
            names(&find(db, &council, words("zoe.ab@"))),
            ["Zoë Ab"],
            "the address is searched too"
        );
    });
}

#[test]
fn a_staff_number_is_found_whatever_its_case() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        write(db, &council, move |tx| {
            let permit = manage(tx);
            let draft = PersonDraft {
                staff_number: Some(StaffNumber::parse("P0412").unwrap()),
                ..person("Sam")
            };
            change_person(tx, permit, &sam, 1, &draft)
        })
        .unwrap();
        assert_eq!(names(&find(db, &council, words("p0412"))), ["Sam"]);
    });
}

#[test]
fn whoever_is_meant_stands_before_those_who_only_contain_the_word() {
    Databases::each_collation(|db| {
        let council = council(db, "council-a");
        for name in [
            "Ann Sampson",
            "Bo Flotsam",
            "Dee Other",
            "Sam Example",
            "Sam Exampleton",
        ] {
            add(db, &council, name, None);
        }
        let found = |asked: &str| {
            let page = find(db, &council, words(asked));
            names(&page).join(", ")
        };
        assert_eq!(
            found("sam"),
            "Ann Sampson, Sam Example, Sam Exampleton, Bo Flotsam"
        );
        assert_eq!(found("sam example"), "Sam Example, Sam Exampleton");
        assert_eq!(found("example sam"), "Sam Example, Sam Exampleton");
        // Everybody's address ends in council.example, which says nothing about anybody until it is asked for.
        assert_eq!(found("council"), "");
        assert_eq!(found("dee.other@council.example"), "Dee Other");
        assert_eq!(find(db, &council, words("@council.example")).total, 5);
    });
}

#[test]
fn pages_hold_everybody_once() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        for number in 0..7 {
            add(db, &council, &format!("Person {number}"), None);
        }
        let page = |number| {
            read(db, &council, |tx| {
                let visible = directory(tx);
                list(
                    tx,
                    &visible,
                    &Wanted::default(),
                    Order::NameBackwards,
                    number,
                    3,
                )
            })
        };
        assert_eq!(page(1).total, 7);
        assert_eq!(names(&page(1)), ["Person 6", "Person 5", "Person 4"]);
        assert_eq!(names(&page(3)), ["Person 0"]);
        assert_eq!(page(9_999), page(3), "a page beyond the end is the last");
    });
}

#[test]
fn the_list_is_narrowed_by_department_line_manager_and_state() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        let sam = add(db, &council, "Sam", Some(&jo));
        let kit = add(db, &council, "Kit", Some(&jo));
        let of_jo = Wanted {
            manager: Some(jo.clone()),
            ..Wanted::default()
        };
        assert_eq!(names(&find(db, &council, of_jo.clone())), ["Kit", "Sam"]);
        let gone = kit.clone();
        write(db, &council, move |tx| {
            let permit = membership_permit(tx, &gone);
            let today = tx.now().date();
            leave(tx, permit, today)
        })
        .unwrap();
        assert_eq!(names(&find(db, &council, of_jo)), ["Sam"]);
        let state = |state| Wanted {
            state,
            ..Wanted::default()
        };
        assert_eq!(
            names(&find(db, &council, state(WantedState::Left))),
            ["Kit"]
        );
        let id = sam.clone();
        write(db, &council, move |tx| {
            let permit = decide(tx.actor(), ()).unwrap();
            crate::memberships::invite(
                tx,
                permit,
                std::slice::from_ref(&id),
                crate::memberships::Delivery::ByHand,
            )
        })
        .unwrap();
        let invited = find(db, &council, state(WantedState::Invited));
        assert_eq!(names(&invited), ["Sam"]);
        assert_eq!(invited.people[0].joining, Joining::Invited);
        assert_eq!(
            names(&find(db, &council, state(WantedState::NotInvited))),
            ["Jo"]
        );
        let digital = |department: &str| Wanted {
            department: Some(department.to_owned()),
            ..Wanted::default()
        };
        assert_eq!(names(&find(db, &council, digital("Digital"))).len(), 2);
        assert!(names(&find(db, &council, digital("Legal"))).is_empty());
        let (counts, departments, managers) = read(db, &council, |tx| {
            let visible = directory(tx);
            Ok((
                count_states(tx, &visible)?,
                list_departments(tx, &visible)?,
                list_managers(tx, &visible)?,
            ))
        });
        assert_eq!(
            (
                counts.at_work,
                counts.invited,
                counts.left,
                counts.not_invited()
            ),
            (2, 1, 1, 1)
        );
        assert_eq!(departments, ["Digital"]);
        assert_eq!(managers.len(), 1);
    });
}

#[test]
fn a_line_manager_lists_only_their_own_reports() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        let sam = add(db, &council, "Sam", Some(&jo));
        add(db, &council, "Kit", Some(&sam));
        let scope = member(&council, &jo, Roles::default(), true);
        let page = read(db, &scope, |tx| {
            assert!(VisiblePeople::directory(tx.actor()).is_err());
            let team = VisiblePeople::team(tx.actor()).unwrap();
            list(tx, &team, &Wanted::default(), Order::Name, 1, 50)
        });
        assert_eq!(names(&page), ["Sam"]);
    });
}
