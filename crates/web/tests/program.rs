//! The program as typed: what it says of itself, and how it refuses what it cannot use.
//!
//! Being an integration test of this package, this also makes `cargo test` build the binary that the tests of
//! the running service start.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::process::{Command, Output};

fn aspire(arguments: &[&str], environment: &[(&str, &str)]) -> (Output, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_aspire"))
        .args(arguments)
        .env_clear()
        .envs(environment.iter().copied())
        .current_dir(std::env::temp_dir())
        .output()
        .expect("the program starts");
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    (output, said)
}

#[test]
fn it_tells_its_version_and_its_commands() {
    let (output, said) = aspire(&["--version"], &[]);
    assert!(output.status.success());
    assert_eq!(said.trim(), format!("aspire {}", env!("CARGO_PKG_VERSION")));
    let (_, said) = aspire(&["--help"], &[]);
    for command in ["serve", "migrate", "check", "organisation", "programme"] {
        assert!(
            said.contains(&format!("  {command}")),
            "{command} is not in:\n{said}"
        );
    }
}

#[test]
fn a_setting_that_cannot_be_used_is_named_with_what_would_do() {
    /// What is typed, what the environment holds, and two parts of the answer.
    type Case<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)], &'a str, &'a str);
    let cases: [Case<'_>; 7] = [
        (&["--listen", "8080"], &[], "listen", "127.0.0.1:8080"),
        (
            &["--demo", "--listen", "0.0.0.0:8080"],
            &[],
            "listen",
            "this machine",
        ),
        (&["--database", "mysql://x"], &[], "database", "sqlite:"),
        (
            &[],
            &[("ASPIRE_BASE_URL", "http://aspire.example")],
            "base_url",
            "https://",
        ),
        (
            &[],
            &[("ASPIRE_TRUSTED_PROXIES", "proxy")],
            "trusted_proxies",
            "10.0.0.2",
        ),
        (
            &[],
            &[("ASPIRE_SMTP_URL", "mail.example")],
            "smtp_url",
            "smtp://",
        ),
        (
            &[],
            &[("ASPIRE_LISTNE", "x")],
            "ASPIRE_LISTNE is not a setting",
            "docs/CONFIG.md",
        ),
    ];
    for (arguments, environment, name, remedy) in cases {
        let (output, said) = aspire(&[&["serve"], arguments].concat(), environment);
        assert!(!output.status.success(), "{arguments:?} {environment:?}");
        assert!(said.contains(name) && said.contains(remedy), "{said}");
    }
}

#[test]
fn a_wrong_call_ends_with_2() {
    let (output, said) = aspire(&["serve", "--colour", "blue"], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("--colour"), "{said}");
}
