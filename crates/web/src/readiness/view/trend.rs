//! How the figures moved from round to round.

use super::bars::whole;
use super::words::round_words;
use crate::args;
use crate::kit::{Words, dates};
use engine::campaigns::london_day;
use engine::ids::ReadinessRoundId;
use engine::readiness::trend::{Change, TrendPoint, calibration_gain, change};
use serde::Serialize;
use store::readiness::TrendLine;

/// One round of the trend.
#[derive(Serialize)]
pub(crate) struct TrendRow {
    /// Its stage and moment.
    name: String,
    /// Its own page.
    url: String,
    closed: String,
    claimed: String,
    expected: String,
    evidenced: String,
    gap: String,
    says: String,
}

/// The rounds of a council, the oldest first, each with its page. A round in which nothing applies is left out.
pub(crate) fn trend(
    words: &Words,
    lines: &[TrendLine],
    url: impl Fn(&ReadinessRoundId) -> String,
) -> Vec<TrendRow> {
    let mut before: Option<TrendPoint> = None;
    let mut rows = Vec::new();
    for line in lines {
        let Some(point) = line.figures.point() else {
            continue;
        };
        rows.push(TrendRow {
            name: round_words(words, line.figures.stage, line.figures.moment),
            url: url(&line.round),
            closed: dates::day(words, london_day(line.closed)),
            claimed: whole(point.claimed),
            expected: whole(point.expected),
            evidenced: whole(point.evidenced),
            gap: whole(point.claimed - point.evidenced),
            says: before.map_or_else(
                || words.say("readiness-trend-first"),
                |before| says(words, &before, &point),
            ),
        });
        before = Some(point);
    }
    rows
}

fn says(words: &Words, before: &TrendPoint, after: &TrendPoint) -> String {
    let moved = words.say(match change(before, after) {
        Change::Up => "readiness-trend-up",
        Change::Down => "readiness-trend-down",
        Change::NotClear => "readiness-trend-not-clear",
        Change::NotTold => "readiness-trend-not-told",
    });
    let gain = calibration_gain(before, after);
    let key = if gain >= 0.0 {
        "readiness-trend-nearer"
    } else {
        "readiness-trend-further"
    };
    let judged = words.say_with(key, &args!["points" => whole(gain.abs())]);
    format!("{moved} {judged}")
}
