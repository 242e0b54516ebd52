//! The ladder: a skill's levels as seven short steps, what one holds filled, what a role asks for framed.
//!
//! The view box is 196 by 36; step n is 20 by 12 at x = 28(n-1) + 4, y = 19 - 2(n-1): a gentle rise.
use serde::Serialize;

const STEP_WIDTH: i32 = 20;
const STEP_HEIGHT: i32 = 12;

/// The picture of one skill. Partial: `partials/ladder`; `partials/ladder-axis` for the column's heading.
///
/// The same values must stand as text beside it: the picture is the quick look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ladder {
    id: String,
    skill: String,
    person: Option<String>,
    held: Option<u8>,
    partly: Option<u8>,
    endorsed: Option<u8>,
    required: Option<u8>,
    about: Option<u8>,
    steps: Vec<Step>,
    need: Option<Place>,
    here: Option<String>,
}

/// One level that the skill has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Step {
    level: u8,
    x: i32,
    y: i32,
    middle: i32,
    class: &'static str,
    part: Option<String>,
    tick: Option<String>,
    strong: bool,
}

/// The upper left corner of the frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Place {
    x: i32,
    y: i32,
}

impl Ladder {
    /// The picture of a skill whose levels are `levels` (1 to 7; others are left out).
    ///
    /// `id` must be unique in the page. `held`: the level the person says they work at. `partly`: the one above that they
    /// have begun. `endorsed`: the level somebody has confirmed. `required`: the level the role asks for.
    pub fn new(
        id: impl Into<String>,
        skill: impl Into<String>,
        levels: &[u8],
        held: Option<u8>,
        partly: Option<u8>,
        endorsed: Option<u8>,
        required: Option<u8>,
    ) -> Self {
        let steps = (1..=7)
            .filter(|level| levels.contains(level))
            .map(|level| Step {
                level,
                x: left(level),
                y: top(level),
                middle: left(level) + STEP_WIDTH / 2,
                class: class(level, held, endorsed),
                part: (partly == Some(level) && held < partly && endorsed != partly)
                    .then(|| half(level)),
                tick: (endorsed == Some(level)).then(|| tick(level)),
                strong: required == Some(level),
            })
            .collect();
        let need = required.filter(|level| (1..=7).contains(level));
        Self {
            id: id.into(),
            skill: skill.into(),
            person: None,
            held,
            partly,
            endorsed,
            required,
            about: None,
            steps,
            need: need.map(|level| Place {
                x: left(level) - 3,
                y: top(level) - 3,
            }),
            here: None,
        }
    }

    /// Somebody else's skill: the description then says "Sam Example says" instead of "You say".
    #[must_use]
    pub fn of(mut self, person: impl Into<String>) -> Self {
        self.person = Some(person.into());
        self
    }

    /// Marks the level that the page is about.
    #[must_use]
    pub fn about(mut self, level: u8) -> Self {
        if (1..=7).contains(&level) {
            let drop = if self.required == Some(level) { 17 } else { 15 };
            let (x, y) = (left(level) + STEP_WIDTH / 2, top(level) + drop);
            self.about = Some(level);
            for step in &mut self.steps {
                step.strong = step.level == level;
            }
            self.here = Some(format!("M{x} {y}l5 7h-10z"));
        }
        self
    }
}

/// Explains the marks of the ladders below it. Partial: `partials/ladder-legend`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LadderLegend {
    /// Whose skills these are; None for one's own.
    pub person: Option<String>,
    /// Some ladder has a level held.
    pub held: bool,
    /// Some ladder has a level half begun.
    pub partly: bool,
    /// Some ladder has an endorsed level.
    pub endorsed: bool,
    /// Some ladder has a required level.
    pub required: bool,
}

fn left(level: u8) -> i32 {
    28 * (i32::from(level) - 1) + 4
}

fn top(level: u8) -> i32 {
    19 - 2 * (i32::from(level) - 1)
}

fn class(level: u8, held: Option<u8>, endorsed: Option<u8>) -> &'static str {
    if endorsed == Some(level) {
        "aspire-ladder__step aspire-ladder__step--endorsed"
    } else if held.is_some_and(|held| level <= held) {
        "aspire-ladder__step aspire-ladder__step--held"
    } else {
        "aspire-ladder__step"
    }
}

fn half(level: u8) -> String {
    let (x, y) = (left(level), top(level));
    format!(
        "M{x} {y}h{}v{STEP_HEIGHT}h-{}z",
        STEP_WIDTH / 2,
        STEP_WIDTH / 2
    )
}

/// A tick that starts at x + 5.5, y + 6.2.
fn tick(level: u8) -> String {
    format!("M{}.5 {}.2l3 3 5.5-6", left(level) + 5, top(level) + 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ladder() -> Ladder {
        Ladder::new(
            "l1",
            "Programming",
            &[2, 3, 4, 5, 6],
            Some(3),
            Some(4),
            Some(2),
            Some(4),
        )
    }

    fn step(level: u8) -> Step {
        let steps = ladder().steps;
        steps.into_iter().find(|step| step.level == level).unwrap()
    }

    #[test]
    fn levels_that_the_skill_lacks_leave_their_place_empty() {
        let levels: Vec<u8> = ladder().steps.iter().map(|step| step.level).collect();
        assert_eq!(levels, [2, 3, 4, 5, 6]);
        assert_eq!((step(2).x, step(2).y), (32, 17));
        assert_eq!((step(6).x, step(6).y), (144, 9));
    }

    #[test]
    fn held_partly_endorsed_and_required_each_have_a_mark_of_their_own() {
        assert!(step(3).class.ends_with("--held"));
        assert!(step(2).class.ends_with("--endorsed"));
        assert_eq!(step(2).tick.as_deref(), Some("M37.5 23.2l3 3 5.5-6"));
        assert_eq!(step(4).part.as_deref(), Some("M88 13h10v12h-10z"));
        assert_eq!(ladder().need, Some(Place { x: 85, y: 10 }));
        assert!(!step(5).class.contains("--"));
    }

    #[test]
    fn a_level_outside_the_framework_draws_nothing() {
        let ladder = Ladder::new("l", "X", &[0, 1, 9], None, None, None, Some(0)).about(9);
        assert_eq!(ladder.steps.len(), 1);
        assert_eq!(ladder.need, None);
        assert_eq!(ladder.here, None);
    }
}
