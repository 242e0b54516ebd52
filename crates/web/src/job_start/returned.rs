//! A document that comes back from somebody who edited it outside.

use super::read;
use super::view::{Returnable, ReturnedPage};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Upload, Visit};
use crate::security::RandomIds;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{Permit, ReadJobDraft, WriteJob, decide};
use engine::ids::{Id, IdSource, JobDescriptionId};
use engine::jobs::approval::State;
use engine::jobs::compare::{align, differences};
use engine::jobs::recognise::{Proposed, Recognised};
use engine::jobs::{ItemId, JobContent, LineField};
use serde::{Deserialize, Serialize};
use sfia::Framework;
use store::Read;
use store::jobs::{Base, Found, facts, find, keep_returned};

/// The most paragraphs without a place that are told.
const MOST_OTHERS: usize = 60;

/// The most bytes that a level takes beside the name of an attribute: "Level 4, Enable".
const LEVEL: usize = 40;

/// What is kept of a returned document until somebody has said what is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The number of the version that it was compared with.
    pub version: u32,
    saved: i64,
    identity: String,
    /// What that version said then.
    pub older: JobContent,
    /// What the document says.
    pub newer: JobContent,
    /// Paragraphs of the document without a place in a job description.
    pub others: Vec<String>,
}

impl Kept {
    /// From which saved state it was made.
    pub(super) fn base(&self) -> Base {
        Base {
            saved: self.saved,
            identity: self.identity.clone(),
        }
    }
}

pub(super) fn job_of(visit: &Visit) -> Result<JobDescriptionId, Problem> {
    Ok(JobDescriptionId::from_text(visit.param("job")?))
}

pub(super) fn writing(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
) -> Result<Permit<WriteJob>, Problem> {
    let facts = facts(tx, job)?;
    Ok(decide::<WriteJob>(tx.actor(), facts)?)
}

/// The newest version, for whoever may write in it.
async fn newest(visit: &Visit, job: &JobDescriptionId) -> Result<Found, Problem> {
    let job = job.clone();
    visit
        .read(move |tx| {
            let facts = facts(tx, &job)?;
            decide::<WriteJob>(tx.actor(), facts.clone())?;
            let permit = decide::<ReadJobDraft>(tx.actor(), facts)?;
            Ok(find(tx, &permit, None)?)
        })
        .await
}

fn state(found: &Found) -> State {
    let newest = found.description.newest();
    newest.map_or(State::Draft, |version| version.state)
}

fn page(
    visit: &Visit,
    job: &JobDescriptionId,
    found: &Found,
    errors: &FieldErrors,
) -> ReturnedPage {
    let about = Returnable {
        title: &found.version.content.header.title,
        jobs: &visit.url("/jobs"),
        url: &visit.url(&format!("/jobs/{job}")),
        state: state(found),
    };
    ReturnedPage::new(visit.words(), &about, errors)
}

/// Shows the form, or what to do first where the newest version is no draft.
///
/// # Errors
/// [`Problem::NotFound`] for whoever does not write job descriptions.
pub async fn returned(visit: Visit) -> Result<HttpResponse, Problem> {
    let job = job_of(&visit)?;
    let found = newest(&visit, &job).await?;
    visit.page(&page(&visit, &job, &found, &FieldErrors::none()))
}

/// Reads the document, keeps what differs for a day, and goes to it. The draft is untouched.
///
/// # Errors
/// As [`returned`], and [`Problem::Unavailable`] when no file can be read.
pub async fn take(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let job = job_of(&visit)?;
    let found = newest(&visit, &job).await?;
    let upload = visit.upload(body, &[]).await?;
    if state(&found) != State::Draft {
        return visit.conflict(&page(&visit, &job, &found, &FieldErrors::none()));
    }
    let Upload {
        fields,
        file_name,
        bytes,
    } = upload;
    let read = match bytes.is_empty() {
        true => Err(visit.words().say("job-start-returned-missing")),
        false => read::returned(&visit, bytes).await?,
    };
    let told = read.and_then(|recognised| {
        let framework = visit
            .app()
            .frameworks
            .edition(found.version.content.edition);
        compared(framework, &found, &recognised)
            .ok_or_else(|| visit.words().say("job-start-returned-other"))
    });
    let kept = match told {
        Ok(kept) => kept,
        Err(sentence) => {
            let mut errors = FieldErrors::none();
            errors.add("file", sentence);
            return visit.invalid(&page(&visit, &job, &found, &errors));
        }
    };
    let body =
        serde_json::to_string(&kept).map_err(|error| Problem::Internal(error.to_string()))?;
    let url = visit.url(&format!("/jobs/{job}/returned"));
    visit
        .write(&fields, move |tx| {
            let permit = writing(tx, &job)?;
            let id = keep_returned(tx, &permit, &file_name, &body)?;
            Ok(Done::to(format!("{url}/{id}")))
        })
        .await
}

/// The document as a version after the draft; `None` where it holds nothing of a job description.
fn compared(framework: &Framework, found: &Found, recognised: &Recognised) -> Option<Kept> {
    let next_id = || ItemId::from_text(RandomIds.next());
    let older = &found.version.content;
    let read = recognised.into_content(older.edition, next_id);
    if read.duties.is_empty() && read.criteria.is_empty() && read.purpose.text.is_empty() {
        return None;
    }
    let equivalent = documents::english("or-equivalent");
    let newer = align(older, &read, &equivalent, next_id);
    let base = &found.version.base;
    Some(Kept {
        version: found.version.number,
        saved: base.saved,
        identity: base.identity.clone(),
        others: others(framework, older, recognised),
        older: older.clone(),
        newer,
    })
}

/// What stands in the document and has no place, without what our own documents print: their fixed words, the lines of
/// the draft, and its skills, attributes and levels.
fn others(framework: &Framework, older: &JobContent, recognised: &Recognised) -> Vec<String> {
    let general = documents::english("general-level");
    let level = documents::english("level");
    let is_fixed = |cell: &str| documents::ENGLISH.iter().any(|(_, said)| *said == cell);
    let is_named = |cell: &str| {
        let mut skills = framework.skills().iter();
        let mut attributes = framework.attributes().iter();
        skills.any(|skill| cell.starts_with(&skill.title()))
            || attributes.any(|attribute| is_row(cell, &attribute.name))
    };
    let is_printed = |text: &str| {
        let lines = LineField::ALL.iter();
        let mut lines = lines.filter_map(|field| older.line(*field));
        lines.any(|line| line == text)
            || text.starts_with(&general)
            || is_row(text, &level)
            || is_named(text)
            || text.split('\t').map(str::trim).all(is_fixed)
    };
    recognised
        .offers
        .iter()
        .filter(|offer| offer.proposed == Proposed::Other && !is_printed(&offer.text))
        .take(MOST_OTHERS)
        .map(|offer| offer.text.clone())
        .collect()
}

/// Whether a row of a table is a name and a level.
fn is_row(row: &str, name: &str) -> bool {
    row.starts_with(name) && row.len() <= name.len() + LEVEL
}

/// What differs between the draft and the document, in the order of the document.
pub(super) fn list_differences(kept: &Kept) -> Vec<engine::jobs::compare::Difference> {
    differences(&kept.older, &kept.newer)
}
