//! Imports carried out: all of a file or nothing, and the same file twice is one import.

use super::*;
use crate::testing::Databases;
use engine::access::Role;
use engine::people::import::{ImportFile, ImportPlan, plan};
use std::fmt::Write as _;
use std::sync::Arc;
use tables::Limits;

fn file(csv: &str) -> ImportFile {
    ImportFile::read(&tables::read(csv.as_bytes(), "staff.csv", &Limits::default()).unwrap())
        .unwrap()
}

fn import(
    db: &TestDb,
    scope: &Scope,
    csv: &str,
    leavers: Vec<PersonId>,
) -> (ImportPlan, Result<Imported, StoreError>) {
    let list = Arc::new(file(csv));
    let seen = read(db, scope, |tx| {
        let permit = manage(tx);
        Ok(plan(&list, &load_present(tx, &permit)?))
    });
    let outcome = write(db, scope, move |tx| {
        let permit = manage(tx);
        let plan = plan(&list, &load_present(tx, &permit)?);
        let leaving = leavers
            .iter()
            .map(|person| membership_permit(tx, person))
            .collect();
        let today = tx.now().date();
        apply_import(tx, permit, &plan, leaving, today)
    });
    (seen, outcome)
}

const LIST: &str = "Name,Email,Staff number,Job title,Department,Line manager,FTE,Start date\n\
    Sam Example,sam@council.example,P2,Developer,Digital,P1,0.6,01/09/2025\n\
    Jo Manager,jo@council.example,P1,Head of Digital,Digital,,1,\n";

#[test]
fn a_list_is_imported_whatever_its_order_and_a_second_time_changes_nothing() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let (_, outcome) = import(db, &council, LIST, vec![]);
        assert_eq!(
            outcome.unwrap(),
            Imported {
                added: 2,
                changed: 0,
                left: 0
            }
        );
        let (again, _) = import(db, &council, LIST, vec![]);
        assert!(!again.has_effect());
        assert_eq!(again.unchanged, 2);
        let page = read(db, &council, |tx| {
            let visible = directory(tx);
            list(tx, &visible, &Wanted::default(), Order::Name, 1, 50)
        });
        let sam = &page.people[1];
        assert_eq!(sam.posts[0].fte_hundredths, Some(60));
        assert_eq!(
            sam.posts[0].manager.as_ref().unwrap().name.as_str(),
            "Jo Manager"
        );
    });
}

#[test]
fn changes_and_leavers_are_applied_together() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        import(db, &council, LIST, vec![]).1.unwrap();
        let kit = add(db, &council, "Kit", None);
        let list = "Name,Email,Staff number,Job title,Line manager\n\
            Sam Married,sam.married@council.example,P2,Lead developer,\n\
            Jo Manager,jo@council.example,P1,,\nNew,new@council.example,P3,Tester,P2\n";
        let (seen, outcome) = import(db, &council, list, vec![kit.clone()]);
        assert_eq!(seen.leavers.len(), 1);
        assert_eq!(
            outcome.unwrap(),
            Imported {
                added: 1,
                changed: 1,
                left: 1
            }
        );
        let (after, _) = import(db, &council, list, vec![]);
        assert!(!after.has_effect());
        let people = read(db, &council, |tx| {
            let permit = manage(tx);
            load_present(tx, &permit)
        })
        .people;
        let of = |name: &str| people.iter().find(|p| p.name.as_str() == name).unwrap();
        let post = of("Sam Married").post.clone().unwrap();
        assert_eq!(post.job_title.as_str(), "Lead developer");
        assert_eq!(post.department.as_str(), "Digital", "blank leaves as is");
        assert_eq!(
            of("New").post.as_ref().unwrap().manager,
            Some(of("Sam Married").id.clone())
        );
        assert!(of("Kit").left_on.is_some());
    });
}

#[test]
fn a_leaver_comes_back_with_a_list() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        import(db, &council, LIST, vec![]).1.unwrap();
        let only_jo = "Name,Email,Staff number\nJo Manager,jo@council.example,P1\n";
        let sam = read(db, &council, |tx| {
            let permit = manage(tx);
            Ok(plan(&file(only_jo), &load_present(tx, &permit)?)
                .leavers
                .remove(0)
                .person)
        });
        import(db, &council, only_jo, vec![sam.clone()]).1.unwrap();
        assert_eq!(import(db, &council, LIST, vec![]).1.unwrap().changed, 1);
        let (person, posts) = read(db, &council, |tx| {
            let permit = read_permit(tx, &sam);
            Ok((load_person(tx, &permit)?, list_posts(tx, &permit)?))
        });
        assert_eq!(person.left_on, None);
        assert_eq!(posts.len(), 2, "the old post stays as it ended");
        assert!(posts[0].post.is_main && posts[0].post.ended_on.is_none());
    });
}

#[test]
fn nothing_of_a_list_with_a_circle_is_applied() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let circle = "Name,Email,Line manager\nAbi,abi@council.example,ben@council.example\n\
            Ben,ben@council.example,abi@council.example\nCal,cal@council.example,\n";
        let (seen, outcome) = import(db, &council, circle, vec![]);
        assert_eq!(seen.circles.len(), 1);
        assert_eq!(outcome, Err(StoreError::Conflict));
        let total = read(db, &council, |tx| {
            let visible = directory(tx);
            Ok(list(tx, &visible, &Wanted::default(), Order::Name, 1, 50)?.total)
        });
        assert_eq!(total, 0);
    });
}

#[test]
fn only_people_whom_the_list_offers_can_leave_with_it() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        import(db, &council, LIST, vec![]).1.unwrap();
        let sam = read(db, &council, |tx| {
            let permit = manage(tx);
            Ok(load_present(tx, &permit)?.people.remove(0).id)
        });
        assert_eq!(
            import(db, &council, LIST, vec![sam]).1,
            Err(StoreError::Conflict)
        );
    });
}

#[test]
fn a_big_list_leaves_an_audit_line_for_everybody() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let mut csv = String::from("Name,Email,Line manager\n");
        for number in 0..500 {
            let manager = number / 10;
            let manager = match number {
                0 => String::new(),
                _ => format!("p{manager}@council.example"),
            };
            writeln!(csv, "Person {number},p{number}@council.example,{manager}").unwrap();
        }
        // Person 0 would report to nobody; 1 to 9 report to 0, and so on.
        import(db, &council, &csv, vec![]).1.unwrap();
        let lines: i64 = read(db, &council, |tx| {
            use crate::schema::audit_events::dsl;
            use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
            Ok(dsl::audit_events
                .filter(dsl::org_id.eq(council.organisation().as_str()))
                .filter(dsl::action.eq("add-person"))
                .count()
                .get_result(tx.conn())?)
        });
        assert_eq!(lines, 500);
    });
}

#[test]
fn an_uploaded_list_waits_a_day_for_its_owner_alone() {
    Databases::each(|db| {
        let council = db.organisation("council-a");
        let owner = db.member(&council, "owner", &[Role::Administrator]);
        let other = db.member(&council, "other", &[Role::Administrator]);
        let kept = file(LIST);
        let list = kept.clone();
        let id = write(db, &owner, move |tx| {
            let permit = manage(tx);
            keep_staff_list(tx, &permit, "staff.csv", &list)
        })
        .unwrap();
        let load = |scope: &Scope| {
            db.read_blocking(scope, |tx| {
                let permit = manage(tx);
                load_staff_list(tx, &permit, &id)
            })
        };
        assert_eq!(load(&owner).unwrap().file, kept);
        let not_found = Err(StoreError::NotFound("preview"));
        assert_eq!(load(&other), not_found);
        db.clock().move_on(25 * 3600);
        assert_eq!(load(&owner), not_found);
    });
}

#[test]
fn people_below_a_row_that_is_left_out_are_added_without_a_line_manager_until_it_is_mended() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let list = |fte: &str| {
            format!(
                "Name,Email,Line manager,FTE\nJo,jo@council.example,,{fte}\n\
                 Sam,sam@council.example,jo@council.example,1\n"
            )
        };
        let (seen, outcome) = import(db, &council, &list("37"), vec![]);
        assert_eq!((seen.left_out_rows(), seen.notes.len()), (1, 1));
        assert_eq!(outcome.unwrap().added, 1);
        let (mended, outcome) = import(db, &council, &list("1"), vec![]);
        assert_eq!((mended.left_out_rows(), mended.notes.len()), (0, 0));
        let imported = outcome.unwrap();
        assert_eq!((imported.added, imported.changed), (1, 1));
        let people = read(db, &council, |tx| {
            let permit = manage(tx);
            load_present(tx, &permit)
        })
        .people;
        let of = |name: &str| people.iter().find(|p| p.name.as_str() == name).unwrap();
        let manager = of("Sam").post.as_ref().unwrap().manager.clone();
        assert_eq!(manager, Some(of("Jo").id.clone()));
    });
}

#[test]
fn nobody_is_marked_as_a_leaver_before_their_post_begins() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let list =
            "Name,Email,Start date\nJo,jo@council.example,\nNew,new@council.example,2026-12-01\n";
        import(db, &council, list, vec![]).1.unwrap();
        let without = "Name,Email\nJo,jo@council.example\n";
        let (seen, _) = import(db, &council, without, vec![]);
        let new = seen.leavers[0].person.clone();
        let refused = import(db, &council, without, vec![new]).1;
        assert_eq!(refused, Err(StoreError::Conflict));
    });
}
