//! The reporting line: who reports to whom, and the circles that must not be in it.

use crate::ids::PersonId;
use std::collections::{HashMap, VecDeque};

/// Circles in a reporting line, each as the positions of the people in it, every one reporting to the next and
/// the last to the first.
///
/// `managers[i]` holds the positions of those to whom person `i` reports; a person with two posts may have two.
/// Every group of people who report to each other in a circle is found at least once; nobody is named in two
/// circles. Positions outside the slice are ignored. Takes time in proportion to people and links.
#[must_use]
pub fn circles(managers: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut marks = vec![Mark::New; managers.len()];
    let mut found = Vec::new();
    for start in 0..managers.len() {
        follow(start, managers, &mut marks, &mut found);
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    OnPath,
    Done,
    InCircle,
}

/// Walks upwards from `start`. The path is kept in a list of its own and not on the call stack, since a file may
/// hold a line of any length.
fn follow(start: usize, managers: &[Vec<usize>], marks: &mut [Mark], found: &mut Vec<Vec<usize>>) {
    let mut path: Vec<(usize, usize)> = Vec::new();
    enter(start, marks, &mut path);
    while let Some((person, next)) = path.last_mut() {
        let link = managers.get(*person).and_then(|links| links.get(*next));
        *next += 1;
        match link.copied() {
            None => {
                let person = *person;
                if let Some(mark @ Mark::OnPath) = marks.get_mut(person) {
                    *mark = Mark::Done;
                }
                path.pop();
            }
            Some(manager) => match marks.get(manager) {
                Some(Mark::New) => enter(manager, marks, &mut path),
                Some(Mark::OnPath) => {
                    let circle: Vec<usize> = path
                        .iter()
                        .map(|(person, _)| *person)
                        .skip_while(|person| *person != manager)
                        .collect();
                    let named_before = circle
                        .iter()
                        .any(|person| marks.get(*person) == Some(&Mark::InCircle));
                    if !named_before {
                        for person in &circle {
                            if let Some(mark) = marks.get_mut(*person) {
                                *mark = Mark::InCircle;
                            }
                        }
                        found.push(circle);
                    }
                }
                _ => {}
            },
        }
    }
}

fn enter(person: usize, marks: &mut [Mark], path: &mut Vec<(usize, usize)>) {
    if let Some(mark @ Mark::New) = marks.get_mut(person) {
        *mark = Mark::OnPath;
        path.push((person, 0));
    }
}

/// The way from `from` up to `to` along the reporting line, both ends included; the shortest where there are
/// several. `None` when `to` is not above `from`.
///
/// Somebody must not report to a person from whom there is a way up to them: that would close a circle.
#[must_use]
pub fn way_up<'a>(
    managers: &HashMap<&'a PersonId, Vec<&'a PersonId>>,
    from: &'a PersonId,
    to: &PersonId,
) -> Option<Vec<&'a PersonId>> {
    let mut came_from: HashMap<&PersonId, Option<&'a PersonId>> = HashMap::from([(from, None)]);
    let mut waiting = VecDeque::from([from]);
    while let Some(person) = waiting.pop_front() {
        if person == to {
            let mut way = vec![person];
            let mut at = person;
            while let Some(before) = came_from.get(at).copied().flatten() {
                way.push(before);
                at = before;
            }
            way.reverse();
            return Some(way);
        }
        for manager in managers.get(person).into_iter().flatten() {
            if !came_from.contains_key(manager) {
                came_from.insert(manager, Some(person));
                waiting.push_back(manager);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_tree_has_no_circle() {
        assert!(circles(&[vec![], vec![0], vec![0], vec![1], vec![1, 2]]).is_empty());
    }

    #[test]
    fn a_circle_is_named_in_order_and_without_those_who_only_report_into_it() {
        // 3 reports to 0; 0 to 1, 1 to 2, 2 to 0.
        assert_eq!(
            circles(&[vec![1], vec![2], vec![0], vec![0]]),
            vec![vec![0, 1, 2]]
        );
    }

    #[test]
    fn somebody_who_reports_to_themselves_is_a_circle_of_one() {
        assert_eq!(circles(&[vec![0]]), vec![vec![0]]);
    }

    #[test]
    fn a_second_post_can_close_a_circle() {
        assert_eq!(circles(&[vec![], vec![0, 2], vec![1]]), vec![vec![1, 2]]);
    }

    #[test]
    fn a_line_of_a_hundred_thousand_is_no_trouble() {
        let line: Vec<Vec<usize>> = (0..100_000usize).map(|i| vec![i + 1]).collect();
        assert!(circles(&line).is_empty());
    }

    #[test]
    fn the_way_up_names_everybody_on_it() {
        let id = |text: &str| <PersonId as crate::ids::Id>::from_text(text.to_owned());
        let [sam, jo, kit, max] = ["sam", "jo", "kit", "max"].map(id);
        let managers = HashMap::from([(&sam, vec![&jo]), (&jo, vec![&kit, &max])]);
        assert_eq!(way_up(&managers, &sam, &kit), Some(vec![&sam, &jo, &kit]));
        assert_eq!(way_up(&managers, &sam, &sam), Some(vec![&sam]));
        assert_eq!(way_up(&managers, &kit, &sam), None);
    }

    /// The plain way to tell: take away whoever has nobody above them until nothing changes.
    fn has_circle(managers: &[Vec<usize>]) -> bool {
        let mut left: Vec<bool> = vec![true; managers.len()];
        loop {
            let top =
                (0..managers.len()).find(|i| left[*i] && managers[*i].iter().all(|m| !left[*m]));
            match top {
                Some(i) => left[i] = false,
                None => return left.iter().any(|l| *l),
            }
        }
    }

    proptest! {
        #[test]
        fn a_circle_is_found_exactly_when_there_is_one_and_is_real(
            managers in (1usize..9).prop_flat_map(|n| {
                prop::collection::vec(prop::collection::vec(0..n, 0..3), n)
            })
        ) {
            let found = circles(&managers);
            prop_assert_eq!(!found.is_empty(), has_circle(&managers));
            for circle in found {
                for (i, person) in circle.iter().enumerate() {
                    let next = circle[(i + 1) % circle.len()];
                    prop_assert!(managers[*person].contains(&next));
                }
            }
        }
    }
}
