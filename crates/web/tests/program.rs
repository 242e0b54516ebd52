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

/// Runs a command on a file with this content.
fn on_file(command: &[&str], content: &str, arguments: &[&str]) -> (Output, String) {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let file = std::env::temp_dir().join(format!("input-{}-{number}.csv", std::process::id()));
    std::fs::write(&file, content).expect("the file is written");
    let path = file.to_string_lossy().into_owned();
    let said = aspire(&[command, &[&path], arguments].concat(), &[]);
    std::fs::remove_file(&file).expect("the file is there");
    said
}

/// Runs `aspire agreement` on a file with this content.
fn agreement(content: &str, arguments: &[&str]) -> (Output, String) {
    on_file(&["agreement"], content, arguments)
}

/// The worked example of the design notes, section S4 of one council.
const READINESS: &str = r#"{"stage": "G2", "pool": 0.5, "kappa": 8, "sections": {"S4": [
    {"id": "R17", "w": 3, "claims": [3, 2, 2, 3], "reviewed": true, "evid": 1,
     "gate": {"kind": "hard", "stage": "G2", "min": 2, "waived": false}},
    {"id": "R18", "w": 2, "claims": [2, 2, 1, null], "reviewed": true, "evid": 2,
     "gate": {"kind": "soft", "stage": "G2", "min": 2, "waived": false}},
    {"id": "R19", "w": 3, "claims": [2, 3, 1, 2], "reviewed": true, "evid": 1,
     "gate": {"kind": "hard", "stage": "G2", "min": 2, "waived": false}},
    {"id": "R20", "w": 1, "claims": [2, 2], "reviewed": false, "evid": 0},
    {"id": "R21", "w": 2, "claims": [3, 3, 3], "reviewed": true, "evid": 2},
    {"id": "R22", "w": 2, "claims": [1, 2, null], "reviewed": false, "evid": 0,
     "gate": {"kind": "soft", "stage": "G2", "min": 1, "waived": false}}]}}"#;

#[test]
fn readiness_prints_what_the_design_notes_work_out() {
    let (output, said) = on_file(&["readiness", "score"], READINESS, &["--json"]);
    assert!(output.status.success(), "{said}");
    let figures = r#""claimed":71.3675,"evidenced":35.8974,"gap":35.4701,"unproven":12.8205,"tested_over":22.6496,"over_index":29.4444,"dk_rate":0.1,"expected":44.1239"#;
    let expected = format!(
        r#"{{"sections":{{"S4":{{{figures},"alpha":0.3721}}}},"total":{{{figures}}},"questions":{{"R17":{{"agreement":0.8889,"ad":0.5,"claimed_level":2}},"R18":{{"agreement":0.8889,"ad":0.3333,"claimed_level":2}},"R19":{{"agreement":0.7778,"ad":0.5,"claimed_level":2}},"R20":{{"agreement":1.0,"ad":0.0,"claimed_level":2}},"R21":{{"agreement":1.0,"ad":0.0,"claimed_level":3}},"R22":{{"agreement":0.8889,"ad":0.5,"claimed_level":1}}}},"delta":0.5972,"decision":["NOT YET",["R17","R19"]]}}"#
    );
    assert_eq!(said.trim(), expected);
    let (output, told) = on_file(&["readiness", "score"], READINESS, &[]);
    assert!(output.status.success(), "{told}");
    assert!(
        told.starts_with("Decision: NOT YET, because of R17, R19\n"),
        "{told}"
    );
}

#[test]
fn readiness_never_prints_less_than_nothing_where_there_is_nothing() {
    let reviewed = r#"{"stage":"G2","pool":0.5,"kappa":8,"sections":{"S4":[
        {"id":"R17","w":3,"claims":[3,2],"reviewed":true,"evid":1}]}}"#;
    let (output, told) = on_file(&["readiness", "score"], reviewed, &[]);
    assert!(output.status.success(), "{told}");
    assert!(told.contains(" 0.0") && !told.contains("-0.0"), "{told}");
}

#[test]
fn readiness_names_the_section_and_question_that_are_wrong() {
    let wrong = READINESS.replacen("\"evid\": 1", "\"evid\": 7", 1);
    let (output, said) = on_file(&["readiness", "score"], &wrong, &["--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("section S4, question R17, evid: 7"), "{said}");
    let (output, said) = on_file(&["readiness", "score"], "no JSON", &[]);
    assert_eq!(output.status.code(), Some(1), "{said}");
}

#[test]
fn the_staircase_can_be_checked_by_anybody() {
    let run = |more: &[&str]| {
        let mut words = vec![
            "staircase",
            "--edition",
            "9",
            "--cases",
            "2000",
            "--seed",
            "7",
        ];
        words.extend_from_slice(more);
        let (output, said) = aspire(&words, &[]);
        (output.status.success(), said)
    };
    let (done, said) = run(&["--error", "0", "--json"]);
    assert!(
        done && said.starts_with("{\"exact\":1.0,\"within_one\":1.0,\"mean_screens\":2."),
        "{said}"
    );
    let (first, again) = (
        run(&["--error", "0.10", "--json"]),
        run(&["--error", "0.10", "--json"]),
    );
    assert_eq!(first.1, again.1);
    let (done, told) = run(&["--error", "2"]);
    assert!(!done && told.contains("a number from 0 to 1"), "{told}");
}

#[test]
fn agreement_prints_what_the_design_notes_work_out() {
    let pairs = "33 43 44 54 32 22 43 55 33 65 44 33";
    let rows: Vec<String> = pairs
        .split(' ')
        .map(|pair| format!("{},{}", &pair[..1], &pair[1..]))
        .collect();
    let scale = ["--low", "1", "--high", "7", "--json"];
    let (output, said) = agreement(&format!("self,manager\n{}\n2,\n", rows.join("\n")), &scale);
    assert!(output.status.success(), "{said}");
    assert_eq!(
        said,
        "{\"n\":12,\"kappa\":0.8125,\"bias\":0.4167,\"exact\":0.5833,\"within_one\":1.0,\"icc\":0.8254}\n"
    );
    let four = "a,b,c,d\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n,1,1,1\n";
    let (_, said) = agreement(four, &["--high", "10", "--json"]);
    assert_eq!(said, "{\"icc\":0.2898}\n");
    let (_, said) = agreement("a,b\n3,3\n3,3\n", &scale);
    assert_eq!(
        said,
        "{\"n\":2,\"kappa\":null,\"bias\":0.0,\"exact\":1.0,\"within_one\":1.0,\"icc\":null}\n"
    );
    let (_, said) = agreement("a,b\n", &scale);
    assert!(said.starts_with("{\"n\":0,\"kappa\":null,"), "{said}");
    let (_, said) = agreement("a,b\n3,4\n4,4\n", &[]);
    assert!(
        said.contains("n, rated by both") && said.contains("Read kappa"),
        "{said}"
    );
}

#[test]
fn agreement_names_the_row_and_column_that_are_wrong() {
    let cases = [
        ("", "is empty"),
        ("a,b\n3\n", "row 2 has 1 column, and the header has 2"),
        ("a,b\n3,4,5\n", "row 2 has 3 columns"),
        ("a,b\n3,4\n\n9,4\n", "row 4, column A (\"a\") holds \"9\""),
        ("a,b\n3,4.5\n", "a whole number from 1 to 7"),
        ("a\n3\n", "name at least two"),
        ("a,a\n3,3\n", "columns A and B both name"),
    ];
    for (content, part) in cases {
        let (output, said) = agreement(content, &["--json"]);
        assert_eq!(output.status.code(), Some(1), "{content:?}");
        assert!(said.contains(part), "{content:?} gives: {said}");
    }
    let (output, said) = agreement("a,b\n", &["--low", "7", "--high", "7"]);
    assert!(
        !output.status.success() && said.contains("--low and --high"),
        "{said}"
    );
}
