//! The radar: how far one reaches along a few spokes. Always with its table beside it, which takes its place on small screens.
//!
//! The view box is 380 by 232; the middle at (190, 116), level 7 at 84 from it, the first spoke straight up.
use serde::Serialize;
use std::f64::consts::TAU;

const MIDDLE: (f64, f64) = (190.0, 116.0);
const REACH: f64 = 84.0;
const LEVELS: u8 = 7;

/// The picture. Partial: `partials/radar`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Radar {
    id: String,
    title: String,
    description: String,
    rings: Vec<String>,
    spokes: Vec<Line>,
    held: String,
    marks: Vec<Mark>,
    required: Option<String>,
}

/// One spoke to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoke {
    /// What it is called.
    pub label: String,
    /// How far one reaches, 1 to 7.
    pub held: u8,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Line {
    x: String,
    y: String,
    label: String,
    held: u8,
    label_x: String,
    label_y: String,
    anchor: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Mark {
    x: String,
    y: String,
}

impl Radar {
    /// The picture of three to eight spokes. `required`: the level that is asked for along all of them. The description
    /// says in words what the picture shows; `id` must be unique in the page.
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        description: impl Into<String>,
        spokes: &[Spoke],
        required: Option<u8>,
    ) -> Self {
        let directions = directions(spokes.len());
        let ring = |level: u8| {
            let corners = directions.iter().map(|way| point(*way, level));
            corners
                .map(|(x, y)| pair(x, y))
                .collect::<Vec<_>>()
                .join(" ")
        };
        let reached = || directions.iter().zip(spokes);
        let held = reached().map(|(way, spoke)| point(*way, spoke.held));
        let marks: Vec<Mark> = held
            .map(|(x, y)| Mark {
                x: number(x),
                y: number(y),
            })
            .collect();
        let corners = marks.iter().map(|mark| format!("{},{}", mark.x, mark.y));
        Self {
            id: id.into(),
            title: title.into(),
            description: description.into(),
            rings: (1..=LEVELS).map(ring).collect(),
            spokes: reached().map(|(way, spoke)| line(*way, spoke)).collect(),
            held: corners.collect::<Vec<_>>().join(" "),
            marks,
            required: required.map(ring),
        }
    }
}

/// The unit vectors of so many spokes, clockwise from straight up.
fn directions(count: usize) -> Vec<(f64, f64)> {
    let count = u32::try_from(count).unwrap_or(1);
    (0..count)
        .map(|number| {
            let angle = TAU * f64::from(number) / f64::from(count.max(1));
            (angle.sin(), -angle.cos())
        })
        .collect()
}

fn point((x, y): (f64, f64), level: u8) -> (f64, f64) {
    let far = REACH * f64::from(level.min(LEVELS)) / f64::from(LEVELS);
    (MIDDLE.0 + x * far, MIDDLE.1 + y * far)
}

fn line(way: (f64, f64), spoke: &Spoke) -> Line {
    let (x, y) = point(way, LEVELS);
    let anchor = match way.0 {
        side if side > 0.2 => "start",
        side if side < -0.2 => "end",
        _ => "middle",
    };
    // Beside the end of the spoke; above it at the top and below it at the bottom.
    let down = if anchor == "middle" && way.1 > 0.0 {
        20.0
    } else if anchor == "middle" {
        -10.0
    } else {
        5.0
    };
    Line {
        x: number(x),
        y: number(y),
        label: spoke.label.clone(),
        held: spoke.held,
        label_x: number(x + way.0 * 8.0),
        label_y: number(y + down),
        anchor,
    }
}

fn pair(x: f64, y: f64) -> String {
    format!("{},{}", number(x), number(y))
}

fn number(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    rounded.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoke(label: &str, held: u8) -> Spoke {
        Spoke {
            label: label.to_owned(),
            held,
        }
    }

    #[test]
    fn four_spokes_stand_in_a_cross_and_reach_as_far_as_the_level() {
        let spokes = ["up", "right", "down", "left"].map(|label| spoke(label, 7));
        let radar = Radar::new("r", "Title", "Words", &spokes, Some(7));
        assert_eq!(radar.held, "190,32 274,116 190,200 106,116");
        assert_eq!(radar.required.as_deref(), Some(radar.held.as_str()));
        let anchors: Vec<&str> = radar.spokes.iter().map(|spoke| spoke.anchor).collect();
        assert_eq!(anchors, ["middle", "start", "middle", "end"]);
        assert_eq!(radar.rings.len(), 7);
    }

    #[test]
    fn a_level_beyond_the_highest_stays_on_the_picture() {
        let far = Radar::new("r", "T", "D", &[spoke("a", 9), spoke("b", 0)], None);
        assert_eq!(far.held, "190,32 190,116");
    }
}
