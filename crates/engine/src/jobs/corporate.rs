//! The words that an organisation gives every job description: corporate duties and the adjustments statement.

use super::{CorporateVersion, JobDraft, JobErrors, JobField, JobProblem};
use crate::text::{paragraphs, single_line};
use serde::{Deserialize, Serialize};

/// One version of an organisation's fixed words. Stored once; a job description says which version it carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorporateText {
    /// Which version.
    pub version: CorporateVersion,
    /// The duties, in order.
    pub duties: Vec<String>,
    /// The statement on adjustments that a new job description begins with; may be empty.
    pub adjustments: String,
}

impl CorporateText {
    /// The most duties.
    pub const MOST_DUTIES: usize = 30;

    /// Reads what was typed: a duty a line, empty lines left out.
    ///
    /// # Errors
    /// [`JobErrors`] naming [`JobField::Duties`] or [`JobField::Adjustments`].
    pub fn parse(
        version: CorporateVersion,
        duties: &str,
        adjustments: &str,
    ) -> Result<Self, JobErrors> {
        let mut errors = JobErrors::default();
        let duties: Vec<String> = paragraphs(duties)
            .lines()
            .map(single_line)
            .filter(|line| !line.is_empty())
            .collect();
        let most = Self::MOST_DUTIES;
        if duties.is_empty() {
            errors.push(JobField::Duties, JobProblem::Missing);
        } else if duties.len() > most {
            errors.push(JobField::Duties, JobProblem::TooMany { most });
        }
        let most = JobDraft::LONGEST_ITEM;
        if duties.iter().any(|duty| duty.chars().count() > most) {
            errors.push(JobField::Duties, JobProblem::TooLong { most });
        }
        let adjustments = paragraphs(adjustments);
        let most = JobDraft::LONGEST_PASSAGE;
        if adjustments.chars().count() > most {
            errors.push(JobField::Adjustments, JobProblem::TooLong { most });
        }
        if errors.is_empty() {
            Ok(Self {
                version,
                duties,
                adjustments,
            })
        } else {
            Err(errors)
        }
    }
}
