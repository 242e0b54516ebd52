//! Which questions have a check, and how much of its rule the service can see today.

use crate::readiness::{QuestionId, ReadinessLevel};
use crate::words::words;

/// A check, named by the question that it looks at. Its rule stands in `auto_check` of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each is the identifier of a question, whose words the questionnaire has"
)]
#[rustfmt::skip]
pub enum Check {
    R02, R06, R08, R09, R10, R17, R18, R19, R20, R22, R24, R25, R26, R27, R28, R29, R30, R31, R33, R34, R35, R36,
    R37, R38, R39, R40, R41, R43, R44, R45, R46, R47, R48, R49, R50,
}

words!(Check: R02 = "R02", R06 = "R06", R08 = "R08", R09 = "R09", R10 = "R10", R17 = "R17", R18 = "R18",
    R19 = "R19", R20 = "R20", R22 = "R22", R24 = "R24", R25 = "R25", R26 = "R26", R27 = "R27", R28 = "R28",
    R29 = "R29", R30 = "R30", R31 = "R31", R33 = "R33", R34 = "R34", R35 = "R35", R36 = "R36", R37 = "R37",
    R38 = "R38", R39 = "R39", R40 = "R40", R41 = "R41", R43 = "R43", R44 = "R44", R45 = "R45", R46 = "R46",
    R47 = "R47", R48 = "R48", R49 = "R49", R50 = "R50");

/// The part of the service that a check looks at and that does not exist yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaitsFor {
    /// A pilot lead with a deputy.
    PilotLead,
    /// A privacy notice of the council, shown and logged.
    PrivacyNotice,
    /// Periods after which records are removed.
    KeepingPeriods,
    /// The agreement on sharing, with its switches.
    SharingAgreement,
    /// A log of exports of a person's record.
    PersonExports,
    /// Reviews of who has access.
    AccessReviews,
    /// Single sign-on.
    SingleSignOn,
    /// Records of try-outs.
    TryOuts,
    /// Welsh pages.
    Welsh,
    /// The calculator of managers' hours.
    ManagersHours,
    /// Answers of those who took part in a dry run, and attendance.
    DryRunAnswers,
    /// Benefits and their baselines.
    Benefits,
    /// The catalogue of learning.
    Learning,
    /// The register of mentors.
    Mentors,
    /// The log of questions to the service desk.
    HelpLog,
    /// A checked export of everything.
    FullExport,
}

words!(WaitsFor: PilotLead = "pilot-lead", PrivacyNotice = "privacy-notice", KeepingPeriods = "keeping-periods",
    SharingAgreement = "sharing-agreement", PersonExports = "person-exports", AccessReviews = "access-reviews",
    SingleSignOn = "single-sign-on", TryOuts = "try-outs", Welsh = "welsh", ManagersHours = "managers-hours",
    DryRunAnswers = "dry-run-answers", Benefits = "benefits", Learning = "learning",
    Mentors = "mentors", HelpLog = "help-log", FullExport = "full-export");

/// How far a check sees today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It runs and gives this level at most: a higher line of its rule cannot be seen yet.
    UpTo(ReadinessLevel),
    /// It does not run.
    Waits(WaitsFor),
}

impl Check {
    /// The check of a question, if the service has one.
    #[must_use]
    pub fn of(question: &QuestionId) -> Option<Self> {
        Self::from_word(question.as_str())
    }

    /// How far it sees today.
    #[must_use]
    pub fn reach(self) -> Reach {
        let waits = match self {
            Self::R02
            | Self::R06
            | Self::R09
            | Self::R20
            | Self::R22
            | Self::R37
            | Self::R40
            | Self::R41 => {
                return Reach::UpTo(ReadinessLevel::PROVED);
            }
            Self::R08
            | Self::R17
            | Self::R18
            | Self::R19
            | Self::R33
            | Self::R36
            | Self::R39
            | Self::R43 => return Reach::UpTo(ReadinessLevel::IN_PLACE),
            Self::R10 => WaitsFor::PilotLead,
            Self::R24 => WaitsFor::PrivacyNotice,
            Self::R25 => WaitsFor::KeepingPeriods,
            Self::R26 => WaitsFor::SharingAgreement,
            Self::R27 => WaitsFor::PersonExports,
            Self::R28 => WaitsFor::AccessReviews,
            Self::R29 => WaitsFor::SingleSignOn,
            Self::R30 | Self::R31 => WaitsFor::TryOuts,
            Self::R34 => WaitsFor::Welsh,
            Self::R35 => WaitsFor::ManagersHours,
            Self::R38 | Self::R44 => WaitsFor::DryRunAnswers,
            Self::R45 | Self::R46 => WaitsFor::Benefits,
            Self::R47 => WaitsFor::Learning,
            Self::R48 => WaitsFor::Mentors,
            Self::R49 => WaitsFor::HelpLog,
            Self::R50 => WaitsFor::FullExport,
        };
        Reach::Waits(waits)
    }
}
