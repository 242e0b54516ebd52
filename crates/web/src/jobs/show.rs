//! One job description: the studio for those who may read its drafts, the version in force for everybody else.

use super::form::{Made, SectionForm};
use super::load::{self, Opened};
use super::part::Part;
use super::view::{Frame, Studio};
use super::{job_id, notes};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadJobDraft, decide};
use engine::ids::JobDescriptionId;
use engine::jobs::CorporateText;
use store::jobs::Published;

/// Who sees what of it.
enum Shown {
    Studio(Box<Opened>),
    InForce(Box<(Published, Option<CorporateText>)>),
}

/// Shows the job description; with `section` in the address that section as a form, where it may be changed.
///
/// # Errors
/// [`Problem::NotFound`] if there is none, or none in force for whoever may not read drafts.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let shown = visit
        .read(move |tx| {
            let facts = store::jobs::facts(tx, &id)?;
            if decide::<ReadJobDraft>(tx.actor(), facts).is_ok() {
                return Ok(Shown::Studio(Box::new(load::open(tx, &id)?)));
            }
            Ok(Shown::InForce(Box::new(load::in_force(tx, &id)?)))
        })
        .await?;
    match shown {
        Shown::Studio(opened) => {
            let part = visit
                .query("section")
                .and_then(|word| Part::changed_as(&word))
                .filter(|_| opened.is_open_to_edits());
            let form = part.map(|part| form(part, &opened));
            visit.page(&studio(&visit, &opened, form, &FieldErrors::none())?)
        }
        Shown::InForce(found) => {
            let (published, corporate) = *found;
            let frame = frame(&visit, &published.id, &published.content);
            let page = Studio::in_force(&frame, &published, corporate.as_ref());
            visit.page(&page)
        }
    }
}

/// The form of a section as it is stored.
fn form(part: Part, opened: &Opened) -> SectionForm {
    let version = &opened.found.version;
    let made = Made {
        version: version.number,
        base: version.base.clone(),
    };
    SectionForm::of(part, made, version.content.clone())
}

/// What a page of a job description stands in.
pub(super) fn frame<'a>(
    visit: &'a Visit,
    id: &JobDescriptionId,
    content: &engine::jobs::JobContent,
) -> Frame<'a> {
    Frame {
        words: visit.words(),
        framework: visit.app().frameworks.edition(content.edition),
        list_url: visit.url("/jobs"),
        url: visit.url(&format!("/jobs/{id}")),
        framework_url: visit.url("/framework"),
    }
}

/// The studio, with one section as a form.
///
/// # Errors
/// [`Problem::Internal`] if a shipped list of the wording check is broken.
pub(super) fn studio(
    visit: &Visit,
    opened: &Opened,
    form: Option<SectionForm>,
    errors: &FieldErrors,
) -> Result<Studio, Problem> {
    let frame = frame(visit, &opened.found.description.id, opened.content());
    // The check reads what is in the form, not what was stored before.
    let read = form.as_ref().map_or(opened.content(), |form| &form.content);
    let notes = notes::Notes::of(visit.words(), read)?;
    Studio::draft(&frame, opened, form, errors, &notes)
}
