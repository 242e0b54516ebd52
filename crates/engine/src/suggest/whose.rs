//! Whose a job title is that stands in a text: the one of the job described, or of others around it.

use super::document::{Part, PartKind};
use super::stem::singular;
use std::ops::Range;

/// Words before a title that make it somebody else's.
const SOMEBODY_ELSE: &[&str] = &[
    "report",
    "reports",
    "reporting",
    "support",
    "supports",
    "supporting",
    "manage",
    "manages",
    "managing",
    "alongside",
    "collaborate",
    "collaborating",
    "liaise",
    "liaising",
    "mentor",
    "mentoring",
    "coach",
    "coaching",
    "team",
    "teams",
    "like",
    "work",
    "works",
    "working",
    "assist",
    "assists",
    "supervise",
    "supervised",
    "guidance",
    "lead",
    "leading",
];
/// Words before a title that make it this one's.
const THIS_ONE: &[&str] = &[
    "seeking",
    "looking",
    "recruiting",
    "appoint",
    "role",
    "post",
    "position",
    "title",
];

/// How certain it is, 0 to 1, that a title is the one of the job described.
pub(super) fn certainty(part: &Part, words: &Range<usize>, is_opening: bool) -> f64 {
    if is_somebody_else(part, words) {
        return 0.0;
    }
    let mut before =
        (words.start.saturating_sub(WORDS_BEFORE)..words.start).map(|at| plain(part, at));
    let meant = before.any(|word| THIS_ONE.contains(&word));
    match (is_opening, meant, words.start) {
        (true, _, 0..=4) => 0.9,
        (_, true, _) => 0.7,
        (true, ..) => 0.4,
        (_, _, 0..=1) => 0.45,
        _ if part.kind == PartKind::Noise => 0.03,
        _ => 0.12,
    }
}

/// How many words before a title tell whose it is.
const WORDS_BEFORE: usize = 3;

fn plain(part: &Part, at: usize) -> &str {
    part.sentence
        .words
        .get(at)
        .map_or("", |word| word.plain.as_str())
}

/// Whether a title is that of others: "report to the head of ICT", "with developers and testers".
fn is_somebody_else(part: &Part, words: &Range<usize>) -> bool {
    if matches!(part.kind, PartKind::Title(_)) || words.start == 0 {
        return false;
    }
    let mut before =
        (words.start.saturating_sub(WORDS_BEFORE)..words.start).map(|at| plain(part, at));
    let last = plain(part, words.end.saturating_sub(1));
    let several = words.start > 1 && singular(last) != last;
    several || before.any(|word| SOMEBODY_ELSE.contains(&word))
}

/// Words before a title of somebody with whom, and not as whom, one works.
const BESIDE: &[&str] = &[
    "report",
    "reports",
    "reporting",
    "alongside",
    "collaborate",
    "collaborates",
    "collaborating",
    "liaise",
    "liaises",
    "liaising",
    "work",
    "works",
    "working",
    "partner",
    "partnering",
    "engage",
    "engages",
];
/// How many words before the last title of a list such a word may stand.
const WORDS_OF_LIST: usize = 12;

/// Whether a title is that of somebody beside or above the role: "work with testers, designers and analysts".
pub(super) fn is_beside(part: &Part, words: &Range<usize>) -> bool {
    if matches!(part.kind, PartKind::Title(_)) || words.start == 0 {
        return false;
    }
    let last = plain(part, words.end.saturating_sub(1));
    let several = singular(last) != last;
    let reach = if several { WORDS_OF_LIST } else { WORDS_BEFORE };
    (words.start.saturating_sub(reach)..words.start).any(|at| BESIDE.contains(&plain(part, at)))
}
