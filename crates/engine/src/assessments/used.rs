//! A record in the hands of somebody who wants to use it for a purpose: the record, or why not.

use super::{Assessment, Purpose, StatementOfUse};
use crate::time::Instant;
use std::ops::Deref;

/// A submitted assessment that may be used for the purpose it was asked for. [`Assessment::used_for`] alone makes one, so
/// a page that takes it has had its purpose checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedFor {
    assessment: Assessment,
    purpose: Purpose,
}

impl UsedFor {
    /// The purpose.
    #[must_use]
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }
}

impl Deref for UsedFor {
    type Target = Assessment;

    fn deref(&self) -> &Assessment {
        &self.assessment
    }
}

/// Why a record may not be used: the person gave it for other purposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the record was given for other purposes")]
pub struct NotForThis {
    /// What it was wanted for.
    pub wanted: Purpose,
    /// Under which statement it was given.
    pub given: StatementOfUse,
    /// When it was sent; `None` for a draft, which nobody uses for anything.
    pub sent: Option<Instant>,
}

impl Assessment {
    /// This assessment for a purpose.
    ///
    /// # Errors
    /// [`NotForThis`] where the statement under which it was made does not name the purpose, and for a draft.
    pub fn used_for(self, purpose: Purpose) -> Result<UsedFor, NotForThis> {
        if self.submitted.is_some() && self.statement.allows(purpose) {
            return Ok(UsedFor {
                assessment: self,
                purpose,
            });
        }
        Err(NotForThis {
            wanted: purpose,
            given: self.statement,
            sent: self.submitted,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{AssessmentId, Id, PersonId};
    use sfia::Edition;

    fn sent(planning: bool) -> Assessment {
        let now = Instant::from_utc(chrono::NaiveDateTime::default());
        let id = AssessmentId::from_text("a".to_owned());
        let person = PersonId::from_text("p".to_owned());
        let mut assessment = Assessment::begin(id, person, Edition::Nine, now);
        assessment.statement = StatementOfUse::present(planning);
        assessment.submitted = Some(now);
        assessment
    }

    #[test]
    fn a_record_for_development_alone_is_not_planned_with() {
        let refused = sent(false).used_for(Purpose::Planning).unwrap_err();
        assert_eq!(refused.wanted, Purpose::Planning);
        assert!(!refused.given.planning);
        assert!(sent(false).used_for(Purpose::Development).is_ok());
        let used = sent(true).used_for(Purpose::Planning).unwrap();
        assert_eq!(used.purpose(), Purpose::Planning);
    }

    #[test]
    fn a_draft_is_used_for_nothing() {
        let draft = Assessment {
            submitted: None,
            ..sent(true)
        };
        for purpose in Purpose::ALL {
            assert!(draft.clone().used_for(purpose).is_err());
        }
    }
}
