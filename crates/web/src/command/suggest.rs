//! `aspire suggest`: the skills that a job description asks for, from the standard input, so that anybody can see and
//! measure what the service suggests. Nothing is stored and nothing leaves the machine.

use super::{fail, say};
use engine::suggest::{Suggester, Suggestion};
use serde::Serialize;
use sfia::lexicon::Lexicon;
use sfia::{Edition, Framework, Frameworks, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::process::ExitCode;

/// The most bytes that are read: far more than the words that are.
const MOST_BYTES: u64 = 2_000_000;
/// Reasons shown for a skill in the table.
const REASONS_SHOWN: usize = 4;

/// What is printed as JSON.
#[derive(Serialize)]
struct Answer {
    /// Codes, best first.
    ranked: Vec<String>,
    levels: BTreeMap<String, u8>,
    /// The words of the text that speak for each skill, strongest first.
    why: BTreeMap<String, Vec<String>>,
}

/// Prints the skills: as one JSON object, or as a table.
pub(super) fn run(edition: Edition, json: bool) -> ExitCode {
    match answer(edition, json) {
        Ok(lines) => {
            for line in lines {
                say(line);
            }
            ExitCode::SUCCESS
        }
        Err(problem) => fail(problem),
    }
}

fn answer(edition: Edition, json: bool) -> Result<Vec<String>, String> {
    let text = read()?;
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let framework = Frameworks::shipped()
        .map_err(|error| told(&error))?
        .edition(edition);
    let lexicon = Lexicon::shipped().map_err(|error| told(&error))?;
    let words = Words::shipped().map_err(|error| told(&error))?;
    let suggester = Suggester::new(lexicon, framework, words, None);
    let suggestions = suggester.suggest(&text).map_err(|error| told(&error))?;
    if json {
        let line = serde_json::to_string(&as_answer(&suggestions)).map_err(|error| told(&error))?;
        return Ok(vec![line]);
    }
    Ok(table(framework, &suggestions))
}

/// The standard input, within a limit.
fn read() -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = std::io::stdin()
        .lock()
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes);
    let read = read.map_err(|error| format!("the standard input cannot be read: {error}"))?;
    if u64::try_from(read).unwrap_or(u64::MAX) > MOST_BYTES {
        return Err(format!("the text is longer than {MOST_BYTES} bytes"));
    }
    String::from_utf8(bytes)
        .map_err(|_| "the text is not UTF-8: save it as plain text in UTF-8".to_owned())
}

fn as_answer(suggestions: &[Suggestion]) -> Answer {
    let code = |suggestion: &Suggestion| suggestion.code.to_string();
    Answer {
        ranked: suggestions.iter().map(code).collect(),
        levels: suggestions
            .iter()
            .map(|it| (code(it), it.level.number()))
            .collect(),
        why: suggestions
            .iter()
            .map(|it| (code(it), reasons(it)))
            .collect(),
    }
}

/// The words of the reasons, each once.
fn reasons(suggestion: &Suggestion) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let words = suggestion.reasons.iter().map(|reason| {
        reason
            .words
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    });
    words
        .filter(|words| seen.insert(words.to_lowercase()))
        .collect()
}

fn table(framework: &Framework, suggestions: &[Suggestion]) -> Vec<String> {
    let title = |suggestion: &Suggestion| {
        let skill = framework.find_skill(suggestion.code);
        skill.map_or_else(String::new, sfia::Skill::title)
    };
    let widest = suggestions
        .iter()
        .map(|it| title(it).chars().count())
        .max()
        .unwrap_or(0);
    let mut lines = vec![format!(
        "{}: what the text seems to ask for, best first",
        framework.edition()
    )];
    lines.extend(suggestions.iter().map(|suggestion| {
        let why: Vec<String> = reasons(suggestion)
            .into_iter()
            .take(REASONS_SHOWN)
            .collect();
        format!(
            "  {:<widest$}  level {}  {}",
            title(suggestion),
            suggestion.level,
            why.join("; ")
        )
    }));
    lines
}
