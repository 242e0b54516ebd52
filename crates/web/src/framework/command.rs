//! `aspire framework check` and `aspire framework import`: the same reading as in the web, at a terminal.

use crate::command::{fail, open_present, read_book, say};
use crate::kit::{Language, Words, dates};
use crate::security::{SystemClock, digest};
use crate::settings::Settings;
use engine::access::{ImportFramework, decide};
use engine::licences::{Acceptance, HeldSince, LicenceHolder};
use engine::time::Clock;
use indicatif::{ProgressBar, ProgressStyle};
use sfia::Frameworks;
use sfia::import::{Imported, read_framework};
use std::path::Path;
use std::process::ExitCode;
use store::{Scope, StoreError};

/// The file cannot be read as a framework at all.
const UNREADABLE: u8 = 2;

/// What `aspire framework import` is told.
pub struct Import<'a> {
    /// The workbook or CSV file.
    pub file: &'a Path,
    /// The organisation's short name in addresses.
    pub organisation: &'a str,
    /// Who holds the licence.
    pub holder: &'a str,
    /// The first day of the licence, as typed.
    pub since: Option<&'a str>,
    /// Whether the licence lets its words stand in the organisation's own job descriptions.
    pub in_documents: bool,
    /// Whether the terms were accepted.
    pub accept_terms: bool,
}

/// Prints what is in a file: edition, counts, problems. Exit code 0 without problems, 1 with any, 2 if the file
/// cannot be read as a framework at all.
#[must_use]
pub fn check(file: &Path, json: bool) -> ExitCode {
    let (imported, _) = match read(file) {
        Ok(read) => read,
        Err(refusal) => return unreadable(&refusal),
    };
    if json {
        match serde_json::to_string_pretty(&imported.report()) {
            Ok(report) => say(report),
            Err(error) => return fail(error),
        }
    } else {
        describe(&imported);
    }
    if imported.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Stores a file's wording for one organisation. Exit codes as for [`check`]; with problems nothing is stored.
#[must_use]
pub fn import(settings: &Settings, import: &Import<'_>) -> ExitCode {
    let words = match Words::load(Language::English) {
        Ok(words) => words,
        Err(error) => return fail(error),
    };
    let terms = words.say("framework-import-terms");
    if !import.accept_terms {
        say(&terms);
        return fail("add --accept-terms if you accept this for the licence holder");
    }
    let holder = match LicenceHolder::parse(import.holder) {
        Ok(holder) => holder,
        Err(problem) => return fail(format!("--licence-holder: {problem}")),
    };
    let held_since = match import.since.map(since).transpose() {
        Ok(held_since) => held_since,
        Err(problem) => return fail(format!("--licence-since: {problem}")),
    };
    let progress = steps();
    progress.set_message("Reading the file");
    let (imported, file_sha256) = match read(import.file) {
        Ok(read) => read,
        Err(refusal) => {
            progress.finish_and_clear();
            return unreadable(&refusal);
        }
    };
    progress.inc(1);
    if !imported.problems.is_empty() {
        progress.finish_and_clear();
        describe(&imported);
        return fail("nothing was imported");
    }
    progress.set_message("Storing the wording");
    let name = import.file.file_name().unwrap_or_default();
    let acceptance = Acceptance {
        holder,
        held_since,
        terms,
        file_name: name.to_string_lossy().into_owned(),
        file_sha256,
        in_documents: import.in_documents,
    };
    let stored = store(settings, import.organisation, &imported, acceptance);
    progress.inc(1);
    progress.finish_and_clear();
    match stored {
        Ok(()) => {
            describe(&imported);
            say(format!("Imported for {}.", import.organisation));
            ExitCode::SUCCESS
        }
        Err(problem) => fail(problem),
    }
}

fn since(typed: &str) -> Result<HeldSince, String> {
    let day = dates::parse(typed).map_err(|problem| problem.to_string())?;
    let today = dates::london_day(SystemClock.now().utc());
    HeldSince::check(day, today).map_err(|problem| problem.to_string())
}

fn store(
    settings: &Settings,
    slug: &str,
    imported: &Imported,
    acceptance: Acceptance,
) -> Result<(), String> {
    let db = open_present(settings).map_err(|error| error.to_string())?;
    let slug = slug.to_owned();
    let named = slug.clone();
    let found = db
        .entry_read_blocking::<_, StoreError>(move |tx| {
            store::organisations::find_by_slug(tx, &named)
        })
        .map_err(|error| error.to_string())?;
    let organisation = found.ok_or_else(|| format!("--organisation: there is no {slug}"))?;
    let (edition, text) = (imported.edition, imported.text.clone());
    db.write_blocking::<_, crate::Problem, _>(&Scope::system(organisation.id), move |tx| {
        let permit = decide::<ImportFramework>(tx.actor(), ())?;
        Ok(store::framework::import(
            tx,
            permit,
            edition,
            &acceptance,
            &text,
        )?)
    })
    .map_err(|error| error.to_string())
}

/// The file as an edition, with its SHA-256.
fn read(file: &Path) -> Result<(Imported, String), String> {
    let words = Words::load(Language::English).map_err(|error| error.to_string())?;
    let (book, bytes) = read_book(&words, file)?;
    let frameworks = Frameworks::shipped().map_err(|error| error.to_string())?;
    let imported = read_framework(frameworks, &book)
        .map_err(|error| format!("{}: {error}", file.display()))?;
    Ok((imported, digest(&bytes)))
}

fn unreadable(refusal: &str) -> ExitCode {
    let _ = fail(refusal);
    ExitCode::from(UNREADABLE)
}

fn describe(imported: &Imported) {
    let counts = imported.counts;
    say(imported.edition.to_string());
    say(format!("  skills        {:>6}", counts.skills));
    say(format!("  skill levels  {:>6}", counts.skill_levels));
    say(format!("  attributes    {:>6}", counts.attributes));
    let problems = imported.problems.len() + imported.unlisted_problems;
    match problems {
        0 => say("No problems."),
        1 => say("1 problem:"),
        many => say(format!("{many} problems:")),
    }
    for problem in &imported.problems {
        say(format!("  {problem}"));
    }
    if imported.unlisted_problems > 0 {
        say(format!("  and {} more", imported.unlisted_problems));
    }
}

/// Two steps; hidden where the output is not a terminal.
fn steps() -> ProgressBar {
    let progress = ProgressBar::new(2);
    if let Ok(style) = ProgressStyle::with_template("{bar:20} {msg}") {
        progress.set_style(style);
    }
    progress
}
