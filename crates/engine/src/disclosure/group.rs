//! Groups of people within one organisation, such as teams, about which figures are told.

/// Fewest people of whom a figure about ratings may be told.
pub const LEAST_PEOPLE: usize = 5;

/// Whether a group of so many people is large enough for a figure about it.
#[must_use]
pub fn is_enough(people: usize) -> bool {
    people >= LEAST_PEOPLE
}

/// Which of several groups may be told beside the whole that they make up, in the order given.
///
/// Those of fewer than five people may not. Where they come to fewer than five together, or only one is held back, the whole less
/// what is told would tell of them: then the smallest of the others is held back too, the first one where several are
/// as small. Nobody must be in two groups.
#[must_use]
pub fn shown_groups(people: &[usize]) -> Vec<bool> {
    let mut shown: Vec<bool> = people.iter().map(|count| is_enough(*count)).collect();
    loop {
        let held_back = || {
            people
                .iter()
                .zip(&shown)
                .filter(|(count, shown)| !**shown && **count > 0)
        };
        let rest: usize = held_back().map(|(count, _)| count).sum();
        let groups = held_back().count();
        if groups == 0 || (groups > 1 && is_enough(rest)) {
            return shown;
        }
        let smallest = shown.iter_mut().zip(people).filter(|(shown, _)| **shown);
        let Some((next, _)) = smallest.min_by_key(|(_, count)| **count) else {
            return shown;
        };
        *next = false;
    }
}

#[cfg(test)]
mod tests {
    use super::shown_groups;

    #[test]
    fn a_small_group_takes_another_with_it() {
        assert!(shown_groups(&[]).is_empty());
        assert_eq!(shown_groups(&[5, 8]), [true, true]);
        assert_eq!(shown_groups(&[4, 8, 7]), [false, true, false]);
        assert_eq!(shown_groups(&[4, 7, 7]), [false, false, true]);
        assert_eq!(shown_groups(&[4, 3, 7]), [false, false, true]);
        assert_eq!(shown_groups(&[2, 1, 9, 6]), [false, false, true, false]);
        assert_eq!(shown_groups(&[3]), [false]);
    }

    #[test]
    fn a_group_without_people_hides_nobody() {
        assert_eq!(shown_groups(&[0, 9, 9]), [false, true, true]);
    }

    #[test]
    fn what_is_left_of_the_whole_is_never_a_small_group() {
        for first in 0..12 {
            for second in 0..12 {
                for third in 0..12 {
                    let people = [first, second, third];
                    let shown = shown_groups(&people);
                    let told: usize = people
                        .iter()
                        .zip(&shown)
                        .filter(|(_, s)| **s)
                        .map(|(p, _)| p)
                        .sum();
                    let whole: usize = people.iter().sum();
                    let rest = whole - told;
                    assert!(rest == 0 || rest >= 5 || told == 0, "{people:?} {shown:?}");
                }
            }
        }
    }
}
