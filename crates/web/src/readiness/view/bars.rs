//! One bar for a section with three marks: claimed, expected, evidenced. Each has a shape of its own, so that colour says
//! nothing that the shape does not.

use crate::args;
use crate::kit::Words;
use engine::readiness::score::Scores;
use serde::Serialize;

/// The drawing is 336 wide; 0 stands at 8 and 100 at 328.
const LEFT: f64 = 8.0;
const WIDTH: f64 = 320.0;
/// Half the size of a mark.
const HALF: f64 = 6.0;
/// The middle of the bar.
const MIDDLE: f64 = 12.0;

/// The bar.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Bar {
    /// What it shows, in words.
    label: String,
    /// The length of the filled part, which ends at what is evidenced.
    filled: String,
    /// The middle of the circle: claimed.
    claimed: String,
    /// The corners of the diamond: expected.
    expected: String,
    /// The left edge of the block: evidenced.
    evidenced: String,
}

impl Bar {
    pub(super) fn new(words: &Words, name: &str, scores: &Scores) -> Self {
        let at = |points: f64| LEFT + points.clamp(0.0, 100.0) / 100.0 * WIDTH;
        let (claimed, expected) = (at(scores.claimed), at(scores.expected));
        let evidenced = at(scores.evidenced);
        let point = |x: f64, y: f64| format!("{x:.1},{y:.1}");
        let corners = [
            point(expected, MIDDLE - HALF),
            point(expected + HALF, MIDDLE),
            point(expected, MIDDLE + HALF),
            point(expected - HALF, MIDDLE),
        ];
        Self {
            label: words.say_with(
                "readiness-bar",
                &args![
                    "name" => name,
                    "claimed" => whole(scores.claimed),
                    "expected" => whole(scores.expected),
                    "evidenced" => whole(scores.evidenced)
                ],
            ),
            filled: format!("{:.1}", evidenced - LEFT),
            claimed: format!("{claimed:.1}"),
            expected: corners.join(" "),
            evidenced: format!("{:.1}", evidenced - 2.0),
        }
    }
}

/// Points without decimals, as pages show them.
pub(super) fn whole(points: f64) -> String {
    let text = format!("{points:.0}");
    // A little less than nothing is nothing.
    if text == "-0" { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_where_their_figures_are() {
        let words = Words::load(crate::kit::Language::English).unwrap();
        let scores = Scores {
            claimed: 71.4,
            evidenced: 0.0,
            gap: 71.4,
            unproven: 71.4,
            tested_over: 0.0,
            over_index: None,
            dk_rate: None,
            expected: 100.0,
            interval: None,
        };
        let bar = Bar::new(&words, "Roles", &scores);
        assert_eq!(
            (bar.claimed.as_str(), bar.filled.as_str()),
            ("236.5", "0.0")
        );
        assert!(bar.expected.starts_with("328.0,6.0 "), "{}", bar.expected);
        assert_eq!(
            (whole(-0.2), whole(71.4), whole(-12.6)),
            ("0".to_owned(), "71".to_owned(), "-13".to_owned())
        );
    }
}
