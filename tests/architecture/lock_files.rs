//! Lock files fix versions and contents, and name no host to fetch them from.

use crate::sources;

const NPM_LOCKS: [&str; 2] = ["web/package-lock.json", "tests/browser/package-lock.json"];

#[test]
fn npm_lock_files_name_no_host() {
    for path in NPM_LOCKS {
        let text = sources::file(path);
        assert!(
            !text.contains("\"resolved\""),
            "{path} names where packages come from"
        );
        assert!(
            text.contains("\"integrity\""),
            "{path} fixes what packages contain"
        );
    }
}

#[test]
fn cargo_takes_everything_from_its_registry() {
    let locked: toml::Table = sources::file("Cargo.lock").parse().unwrap();
    let mut findings = Vec::new();
    for package in locked["package"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        match package.get("source").and_then(toml::Value::as_str) {
            None | Some("registry+https://github.com/rust-lang/crates.io-index") => {}
            Some(other) => findings.push(format!("{name} comes from {other}")),
        }
    }
    sources::none(findings, "Cargo.lock:");
}
