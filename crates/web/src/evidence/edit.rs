//! Changing evidence: every change is a new version.

use super::files;
use super::form::{Act, EvidenceForm};
use super::load::{framework, item_id, keeping};
use super::new::{self, room_for, sound, suggested};
use super::view::{Edited, FormPage, Stock, Typed};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::evidence::{Evidence, EvidenceDraft};
use engine::ids::{EvidenceFileId, EvidenceId};
use store::evidence::{NewFile, find_own};

/// Shows the form, filled.
///
/// # Errors
/// [`Problem::NotFound`] if the member has no such item, or has withdrawn it.
pub async fn show_edit(visit: Visit) -> Result<HttpResponse, Problem> {
    let item = load(&visit, item_id(&visit)?).await?;
    let form = EvidenceForm::of(&item);
    visit.page(&page(&visit, &item, &Typed::new(&form), false).await?)
}

/// Keeps the changes, or shows the form again with a skill more or fewer.
///
/// If another window was first the form comes back whole, with what is saved now beside it, and may then be saved; as
/// something new where the item was withdrawn.
///
/// # Errors
/// [`Problem::NotFound`] if the member has no such item, [`Problem::Unexpected`] for a form that is not ours.
pub async fn change(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let names = EvidenceForm::names(framework);
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut uploads = visit.uploads(body, &known, files::LIMITS).await?;
    let (mut form, act) = EvidenceForm::read(&uploads.fields);
    let sent_files = !uploads.files.is_empty();
    let id = item_id(&visit)?;
    let item = find(&visit, id.clone()).await?;
    if item.withdrawn.is_some() {
        form.version = None;
        let typed = Typed::new(&form).files_lost(sent_files).withdrawn();
        return visit.conflict(&new::page(&visit, &suggested(&visit).await?, &typed)?);
    }
    if act != Act::Save {
        form.apply(act, framework);
        let typed = Typed::new(&form).files_lost(sent_files);
        return visit.page(&page(&visit, &item, &typed, false).await?);
    }
    let seen = form.version;
    let seen = seen.ok_or(Problem::Unexpected("a change without its version"))?;
    let outcome = match sound(&visit, &form, &mut uploads) {
        Err(errors) => Err(Problem::Invalid(errors)),
        Ok((draft, added)) => {
            let change = Change {
                id: id.clone(),
                seen,
                draft,
                dropped: form.dropped.clone(),
                added,
            };
            change.keep(&visit, &uploads.fields).await
        }
    };
    match outcome {
        Err(Problem::Invalid(errors)) => {
            let typed = Typed::new(&form).errors(&errors).files_lost(sent_files);
            visit.invalid(&page(&visit, &item, &typed, false).await?)
        }
        Err(Problem::Conflict) => {
            let now = load(&visit, id).await?;
            form.version = Some(now.newest);
            let typed = Typed::new(&form).files_lost(sent_files);
            visit.conflict(&page(&visit, &now, &typed, true).await?)
        }
        outcome => outcome,
    }
}

/// A change that is right in itself.
struct Change {
    id: EvidenceId,
    seen: i64,
    draft: EvidenceDraft,
    dropped: Vec<EvidenceFileId>,
    added: Vec<NewFile>,
}

impl Change {
    async fn keep(
        self,
        visit: &Visit,
        fields: &crate::request::Fields,
    ) -> Result<HttpResponse, Problem> {
        let app = visit.app_data();
        let item_url = visit.url(&format!("/evidence/{}", self.id));
        visit
            .write(fields, move |tx| {
                let (words, permit) = (app.kit.words(), keeping(tx)?);
                let item = find_own(tx, &permit, &self.id, None)?.ok_or(Problem::NotFound)?;
                let kept: Vec<EvidenceFileId> =
                    item.files.into_iter().map(|file| file.id).collect();
                let kept: Vec<EvidenceFileId> = kept
                    .into_iter()
                    .filter(|file| !self.dropped.contains(file))
                    .collect();
                let count = kept.len() + self.added.len();
                if count > EvidenceDraft::MOST_FILES {
                    let mut errors = FieldErrors::none();
                    errors.add("file", files::too_many(words, count));
                    return Err(Problem::Invalid(errors));
                }
                room_for(tx, words, &permit, (0, self.added.len()))?;
                let files = (kept.as_slice(), self.added.as_slice());
                let version =
                    store::evidence::change(tx, permit, &self.id, self.seen, &self.draft, files)?;
                let done = Done::to(&item_url);
                Ok(if version == item.newest {
                    done.noting("evidence-unchanged")
                } else {
                    done.saying("evidence-changed")
                })
            })
            .await
    }
}

/// An item that can be changed.
async fn load(visit: &Visit, id: EvidenceId) -> Result<Evidence, Problem> {
    let item = find(visit, id).await?;
    match item.withdrawn {
        Some(_) => Err(Problem::NotFound),
        None => Ok(item),
    }
}

async fn find(visit: &Visit, id: EvidenceId) -> Result<Evidence, Problem> {
    let item = visit
        .read(move |tx| {
            let permit = keeping(tx)?;
            Ok(find_own(tx, &permit, &id, None)?)
        })
        .await?;
    item.ok_or(Problem::NotFound)
}

async fn page(
    visit: &Visit,
    item: &Evidence,
    typed: &Typed<'_>,
    overtaken: bool,
) -> Result<FormPage, Problem> {
    let suggested = suggested(visit).await?;
    let stock = Stock {
        framework: framework(visit),
        own: crate::framework::own_words()?,
        suggested: &suggested,
    };
    let edited = Edited {
        item,
        overtaken: overtaken.then(|| visit.app().frameworks.edition(item.head.edition)),
    };
    Ok(FormPage::new(
        visit.words(),
        &stock,
        &visit.url("/evidence"),
        Some(&edited),
        typed,
    ))
}
