//! Beginning a job description from one of the ways of the page.

use super::labels;
use super::new::page;
use super::old_text::OldText;
use super::read;
use super::view::Typed;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, LongField, LongUpload, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ReadJobDraft, StartJobs, decide};
use engine::ids::{Id, JobDescriptionId, RoleProfileId};
use engine::jobs::recognise::{MOST_BYTES, TooMuch};
use engine::jobs::{JobErrors, JobField, JobProblem, LineField};
use sfia::Frameworks;
use store::Write;
use store::jobs::{Begin, facts, find, keep_text, start};

/// The pasted text. Browsers send two bytes for the end of a line.
const TEXT: LongField = LongField {
    name: "text",
    most: MOST_BYTES + engine::jobs::recognise::MOST_LINES,
};

/// Starts a draft from a role profile, another job description or a title; reads an old text and shows what it holds.
///
/// # Errors
/// [`Problem::NotFound`] for whoever starts no job descriptions, [`Problem::Unavailable`] when no file can be read.
pub async fn begin(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    decide::<StartJobs>(visit.actor(), ())?;
    let known = ["begin", "role", "from", "title"];
    let sent = visit.long_upload(body, &known, TEXT).await?;
    let fields = sent.upload.fields.clone();
    let typed = Typed {
        role: fields.text("role").to_owned(),
        from: fields.text("from").to_owned(),
        title: fields.text("title").to_owned(),
        text: String::new(),
    };
    match fields.text("begin") {
        "text" => old_text(&visit, sent).await,
        "role" if typed.role.is_empty() => {
            refuse(&visit, typed, "role", "job-start-role-missing").await
        }
        "role" => {
            let from = Begin::Role(RoleProfileId::from_text(typed.role.clone()));
            started(&visit, &fields, typed, From::Known(from)).await
        }
        "copy" if typed.from.is_empty() => {
            refuse(&visit, typed, "from", "job-start-from-missing").await
        }
        "copy" => {
            let job = JobDescriptionId::from_text(typed.from.clone());
            started(&visit, &fields, typed, From::Newest(job)).await
        }
        "title" => {
            let title = typed.title.clone();
            let from = Begin::Blank { title };
            started(&visit, &fields, typed, From::Known(from)).await
        }
        _ => Err(Problem::Unexpected("a way to begin that there is not")),
    }
}

async fn refuse(
    visit: &Visit,
    typed: Typed,
    field: &str,
    key: &str,
) -> Result<HttpResponse, Problem> {
    say(visit, typed, field, visit.words().say(key)).await
}

async fn say(
    visit: &Visit,
    typed: Typed,
    field: &str,
    sentence: String,
) -> Result<HttpResponse, Problem> {
    let mut errors = FieldErrors::none();
    errors.add(field, sentence);
    visit.invalid(&page(visit, typed, &errors).await?)
}

/// Reads a pasted text or a file, and keeps what is in it for a day.
async fn old_text(visit: &Visit, sent: LongUpload) -> Result<HttpResponse, Problem> {
    let typed = Typed {
        text: sent.text.clone(),
        ..Typed::default()
    };
    let has_text = sent.is_too_long || !sent.text.trim().is_empty();
    let has_file = !sent.upload.file_name.is_empty() || !sent.upload.bytes.is_empty();
    let words = visit.words();
    let (field, read) = match (has_text, has_file) {
        (true, true) => return refuse(visit, typed, "text", "job-start-both").await,
        (false, false) => return refuse(visit, typed, "text", "job-start-text-missing").await,
        (true, false) if sent.is_too_long => {
            let too_much = TooMuch::Bytes { most: MOST_BYTES };
            ("text", Err(labels::too_much(words, too_much)))
        }
        (true, false) => ("text", read::pasted(visit, sent.text).await?),
        (false, true) => ("file", read::document(visit, sent.upload.bytes).await?),
    };
    let old = match read {
        Ok(recognised) => OldText::new(recognised),
        Err(sentence) => return say(visit, typed, field, sentence).await,
    };
    let (body, name) = (old.to_body()?, sent.upload.file_name);
    let url = visit.url("/jobs/new/text");
    visit
        .write(&sent.upload.fields, move |tx| {
            let permit = decide::<StartJobs>(tx.actor(), ())?;
            let id = keep_text(tx, permit, &name, &body)?;
            Ok(Done::to(format!("{url}/{id}")))
        })
        .await
}

/// What a draft begins from.
enum From {
    /// Something that says all of it.
    Known(Begin),
    /// The newest version of a job description.
    Newest(JobDescriptionId),
}

async fn started(
    visit: &Visit,
    fields: &Fields,
    typed: Typed,
    from: From,
) -> Result<HttpResponse, Problem> {
    let url = visit.url("/jobs");
    let frameworks = visit.app().frameworks;
    let words = visit.app().kit.clone();
    let done = visit.write(fields, move |tx| {
        carry_out(tx, frameworks, &from, words.words(), &url)
    });
    match done.await {
        Err(Problem::Invalid(errors)) => visit.invalid(&page(visit, typed, &errors).await?),
        other => other,
    }
}

fn carry_out(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    from: &From,
    words: &Words,
    url: &str,
) -> Result<Done, Problem> {
    let begin = match from {
        From::Known(begin) => begin.clone(),
        From::Newest(job) => {
            let facts = facts(tx, job)?;
            let permit = decide::<ReadJobDraft>(tx.actor(), facts)?;
            let version = find(tx, &permit, None)?.version.number;
            let job = job.clone();
            Begin::Copy { job, version }
        }
    };
    let permit = decide::<StartJobs>(tx.actor(), ())?;
    match start(tx, permit, frameworks, &begin)? {
        // Skills come first, since they bring draft sentences; a copy has its sentences already.
        Ok(job) if matches!(begin, Begin::Copy { .. }) => Ok(Done::to(format!("{url}/{job}"))),
        Ok(job) => Ok(Done::to(format!("{url}/{job}/skills"))),
        Err(errors) => Err(Problem::Invalid(told(words, &begin, &errors))),
    }
}

/// What does not fit. A role profile or a version that no longer fits its edition has no field of this page but its own.
fn told(words: &Words, begin: &Begin, errors: &JobErrors) -> FieldErrors {
    let field = match begin {
        Begin::Role(_) => "role",
        Begin::Copy { .. } => "from",
        Begin::Blank { .. } | Begin::Content(_) => "title",
    };
    let title = errors.find(&JobField::Line(LineField::Title));
    let sentence = match (field, title) {
        ("title", problem) => {
            labels::title_problem(words, problem.copied().unwrap_or(JobProblem::Missing))
        }
        _ => words.say("job-start-unfit"),
    };
    let mut told = FieldErrors::none();
    told.add(field, sentence);
    told
}
