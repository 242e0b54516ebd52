//! What the rules allow, written down apart from the program.

/// Which act may be taken on a skill in which state and by whom, written down apart from the program: rows of the state,
/// the act, the capacity and the states that may follow.
pub(super) const LEGAL: &[(&str, &str, &str, &[&str])] = &[
    (
        "waiting",
        "rate-blind",
        "first-reader",
        &["endorsed", "talk", "second-reader"],
    ),
    (
        "waiting",
        "rate",
        "first-reader",
        &["endorsed", "talk", "second-reader", "proposed"],
    ),
    ("waiting", "send-back", "first-reader", &["asked"]),
    ("asked", "answer", "owner", &["waiting"]),
    ("proposed", "accept", "owner", &["endorsed"]),
    ("proposed", "decline", "owner", &["talk", "second-reader"]),
    ("talk", "accept", "owner", &["endorsed"]),
    ("talk", "keep", "owner", &["talk"]),
    ("talk", "state", "owner", &["talk"]),
    ("talk", "accept-claim", "first-reader", &["endorsed"]),
    ("talk", "ask-second", "owner", &["second-reader"]),
    ("talk", "ask-second", "first-reader", &["second-reader"]),
    ("second-reader", "accept", "owner", &["endorsed"]),
    ("second-reader", "state", "owner", &["second-reader"]),
    ("second-reader", "choose-second", "head", &["second-reader"]),
    (
        "second-reader",
        "read-second",
        "second-reader",
        &["endorsed", "head"],
    ),
    ("second-reader", "decide", "head", &["decided"]),
    ("head", "state", "owner", &["head"]),
    ("head", "decide", "head", &["decided"]),
    ("endorsed", "appeal", "owner", &["head"]),
    ("endorsed", "appeal", "first-reader", &["head"]),
    (
        "endorsed",
        "moderate",
        "moderator",
        &["endorsed", "second-reader"],
    ),
    ("decided", "state", "owner", &["decided"]),
];

/// Acts that are not about one skill.
pub(super) const OF_THE_WHOLE: [&str; 4] = ["rate-blind", "object", "settle", "withdraw"];

pub(super) fn is_legal(tried: (&str, &str, &str)) -> bool {
    LEGAL
        .iter()
        .any(|(state, act, capacity, _)| (*state, *act, *capacity) == tried)
}
