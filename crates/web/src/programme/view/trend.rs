//! How a council's figures move from round to round: a table, and lines with the last value at their end.

use super::{verdict_words, whole};
use crate::args;
use crate::kit::{Link, Words, dates};
use crate::readiness::round_words;
use engine::readiness::trend::{Change, TrendPoint, calibration_gain, change};
use serde::Serialize;
use store::readiness::TrendLine;

/// The drawing is 640 by 240: 0 points stand at 210 and 100 at 20; rounds from 30 to 540, room for words after them.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 540.0;
const BOTTOM: f64 = 210.0;
const TOP: f64 = 20.0;
/// The least distance of two words at the end of lines.
const APART: f64 = 18.0;

/// One round.
#[derive(Serialize)]
pub(super) struct TrendRow {
    round: Link,
    day: String,
    claimed: String,
    evidenced: String,
    expected: String,
    distance: String,
    gain: String,
    change: String,
    decision: String,
}

/// The lines; only with two rounds or more.
#[derive(Serialize)]
pub(super) struct Lines {
    label: String,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    /// The word of the style: claimed, expected or evidenced.
    kind: &'static str,
    points: String,
    marks: Vec<Mark>,
    /// Where the words at the end stand.
    x: String,
    y: String,
    says: String,
}

#[derive(Serialize)]
struct Mark {
    x: String,
    y: String,
}

/// The rounds in a table, the oldest first.
pub(super) fn rows(words: &Words, url: &str, rounds: &[TrendLine]) -> Vec<TrendRow> {
    let mut before: Option<TrendPoint> = None;
    let mut rows = Vec::with_capacity(rounds.len());
    for round in rounds {
        let figures = &round.figures;
        let point = figures.point();
        let value = |of: fn(&TrendPoint) -> f64| {
            point.map_or_else(|| words.say("programme-none"), |point| whole(of(&point)))
        };
        let pair = before.as_ref().zip(point.as_ref());
        rows.push(TrendRow {
            round: Link::new(
                round_words(words, figures.stage, figures.moment),
                format!("{url}/rounds/{}", round.round),
            ),
            day: dates::day(words, dates::london_day(round.closed.utc())),
            claimed: value(|point| point.claimed),
            evidenced: value(|point| point.evidenced),
            expected: value(|point| point.expected),
            distance: value(|point| point.distance),
            gain: pair.map_or_else(
                || words.say("programme-none"),
                |(before, after)| whole(calibration_gain(before, after)),
            ),
            change: pair.map_or_else(
                || words.say("programme-none"),
                |(before, after)| change_words(words, change(before, after)),
            ),
            decision: verdict_words(words, figures.decision.verdict()),
        });
        before = point.or(before);
    }
    rows
}

fn change_words(words: &Words, change: Change) -> String {
    words.say(match change {
        Change::Up => "programme-change-up",
        Change::Down => "programme-change-down",
        Change::NotClear => "programme-change-not-clear",
        Change::NotTold => "programme-change-not-told",
    })
}

/// The word of a line's style, and its figure.
type Figure = (&'static str, fn(&TrendPoint) -> f64);

/// The lines of three figures over the rounds.
pub(super) fn lines(words: &Words, rounds: &[TrendLine]) -> Option<Lines> {
    let points: Vec<TrendPoint> = rounds
        .iter()
        .filter_map(|one| one.figures.point())
        .collect();
    let last = points.last().copied()?;
    if points.len() < 2 {
        return None;
    }
    let kinds: [Figure; 3] = [
        ("claimed", |point| point.claimed),
        ("expected", |point| point.expected),
        ("evidenced", |point| point.evidenced),
    ];
    let ends = spread(kinds.map(|(_, of)| height(of(&last))));
    let lines = kinds.into_iter().zip(ends).map(|((kind, of), end)| {
        let marks: Vec<Mark> = points
            .iter()
            .enumerate()
            .map(|(number, point)| Mark {
                x: place(number, points.len()),
                y: format!("{:.1}", height(of(point))),
            })
            .collect();
        let joined = marks.iter().map(|mark| format!("{},{}", mark.x, mark.y));
        let value = args!["points" => whole(of(&last))];
        Line {
            kind,
            points: joined.collect::<Vec<_>>().join(" "),
            marks,
            x: format!("{:.1}", RIGHT + 12.0),
            y: format!("{:.1}", end + 5.0),
            says: match kind {
                "claimed" => words.say_with("programme-line-claimed", &value),
                "expected" => words.say_with("programme-line-expected", &value),
                _ => words.say_with("programme-line-evidenced", &value),
            },
        }
    });
    Some(Lines {
        label: words.say_with("programme-lines", &args!["count" => points.len()]),
        lines: lines.collect(),
    })
}

fn place(number: usize, all: usize) -> String {
    let step = (RIGHT - LEFT) / (all.saturating_sub(1).max(1)) as f64;
    format!("{:.1}", LEFT + step * number as f64)
}

fn height(points: f64) -> f64 {
    BOTTOM - points.clamp(0.0, 100.0) / 100.0 * (BOTTOM - TOP)
}

/// Moves words that would lie over each other apart, the upper ones up where the lowest would leave the picture.
fn spread(heights: [f64; 3]) -> [f64; 3] {
    let mut order: Vec<(usize, f64)> = heights.into_iter().enumerate().collect();
    order.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let mut lowest = f64::NEG_INFINITY;
    for (_, height) in &mut order {
        *height = height.max(lowest + APART);
        lowest = *height;
    }
    let over = (lowest - BOTTOM).max(0.0);
    let mut found = heights;
    for (number, height) in order {
        if let Some(slot) = found.get_mut(number) {
            *slot = height - over;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_at_the_end_of_lines_do_not_lie_over_each_other_or_outside() {
        for heights in [[100.0; 3], [210.0; 3], [20.0, 21.0, 200.0]] {
            let mut found = spread(heights).to_vec();
            found.sort_by(f64::total_cmp);
            for pair in found.windows(2) {
                assert!(pair[1] - pair[0] >= APART - 1e-9, "{found:?}");
            }
            assert!(
                found.iter().all(|y| (0.0..=BOTTOM).contains(y)),
                "{found:?}"
            );
        }
    }
}
