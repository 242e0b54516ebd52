//! Libraries with known holes are not older than their mended release.

use crate::sources;

/// A crate, the lowest version that is allowed, and why.
const FLOORS: &[(&str, [u64; 3], &str)] = &[
    (
        "jsonwebtoken",
        [10, 3, 0],
        "CVE-2026-25537: claims of another type passed",
    ),
    (
        "diesel",
        [2, 2, 3],
        "RUSTSEC-2024-0365: a long value could change a query",
    ),
    (
        "libsqlite3-sys",
        [0, 38, 0],
        "bundles SQLite 3.51.3 or newer: older ones can corrupt on a WAL reset",
    ),
    (
        "idna",
        [1, 0, 0],
        "RUSTSEC-2024-0421: two names for one host",
    ),
    (
        "rustls",
        [0, 23, 18],
        "RUSTSEC-2024-0399: a message could stop the server",
    ),
];

/// Crates that may be absent because nothing needs them any more.
const OPTIONAL: [&str; 2] = ["idna", "rustls"];

#[test]
fn libraries_are_not_older_than_their_mended_release() {
    let locked: toml::Table = sources::file("Cargo.lock").parse().unwrap();
    let packages = locked["package"].as_array().unwrap();
    let mut findings = Vec::new();
    for (name, floor, why) in FLOORS {
        let mut seen = false;
        for package in packages
            .iter()
            .filter(|package| package["name"].as_str() == Some(name))
        {
            seen = true;
            let version = package["version"].as_str().unwrap();
            if parse(version) < *floor {
                findings.push(format!("{name} {version} is below {floor:?}: {why}"));
            }
        }
        if !seen && !OPTIONAL.contains(name) {
            findings.push(format!(
                "{name} is not in Cargo.lock: take its row out here"
            ));
        }
    }
    sources::none(findings, "Cargo.lock:");
}

#[test]
fn sqlite_is_compiled_in() {
    let manifest: toml::Table = sources::file("Cargo.toml").parse().unwrap();
    let features = &manifest["workspace"]["dependencies"]["libsqlite3-sys"]["features"];
    assert!(
        features
            .as_array()
            .unwrap()
            .iter()
            .any(|feature| feature.as_str() == Some("bundled")),
        "the system's SQLite may be one that corrupts"
    );
}

fn parse(version: &str) -> [u64; 3] {
    let core = version.split(['-', '+']).next().unwrap_or_default();
    let mut parts = core.split('.').map(|part| part.parse().unwrap_or(0));
    std::array::from_fn(|_| parts.next().unwrap_or(0))
}
