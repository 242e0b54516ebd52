//! What the rules of a reading allow, written down apart from the program.

/// Where the round stands, where the reading stands, the act, the capacity, and where the reading stands afterwards:
/// written down apart from the program.
pub(super) const LEGAL: &[(&str, &str, &str, &str, &str)] = &[
    ("reviewing", "waiting", "accept", "reviewer", "accepted"),
    (
        "reviewing",
        "waiting",
        "ask-for-more",
        "reviewer",
        "asked-for-more",
    ),
    (
        "reviewing",
        "waiting",
        "confirm-not-applicable",
        "reviewer",
        "not-applicable-confirmed",
    ),
    // Choosing, like reading blind, moves nothing.
    (
        "reviewing",
        "waiting",
        "choose-second",
        "programme",
        "waiting",
    ),
    (
        "reviewing",
        "asked-for-more",
        "choose-second",
        "programme",
        "asked-for-more",
    ),
    (
        "reviewing",
        "supplied",
        "choose-second",
        "programme",
        "supplied",
    ),
    (
        "reviewing",
        "accepted",
        "choose-second",
        "programme",
        "accepted",
    ),
    (
        "reviewing",
        "challenged",
        "choose-second",
        "programme",
        "challenged",
    ),
    (
        "reviewing",
        "decided-by-another",
        "choose-second",
        "programme",
        "decided-by-another",
    ),
    (
        "reviewing",
        "waiting",
        "read-second",
        "second-reader",
        "waiting",
    ),
    (
        "reviewing",
        "asked-for-more",
        "supply",
        "council",
        "supplied",
    ),
    (
        "reviewing",
        "asked-for-more",
        "read-second",
        "second-reader",
        "asked-for-more",
    ),
    ("reviewing", "supplied", "accept", "reviewer", "accepted"),
    (
        "reviewing",
        "supplied",
        "ask-for-more",
        "reviewer",
        "asked-for-more",
    ),
    (
        "reviewing",
        "supplied",
        "confirm-not-applicable",
        "reviewer",
        "not-applicable-confirmed",
    ),
    (
        "reviewing",
        "supplied",
        "read-second",
        "second-reader",
        "supplied",
    ),
    (
        "reviewing",
        "accepted",
        "challenge",
        "council",
        "challenged",
    ),
    ("reviewing", "accepted", "withdraw", "council", "waiting"),
    (
        "reviewing",
        "accepted",
        "read-second",
        "second-reader",
        "accepted",
    ),
    (
        "reviewing",
        "challenged",
        "decide",
        "reviewer",
        "decided-by-another",
    ),
    ("reviewing", "challenged", "withdraw", "council", "waiting"),
    (
        "reviewing",
        "challenged",
        "read-second",
        "second-reader",
        "challenged",
    ),
    (
        "reviewing",
        "decided-by-another",
        "withdraw",
        "council",
        "decided-by-another",
    ),
    (
        "reviewing",
        "decided-by-another",
        "read-again",
        "reviewer",
        "accepted",
    ),
    (
        "reviewing",
        "decided-by-another",
        "read-second",
        "second-reader",
        "decided-by-another",
    ),
    ("decided", "accepted", "challenge", "council", "challenged"),
    ("decided", "accepted", "withdraw", "council", "accepted"),
    ("decided", "accepted", "read-again", "reviewer", "accepted"),
    (
        "decided",
        "challenged",
        "decide",
        "reviewer",
        "decided-by-another",
    ),
    ("decided", "challenged", "withdraw", "council", "challenged"),
    (
        "decided",
        "decided-by-another",
        "withdraw",
        "council",
        "decided-by-another",
    ),
    (
        "decided",
        "decided-by-another",
        "read-again",
        "reviewer",
        "accepted",
    ),
];

/// A round is decided when nothing is open, so these are all that can be seen afterwards.
pub(super) const AFTER_DECISION: [&str; 4] = [
    "accepted",
    "challenged",
    "decided-by-another",
    "not-applicable-confirmed",
];

/// Round, reading, act, capacity.
pub(super) type Tried = (&'static str, &'static str, &'static str, &'static str);

pub(super) fn is_legal(tried: Tried) -> bool {
    LEGAL
        .iter()
        .any(|(round, state, act, capacity, _)| (*round, *state, *act, *capacity) == tried)
}
