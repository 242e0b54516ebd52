//! Verbs that promise more than the role’s level: "set the strategy" at level 3. From which level on each is in place is our
//! own reading of the seven levels of responsibility.

use super::listed::{Place, places};
use crate::wording::read::ReadDocument;
use crate::wording::{Argument, Finding, Lists, Rule};

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let Some(level) = document.level else {
        return Vec::new();
    };
    let list = &lists.inflated;
    let is_too_high = |place: &Place<'_, '_>| place.entry.from.is_some_and(|from| from > level);
    places(document, list)
        .filter(is_too_high)
        .filter(|place| is_verb(place) && !list.is_hedged(place.before()))
        .map(|place| {
            let mut finding = place.finding(Rule::InflatedVerbs);
            let from = place.entry.from.map_or(0, |from| from.number());
            let levels = [("level", level.number()), ("from", from)];
            finding
                .reason
                .arguments
                .extend(levels.map(|(name, number)| (name, Argument::Number(number.into()))));
            finding
        })
        .collect()
}

/// Words before a verb that is what the postholder does, and not a noun or somebody else’s deed.
const BEFORE_A_VERB: [&str; 11] = [
    "and",
    "to",
    "will",
    "you",
    "postholder",
    "post",
    "role",
    "then",
    "also",
    "or",
    "must",
];

/// Whether the place begins the sentence or a part of it, or follows what comes before a verb.
fn is_verb(place: &Place<'_, '_>) -> bool {
    let Some(last) = place.before().last() else {
        return true;
    };
    let first = place.sentence.get(place.words.start);
    let comma = first.is_some_and(|first| {
        place
            .paragraph
            .between(last, first)
            .contains([',', ':', ';'])
    });
    comma || BEFORE_A_VERB.contains(&last.lower.as_str())
}
