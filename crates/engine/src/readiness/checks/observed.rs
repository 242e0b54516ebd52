//! What came of a check, as it is stored with a round.

use crate::readiness::ReadinessLevel;
use crate::time::Instant;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LookKey {
    /// Members who have begun an assessment, and so were shown the statement of use, of those who have joined.
    ShownStatement,
    /// Heads of Profession.
    Heads,
    /// Deputies.
    Deputies,
    /// Decisions and approvals of a present Head of Profession.
    HeadActs,
    /// Administrators.
    Administrators,
    /// Members with a role who have finished the exercise, of those with a role.
    TeamFinished,
    /// Lists of staff that were imported.
    Imports,
    /// People at work without a main post or without a line manager, of those at work. One, at the top, needs none.
    PeopleWithErrors,
    /// Present posts with a job family, of all.
    PostsInFamily,
    /// People at work whose main post has a role profile in use with skills, of those at work.
    PeopleWithRole,
    /// Present posts with an approved job description, of all.
    PostsDated,
    /// The same, where it is linked to a role profile.
    PostsLinked,
    /// Skills that were read by two.
    ReadTwice,
    /// Departments of those whose skills were read by two.
    Departments,
    /// Job families of those whose skills were read by two, of those in use.
    Families,
    /// Quadratic weighted kappa of first and other readings in hundredths, cut off; 0 where it is none or less.
    Kappa,
    /// Mailboxes in which a mail of the last 90 days was opened and its link used.
    Mailboxes,
    /// Line managers who have finished the exercise, of all.
    ManagersFinished,
    /// Line managers who have sent an assessment, of all.
    ManagersSent,
    /// Heads of Profession who have sent an assessment, of all.
    HeadsSent,
    /// Assessors.
    Assessors,
    /// People at work.
    AtWork,
    /// People drawn in the newest sample of moderation, of those it was drawn from.
    Drawn,
    /// Staff, line managers left out, with every skill endorsed.
    StaffComplete,
    /// Line managers with every skill of their own endorsed.
    ManagersComplete,
    /// The middle time from beginning an assessment to sending it, in seconds.
    MedianSeconds,
    /// Answers to the newest pulse survey.
    PulseAnswers,
    /// Those who can say why the service is coming and when, of those who answered.
    PulseWhy,
    /// Those who say that it will help them, of those who answered.
    PulseHelps,
    /// Those who fear misuse, of those who answered.
    PulseMisuse,
    /// The level that a reviewer accepted for a document.
    AcceptedLevel,
}

words!(LookKey: ShownStatement = "shown-statement", Heads = "heads", Deputies = "deputies", HeadActs = "head-acts",
    Administrators = "administrators", TeamFinished = "team-finished", Imports = "imports",
    PeopleWithErrors = "people-with-errors", PostsInFamily = "posts-in-family", PeopleWithRole = "people-with-role",
    PostsDated = "posts-dated", PostsLinked = "posts-linked", ReadTwice = "read-twice", Departments = "departments",
    Families = "families", Kappa = "kappa", Mailboxes = "mailboxes", ManagersFinished = "managers-finished",
    ManagersSent = "managers-sent", HeadsSent = "heads-sent", Assessors = "assessors", AtWork = "at-work",
    Drawn = "drawn", StaffComplete = "staff-complete", ManagersComplete = "managers-complete",
    MedianSeconds = "median-seconds", PulseAnswers = "pulse-answers", PulseWhy = "pulse-why",
    PulseHelps = "pulse-helps", PulseMisuse = "pulse-misuse", AcceptedLevel = "accepted-level");

/// One number that was looked at. Never a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// What was counted.
    pub key: LookKey,
    /// How many.
    pub seen: u64,
    /// Of how many, where it is a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u64>,
}

/// Why a check has not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotRun {
    /// The part of the service that it looks at does not exist yet, or there is no check for the question.
    NoSuchPartYet,
    /// There is nothing to look at.
    NothingToLookAt,
    /// What there is to look at is of fewer than five people, of whom it would tell what is private.
    TooFewPeople,
}

words!(NotRun: NoSuchPartYet = "no-such-part-yet", NothingToLookAt = "nothing-to-look-at",
    TooFewPeople = "too-few-people");

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Observed {
    /// It has run.
    Ran {
        /// The level of the first line of its rule that is true, from the highest; 0 where none is.
        level: ReadinessLevel,
        /// What was looked at.
        looked_at: Vec<Look>,
        /// When.
        at: Instant,
    },
    /// It has not run; the question is left to documents.
    NotRun {
        /// Why.
        why: NotRun,
    },
}
