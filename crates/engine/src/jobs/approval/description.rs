//! A job description as its versions, each with where it stands.

use super::Evaluation;
use crate::ids::{JobDescriptionId, PersonId};
use crate::time::Instant;
use crate::words::words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Being written. The only state in which a version changes.
    Draft,
    /// Read and commented on.
    InReview,
    /// With HR.
    HrCheck,
    /// With the Head of Profession.
    HeadOfProfession,
    /// Approved, not in force yet.
    Approved,
    /// In force.
    Published,
    /// Was in force, until the next one was published.
    Superseded,
    /// Was sent, and went back; the version after it goes on from what it said.
    SentBack,
}

words!(State: Draft = "draft", InReview = "in-review", HrCheck = "hr-check",
    HeadOfProfession = "head-of-profession", Approved = "approved", Published = "published",
    Superseded = "superseded", SentBack = "sent-back");

impl State {
    /// Whether it is on its way: no other version can be begun meanwhile.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Draft | Self::InReview | Self::HrCheck | Self::HeadOfProfession | Self::Approved
        )
    }
}

/// Whether those who hold the post were consulted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Consultation {
    /// Nothing was noted.
    #[default]
    NotNoted,
    /// Nobody holds the post.
    NoPostholders,
    /// They were consulted.
    Held {
        /// On this day.
        on: NaiveDate,
        /// On this version; a later one may say something else.
        version: u32,
    },
}

/// One version. What it says is kept apart, under its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// The version that it began as a copy of.
    pub from: Option<u32>,
    /// Where it stands.
    pub state: State,
    /// Since when it stands there.
    pub since: Instant,
    /// When it was begun.
    pub begun: Instant,
    /// Everybody who wrote in it, or in a version sent back before it, in order of their first word.
    pub authors: Vec<PersonId>,
    /// Whether postholders were consulted.
    pub consultation: Consultation,
    /// Who checked it for HR.
    pub checked_by: Option<PersonId>,
    /// Who approved it.
    pub approved_by: Option<PersonId>,
    /// When it was approved.
    pub approved: Option<Instant>,
    /// Whether it is evaluated.
    pub evaluation: Evaluation,
}

/// A job description: all its versions, of which none is ever removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobDescription {
    /// Its identity.
    pub id: JobDescriptionId,
    /// The versions, oldest first. At most one is open, and it is the newest; at most one is published.
    pub versions: Vec<Version>,
    /// Counts changes, so that a form filled in from an older state is noticed.
    pub changes: i64,
}

impl JobDescription {
    /// A new one, with a first draft by its author.
    #[must_use]
    pub fn new(id: JobDescriptionId, author: PersonId, at: Instant) -> Self {
        let first = Version {
            number: 1,
            from: None,
            state: State::Draft,
            since: at,
            begun: at,
            authors: vec![author],
            consultation: Consultation::default(),
            checked_by: None,
            approved_by: None,
            approved: None,
            evaluation: Evaluation::default(),
        };
        Self {
            id,
            versions: vec![first],
            changes: 0,
        }
    }

    /// The newest version.
    #[must_use]
    pub fn newest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The version in force.
    #[must_use]
    pub fn published(&self) -> Option<&Version> {
        self.versions
            .iter()
            .find(|version| version.state == State::Published)
    }

    /// The version of whose evaluation HR speaks: the newest, but beside a draft the published one.
    #[must_use]
    pub fn judged(&self) -> Option<&Version> {
        let newest = self.newest()?;
        if newest.state == State::Draft {
            self.published().or(Some(newest))
        } else {
            Some(newest)
        }
    }

    /// The version with this number.
    #[must_use]
    pub fn find_version(&self, number: u32) -> Option<&Version> {
        self.versions.iter().find(|one| one.number == number)
    }

    /// The version in which writing began of what became this one: the first of those that were sent back before it.
    #[must_use]
    pub fn begun_as(&self, number: u32) -> Option<&Version> {
        let mut version = self.find_version(number)?;
        while let Some(before) = version.from.and_then(|from| self.find_version(from)) {
            if before.state != State::SentBack {
                break;
            }
            version = before;
        }
        Some(version)
    }

    /// When writing began of what became this version. For the time from start to approved.
    #[must_use]
    pub fn started(&self, number: u32) -> Option<Instant> {
        self.begun_as(number).map(|version| version.begun)
    }
}
