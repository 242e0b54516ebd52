//! `aspire people import`: a staff list from the command line, with the same rules and words as in the web.

use super::form::circle_words;
use super::import::not_a_list;
use super::view::{field_words, note_words, reason_words};
use crate::args;
use crate::command::{fail, open_present, read_book, say};
use crate::kit::{Kit, Words, dates};
use crate::settings::Settings;
use engine::access::{ManagePeople, Permit, decide};
use engine::people::import::{ImportFile, ImportPlan, plan};
use engine::time::Clock;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use store::people::{Imported, apply_import, load_present};
use store::{Db, Read, Scope, StoreError};

/// The exit code when the list was imported and some of its rows were left out.
const SOME_LEFT_OUT: u8 = 3;

/// Imports the staff list in `file` into the organisation called `slug`, or only says what it would do.
///
/// Nobody is marked as a leaver and nothing is sent. Exit code 0 when every row was used, 3 when some were left
/// out, 1 when nothing was imported.
#[must_use]
pub fn import(settings: &Settings, file: &Path, slug: &str, dry_run: bool) -> ExitCode {
    let kit = match Kit::load() {
        Ok(kit) => kit,
        Err(problem) => return fail(problem),
    };
    let words = kit.words();
    match carry_out(words, settings, file, slug, dry_run) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(SOME_LEFT_OUT),
        Err(problem) => fail(problem),
    }
}

/// Gives how many rows were left out, or why nothing was done.
fn carry_out(
    words: &Words,
    settings: &Settings,
    file: &Path,
    slug: &str,
    dry_run: bool,
) -> Result<usize, String> {
    let bar = progress();
    bar.set_message(words.say("people-command-reading"));
    let list = Arc::new(read(words, file)?);
    bar.inc(1);
    bar.set_message(words.say("people-command-comparing"));
    let db = open_present(settings).map_err(|problem| problem.to_string())?;
    let scope = scope(words, &db, slug)?;
    let planned = {
        let list = Arc::clone(&list);
        db.read_blocking(&scope, move |tx| {
            let permit = managing(tx)?;
            Ok::<_, StoreError>(plan(&list, &load_present(tx, &permit)?))
        })
    };
    let planned = planned.map_err(|problem| problem.to_string())?;
    bar.inc(1);
    if let Some(circle) = planned.circles.first() {
        bar.finish_and_clear();
        let names: Vec<&str> = circle.members.iter().map(|one| one.name.as_str()).collect();
        return Err(circle_words(words, &names));
    }
    if dry_run {
        bar.finish_and_clear();
        report(words, &list, &planned);
        say(words.say("people-command-dry"));
        return Ok(planned.left_out_rows());
    }
    bar.set_message(words.say("people-command-writing"));
    let (applied, imported) = apply(&db, &scope, &list)?;
    bar.inc(1);
    bar.finish_and_clear();
    report(words, &list, &applied);
    say(words.say_with(
        "people-imported",
        &args![
            "added" => imported.added,
            "changed" => imported.changed,
            "left" => imported.left
        ],
    ));
    Ok(applied.left_out_rows())
}

/// Three steps; nothing is drawn where there is no terminal.
fn progress() -> ProgressBar {
    let bar = ProgressBar::new(3);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}

fn read(words: &Words, file: &Path) -> Result<ImportFile, String> {
    let (book, _) = read_book(words, file)?;
    ImportFile::read(&book).map_err(|problem| not_a_list(words, &problem))
}

fn scope(words: &Words, db: &Db, slug: &str) -> Result<Scope, String> {
    let found = db.entry_read_blocking(|tx| store::organisations::find_by_slug(tx, slug));
    match found {
        Ok(Some(organisation)) => Ok(Scope::system(organisation.id)),
        Ok(None) => Err(words.say_with("people-command-unknown", &args!["slug" => slug])),
        Err(problem) => Err(problem.to_string()),
    }
}

fn managing(tx: &Read<'_>) -> Result<Permit<ManagePeople>, StoreError> {
    // The command line may do all that roles may.
    decide(tx.actor(), ()).map_err(|_| StoreError::NotFound("organisation"))
}

fn apply(db: &Db, scope: &Scope, list: &Arc<ImportFile>) -> Result<(ImportPlan, Imported), String> {
    let list = Arc::clone(list);
    let today = dates::london_day(crate::security::SystemClock.now().utc());
    db.write_blocking(scope, move |tx| {
        let permit = managing(tx)?;
        let plan = plan(&list, &load_present(tx, &permit)?);
        if !plan.has_effect() {
            tx.leave_unchanged();
            return Ok((plan, Imported::default()));
        }
        let imported = apply_import(tx, permit, &plan, Vec::new(), today)?;
        Ok::<_, StoreError>((plan, imported))
    })
    .map_err(|problem| problem.to_string())
}

/// Prints what would happen or has happened: counts, columns that are not used, every row left out and every note.
fn report(words: &Words, list: &ImportFile, plan: &ImportPlan) {
    say(words.say_with(
        "people-command-counts",
        &args![
            "rows" => plan.rows,
            "new" => plan.new.len(),
            "changed" => plan.changed.len(),
            "unchanged" => plan.unchanged,
            "left" => plan.left_out_rows(),
            "missing" => plan.leavers.len()
        ],
    ));
    if !list.unused.is_empty() {
        let columns = args!["count" => list.unused.len(), "columns" => list.unused.join(", ")];
        say(words.say_with("people-preview-unused", &columns));
    }
    for problem in &plan.left_out {
        let column = if problem.heading.is_empty() {
            field_words(words, problem.field)
        } else {
            problem.heading.clone()
        };
        say(words.say_with(
            "people-command-left-out",
            &args![
                "row" => problem.row.to_string(),
                "column" => column,
                "content" => problem.content.as_str(),
                "reason" => reason_words(words, problem.field, &problem.reason)
            ],
        ));
    }
    for note in &plan.notes {
        say(words.say_with(
            "people-command-note",
            &args![
                "row" => note.row.to_string(),
                "name" => note.name.as_str(),
                "note" => note_words(words, note)
            ],
        ));
    }
}
