//! Whoever reads somebody else's record stands in the ledger: finders that take such a permit note the look.

use crate::sources;

/// Permits on somebody's record that a finder may take.
const PERMITS: [&str; 6] = [
    "&Permit<ReadRecord>",
    "&Permit<ReadFirst>",
    "&Permit<ReadSecond>",
    "&Permit<DecideSkill>",
    "&Permit<Moderate>",
    "&Permit<PlanWithRecord>",
];

/// Finders that show nothing of a record, each with its reason.
const SHOW_NOTHING: [&str; 2] = [
    "list_versions",     // when versions were sent, and their editions
    "find_submitted_at", // when something was sent: lists of a team say the same
];

#[test]
fn every_finder_of_a_record_notes_the_look() {
    let mut findings = Vec::new();
    let mut finders = 0;
    for source in sources::under("crates/store/src") {
        if !source.is_rust() || source.is_test_code() {
            continue;
        }
        for function in functions(&source.text) {
            let takes = PERMITS.iter().any(|permit| function.contains(permit));
            if !takes || !function.contains("&mut Read<") {
                continue;
            }
            finders += 1;
            let name = function.split('(').next().unwrap_or_default();
            if !function.contains("tx.note(permit, ") && !SHOW_NOTHING.contains(&name) {
                findings.push(format!("{}: {name}", source.path));
            }
        }
    }
    assert!(finders >= 11, "only {finders} finders were found");
    sources::none(findings, "these read a record and do not note who looked:");
}

/// The public functions of a file, each from its name to its end.
fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("\npub fn ")
        .skip(1)
        .filter_map(|rest| rest.split("\n}\n").next())
}
