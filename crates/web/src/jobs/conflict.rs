//! The answers of a person at places that somebody else had changed too, and the form that carries the question.

use crate::request::Fields;
use engine::jobs::JobContent;
use engine::jobs::compare::{Settlement, Spot};

/// Most places that a page asks about at once; more are asked about on the next one.
pub(super) const MOST: usize = 120;

/// Reads the answers. Where other words were written, `wanted` says them, and they stand for mine.
pub(super) fn read(
    fields: &Fields,
    wanted: &mut JobContent,
    theirs: &JobContent,
) -> Vec<Settlement> {
    (0..MOST)
        .map_while(|number| answer(fields, number, wanted, theirs))
        .flatten()
        .collect()
}

/// The answer at one place; the inner `None` is an open question.
fn answer(
    fields: &Fields,
    number: usize,
    wanted: &mut JobContent,
    theirs: &JobContent,
) -> Option<Option<Settlement>> {
    let of = |name: &str| fields.text(&format!("{name}-{number}"));
    if of("spot").is_empty() {
        return None;
    }
    let Ok(spot) = serde_json::from_str::<Spot>(of("spot")) else {
        return Some(None);
    };
    let is_mine = match of("choice") {
        "mine" => true,
        "theirs" => false,
        "custom" => {
            if !wanted.write_at(&spot, of("custom")) {
                // I had taken it out, and now it stays with other words.
                wanted.take(&spot, theirs);
                wanted.write_at(&spot, of("custom"));
            }
            true
        }
        _ => return Some(None),
    };
    let seen = of("seen").replace("\r\n", "\n");
    let gone = !of("gone").is_empty();
    Some(Some(Settlement {
        spot,
        is_mine,
        seen: (!gone).then_some(seen),
    }))
}

/// What the form held, to be sent again with the answers.
pub(super) fn hidden(fields: &Fields) -> Vec<(String, String)> {
    let answers = ["spot-", "choice-", "seen-", "custom-", "gone-"];
    fields
        .starting("")
        .filter(|(name, _)| !["csrf", "form_key"].contains(name))
        .filter(|(name, _)| !answers.iter().any(|answer| name.starts_with(answer)))
        .map(|(name, value)| {
            // What the script kept by itself is saved by a person now.
            let is_kept = name == "do" && value == "keep";
            let value = if is_kept { "save" } else { value };
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// The words that the form held, for whoever has to take them along.
pub(super) fn typed(fields: &Fields) -> Vec<String> {
    let names = ["text-", "line-", "name-", "value-"];
    let is_words = |name: &str| {
        names.iter().any(|begin| name.starts_with(begin))
            || ["purpose", "adjustments", "post-numbers"].contains(&name)
    };
    fields
        .starting("")
        .filter(|(name, value)| is_words(name) && !value.trim().is_empty())
        .map(|(_, value)| value.to_owned())
        .collect()
}
