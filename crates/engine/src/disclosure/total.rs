//! A total as it may be told.

/// Fewest people whom a total, or the rest of it, may stand for.
const LEAST: u64 = 10;

/// What may be told of a number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// Fewer than ten.
    Few,
    /// The number itself.
    Exactly(u64),
    /// All but fewer than ten of a whole that is told.
    NearlyAll,
}

impl Total {
    /// What may be told of everybody in a group.
    #[must_use]
    pub fn of_all(count: u64) -> Self {
        if count < LEAST {
            Self::Few
        } else {
            Self::Exactly(count)
        }
    }

    /// What may be told of `part` of a group of `whole`, when the whole is told as well.
    #[must_use]
    pub fn of_part(part: u64, whole: u64) -> Self {
        if part < LEAST {
            Self::Few
        } else if whole.saturating_sub(part) < LEAST {
            Self::NearlyAll
        } else {
            Self::Exactly(part)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Total;

    #[test]
    fn small_totals_are_withheld() {
        assert_eq!(Total::of_all(0), Total::Few);
        assert_eq!(Total::of_all(9), Total::Few);
        assert_eq!(Total::of_all(10), Total::Exactly(10));
        assert_eq!(Total::of_part(9, 500), Total::Few);
        assert_eq!(Total::of_part(3, 5), Total::Few);
    }

    #[test]
    fn nobody_learns_a_small_rest_by_subtracting() {
        for whole in 10..60 {
            for part in 0..=whole {
                if let Total::Exactly(told) = Total::of_part(part, whole) {
                    assert!(told >= 10 && whole - told >= 10, "{part} of {whole}");
                }
            }
        }
        assert_eq!(Total::of_part(55, 62), Total::NearlyAll);
        assert_eq!(Total::of_part(62, 62), Total::NearlyAll);
        assert_eq!(Total::of_part(52, 62), Total::Exactly(52));
    }
}
