//! How well a person's evidence covers one skill at one level.

use super::{EvidenceHead, EvidenceKind, is_old};
use chrono::NaiveDate;
use sfia::{Level, SkillCode};

/// What stands behind one skill at one level, from nothing to work that still counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coverage {
    /// Nothing at this level or above.
    None,
    /// Certificates and courses only: they show knowledge, not work.
    KnowledgeOnly,
    /// Work, all of which happened too long ago.
    Old,
    /// At least one piece of work that still counts.
    Shown,
}

/// By which day and period evidence ages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ageing {
    /// The day on which it is looked at.
    pub today: NaiveDate,
    /// Calendar months after which something is old; see [`super::OLD_AFTER_MONTHS`].
    pub months: u32,
}

impl Ageing {
    /// Whether what happened on that day is old.
    #[must_use]
    pub fn is_old(self, happened_on: NaiveDate) -> bool {
        is_old(happened_on, self.today, self.months)
    }
}

impl Coverage {
    /// All of them, from the least to the most.
    pub const ALL: [Self; 4] = [Self::None, Self::KnowledgeOnly, Self::Old, Self::Shown];

    /// What `items` say of `skill` at `level`.
    ///
    /// Levels build on one another, so an item that supports a higher level counts for this one too; one that supports
    /// a lower level does not. Old work counts for more than a certificate of any age: it was done.
    #[must_use]
    pub fn of<'a>(
        items: impl IntoIterator<Item = &'a EvidenceHead>,
        skill: SkillCode,
        level: Level,
        ageing: Ageing,
    ) -> Self {
        let supports = |item: &&EvidenceHead| {
            let mut supports = item.supports.iter();
            supports.any(|support| support.skill == skill && support.level >= level)
        };
        items
            .into_iter()
            .filter(supports)
            .map(|item| match item.kind {
                EvidenceKind::Certificate => Self::KnowledgeOnly,
                EvidenceKind::Work if ageing.is_old(item.happened_on) => Self::Old,
                EvidenceKind::Work => Self::Shown,
            })
            .max()
            .unwrap_or(Self::None)
    }
}
