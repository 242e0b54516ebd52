//! Who answers in a round, and how many of each role it takes.

use crate::ids::{PersonId, RespondentId};
use crate::readiness::Role;

/// Who a respondent is. Of a guest, such as a union officer without an account, nothing is known here but the respondent's
/// own identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody in the council's records.
    Member(PersonId),
    /// Somebody who answers by a link.
    Guest,
}

/// Somebody named to answer, in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respondent {
    /// Their identity in this round.
    pub id: RespondentId,
    /// As what they answer, which decides what they are asked.
    pub role: Role,
    /// Who they are.
    pub who: Who,
}

/// Whether enough people are named for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// Enough are named.
    Met,
    /// So many more are needed; at least 1.
    ShortBy(usize),
    /// Fewer than usual, but the council has no more of them. It may have none at all.
    HasAll,
}

/// How many respondents a role takes: three managers, five members of staff, one of any other (section 2.2).
#[must_use]
pub fn least_number(role: Role) -> usize {
    match role {
        Role::Manager => 3,
        Role::Staff => 5,
        _ => 1,
    }
}

impl Least {
    /// Whether `named` respondents are enough for a role that the council has `in_council` people for; `None` where it has
    /// not said how many.
    #[must_use]
    pub fn of(role: Role, named: usize, in_council: Option<usize>) -> Self {
        let least = least_number(role);
        match in_council {
            _ if named >= least => Self::Met,
            Some(all) if named >= all => Self::HasAll,
            Some(all) => Self::ShortBy(least.min(all) - named),
            None => Self::ShortBy(least - named),
        }
    }
}

/// Whether an answer in this role can be recognised as one person's, so that whoever gives it has to be told: always
/// where one person usually has the role, and where fewer managers or staff are named than usual.
#[must_use]
pub fn is_recognisable(role: Role, named: usize) -> bool {
    !matches!(role, Role::Manager | Role::Staff) || named < least_number(role)
}
