//! Tests of the words: none missing, none unused, none with markup.
use std::collections::BTreeSet;

use super::words::{Locales, Words};
use super::{Language, showcase, sources, templates};

/// Every message of the English files: its name and its text.
fn messages() -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for file in Locales::iter().filter(|file| file.starts_with("en/")) {
        let text = String::from_utf8(Locales::get(&file).unwrap().data.into_owned()).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let starts = line.starts_with(|first: char| first.is_ascii_alphabetic());
            match line.split_once('=').filter(|_| starts) {
                Some((name, text)) => messages.push((name.trim().to_owned(), text.to_owned())),
                None => {
                    if let Some((_, text)) = messages.last_mut() {
                        text.push('\n');
                        text.push_str(line);
                    }
                }
            }
        }
    }
    messages
}

fn template_sources() -> String {
    let files = templates::names().filter_map(|name| templates::source(&name));
    files.collect::<Vec<_>>().join("\n") + showcase::TEMPLATE
}

/// The names of messages that follow `before`, in quotation marks.
fn quoted_after(text: &str, before: &str) -> BTreeSet<String> {
    text.split(before)
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"'))
        .filter_map(|rest| rest.split_once('"'))
        .map(|(name, _)| name.to_owned())
        .filter(|name| {
            name.bytes()
                .all(|byte| byte == b'-' || byte.is_ascii_alphanumeric())
        })
        .filter(|name| !name.is_empty())
        .collect()
}

fn asked_by_name() -> BTreeSet<String> {
    let templates = template_sources();
    let rust = sources::rust();
    let mut asked = quoted_after(&templates, "{{t ");
    asked.extend(quoted_after(&templates, "(t "));
    asked.extend(quoted_after(&rust, ".say("));
    asked.extend(quoted_after(&rust, ".say_with("));
    // The wording check gives keys, and pages say what they are given.
    let wording = engine::wording::Rule::ALL.into_iter();
    asked.extend(wording.flat_map(|rule| rule.keys()).map(str::to_owned));
    asked
}

#[test]
fn no_message_is_missing() {
    let known: BTreeSet<String> = messages().into_iter().map(|(name, _)| name).collect();
    let missing: Vec<String> = asked_by_name().difference(&known).cloned().collect();
    assert!(missing.is_empty(), "missing: {}", missing.join(", "));
}

#[test]
fn no_message_is_unused() {
    let asked = asked_by_name();
    let rust = sources::rust();
    let messages = messages();
    let within = |name: &str| {
        let reference = format!("{{ {name} }}");
        messages.iter().any(|(_, text)| text.contains(&reference))
    };
    let unused: Vec<&str> = messages
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| !asked.contains(*name))
        .filter(|name| !rust.contains(&format!("\"{name}\"")))
        .filter(|name| !within(name))
        .collect();
    assert!(unused.is_empty(), "unused: {}", unused.join(", "));
}

#[test]
fn messages_hold_words_and_no_markup() {
    for (name, text) in messages() {
        assert!(
            !text.contains(['<', '>']) || text.contains("->"),
            "{name} has markup"
        );
        assert!(
            !text.contains("</") && !text.contains("&nbsp;") && !text.contains("&amp;"),
            "{name}"
        );
        assert!(!text.contains(['\'']), "{name}: write ’ rather than '");
    }
}

#[test]
fn both_languages_can_be_read() {
    for language in [Language::English, Language::Welsh] {
        assert!(Words::load(language).is_ok(), "{language:?}");
    }
}
