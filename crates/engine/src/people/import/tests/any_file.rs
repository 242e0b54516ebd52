//! What holds for every file, tried on random ones.

use super::*;
use proptest::prelude::*;

const NAMES: [&str; 5] = ["Abi", "Ben", "Cal", "Dee", "Eve"];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        6 => (0..NAMES.len()).prop_map(|i| format!("{}@council.example", NAMES[i].to_lowercase())),
        3 => (1..6u8).prop_map(|n| format!("P{n}")),
        1 => Just("nonsense(at)x".to_owned()),
    ]
}

fn row() -> impl Strategy<Value = String> {
    (
        0..NAMES.len(),
        cell(),
        prop::option::of(1..6u8),
        cell(),
        prop_oneof![3 => Just(""), 1 => Just("DEV-1"), 1 => Just("37")],
    )
        .prop_map(|(name, email, number, manager, role)| {
            let number = number.map_or(String::new(), |number| format!("P{number}"));
            format!("{},{email},{number},{manager},{role}\n", NAMES[name])
        })
}

/// The people as they are after the plan was applied, as the database would do it.
fn apply(plan: &ImportPlan, before: &Present) -> Present {
    let new_id = |position: usize| id(&format!("new-{}-{position}", before.people.len()));
    let post = |after: &PostAfter| PresentPost {
        job_title: after.job_title.clone(),
        department: after.department.clone(),
        manager: after.manager.clone().map(|link| match link {
            Link::Known(person) => person,
            Link::Added(position) => new_id(position),
        }),
        role: after.role.clone(),
        fte: after.fte,
        started_on: after.started_on,
    };
    let mut people = before.people.clone();
    for changed in &plan.changed {
        let person = people
            .iter_mut()
            .find(|person| person.id == changed.person)
            .unwrap();
        person.name = changed.after.name.clone();
        person.email = changed.after.email.clone();
        person.staff_number = changed.after.staff_number.clone();
        person.left_on = None;
        person.post = Some(post(&changed.after.post));
    }
    for (position, new) in plan.new.iter().enumerate() {
        people.push(PresentPerson {
            id: new_id(position),
            name: new.after.name.clone(),
            email: new.after.email.clone(),
            staff_number: new.after.staff_number.clone(),
            left_on: None,
            post: Some(post(&new.after.post)),
            further_managers: Vec::new(),
            further_began_on: None,
        });
    }
    Present {
        people,
        roles: before.roles.clone(),
    }
}

fn assert_sound(people: &Present) {
    let mut emails: Vec<String> = people.people.iter().map(|p| p.email.key()).collect();
    let mut numbers: Vec<_> = people
        .people
        .iter()
        .filter_map(|p| p.staff_number.clone())
        .collect();
    let counts = (emails.len(), numbers.len());
    emails.sort();
    emails.dedup();
    numbers.sort();
    numbers.dedup();
    assert_eq!((emails.len(), numbers.len()), counts, "a key is held twice");
    let managers: Vec<Vec<usize>> = people
        .people
        .iter()
        .map(|person| {
            let manager = person.post.as_ref().and_then(|post| post.manager.as_ref());
            let position = |id: &PersonId| people.people.iter().position(|p| p.id == *id);
            manager
                .map(|id| position(id).expect("a line manager who exists"))
                .into_iter()
                .collect()
        })
        .collect();
    assert!(crate::people::reporting::circles(&managers).is_empty());
}

proptest! {
    #[test]
    fn every_row_is_accounted_for_and_applying_twice_is_applying_once(
        rows in prop::collection::vec(row(), 1..12),
        later in prop::collection::vec(row(), 1..12),
    ) {
        let heading = "Name,Email,Staff number,Line manager,Role profile\n";
        let mut people = present(vec![left(known("Eve", Some("P5")))]);
        for rows in [rows, later] {
            let list = file(&format!("{heading}{}", rows.concat()));
            let first = plan(&list, &people);
            prop_assert_eq!(
                first.new.len() + first.changed.len() + first.unchanged + first.left_out_rows(),
                first.rows
            );
            if !first.circles.is_empty() {
                continue;
            }
            people = apply(&first, &people);
            assert_sound(&people);
            let second = plan(&list, &people);
            // A row that was left out may be usable now that others are in; what was applied is not applied again.
            // So may a line manager whose row was: that is a change of those who came without.
            let noted = |row: &u32| first.notes.iter().any(|note| note.row == *row);
            let applied: Vec<u32> = first.new.iter().map(|n| n.row)
                .chain(first.changed.iter().map(|c| c.row)).filter(|row| !noted(row)).collect();
            for row in second.new.iter().map(|n| n.row).chain(second.changed.iter().map(|c| c.row)) {
                prop_assert!(!applied.contains(&row), "row {} applied twice", row);
            }
        }
    }
}
