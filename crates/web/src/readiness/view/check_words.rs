//! What was counted, and what a check waits for, in words.

use engine::readiness::{LookKey, WaitsFor};

/// The message that tells a number that was looked at.
pub(super) fn look_key(key: LookKey) -> &'static str {
    match key {
        LookKey::ShownStatement => "readiness-look-shown-statement",
        LookKey::Heads => "readiness-look-heads",
        LookKey::Deputies => "readiness-look-deputies",
        LookKey::HeadActs => "readiness-look-head-acts",
        LookKey::Administrators => "readiness-look-administrators",
        LookKey::TeamFinished => "readiness-look-team-finished",
        LookKey::Imports => "readiness-look-imports",
        LookKey::PeopleWithErrors => "readiness-look-people-with-errors",
        LookKey::PostsInFamily => "readiness-look-posts-in-family",
        LookKey::PeopleWithRole => "readiness-look-people-with-role",
        LookKey::PostsDated => "readiness-look-posts-dated",
        LookKey::PostsLinked => "readiness-look-posts-linked",
        LookKey::ReadTwice => "readiness-look-read-twice",
        LookKey::Departments => "readiness-look-departments",
        LookKey::Families => "readiness-look-families",
        LookKey::Kappa => "readiness-look-kappa",
        LookKey::Mailboxes => "readiness-look-mailboxes",
        LookKey::ManagersFinished => "readiness-look-managers-finished",
        LookKey::ManagersSent => "readiness-look-managers-sent",
        LookKey::HeadsSent => "readiness-look-heads-sent",
        LookKey::Assessors => "readiness-look-assessors",
        LookKey::AtWork => "readiness-look-at-work",
        LookKey::Drawn => "readiness-look-drawn",
        LookKey::StaffComplete => "readiness-look-staff-complete",
        LookKey::ManagersComplete => "readiness-look-managers-complete",
        LookKey::MedianSeconds => "readiness-look-median-seconds",
        LookKey::PulseAnswers => "readiness-look-pulse-answers",
        LookKey::PulseWhy => "readiness-look-pulse-why",
        LookKey::PulseHelps => "readiness-look-pulse-helps",
        LookKey::PulseMisuse => "readiness-look-pulse-misuse",
        LookKey::AcceptedLevel => "readiness-look-accepted-level",
    }
}

/// The message that names the part of the service that a check waits for.
pub(super) fn waits_key(part: WaitsFor) -> &'static str {
    match part {
        WaitsFor::PilotLead => "readiness-waits-pilot-lead",
        WaitsFor::PrivacyNotice => "readiness-waits-privacy-notice",
        WaitsFor::KeepingPeriods => "readiness-waits-keeping-periods",
        WaitsFor::SharingAgreement => "readiness-waits-sharing-agreement",
        WaitsFor::PersonExports => "readiness-waits-person-exports",
        WaitsFor::AccessReviews => "readiness-waits-access-reviews",
        WaitsFor::SingleSignOn => "readiness-waits-single-sign-on",
        WaitsFor::TryOuts => "readiness-waits-try-outs",
        WaitsFor::Welsh => "readiness-waits-welsh",
        WaitsFor::ManagersHours => "readiness-waits-managers-hours",
        WaitsFor::DryRunAnswers => "readiness-waits-dry-run-answers",
        WaitsFor::Benefits => "readiness-waits-benefits",
        WaitsFor::Learning => "readiness-waits-learning",
        WaitsFor::Mentors => "readiness-waits-mentors",
        WaitsFor::HelpLog => "readiness-waits-help-log",
        WaitsFor::FullExport => "readiness-waits-full-export",
    }
}
