//! How long an endorsement stands.

use super::{Capacity, Rating};
use crate::editions::means_the_same;
use crate::ids::{EndorsementId, PersonId, ReviewId};
use crate::time::Instant;
use chrono::{Months, NaiveDate};
use sfia::{Edition, Frameworks, SkillCode};

/// One version of one piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceVersion {
    /// Which piece.
    pub evidence: String,
    /// Which version of it.
    pub version: i64,
}

/// A level of a skill that was endorsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endorsement {
    /// Its identity.
    pub id: EndorsementId,
    /// Whose skill.
    pub person: PersonId,
    /// Which skill.
    pub code: SkillCode,
    /// The edition whose levels are meant.
    pub edition: Edition,
    /// What the person said of it then; `None` after an interview.
    pub claimed: Option<Rating>,
    /// The endorsed level.
    pub level: Rating,
    /// The evidence it was endorsed on.
    pub evidence: Vec<EvidenceVersion>,
    /// The review in which it was endorsed.
    pub review: ReviewId,
    /// Whose reading it rests on.
    pub by: PersonId,
    /// What they were.
    pub capacity: Capacity,
    /// When.
    pub at: Instant,
}

/// How things are now, to see whether an endorsement stands.
#[derive(Clone, Copy, Debug)]
pub struct Present<'a> {
    /// The day.
    pub today: NaiveDate,
    /// What the person says now, in what they sent last; `None` if they say nothing of the skill.
    pub claimed: Option<Rating>,
    /// The edition that the organisation uses.
    pub edition: Edition,
    /// All editions, to see whether a level means the same in two of them.
    pub frameworks: &'a Frameworks,
    /// The present versions of the person's evidence for the skill, without what was withdrawn.
    pub evidence: &'a [EvidenceVersion],
    /// Whether the skill was endorsed anew since.
    pub superseded: bool,
    /// For how many months an endorsement stands.
    pub months: u32,
}

/// Why an endorsement does not stand any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lapse {
    /// There is a newer one.
    Superseded,
    /// The person says another level now.
    ClaimChanged,
    /// It was made on another edition, and the level is not in the present one, or means something else.
    EditionChanged,
    /// Evidence that it rests on was changed or withdrawn.
    EvidenceChanged,
    /// Its time is over.
    Due,
}

/// Whether an endorsement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does, up to the day before this.
    Stands {
        /// The day on which it is due again.
        due: NaiveDate,
    },
    /// It does not.
    Lapsed(Lapse),
}

/// For how many months an endorsement stands where the organisation has not said otherwise.
pub const USUAL_MONTHS: u32 = 24;

/// Whether an endorsement stands, and if not, why.
///
/// With another edition it stands wherever the level means the same in both: people are carried over code by code. What the person claims may move to the very level that was endorsed; that is agreeing and not changing. New evidence
/// beside the old leaves it standing, and so does every other change to the record.
#[must_use]
pub fn standing(endorsement: &Endorsement, present: &Present<'_>) -> Standing {
    let due = endorsement
        .at
        .date()
        .checked_add_months(Months::new(present.months))
        .unwrap_or(NaiveDate::MAX);
    let says_the_same = present.claimed == endorsement.claimed
        || present.claimed.is_none()
        || present.claimed == Some(endorsement.level);
    let alike = means_the_same(
        present.frameworks,
        (endorsement.code, endorsement.level.0),
        endorsement.edition,
        present.edition,
    );
    let kept = |bound: &EvidenceVersion| present.evidence.contains(bound);
    let lapse = if present.superseded {
        Lapse::Superseded
    } else if !alike {
        Lapse::EditionChanged
    } else if !says_the_same {
        Lapse::ClaimChanged
    } else if !endorsement.evidence.iter().all(kept) {
        Lapse::EvidenceChanged
    } else if present.today >= due {
        Lapse::Due
    } else {
        return Standing::Stands { due };
    };
    Standing::Lapsed(lapse)
}

/// The first day on which an endorsement may have been given that is not due today: the same rule as [`standing`]'s, for
/// looking through many at once.
#[must_use]
pub fn first_day_not_due(today: NaiveDate, months: u32) -> NaiveDate {
    let is_due = |day: &NaiveDate| {
        let due = day.checked_add_months(Months::new(months));
        due.is_some_and(|due| today >= due)
    };
    let start = today
        .checked_sub_months(Months::new(months))
        .unwrap_or(NaiveDate::MIN);
    start.iter_days().find(|day| !is_due(day)).unwrap_or(today)
}
