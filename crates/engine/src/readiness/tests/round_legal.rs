//! What the rules of a round allow, written down apart from the program.

/// In which state which act may be taken in which capacity, and the state afterwards: written down apart from the
/// program.
pub(super) const LEGAL: &[(&str, &str, &str, &str)] = &[
    ("preparing", "name", "lead", "preparing"),
    ("preparing", "remove", "lead", "preparing"),
    ("preparing", "open", "lead", "answering"),
    ("preparing", "abandon", "lead", "abandoned"),
    ("preparing", "abandon", "board-member", "abandoned"),
    ("answering", "name", "lead", "answering"),
    ("answering", "remove", "lead", "answering"),
    ("answering", "save", "respondent", "answering"),
    ("answering", "lock", "respondent", "answering"),
    ("answering", "close", "lead", "meeting"),
    ("answering", "abandon", "lead", "abandoned"),
    ("answering", "abandon", "board-member", "abandoned"),
    ("meeting", "note", "lead", "meeting"),
    ("meeting", "begin-review", "lead", "reviewing"),
    ("meeting", "abandon", "lead", "abandoned"),
    ("meeting", "abandon", "board-member", "abandoned"),
    ("reviewing", "decide", "board-member", "decided"),
    ("reviewing", "abandon", "lead", "abandoned"),
    ("reviewing", "abandon", "board-member", "abandoned"),
];

pub(super) fn is_legal(tried: (&str, &str, &str)) -> bool {
    LEGAL
        .iter()
        .any(|(state, act, capacity, _)| (*state, *act, *capacity) == tried)
}
