//! What the pages over a whole council use records for, and which records that leaves out.

use crate::assessments::{Purpose, StatementOfUse};

/// What a page over the council shows of people's records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CouncilUse {
    /// How many skills wait for a talk or a reader: a matter of endorsing, and no level is told.
    Talks,
    /// How long ago records were sent; no level is told.
    Freshness,
    /// How many of those whose role asks for a skill have it.
    Needs,
    /// Which critical skills too few people are endorsed in.
    Cover,
    /// How many people hold which level of which skill.
    Map,
    /// Who has a skill at a level or above, by name.
    Finding,
}

impl CouncilUse {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Talks,
        Self::Freshness,
        Self::Needs,
        Self::Cover,
        Self::Map,
        Self::Finding,
    ];

    /// The purpose that a record must have been given for.
    ///
    /// Whatever counts levels over the council, or names people by them, is planning, as the statement of use words it:
    /// counting levels, and finding people with a skill. How far endorsing has come, and how old records are, belongs to
    /// development, for which every record is given.
    #[must_use]
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Talks | Self::Freshness => Purpose::Development,
            Self::Needs | Self::Cover | Self::Map | Self::Finding => Purpose::Planning,
        }
    }

    /// Whether a record under this statement may be used so. Without a statement, as after an interview, it is for
    /// development alone.
    #[must_use]
    pub fn may_use(self, statement: Option<StatementOfUse>) -> bool {
        statement
            .unwrap_or(StatementOfUse::NONE)
            .allows(self.purpose())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_for_development_alone_is_in_no_count_of_levels_and_never_found() {
        let alone = Some(StatementOfUse::present(false));
        let allowed: Vec<CouncilUse> = CouncilUse::ALL
            .into_iter()
            .filter(|one| one.may_use(alone))
            .collect();
        assert_eq!(allowed, [CouncilUse::Talks, CouncilUse::Freshness]);
        let planning = Some(StatementOfUse::present(true));
        assert!(CouncilUse::ALL.into_iter().all(|one| one.may_use(planning)));
    }

    #[test]
    fn an_interview_is_no_statement_and_so_for_development_alone() {
        for one in CouncilUse::ALL {
            assert_eq!(one.may_use(None), one.may_use(Some(StatementOfUse::NONE)));
        }
        assert!(!CouncilUse::Finding.may_use(None));
    }
}
