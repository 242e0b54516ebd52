//! A document that somebody edited outside and brings back: its pieces are given the identities that they had.

use super::order;
use crate::jobs::{Criterion, Dimension, Duty, ItemId, JobContent, LineField};
use crate::text::search_key;
use std::collections::BTreeSet;

/// How much of their words two texts share, from which they are two wordings of one piece: twice the shared words over
/// all words (Dice 1945).
const ALIKE: f64 = 0.5;

/// What `found` says, as a version after `base`: pieces that are alike keep their identity, what a document does not
/// carry (sources, traces, skills, answers to questions) stays as it is in `base`, and so do lines of the header, the
/// purpose and the adjustments where nothing was found. `equivalent` is what a document adds to a qualification: "or
/// equivalent experience". [`super::differences`] of both then tells what was edited, spot by spot.
#[must_use]
pub fn align(
    base: &JobContent,
    found: &JobContent,
    equivalent: &str,
    mut next_id: impl FnMut() -> ItemId,
) -> JobContent {
    let mut content = base.clone();
    lines(&mut content, found);
    if differ(&base.purpose.text, &found.purpose.text) && !found.purpose.text.is_empty() {
        content.purpose.text.clone_from(&found.purpose.text);
        content.purpose.edited = true;
    }
    if differ(&base.adjustments, &found.adjustments) && !found.adjustments.is_empty() {
        content.adjustments.clone_from(&found.adjustments);
    }
    content.dimensions = dimensions(base, found, &mut next_id);
    content.duties = duties(base, found, &mut next_id);
    let read = criteria(base, found, equivalent, &mut next_id);
    content.criteria = in_old_order(read, base);
    content
}

fn lines(content: &mut JobContent, found: &JobContent) {
    for field in LineField::ALL.iter().copied() {
        let text = found.line(field).unwrap_or_default();
        let is_new = differ(content.line(field).unwrap_or_default(), text);
        if is_new && !text.is_empty() {
            text.clone_into(content.line_mut(field));
        }
    }
    if !found.header.post_numbers.is_empty() {
        content
            .header
            .post_numbers
            .clone_from(&found.header.post_numbers);
    }
}

/// Whether two texts differ in more than white space and a full stop at the end.
fn differ(one: &str, other: &str) -> bool {
    let bare = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").trim_end_matches('.').to_owned()
    };
    bare(one) != bare(other)
}

/// For each text of `found` the index of the text of `base` that is most like it, each used once.
fn matched(base: &[&str], found: &[&str]) -> Vec<Option<usize>> {
    let words = |text: &&str| -> BTreeSet<String> {
        let key = search_key(text);
        let split = key.split(|c: char| !c.is_alphanumeric());
        split
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let before: Vec<BTreeSet<String>> = base.iter().map(words).collect();
    let after: Vec<BTreeSet<String>> = found.iter().map(words).collect();
    let mut pairs = Vec::new();
    for (there, old) in before.iter().enumerate() {
        for (here, new) in after.iter().enumerate() {
            let shared = old.intersection(new).count();
            let all = (old.len() + new.len()).max(1);
            let alike = 2.0 * shared as f64 / all as f64;
            if alike >= ALIKE {
                pairs.push((alike, here, there));
            }
        }
    }
    // The most alike first, and of those the ones in the order of the document.
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut result = vec![None; found.len()];
    let mut used = BTreeSet::new();
    for (_, here, there) in pairs {
        if let Some(place) = result.get_mut(here)
            && place.is_none()
            && used.insert(there)
        {
            *place = Some(there);
        }
    }
    result
}

/// The items of `found`, each with the one of `base` that it was.
fn pair<'a, T>(
    base: &'a [T],
    found: &'a [T],
    text: impl Fn(&T) -> &str,
) -> impl Iterator<Item = (Option<&'a T>, &'a T)> {
    let old: Vec<&str> = base.iter().map(&text).collect();
    let new: Vec<&str> = found.iter().map(&text).collect();
    let matches = matched(&old, &new);
    let before = matches.into_iter().map(|index| base.get(index?));
    before.zip(found)
}

fn dimensions(
    base: &JobContent,
    found: &JobContent,
    next_id: &mut impl FnMut() -> ItemId,
) -> Vec<Dimension> {
    pair(&base.dimensions, &found.dimensions, |one| &one.name)
        .map(|(was, now)| Dimension {
            id: was.map_or_else(&mut *next_id, |was| was.id.clone()),
            ..now.clone()
        })
        .collect()
}

fn duties(
    base: &JobContent,
    found: &JobContent,
    next_id: &mut impl FnMut() -> ItemId,
) -> Vec<Duty> {
    pair(&base.duties, &found.duties, |one| &one.text)
        .map(|(was, now)| match was {
            Some(was) if !differ(&was.text, &now.text) => was.clone(),
            Some(was) => Duty {
                text: now.text.clone(),
                edited: true,
                ..was.clone()
            },
            None => Duty {
                id: next_id(),
                ..now.clone()
            },
        })
        .collect()
}

fn criteria(
    base: &JobContent,
    found: &JobContent,
    equivalent: &str,
    next_id: &mut impl FnMut() -> ItemId,
) -> Vec<Criterion> {
    let bare = |now: &Criterion| {
        let added = now.text.trim_end_matches('.').strip_suffix(equivalent);
        let kept = added.map(|text| text.trim_end_matches([',', ' ']));
        kept.filter(|text| !text.is_empty())
            .unwrap_or(&now.text)
            .to_owned()
    };
    pair(&base.criteria, &found.criteria, |one| &one.text)
        .map(|(was, now)| {
            let text = bare(now);
            let Some(was) = was else {
                return Criterion {
                    id: next_id(),
                    text,
                    ..now.clone()
                };
            };
            let same = !differ(&was.text, &text) || !differ(&was.text, &now.text);
            Criterion {
                text: if same { was.text.clone() } else { text },
                edited: was.edited || !same,
                importance: now.importance,
                assessed: now.assessed.clone(),
                ..was.clone()
            }
        })
        .collect()
}

/// A document prints essential criteria before desirable ones. Where nothing but that moved them, they stand as in
/// `base`.
fn in_old_order(read: Vec<Criterion>, base: &JobContent) -> Vec<Criterion> {
    let printed = |mut criteria: Vec<Criterion>| {
        criteria.sort_by_key(|one| one.importance);
        criteria
    };
    let mut restored = read.clone();
    order::like(&mut restored, &base.criteria, |one| &one.id);
    if printed(restored.clone()) == printed(read.clone()) {
        restored
    } else {
        read
    }
}
