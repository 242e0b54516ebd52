//! Things that may be written in one place only, or nowhere.

use crate::sources::{self, Source};

/// A piece of text that code may hold only in the named files or folders.
struct Rule {
    text: &'static str,
    only_in: &'static [&'static str],
    why: &'static str,
}

/// Rules for the Rust code of the service: tests and comments are not looked at.
const RUST: &[Rule] = &[
    Rule {
        text: "diesel::",
        only_in: &["crates/store/"],
        why: "only store knows the database library",
    },
    Rule {
        text: "sql_query(",
        only_in: &["crates/store/"],
        why: "only store writes SQL",
    },
    Rule {
        text: "Utc::now",
        only_in: &[],
        why: "time is passed in as engine::time::Clock",
    },
    Rule {
        text: "Local::now",
        only_in: &[],
        why: "time is passed in as engine::time::Clock",
    },
    Rule {
        text: "SystemTime::now",
        only_in: &["crates/web/src/security/random.rs"],
        why: "one clock, passed in from main",
    },
    Rule {
        text: "worksheet_range",
        only_in: &[],
        why: "two cells of a workbook can make it ask for 549 GB",
    },
    Rule {
        text: "open_workbook_auto",
        only_in: &[],
        why: "workbooks are measured before they are opened",
    },
    Rule {
        text: "connection_info()",
        only_in: &[],
        why: "it believes Host and X-Forwarded-* from anyone",
    },
    Rule {
        text: ".route(",
        only_in: &["crates/web/src/routes.rs", "crates/web/src/server.rs"],
        why: "every route stands in the one table",
    },
    Rule {
        text: "web::resource(",
        only_in: &["crates/web/src/routes.rs", "crates/web/src/server.rs"],
        why: "every route stands in the one table",
    },
    Rule {
        text: "Validation::",
        only_in: &["crates/web/src/security/link_token.rs"],
        why: "one hardened verifier of signed links",
    },
    Rule {
        text: "dangerous::",
        only_in: &[],
        why: "a signed link is verified before it is read",
    },
    Rule {
        text: "render_template(",
        only_in: &[],
        why: "no template ever comes from data",
    },
];

#[test]
fn what_belongs_in_one_place_is_in_that_place() {
    let sources = sources::under("crates");
    let findings = sources
        .iter()
        .filter(|source| source.is_rust() && !source.is_test_code())
        .flat_map(|source| broken(source, RUST))
        .collect();
    sources::none(findings, "these lines belong elsewhere:");
}

#[test]
fn sql_and_html_are_never_put_together_from_text() {
    let openings = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "<"];
    let mut findings = Vec::new();
    for source in sources::under("crates") {
        if !source.is_rust() || source.is_test_code() {
            continue;
        }
        for (number, line) in source.code_lines() {
            let assembled = openings
                .iter()
                .any(|opening| line.contains(&format!("format!(\"{opening}")));
            if assembled {
                findings.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    sources::none(findings, "text is put into SQL or HTML here:");
}

#[test]
fn templates_never_print_unescaped_text_or_hold_scripts() {
    let mut findings = Vec::new();
    for source in sources::under("web/templates") {
        // Mail is plain text, where nothing is escaped and nothing can run.
        if source.path.starts_with("web/templates/mail/") {
            continue;
        }
        for (index, line) in source.text.lines().enumerate() {
            let lower = line.to_lowercase();
            let finished = source.path == LAYOUT && line == "{{{content}}}";
            let unescaped = line.contains("{{{") && !finished;
            let inline_script = lower.contains("<script") && !lower.contains("src=");
            let handler = lower.contains(" onclick=") || lower.contains(" onload=");
            let style = lower.contains(" style=") || lower.contains("<style");
            if unescaped || inline_script || handler || style {
                findings.push(format!("{}:{}: {}", source.path, index + 1, line.trim()));
            }
        }
    }
    sources::none(
        findings,
        "the content security policy or the escaping is got round here:",
    );
}

/// The one template that prints HTML as it is: the page that was drawn before it.
const LAYOUT: &str = "web/templates/layouts/page.hbs";

fn broken<'a>(source: &'a Source, rules: &'a [Rule]) -> impl Iterator<Item = String> + 'a {
    rules
        .iter()
        .filter(|rule| {
            !rule
                .only_in
                .iter()
                .any(|place| source.path.starts_with(place))
        })
        .flat_map(move |rule| {
            source
                .code_lines()
                .filter(|(_, line)| line.contains(rule.text))
                .map(|(number, _)| {
                    format!("{}:{number}: {} ({})", source.path, rule.text, rule.why)
                })
        })
}

#[test]
fn a_broken_rule_is_found_and_a_comment_is_not() {
    let source = Source {
        path: "crates/engine/src/example.rs".to_owned(),
        text: "//! Never Utc::now.\n// Utc::now is wrong\nlet now = Utc::now();\n".to_owned(),
    };
    let found: Vec<String> = broken(&source, RUST).collect();
    assert_eq!(
        found,
        ["crates/engine/src/example.rs:3: Utc::now (time is passed in as engine::time::Clock)"]
    );
}
