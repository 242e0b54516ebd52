//! Which crate may depend on which: tables <- sfia <- engine <- store <- web <- tests; engine <- documents <- web.

use crate::sources;
use std::collections::BTreeSet;

const WORKSPACE: [&str; 7] = [
    "tables",
    "sfia",
    "engine",
    "documents",
    "store",
    "web",
    "tests",
];

/// What each crate may name in its manifest. `None`: any third-party crate.
struct Allowed {
    name: &'static str,
    ours: &'static [&'static str],
    others: Option<&'static [&'static str]>,
}

const ALLOWED: &[Allowed] = &[
    Allowed {
        name: "tables",
        ours: &[],
        others: Some(&[
            "calamine",
            "csv",
            "encoding_rs",
            "rust_xlsxwriter",
            "serde",
            "thiserror",
            "zip",
        ]),
    },
    Allowed {
        name: "sfia",
        ours: &["tables"],
        others: Some(&["csv", "serde", "thiserror", "toml", "unicode-normalization"]),
    },
    Allowed {
        name: "engine",
        ours: &["tables", "sfia"],
        others: Some(&[
            "chrono",
            "chrono-tz",
            "serde",
            "sha2",
            "similar",
            "thiserror",
            "toml",
            "unicode-normalization",
        ]),
    },
    Allowed {
        name: "documents",
        ours: &["engine", "sfia"],
        others: Some(&[
            "base64",
            "bitflags",
            "chrono",
            "encoding_rs",
            "hayro-interpret",
            "kurbo",
            "roxmltree",
            "serde",
            "serde_json",
            "thiserror",
            "typst",
            "typst-kit",
            "typst-layout",
            "typst-pdf",
            "unicode-normalization",
            "zip",
        ]),
    },
    Allowed {
        name: "store",
        ours: &["engine", "sfia"],
        others: None,
    },
    Allowed {
        name: "web",
        ours: &["documents", "engine", "sfia", "store", "tables"],
        others: None,
    },
];

#[test]
fn every_crate_depends_only_on_what_lies_below_it() {
    let mut findings = Vec::new();
    for allowed in ALLOWED {
        for dependency in dependencies(allowed.name) {
            let fine = if WORKSPACE.contains(&dependency.as_str()) {
                allowed.ours.contains(&dependency.as_str())
            } else {
                allowed
                    .others
                    .is_none_or(|others| others.contains(&dependency.as_str()))
            };
            if !fine {
                findings.push(format!("{} depends on {dependency}", allowed.name));
            }
        }
    }
    sources::none(findings, "a crate reaches where it must not:");
}

#[test]
fn only_store_depends_on_a_database_library() {
    let mut findings = Vec::new();
    for name in WORKSPACE.iter().filter(|name| **name != "store") {
        for dependency in dependencies(name) {
            if ["diesel", "diesel_migrations", "libsqlite3-sys", "pq-sys"]
                .contains(&dependency.as_str())
            {
                findings.push(format!("{name} depends on {dependency}"));
            }
        }
    }
    sources::none(findings, "the database belongs to the crate store:");
}

#[test]
fn every_crate_is_known_here() {
    let found: BTreeSet<String> = std::fs::read_dir(sources::top().join("crates"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let known = ALLOWED.iter().map(|allowed| allowed.name.to_owned());
    assert_eq!(found, known.collect(), "say what a new crate may depend on");
}

#[test]
fn the_engine_has_no_clock() {
    let manifest: toml::Table = sources::file("Cargo.toml").parse().unwrap();
    let chrono = &manifest["workspace"]["dependencies"]["chrono"];
    assert_eq!(chrono["default-features"].as_bool(), Some(false));
    let features = chrono["features"].as_array().unwrap();
    for feature in ["clock", "now"] {
        assert!(
            !features.iter().any(|has| has.as_str() == Some(feature)),
            "chrono's feature {feature} gives every crate a clock"
        );
    }
}

/// The names under `[dependencies]`: what ends up in the service, without what only tests use.
fn dependencies(name: &str) -> Vec<String> {
    let path = if name == "tests" {
        "tests/Cargo.toml".to_owned()
    } else {
        format!("crates/{name}/Cargo.toml")
    };
    let manifest: toml::Table = sources::file(&path).parse().unwrap();
    let named = manifest["dependencies"].as_table().unwrap();
    named.keys().cloned().collect()
}
