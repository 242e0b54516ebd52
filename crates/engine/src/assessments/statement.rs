//! The statement of use: what an assessment is for and never for, shown before the first answer.

/// For what a record may be used. A page with another purpose refuses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Talking about one's work and development, with those who endorse it.
    Development,
    /// Planning for the organisation as a whole: totals by skill, and finding people with a skill for work.
    Planning,
}

impl Purpose {
    /// All purposes, in the order in which pages list them.
    pub const ALL: [Self; 2] = [Self::Development, Self::Planning];

    /// The word under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Planning => "planning",
        }
    }
}

/// The statement under which an assessment was made: which version of its words, and for which purposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementOfUse {
    /// The version of the words that were shown; 0 for records from before there was a statement.
    pub version: i16,
    /// Whether the organisation may also plan with it.
    pub planning: bool,
}

impl StatementOfUse {
    /// The version of the words that pages show now. A change of meaning in them raises it.
    pub const VERSION: i16 = 1;

    /// Records from before there was a statement: for development alone, as was said then.
    pub const NONE: Self = Self {
        version: 0,
        planning: false,
    };

    /// The statement as it is shown now.
    #[must_use]
    pub fn present(planning: bool) -> Self {
        Self {
            version: Self::VERSION,
            planning,
        }
    }

    /// The statement as a form carries it, so that somebody who was shown another one is noticed: its version and its
    /// widest purpose.
    #[must_use]
    pub fn as_shown(self) -> String {
        let widest = if self.planning {
            Purpose::Planning
        } else {
            Purpose::Development
        };
        format!("{}-{}", self.version, widest.as_str())
    }

    /// Whether a record under this statement may be used for `purpose`.
    #[must_use]
    pub fn allows(self, purpose: Purpose) -> bool {
        match purpose {
            Purpose::Development => true,
            Purpose::Planning => self.planning,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_version_and_another_purpose_are_another_statement() {
        let shown = |version, planning| StatementOfUse { version, planning }.as_shown();
        assert_eq!(shown(1, false), "1-development");
        assert_eq!(shown(1, true), "1-planning");
        assert_eq!(shown(2, true), "2-planning");
    }

    #[test]
    fn a_record_from_before_is_for_development_alone() {
        assert!(StatementOfUse::NONE.allows(Purpose::Development));
        assert!(!StatementOfUse::NONE.allows(Purpose::Planning));
        assert!(StatementOfUse::present(true).allows(Purpose::Planning));
    }
}
