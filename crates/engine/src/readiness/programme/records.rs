//! What the manager of a programme writes down: tasks of support, lessons, issues, funding.

use super::{Pence, SupportShare};
use crate::readiness::written::{Note, Written};
use crate::readiness::{QuestionId, Stage};
use crate::words::words;
use chrono::NaiveDate;

/// A short text: 1 to 120 characters.
pub type Title = Written<1, 120>;

/// Who does a task of support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SupportOwner {
    /// The society.
    Society,
    /// The council.
    Council,
}

words!(SupportOwner: Society = "society", Council = "council");

/// A task of supporting a council: who does it now, who is to do it, and how many requests the council settled itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportTask {
    /// What is done.
    pub task: Title,
    /// Who does it now.
    pub owner: SupportOwner,
    /// Who is to do it in the end.
    pub target: SupportOwner,
    /// Requests so far, and how many of them were settled in the council.
    pub share: SupportShare,
}

/// What became of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LessonState {
    /// Nothing was changed for it so far.
    Open,
    /// Something was changed for it.
    Changed,
}

words!(LessonState: Open = "open", Changed = "changed");

/// What was learnt in a stage, perhaps about a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// In which stage.
    pub stage: Stage,
    /// About which question of the questionnaire, if it is about one.
    pub question: Option<QuestionId>,
    /// What.
    pub text: Note,
    /// When it was noted.
    pub noted: NaiveDate,
    /// What became of it.
    pub state: LessonState,
}

/// From when, and until when once it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueDates {
    raised: NaiveDate,
    closed: Option<NaiveDate>,
}

impl IssueDates {
    /// `None` where it was closed before it was raised.
    #[must_use]
    pub fn new(raised: NaiveDate, closed: Option<NaiveDate>) -> Option<Self> {
        (closed.is_none_or(|closed| closed >= raised)).then_some(Self { raised, closed })
    }

    /// The day on which it was raised.
    #[must_use]
    pub const fn raised(self) -> NaiveDate {
        self.raised
    }

    /// The day on which it was closed; `None` while it is open.
    #[must_use]
    pub const fn closed(self) -> Option<NaiveDate> {
        self.closed
    }
}

/// Something that stands in the programme's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What.
    pub text: Note,
    /// Who answers for it: a role or an organisation.
    pub answers: Title,
    /// Since when, and until when.
    pub dates: IssueDates,
}

/// One line of the programme's money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingLine {
    /// What for.
    pub title: Title,
    /// As planned.
    pub planned: Pence,
    /// So far.
    pub spent: Pence,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_is_not_closed_before_it_is_raised() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert!(IssueDates::new(day(2), Some(day(1))).is_none());
        assert!(IssueDates::new(day(2), Some(day(2))).is_some());
        let open = IssueDates::new(day(2), None).unwrap();
        assert_eq!((open.raised(), open.closed()), (day(2), None));
    }
}
