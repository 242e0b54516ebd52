//! Capacities, things looked at and purposes in words.

use engine::looks::{LookedAs, LookedFor, Seen};

/// The message for a capacity.
pub(super) fn capacity(capacity: LookedAs) -> &'static str {
    match capacity {
        LookedAs::LineManager => "looks-as-line-manager",
        LookedAs::StandIn => "looks-as-stand-in",
        LookedAs::SecondReader => "looks-as-second-reader",
        LookedAs::HeadOfProfession => "looks-as-head",
        LookedAs::DeputyHead => "looks-as-deputy",
        LookedAs::Sponsor => "looks-as-sponsor",
        LookedAs::Assessor => "looks-as-assessor",
        LookedAs::Moderator => "looks-as-moderator",
    }
}

/// The message for what was looked at.
pub(super) fn seen(seen: Seen) -> &'static str {
    match seen {
        Seen::Levels => "looks-saw-levels",
        Seen::EvidenceList => "looks-saw-evidence-list",
        Seen::Evidence => "looks-saw-evidence",
        Seen::EvidenceFile => "looks-saw-evidence-file",
        Seen::Review => "looks-saw-review",
        Seen::FoundBySkill => "looks-saw-found",
    }
}

/// The message for what somebody looked for.
pub(super) fn purpose(purpose: LookedFor) -> &'static str {
    match purpose {
        LookedFor::Development => "looks-for-development",
        LookedFor::Endorsement => "looks-for-endorsement",
        LookedFor::Moderation => "looks-for-moderation",
        LookedFor::Planning => "looks-for-planning",
    }
}
