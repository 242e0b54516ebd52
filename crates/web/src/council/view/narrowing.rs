//! The lists to choose a part of the council from.

use crate::kit::Words;
use crate::kit::components::{Filter, Select};
use store::council::Part;

/// Adds department and job family to a filter, as far as there is something to choose.
pub(super) fn by_part(
    mut filter: Filter,
    words: &Words,
    part: &Part,
    (departments, families): (&[String], &[String]),
) -> Filter {
    let lists = [
        ("department", &part.department, departments),
        ("family", &part.family, families),
    ];
    for (name, chosen, choices) in lists {
        if choices.is_empty() {
            continue;
        }
        let (label, all) = match name {
            "department" => ("council-department", "council-department-all"),
            _ => ("council-family", "council-family-all"),
        };
        let first = (String::new(), words.say(all));
        let rest = choices.iter().map(|one| (one.clone(), one.clone()));
        filter = filter.select(Select::new(
            name,
            words.say(label),
            std::iter::once(first).chain(rest),
            chosen.as_deref().unwrap_or_default(),
        ));
    }
    filter
}
