//! How many parts are done: a staircase for home pages, a line of parts above a question. Never for levels.
use serde::Serialize;

/// Bars that rise, the done ones filled, the next one with a thick edge. Partial: `partials/staircase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Staircase {
    label: Option<String>,
    bars: Vec<Bar>,
}

/// Parts of equal width on one line. Partial: `partials/progress`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    label: String,
    parts: Vec<Bar>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Bar {
    x: String,
    y: String,
    width: String,
    height: String,
    class: &'static str,
}

impl Staircase {
    /// `done` of `total` parts; `label` says so in words ("3 of 8 skills done"). The view box is 380 by 136.
    pub fn new(label: impl Into<String>, done: u32, total: u32) -> Self {
        Self {
            label: Some(label.into()),
            bars: Self::bars(done, total),
        }
    }

    /// The same as an ornament, which is not read out.
    pub fn ornament(done: u32, total: u32) -> Self {
        Self {
            label: None,
            bars: Self::bars(done, total),
        }
    }

    fn bars(done: u32, total: u32) -> Vec<Bar> {
        let (gap, width) = widths(total, 376.0, 9.0);
        let rise = 106.0 / f64::from(total.max(2) - 1);
        (0..total)
            .map(|index| {
                let place = f64::from(index);
                let height = 14.0 + rise.min(14.0) * place + 8.0;
                Bar {
                    x: tenths(2.0 + place * (width + gap)),
                    y: tenths(134.0 - height),
                    width: tenths(width),
                    height: tenths(height),
                    class: match index {
                        index if index < done => "aspire-stair__step aspire-stair__step--done",
                        index if index == done => "aspire-stair__step aspire-stair__step--now",
                        _ => "aspire-stair__step",
                    },
                }
            })
            .collect()
    }
}

impl Progress {
    /// `done` of `total` parts; `label` says so in words. The view box is 320 by 8.
    pub fn new(label: impl Into<String>, done: u32, total: u32) -> Self {
        let (gap, width) = widths(total, 320.0, 4.0);
        let parts = (0..total)
            .map(|index| Bar {
                x: tenths(f64::from(index) * (width + gap)),
                y: "0".to_owned(),
                width: tenths(width),
                height: "8".to_owned(),
                class: if index < done {
                    "aspire-progress__part aspire-progress__part--done"
                } else {
                    "aspire-progress__part"
                },
            })
            .collect();
        Self {
            label: label.into(),
            parts,
        }
    }

    /// The part of a whole that is done, as one bar, for numbers too large to be counted in parts.
    pub fn share(label: impl Into<String>, done: usize, total: usize) -> Self {
        let width = |count: usize| {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let total = u32::try_from(total.max(1)).unwrap_or(u32::MAX);
            320.0 * f64::from(count) / f64::from(total)
        };
        let bar = |x: f64, width: f64, class| Bar {
            x: tenths(x),
            y: "0".to_owned(),
            width: tenths(width),
            height: "8".to_owned(),
            class,
        };
        let done = width(done.min(total));
        let parts = vec![
            bar(
                0.0,
                done,
                "aspire-progress__part aspire-progress__part--done",
            ),
            bar(done, 320.0 - done, "aspire-progress__part"),
        ];
        Self {
            label: label.into(),
            parts,
        }
    }
}

/// The gap between bars and the width of one; with many bars the gap shrinks so that a bar stays wider than it.
fn widths(total: u32, room: f64, gap: f64) -> (f64, f64) {
    let total = f64::from(total.max(1));
    let gap = gap.min(room / total / 4.0);
    (gap, (room - gap * (total - 1.0)) / total)
}

fn tenths(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn done_parts_are_filled_and_the_next_one_is_marked() {
        let stairs = Staircase::new("3 of 8 skills done", 3, 8);
        let classes: Vec<&str> = stairs.bars.iter().map(|bar| bar.class).collect();
        assert_eq!(
            classes
                .iter()
                .filter(|class| class.ends_with("--done"))
                .count(),
            3
        );
        assert!(classes[3].ends_with("--now"));
        assert_eq!(classes.len(), 8);
    }

    #[test]
    fn any_number_of_parts_stays_inside_the_picture() {
        for total in [1, 2, 8, 30, 120] {
            for bar in Staircase::new("", total, total).bars {
                let [x, y, width, height] =
                    [bar.x, bar.y, bar.width, bar.height].map(|text| text.parse::<f64>().unwrap());
                assert!(width > 1.0 && x >= 0.0 && x + width <= 380.0, "{total}");
                assert!(y >= 0.0 && y + height <= 136.0, "{total}");
            }
        }
    }
}
