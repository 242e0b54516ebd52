//! Upwards and circles, by example and by chance.

use super::sketch::*;
use crate::endorsement::{Circle, Refused};
use crate::ids::PersonId;
use proptest::prelude::*;

#[test]
fn nobody_reads_upwards() {
    let circle = Circle::new(line(), []);
    let check = |reader: &str, subject: &str| circle.check(&person(reader), &person(subject));
    assert_eq!(check("mo", "sam"), Ok(()));
    assert_eq!(check("nell", "sam"), Ok(()));
    assert_eq!(check("sam", "mo"), Err(Refused::Upwards));
    assert_eq!(check("sam", "pat"), Err(Refused::Upwards));
    assert_eq!(check("sam", "sam"), Err(Refused::Yourself));
}

#[test]
fn a_reading_that_stands_closes_the_way_back() {
    let mut circle = Circle::new(line(), []);
    circle.add(person("sam"), person("tom"));
    let check = |reader: &str, subject: &str| circle.check(&person(reader), &person(subject));
    assert_eq!(check("tom", "sam"), Err(Refused::Circle), "one another");
    assert_eq!(check("tom", "mo"), Err(Refused::Circle), "round by Mo");
    assert_eq!(check("tom", "sue"), Ok(()));
}

/// Whether following the links from anybody leads back to them, by trying everything.
fn has_cycle(count: usize, links: &[(usize, usize)]) -> bool {
    let mut reach = vec![vec![false; count]; count];
    for (from, to) in links {
        reach[*from][*to] = true;
    }
    for through in 0..count {
        for from in 0..count {
            for to in 0..count {
                reach[from][to] |= reach[from][through] && reach[through][to];
            }
        }
    }
    (0..count).any(|one| reach[one][one])
}

proptest! {
    #[test]
    fn readings_that_pass_the_check_never_close_a_circle(
        bosses in proptest::collection::vec(0_usize..8, 7),
        wanted in proptest::collection::vec((0_usize..8, 0_usize..8), 0..30),
    ) {
        let name = |number: usize| -> PersonId { person(&number.to_string()) };
        // Person n + 1 reports to somebody before them, so the line itself has no circle.
        let mut links: Vec<(usize, usize)> = bosses
            .iter()
            .enumerate()
            .map(|(place, boss)| (boss % (place + 1), place + 1))
            .collect();
        let mut circle = Circle::new(links.iter().map(|(a, b)| (name(*a), name(*b))), []);
        for (reader, subject) in wanted {
            let allowed = circle.check(&name(reader), &name(subject)).is_ok();
            let mut with = links.clone();
            with.push((reader, subject));
            prop_assert_eq!(allowed, !has_cycle(8, &with));
            if allowed {
                circle.add(name(reader), name(subject));
                links = with;
            }
        }
    }
}
