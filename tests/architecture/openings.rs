//! Every source file says first what it owns.

use crate::sources;

#[test]
fn every_rust_file_opens_with_what_it_owns() {
    let findings = sources::rust()
        .into_iter()
        .filter(|source| !opens(&source.text))
        .map(|source| source.path)
        .collect();
    sources::none(findings, "these files do not open with a `//!` line:");
}

#[test]
fn every_script_opens_with_what_it_does() {
    let findings = sources::under("scripts")
        .into_iter()
        .filter(|source| {
            !source
                .text
                .lines()
                .nth(1)
                .is_some_and(|line| line.starts_with("# "))
        })
        .map(|source| source.path)
        .collect();
    sources::none(
        findings,
        "these scripts do not say what they do on their second line:",
    );
}

fn opens(text: &str) -> bool {
    text.lines()
        .next()
        .is_some_and(|line| line.starts_with("//! ") && line.len() > 10)
}

#[test]
fn a_file_without_an_opening_is_found() {
    assert!(!opens("use std::fs;\n"));
    assert!(!opens("//!\nuse std::fs;\n"));
    assert!(opens("//! The clock of the service.\n"));
}
