//! Adding evidence.

use super::files;
use super::form::{Act, EvidenceForm};
use super::load::{framework, keeping, own_skills, today};
use super::view::{FormPage, Stock, Typed};
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Uploads, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{KeepEvidence, Permit};
use engine::evidence::{EvidenceDraft, EvidenceKind};
use sfia::SkillCode;
use store::Read;
use store::evidence::{NewFile, find_room};

/// Shows the form; the skill and level of the address are filled in.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show_new(visit: Visit) -> Result<HttpResponse, Problem> {
    let asked = |name: &str| visit.query(name).unwrap_or_default();
    let mut form = EvidenceForm::starting(framework(&visit), &asked("skill"), &asked("level"));
    form.from_assessment = asked("from") == super::form::BACK;
    if form.from_assessment {
        EvidenceKind::Work.as_str().clone_into(&mut form.input.kind);
    }
    let suggested = suggested(&visit).await?;
    visit.page(&page(&visit, &suggested, &Typed::new(&form))?)
}

/// Keeps the item, or shows the form again with a skill more or fewer.
///
/// # Errors
/// [`Problem::Unexpected`] for a form that is not ours, [`Problem::TooLarge`] for far too much.
pub async fn add(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let framework = framework(&visit);
    let names = EvidenceForm::names(framework);
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut uploads = visit.uploads(body, &known, files::LIMITS).await?;
    let (mut form, act) = EvidenceForm::read(&uploads.fields);
    let sent_files = !uploads.files.is_empty();
    if act != Act::Save {
        form.apply(act, framework);
        let typed = Typed::new(&form).files_lost(sent_files);
        return visit.page(&page(&visit, &suggested(&visit).await?, &typed)?);
    }
    let outcome = match sound(&visit, &form, &mut uploads) {
        Err(errors) => Err(Problem::Invalid(errors)),
        Ok((draft, kept)) => {
            let (app, home) = (visit.app_data(), visit.url("/evidence"));
            let examples = visit.url("/assessment/examples");
            let examples = form.from_assessment.then_some(examples);
            visit
                .write(&uploads.fields, move |tx| {
                    let permit = keeping(tx)?;
                    room_for(tx, app.kit.words(), &permit, (1, kept.len()))?;
                    let id = store::evidence::add(tx, permit, &draft, &kept)?;
                    let to = examples.clone().unwrap_or_else(|| format!("{home}/{id}"));
                    Ok(Done::to(to).saying("evidence-added"))
                })
                .await
        }
    };
    match outcome {
        Err(Problem::Invalid(errors)) => {
            let typed = Typed::new(&form).errors(&errors).files_lost(sent_files);
            visit.invalid(&page(&visit, &suggested(&visit).await?, &typed)?)
        }
        outcome => outcome,
    }
}

/// What was typed and the files that came with it, or all that is wrong with either.
pub(super) fn sound(
    visit: &Visit,
    form: &EvidenceForm,
    uploads: &mut Uploads,
) -> Result<(EvidenceDraft, Vec<NewFile>), FieldErrors> {
    let words = visit.words();
    let (draft, mut errors) = match form.parse(words, framework(visit), today(visit)) {
        Ok(draft) => (Some(draft), FieldErrors::none()),
        Err(errors) => (None, errors),
    };
    let files = files::check(words, uploads, &mut errors);
    match draft.filter(|_| errors.is_empty()) {
        Some(draft) => Ok((draft, files)),
        None => Err(errors),
    }
}

/// Whether so many more items and files may be kept.
///
/// # Errors
/// [`Problem::Invalid`] saying what there is too much of.
pub(super) fn room_for(
    tx: &mut Read<'_>,
    words: &Words,
    permit: &Permit<KeepEvidence>,
    (items, files): (i64, usize),
) -> Result<(), Problem> {
    let room = find_room(tx, permit)?;
    let files = i64::try_from(files).unwrap_or(i64::MAX);
    let mut errors = FieldErrors::none();
    if room.items + items > EvidenceDraft::MOST_ITEMS {
        let most = args!["most" => EvidenceDraft::MOST_ITEMS];
        errors.add("title", words.say_with("evidence-items-many", &most));
    }
    if files > 0 && room.files + files > EvidenceDraft::MOST_KEPT_FILES {
        let most = args!["most" => EvidenceDraft::MOST_KEPT_FILES];
        errors.add("file", words.say_with("evidence-files-full", &most));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Problem::Invalid(errors))
    }
}

/// The skills that are offered before anything is looked for.
pub(super) async fn suggested(visit: &Visit) -> Result<Vec<SkillCode>, Problem> {
    let frameworks = visit.app().frameworks;
    visit
        .read(move |tx| Ok(own_skills(tx, frameworks)?.1))
        .await
}

/// The form for something new.
pub(super) fn page(
    visit: &Visit,
    suggested: &[SkillCode],
    typed: &Typed<'_>,
) -> Result<FormPage, Problem> {
    let stock = Stock {
        framework: framework(visit),
        own: crate::framework::own_words()?,
        suggested,
    };
    Ok(FormPage::new(
        visit.words(),
        &stock,
        &visit.url("/evidence"),
        None,
        typed,
    ))
}
