//! What the rules allow, written down apart from the program.

/// In which state of the newest version which act may be taken in which capacity, and the states it may stand in
/// afterwards.
pub(super) const LEGAL: &[(&str, &str, &str, &str)] = &[
    ("draft", "edit", "author", "draft"),
    ("draft", "send", "author", "in-review"),
    ("draft", "consulted", "author", "draft"),
    ("draft", "no-postholders", "author", "draft"),
    // Of the published version beside the draft.
    ("draft", "evaluate", "hr", "draft"),
    ("draft", "wording-only", "hr", "draft"),
    ("in-review", "comment", "author", "in-review"),
    ("in-review", "comment", "reviewer", "in-review"),
    ("in-review", "comment", "hr", "in-review"),
    ("in-review", "comment", "head", "in-review"),
    ("in-review", "consulted", "author", "in-review"),
    ("in-review", "consulted", "hr", "in-review"),
    ("in-review", "no-postholders", "author", "in-review"),
    ("in-review", "no-postholders", "hr", "in-review"),
    ("in-review", "pass-review", "author", "hr-check"),
    ("in-review", "take-back", "author", "sent-back"),
    ("in-review", "send-back", "hr", "sent-back"),
    ("hr-check", "comment", "author", "hr-check"),
    ("hr-check", "comment", "reviewer", "hr-check"),
    ("hr-check", "comment", "hr", "hr-check"),
    ("hr-check", "comment", "head", "hr-check"),
    ("hr-check", "consulted", "hr", "hr-check"),
    ("hr-check", "no-postholders", "hr", "hr-check"),
    ("hr-check", "take-back", "author", "sent-back"),
    ("hr-check", "send-back", "hr", "sent-back"),
    ("hr-check", "pass-check", "hr", "head-of-profession"),
    ("hr-check", "evaluate", "hr", "hr-check"),
    ("hr-check", "wording-only", "hr", "hr-check"),
    (
        "head-of-profession",
        "comment",
        "author",
        "head-of-profession",
    ),
    (
        "head-of-profession",
        "comment",
        "reviewer",
        "head-of-profession",
    ),
    ("head-of-profession", "comment", "hr", "head-of-profession"),
    (
        "head-of-profession",
        "comment",
        "head",
        "head-of-profession",
    ),
    ("head-of-profession", "take-back", "author", "sent-back"),
    ("head-of-profession", "send-back", "head", "sent-back"),
    ("head-of-profession", "approve", "head", "approved"),
    ("head-of-profession", "evaluate", "hr", "head-of-profession"),
    (
        "head-of-profession",
        "wording-only",
        "hr",
        "head-of-profession",
    ),
    ("approved", "send-back", "hr", "sent-back"),
    ("approved", "send-back", "head", "sent-back"),
    ("approved", "publish", "hr", "published"),
    ("approved", "publish", "head", "published"),
    ("approved", "evaluate", "hr", "approved"),
    ("approved", "wording-only", "hr", "approved"),
    ("published", "begin", "author", "published"),
    ("published", "evaluate", "hr", "published"),
    ("published", "wording-only", "hr", "published"),
];

/// States that the newest version can stand in: after the other two there is always a newer one.
pub(super) const NEWEST: [&str; 6] = [
    "draft",
    "in-review",
    "hr-check",
    "head-of-profession",
    "approved",
    "published",
];

pub(super) fn is_legal(tried: (&str, &str, &str)) -> bool {
    LEGAL
        .iter()
        .any(|(state, act, capacity, _)| (*state, *act, *capacity) == tried)
}
