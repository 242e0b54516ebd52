//! What one reviewer makes of one question.

use crate::ids::AccountId;
use crate::readiness::ReadinessLevel;
use crate::readiness::written::Reason;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A level that a reviewer accepts, with why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The level.
    pub level: ReadinessLevel,
    /// Why this one and no other.
    pub reason: Reason,
    /// The day from which the newest thing that shows it dates; its age is counted from here.
    pub shown_on: NaiveDate,
    /// Who read it.
    pub by: AccountId,
    /// The day, in London, on which they did.
    pub on: NaiveDate,
}
