//! One question of a questionnaire: its words, whom it is asked, and what it decides.

use super::{ReadinessLevel, Stage};
use crate::words::words;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Names a question for good, such as `R17`: 1 to 12 characters of `[A-Z0-9-]`, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionId(String);

/// Names a section for good, such as `S4`: written as a [`QuestionId`] is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SectionId(String);

/// A text that cannot name a question or a section.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no name of a question or section: write 1 to 12 capital letters, digits or hyphens"
)]
pub struct NotAName(pub String);

fn named(text: String) -> Result<String, NotAName> {
    let fits = (1..=12).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_uppercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
    if fits { Ok(text) } else { Err(NotAName(text)) }
}

macro_rules! names {
    ($($name:ident),+) => {$(
        impl $name {
            /// The name as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAName;

            fn try_from(text: String) -> Result<Self, NotAName> {
                named(text).map(Self)
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}
names!(QuestionId, SectionId);

/// As what somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The sponsor.
    Sponsor,
    /// The Head of Profession.
    HeadOfProfession,
    /// The pilot lead.
    Lead,
    /// Human resources.
    HumanResources,
    /// A recognised trade union.
    TradeUnion,
    /// The data protection officer.
    DataProtection,
    /// ICT security.
    Security,
    /// A line manager.
    Manager,
    /// A member of staff.
    Staff,
    /// Finance.
    Finance,
}

words!(Role: Sponsor = "SPONSOR", HeadOfProfession = "HOP", Lead = "LEAD", HumanResources = "HR", TradeUnion = "TU",
    DataProtection = "DPO", Security = "ICTSEC", Manager = "MGR", Staff = "STAFF", Finance = "FIN");

/// Whether a gate stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GateKind {
    /// Failing it becomes a condition.
    Soft,
    /// Failing it means "not yet".
    Hard,
}

words!(GateKind: Soft = "soft", Hard = "hard");

/// The level that must be evidenced for a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Whether it stops.
    pub kind: GateKind,
    /// From which stage on it is tested.
    pub stage: Stage,
    /// The lowest level that passes, as evidenced.
    pub min: ReadinessLevel,
    /// Whether two members of the programme board may waive it for some days.
    pub waivable: bool,
}

/// What proves a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A document.
    Document,
    /// Something that is seen in use.
    Observed,
}

words!(Kind: Document = "document", Observed = "observed");

/// Which step of a change a question belongs to, after Prosci's ADKAR, in the order of the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Awareness of why.
    Awareness,
    /// The wish to take part.
    Desire,
    /// Knowing how.
    Knowledge,
    /// Being able to.
    Ability,
    /// Keeping it going.
    Reinforcement,
    /// Of the organisation, and none of a person's five steps.
    Organisation,
}

words!(Step: Awareness = "A", Desire = "D", Knowledge = "K", Ability = "ABILITY", Reinforcement = "REINF",
    Organisation = "ORG");

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name, which stays when its words change.
    pub id: QuestionId,
    /// Its section.
    pub section: SectionId,
    /// What is asked.
    pub text: String,
    /// What each level looks like, from 0 to 3.
    pub anchors: [String; 4],
    /// What would prove it, in words.
    pub evidence: String,
    /// What kinds of proof count; in the shipped file the first named is the usual one. Never empty.
    pub kinds: Vec<Kind>,
    /// After this many days a proof counts as level 1 at most. Positive.
    pub max_age_days: u32,
    /// Who is asked. Never empty, nobody twice.
    pub roles: Vec<Role>,
    /// How much it counts, 1 to 3.
    pub weight: u8,
    /// What it decides, if anything.
    pub gate: Option<Gate>,
    /// The rule by which the service itself computes the level, as words for people; `None` where it does not.
    pub auto_check: Option<String>,
    /// Whether "not applicable" may be chosen, with a reason.
    pub na_allowed: bool,
    /// The step of a change.
    pub step: Step,
    /// What helps when it is not in place.
    pub remediation: String,
    /// How many calendar days that usually takes. Positive.
    pub remediation_days: u32,
    /// Who usually does it.
    pub remediation_owner: Role,
}
