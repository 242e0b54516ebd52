//! Saving a section, and the buttons of its form that store nothing.
//!
//! A form holds one section. The others are taken as they are stored at the moment of saving, and the section is made
//! one with what somebody else saved in it since the form was made: [`store::jobs::save`].

use super::form::{Act, Made, NAMES, SectionForm};
use super::load::{self, Opened};
use super::view::{ConflictPage, KeptPage};
use super::{conflict, job_id, show};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ReadJobDraft, WriteJob, decide};
use engine::ids::JobDescriptionId;
use engine::jobs::compare::{Merged, Settlement};
use engine::jobs::{JobContent, JobDraft, JobErrors};
use sfia::Frameworks;
use std::sync::{Arc, Mutex};
use store::Write;
use store::jobs::{Edit, Saved, save_settled};

/// Why an edit is not saved.
pub(super) enum Unsaved {
    /// It does not fit; the errors of the draft, where it came that far.
    Invalid(Option<JobErrors>),
    /// Somebody else changed the same place.
    Conflict {
        merged: Box<Merged>,
        mine: Box<JobContent>,
    },
    /// It is no draft any more, or no longer the newest version.
    Refused,
}

/// An edit that was kept.
pub(super) enum Kept {
    /// It says that already.
    Same,
    /// Saved, and with somebody else's changes: their name.
    Merged(String),
    /// Saved.
    Alone,
}

/// The draft as it is now, and why nothing was saved.
type Reason = (Box<Opened>, Unsaved);

/// What a unit of work tells the handler when it is rolled back.
#[derive(Clone, Default)]
pub(super) struct Told(Arc<Mutex<Option<Reason>>>);

impl Told {
    /// Keeps why nothing was saved, and gives the error that rolls back.
    pub(super) fn tell(&self, opened: Opened, why: Unsaved) -> Problem {
        if let Ok(mut place) = self.0.lock() {
            *place = Some((Box::new(opened), why));
        }
        Problem::Conflict
    }

    /// What was kept last.
    pub(super) fn take(&self) -> Option<(Box<Opened>, Unsaved)> {
        self.0.lock().ok()?.take()
    }
}

/// Saves what a version is to say, with a person's answers where somebody else had changed the same place.
pub(super) fn keep(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    opened: &Opened,
    made: &Made,
    (content, answers): (JobContent, &[Settlement]),
) -> Result<Result<Kept, Unsaved>, Problem> {
    let permit = decide::<WriteJob>(tx.actor(), opened.facts.clone())?;
    let draft = match JobDraft::parse(content, frameworks.edition(opened.content().edition)) {
        Ok(draft) => draft,
        Err(errors) => return Ok(Err(Unsaved::Invalid(Some(errors)))),
    };
    let mine = Box::new(draft.content().clone());
    let edit = Edit {
        version: made.version,
        base: made.base.clone(),
        content: draft,
    };
    Ok(
        match save_settled(tx, permit, frameworks, &edit, answers)? {
            Saved::Done { merged: false, .. } => Ok(Kept::Alone),
            Saved::Done { merged: true, .. } => Ok(Kept::Merged(other_author(tx, opened)?)),
            Saved::Same { .. } => Ok(Kept::Same),
            Saved::Conflict { merged, .. } => Err(Unsaved::Conflict { merged, mine }),
            Saved::DoesNotFit(errors) => Err(Unsaved::Invalid(Some(errors))),
            Saved::Refused(_) => Err(Unsaved::Refused),
        },
    )
}

/// The name of whoever else edited last.
fn other_author(tx: &mut Write<'_>, opened: &Opened) -> Result<String, Problem> {
    let own = tx.actor().member().map(|member| member.person.clone());
    let permit = decide::<ReadJobDraft>(tx.actor(), opened.facts.clone())?;
    let events = store::jobs::list_events(tx, &permit, Some(opened.found.version.number))?;
    let other = events
        .into_iter()
        .rev()
        .find(|event| event.act == "edit" && Some(&event.person) != own.as_ref());
    Ok(other.map(|event| event.name).unwrap_or_default())
}

/// Says how it was saved. Saving without being asked says nothing but that somebody else's changes are in it.
pub(super) fn done(url: &str, kept: Kept, is_asked: bool) -> Done {
    let done = Done::to(url);
    match kept {
        Kept::Merged(name) if name.is_empty() => done.noting("jobs-saved-own-merged"),
        Kept::Merged(name) => done.noting("jobs-saved-merged").with("name", name),
        _ if !is_asked => done,
        Kept::Same => done.saying("jobs-saved-same"),
        Kept::Alone => done.saying("jobs-saved"),
    }
}

/// Saves a section, or does what another button of its form asks for.
///
/// # Errors
/// [`Problem::NotFound`] for whoever may not write, [`Problem::Unexpected`] for a form that is not ours.
pub async fn save(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &NAMES).await?;
    let id = job_id(&visit)?;
    let act = Act::read(&fields);
    if !act.stores() {
        return again(&visit, id, &fields, &act).await;
    }
    let told = Told::default();
    let (sent, keeper, app) = (fields.clone(), told.clone(), visit.app_data());
    let url = visit.url(&format!("/jobs/{id}"));
    let outcome = visit
        .write(&fields, move |tx| {
            let opened = load::open(tx, &id)?;
            let form = SectionForm::read(&sent, opened.content(), &opened.official.sentences)?;
            if !form.explain(app.kit.words(), None).is_empty() {
                return Err(keeper.tell(opened, Unsaved::Invalid(None)));
            }
            let mut wanted = form.wanted(opened.content());
            let answers = conflict::read(&sent, &mut wanted, opened.content());
            let kept = keep(
                tx,
                app.frameworks,
                &opened,
                &form.made,
                (wanted, answers.as_slice()),
            )?;
            let part = form.part.as_str();
            match kept {
                Ok(kept) if act == Act::Keep => {
                    Ok(done(&format!("{url}?section={part}"), kept, false))
                }
                Ok(kept) => Ok(done(&format!("{url}#{}", form.part.anchor()), kept, true)),
                Err(why) => Err(keeper.tell(opened, why)),
            }
        })
        .await;
    match (outcome, told.take()) {
        (Err(Problem::Conflict), Some((opened, why))) => unsaved(&visit, &fields, &opened, why),
        (outcome, _) => outcome,
    }
}

/// The page that says why a section is not saved, with all that was typed.
fn unsaved(
    visit: &Visit,
    fields: &Fields,
    opened: &Opened,
    why: Unsaved,
) -> Result<HttpResponse, Problem> {
    let frame = show::frame(visit, &opened.found.description.id, opened.content());
    match why {
        Unsaved::Invalid(errors) => {
            let form = SectionForm::read(fields, opened.content(), &opened.official.sentences)?;
            let framework = visit.app().frameworks.edition(opened.content().edition);
            let draft = || JobDraft::parse(form.wanted(opened.content()), framework).err();
            let errors = errors.or_else(draft);
            let errors = form.explain(visit.words(), errors.as_ref());
            visit.invalid(&show::studio(visit, opened, Some(form), &errors)?)
        }
        Unsaved::Conflict { merged, mine } => {
            let sent = conflict::hidden(fields);
            visit.conflict(&ConflictPage::new(&frame, &merged, &mine, &frame.url, sent))
        }
        Unsaved::Refused => {
            let typed = conflict::typed(fields);
            visit.conflict(&KeptPage::new(&frame, opened.content(), typed))
        }
    }
}

/// The form again, with a line more or fewer or in another place. Nothing is stored.
async fn again(
    visit: &Visit,
    id: JobDescriptionId,
    fields: &Fields,
    act: &Act,
) -> Result<HttpResponse, Problem> {
    let opened = visit.read(move |tx| load::open(tx, &id)).await?;
    if !opened.is_open_to_edits() {
        return unsaved(visit, fields, &opened, Unsaved::Refused);
    }
    let framework = visit.app().frameworks.edition(opened.content().edition);
    let mut form = SectionForm::read(fields, opened.content(), &opened.official.sentences)?;
    form.apply(act, framework, &opened.official.sentences)?;
    visit.page(&show::studio(
        visit,
        &opened,
        Some(form),
        &FieldErrors::none(),
    )?)
}
