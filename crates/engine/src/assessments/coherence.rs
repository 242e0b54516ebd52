//! Hints where a level and the general level of responsibility do not go together. They never block.

use sfia::Level;

/// Why a level is worth a second thought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// More than one above the general level: wider responsibility usually goes with it, so an example helps.
    AboveResponsibility,
    /// More than two below the general level, for a skill of the role: perhaps the person does more than they say.
    BelowResponsibility,
}

/// The hint for a skill held at this level by somebody with this general level, if there is one.
///
/// Source: the guided flow's coherence hints.
#[must_use]
pub fn hint(held: Option<Level>, general: Option<Level>, in_role: bool) -> Option<Hint> {
    let general = general?.number();
    let held = held.map_or(0, Level::number);
    if held > general + 1 {
        Some(Hint::AboveResponsibility)
    } else if in_role && held + 2 < general {
        Some(Hint::BelowResponsibility)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_far_from_the_general_level_is_pointed_out() {
        let level = |number| Level::new(number).ok();
        let of = |held, general, in_role| hint(level(held), level(general), in_role);
        assert_eq!(of(5, 3, false), Some(Hint::AboveResponsibility));
        assert_eq!(of(4, 3, false), None);
        assert_eq!(of(2, 5, true), Some(Hint::BelowResponsibility));
        assert_eq!(of(3, 5, true), None);
        assert_eq!(of(2, 5, false), None);
        assert_eq!(hint(None, level(3), true), Some(Hint::BelowResponsibility));
        assert_eq!(hint(level(7), None, true), None);
    }
}
