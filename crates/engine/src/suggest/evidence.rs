//! What the phrases of a text say for each skill.

use super::document::{Document, Part, PartKind};
use super::phrases::{Found, Phrases};
use super::suggestion::Reason;
use super::weights::Weights;
use sfia::SkillCode;
use std::collections::BTreeMap;
use std::ops::Range;

/// What speaks for one skill.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// How much, from 0 up.
    pub sum: f64,
    /// Where, strongest first.
    pub reasons: Vec<Reason>,
    /// The parts of the text, by number, with what they add.
    pub parts: Vec<(usize, f64)>,
}

/// One phrase at one place, as it counts for one skill.
#[derive(Clone, Debug)]
struct Sign {
    part: usize,
    words: Range<usize>,
    pattern: usize,
    counts: f64,
}

/// What the text says for each skill by phrases.
pub(super) fn gather(
    document: &Document<'_>,
    phrases: &Phrases,
    others: &BTreeMap<usize, Vec<Range<usize>>>,
    weights: &Weights,
) -> BTreeMap<SkillCode, Evidence> {
    let mut signs: BTreeMap<SkillCode, Vec<Sign>> = BTreeMap::new();
    for (number, part) in document.parts.iter().enumerate() {
        let found = phrases.find_in(&part.sentence, &part.known);
        let of_others = others.get(&number).map(Vec::as_slice).unwrap_or_default();
        for phrase in &found {
            let place = of_other(phrase, of_others, weights)
                * place(part, phrase, weights)
                * inside(phrase, &found, weights);
            for spoken in &phrase.speaks {
                let strength = weights
                    .strengths
                    .get(usize::from(spoken.strength).wrapping_sub(1));
                let counts = place * strength.copied().unwrap_or(0.0);
                if counts > 0.0 {
                    signs.entry(spoken.code).or_default().push(Sign {
                        part: number,
                        words: phrase.words.clone(),
                        pattern: phrase.pattern,
                        counts,
                    });
                }
            }
        }
    }
    signs
        .into_iter()
        .map(|(code, signs)| (code, weigh(document, signs, weights)))
        .collect()
}

/// What is left of a phrase that is part of somebody else's title.
fn of_other(phrase: &Found<'_>, others: &[Range<usize>], weights: &Weights) -> f64 {
    let overlaps =
        |title: &Range<usize>| title.start < phrase.words.end && phrase.words.start < title.end;
    if others.iter().any(overlaps) {
        weights.in_other_title
    } else {
        1.0
    }
}

/// What a phrase counts for where it stands.
fn place(part: &Part, phrase: &Found<'_>, weights: &Weights) -> f64 {
    if is_denied(part, &phrase.words) {
        return 0.0;
    }
    let kind = match part.kind {
        PartKind::Title(_) | PartKind::Heading => weights.in_heading,
        PartKind::Work => 1.0,
        PartKind::Desirable => weights.in_desirable,
        PartKind::Noise => weights.in_noise,
    };
    let together = if phrase.in_one_piece {
        1.0
    } else {
        weights.scattered
    };
    let single = if phrase.is_single {
        weights.single
    } else {
        1.0
    };
    let speaks = u32::try_from(phrase.speaks.len()).unwrap_or(u32::MAX);
    kind * together * single / f64::from(speaks).powf(weights.shared)
}

/// What is left of a phrase that stands within a longer one for other skills.
fn inside(phrase: &Found<'_>, all: &[Found<'_>], weights: &Weights) -> f64 {
    let within = all.iter().any(|longer| {
        longer.in_one_piece
            && longer.length > phrase.length
            && longer.words.start <= phrase.words.start
            && phrase.words.end <= longer.words.end
    });
    if within { weights.within_longer } else { 1.0 }
}

/// Words after which something is not part of the job.
const DENIALS_BEFORE: &[&str] = &["no", "not", "without", "neither", "nor", "never"];
/// Words that make "not" something else when they follow it.
const NOT_DENIED: &[&str] = &["only", "just", "limited"];
/// Words that, behind a "not", say that something is not asked for.
const DENIALS_BEHIND: &[&str] = &[
    "required",
    "needed",
    "necessary",
    "essential",
    "expected",
    "part",
];

fn is_denied(part: &Part, words: &Range<usize>) -> bool {
    let plain = |at: usize| part.sentence.words.get(at).map(|word| word.plain.as_str());
    let is = |at: usize, list: &[&str]| plain(at).is_some_and(|word| list.contains(&word));
    let before = (words.start.saturating_sub(2)..words.start)
        .any(|at| is(at, DENIALS_BEFORE) && !is(at + 1, NOT_DENIED));
    let behind =
        (words.end..words.end + 3).any(|at| is(at, &["not"]) && is(at + 1, DENIALS_BEHIND));
    before || behind
}

/// Adds up the signs of one skill: no word counts twice, and a phrase said again counts less each time.
fn weigh(document: &Document<'_>, mut signs: Vec<Sign>, weights: &Weights) -> Evidence {
    signs.sort_by(|one, other| {
        let order = other.counts.total_cmp(&one.counts);
        order.then_with(|| (one.part, one.words.start).cmp(&(other.part, other.words.start)))
    });
    let mut taken: Vec<(usize, Range<usize>)> = Vec::new();
    let mut said: BTreeMap<usize, i32> = BTreeMap::new();
    let mut evidence = Evidence::default();
    for sign in signs {
        let overlaps = taken.iter().any(|(part, words)| {
            *part == sign.part && words.start < sign.words.end && sign.words.start < words.end
        });
        if overlaps {
            continue;
        }
        let times = said.entry(sign.pattern).or_default();
        let counts = sign.counts * weights.again.powi(*times);
        *times += 1;
        evidence.sum += counts;
        evidence.parts.push((sign.part, counts));
        if let Some(part) = document.parts.get(sign.part) {
            evidence
                .reasons
                .extend(document.reason(&part.sentence, &sign.words));
        }
        taken.push((sign.part, sign.words));
    }
    evidence
}
