//! A new version from a file.

use super::load::{Loaded, find, load};
use super::view::{QuestionnairePage, Typed};
use crate::args;
use crate::kit::Words;
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::{Done, ProgrammeVisit, Upload, parse_upload};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::decide;
use engine::ids::{Id, ProgrammeRecordId};
use engine::readiness::Questionnaire;
use engine::readiness::questionnaire::{RowProblem, changes, read_book};
use engine::readiness::written::Note;
use store::entry::questionnaires::{self, NewVersion};

const FIELDS: [&str; 3] = ["note", "lesson", "seen"];

/// What the form asks to be kept.
struct Wanted {
    questionnaire: Questionnaire,
    note: Note,
    lesson: Option<ProgrammeRecordId>,
    seen: u32,
}

/// Reads the file in a limited child process and keeps it as the next version, or says row by row what is wrong.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager; [`Problem`] from the database.
pub async fn add(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let upload = visit.upload(body, &FIELDS).await?;
    let loaded = load(&visit).await?;
    let mut typed = Typed {
        filled: Filled::read(&upload.fields, &FIELDS),
        problems: Vec::new(),
    };
    let fields = upload.fields.clone();
    let Some(wanted) = check(&visit, &loaded, &mut typed, upload).await? else {
        return visit.invalid(&page(&visit, &loaded, &typed));
    };
    let (to, scope) = (visit.programme_url("/questionnaire"), visit.scope().clone());
    let outcome = visit
        .write_outside(&fields, move |tx| {
            let permit = decide(&scope.actor(), ())?;
            let new = NewVersion {
                questionnaire: &wanted.questionnaire,
                note: &wanted.note,
                lesson: wanted.lesson.as_ref(),
            };
            let number = questionnaires::keep(tx, &scope, permit, wanted.seen, &new)?;
            let number = number.ok_or(Problem::Conflict)?;
            Ok(Done::to(format!("{to}/{number}")).saying("programme-questionnaire-kept"))
        })
        .await;
    if !matches!(outcome, Err(Problem::Conflict)) {
        return outcome;
    }
    let loaded = load(&visit).await?;
    let message = match loaded.newest() {
        questionnaires::MOST_VERSIONS => "programme-questionnaire-full",
        _ => "programme-questionnaire-newer",
    };
    typed.filled.wrong("file", visit.words().say(message));
    visit.conflict(&page(&visit, &loaded, &typed))
}

fn page(visit: &ProgrammeVisit, loaded: &Loaded, typed: &Typed) -> QuestionnairePage {
    QuestionnairePage::new(visit.words(), &visit.programme_url(""), loaded, Some(typed))
}

/// What is wanted, or `None` with what is wrong said by field and by row.
async fn check(
    visit: &ProgrammeVisit,
    loaded: &Loaded,
    typed: &mut Typed,
    upload: Upload,
) -> Result<Option<Wanted>, Problem> {
    let words = visit.words();
    let seen = typed.filled.value("seen").parse();
    let seen: u32 = seen.map_err(|_| Problem::Unexpected("a questionnaire without its version"))?;
    let questionnaire = read(visit, typed, upload, loaded.newest()).await?;
    let note = typed
        .filled
        .text(words, "note", "programme-questionnaire-note-missing");
    let lesson = Some(typed.filled.value("lesson").to_owned()).filter(|id| !id.is_empty());
    let known = |id: &String| loaded.lessons.iter().any(|one| one.id.as_str() == id);
    if lesson.as_ref().is_some_and(|id| !known(id)) {
        return Err(Problem::NotFound);
    }
    Ok(questionnaire.zip(note).map(|(questionnaire, note)| Wanted {
        questionnaire,
        note,
        lesson: lesson.map(ProgrammeRecordId::from_text),
        seen,
    }))
}

/// The questionnaire of the file, if it differs from the newest version.
async fn read(
    visit: &ProgrammeVisit,
    typed: &mut Typed,
    upload: Upload,
    newest: u32,
) -> Result<Option<Questionnaire>, Problem> {
    let words = visit.words();
    if upload.file_name.is_empty() {
        typed
            .filled
            .wrong("file", words.say("programme-questionnaire-file-missing"));
        return Ok(None);
    }
    let book = match parse_upload(visit.app(), upload.bytes, &upload.file_name).await? {
        Ok(book) => book,
        Err(refusal) => {
            typed.filled.wrong("file", refusal.0);
            return Ok(None);
        }
    };
    let before = find(visit, newest).await?;
    let new = match read_book(before.title(), &book) {
        Ok(new) => new,
        Err(problems) => {
            let count = args!["count" => problems.len()];
            let message = words.say_with("programme-questionnaire-problems", &count);
            typed.filled.wrong("file", message);
            typed.problems = problems.iter().map(|one| told(words, one)).collect();
            return Ok(None);
        }
    };
    if changes(&before, &new).is_empty() {
        typed
            .filled
            .wrong("file", words.say("programme-questionnaire-same"));
        return Ok(None);
    }
    Ok(Some(new))
}

/// What is wrong in a row, with what would be accepted.
pub(super) fn told(words: &Words, problem: &RowProblem) -> String {
    let parts = args![
        "row" => problem.row,
        "column" => problem.column.map_or("", |column| column.as_str()),
        "found" => problem.found.as_str(),
        "accepted" => problem.accepted.as_str()
    ];
    words.say_with(
        match problem.column {
            Some(_) => "programme-questionnaire-problem",
            None => "programme-questionnaire-problem-row",
        },
        &parts,
    )
}
