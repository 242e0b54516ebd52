//! The SFIA Foundation's descriptive text is licensed and not ours to pass on.
//!
//! The phrases themselves may not stand here either, so what is looked for is kept as hashes: each is the
//! start of the SHA-256 of six words in a row from a well-known official description, in lower case.

use crate::sources;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

const WORDS: usize = 6;

const FINGERPRINTS: &[&str] = &[
    "0b70339d62e8",
    "0fecfd762427",
    "1046e10042e5",
    "1375f0e978fa",
    "1b04b58fe57b",
    "1d7329c5748a",
    "28a30416fb2b",
    "28f20f056908",
    "3c7797a68c09",
    "3fb6f9a53f4e",
    "4961a59b5784",
    "4a01788f4da7",
    "4c8e2d333800",
    "5131b2ebcf35",
    "53687616b7fb",
    "69c2b37e53c3",
    "6cc17b759838",
    "70ae8596087f",
    "75d2b32e5f87",
    "829f765d1269",
    "8525c07d017e",
    "88e05cf74135",
    "93a4b864a575",
    "97b43dca283c",
    "a2d915f33f36",
    "a7486968fe82",
    "aa359a0f9895",
    "b4c7aa360205",
    "b81a8b1a641a",
    "b82e19afbf65",
    "b9b6b6f9821f",
    "ba50921b1ed8",
    "c0ac1c2b3ea1",
    "cacba980c8e3",
    "cb9d42f7bd6a",
    "d1dbab3c0490",
    "d72b0ae08187",
    "e0425af60799",
    "e13b50a2eddd",
    "ea09e7bf25fd",
    "f45cd821c7f7",
];

const FOLDERS: [&str; 6] = [
    "crates",
    "sfia-data",
    "web",
    "tests",
    "migrations",
    "scripts",
];

#[test]
fn no_licensed_text_is_in_the_repository() {
    let known: BTreeSet<&str> = FINGERPRINTS.iter().copied().collect();
    let mut findings = Vec::new();
    for source in FOLDERS.iter().flat_map(|folder| sources::under(folder)) {
        for (window, hash) in windows(&source.text) {
            if known.contains(hash.as_str()) {
                findings.push(format!("{}: {window}", source.path));
            }
        }
    }
    sources::none(findings, "this reads like the SFIA Foundation's own text:");
}

#[test]
fn no_workbook_is_in_the_repository() {
    let mut findings = Vec::new();
    let mut folders = vec![sources::top()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .to_lowercase();
            let skipped =
                ["target", "node_modules", "dist", "var", ".git"].contains(&name.as_ref());
            if path.is_dir() && !skipped {
                folders.push(path);
            } else if [".xlsx", ".xls", ".ods"]
                .iter()
                .any(|ending| name.ends_with(ending))
            {
                findings.push(path.display().to_string());
            }
        }
    }
    sources::none(
        findings,
        "workbooks are made by tests when they run, not committed:",
    );
}

/// Every six words in a row, in lower case and without punctuation, with the start of their hash.
fn windows(text: &str) -> Vec<(String, String)> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words
        .windows(WORDS)
        .map(|window| {
            let phrase = window.join(" ");
            let digest = Sha256::digest(phrase.as_bytes());
            let start = digest
                .iter()
                .take(6)
                .map(|byte| format!("{byte:02x}"))
                .collect();
            (phrase, start)
        })
        .collect()
}

#[test]
fn six_words_are_found_whatever_stands_between_them() {
    let plain = windows("one two three four five six");
    let spread = windows("One, two;\n three -- FOUR five_six.");
    assert_eq!(plain.len(), 1);
    assert_eq!(plain, spread);
}
