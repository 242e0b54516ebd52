//! How the organisation's documents look: logo, colour, fonts, header and footer.

use super::view::{TemplatePage, TypedTemplate};
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, FileLimits, SentFile, Uploads, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditJobTexts, ReadPublishedJobs, decide};
use engine::jobs::{JobTemplate, Logo, TemplateField, TemplateProblem};
use store::jobs::{StoredTemplate, find_template, set_template};

const FIELDS: [&str; 7] = [
    "colour",
    "heading-font",
    "body-font",
    "header",
    "footer",
    "remove-logo",
    "version",
];
const LIMITS: FileLimits = FileLimits {
    files: 1,
    bytes: Logo::MOST_BYTES,
};

/// Shows the template, to be changed.
///
/// # Errors
/// [`Problem::NotFound`] for whoever may not change it.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let stored = load(&visit).await?;
    let typed = TypedTemplate::of(stored.as_ref(), &visit.organisation().name);
    visit.page(&page(&visit, &typed, &FieldErrors::none()))
}

/// Keeps the template, or shows the form again.
///
/// # Errors
/// [`Problem::TooLarge`] for far too much.
pub async fn change(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let mut uploads = visit.uploads(body, &FIELDS, LIMITS).await?;
    let stored = load(&visit).await?;
    let mut typed = TypedTemplate::read(&uploads.fields);
    typed.has_logo = stored
        .as_ref()
        .is_some_and(|stored| stored.template.logo.is_some());
    let words = visit.words();
    let template = match sound(words, &typed, stored.as_ref(), &mut uploads) {
        Ok(template) => template,
        Err(errors) => return visit.invalid(&page(&visit, &typed, &errors)),
    };
    let (seen, to) = (typed.version, visit.url("/jobs/template"));
    let outcome = visit
        .write(&uploads.fields, move |tx| {
            let permit = decide::<EditJobTexts>(tx.actor(), ())?;
            set_template(tx, permit, seen, &template)?;
            Ok(Done::to(to.clone()).saying("job-template-changed"))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let now = load(&visit).await?;
            typed.version = now.map_or(0, |stored| stored.version);
            let mut errors = FieldErrors::none();
            errors.add("colour", words.say("job-template-conflict"));
            visit.conflict(&page(&visit, &typed, &errors))
        }
        outcome => outcome,
    }
}

async fn load(visit: &Visit) -> Result<Option<StoredTemplate>, Problem> {
    visit
        .read(|tx| {
            decide::<EditJobTexts>(tx.actor(), ())?;
            let permit = decide::<ReadPublishedJobs>(tx.actor(), ())?;
            Ok(find_template(tx, &permit)?)
        })
        .await
}

fn page(visit: &Visit, typed: &TypedTemplate, errors: &FieldErrors) -> TemplatePage {
    TemplatePage::new(visit.words(), &visit.url("/jobs"), typed, errors)
}

/// The template as typed, with the logo that was sent, or the one it has unless that is to go.
fn sound(
    words: &Words,
    typed: &TypedTemplate,
    stored: Option<&StoredTemplate>,
    uploads: &mut Uploads,
) -> Result<JobTemplate, FieldErrors> {
    let mut errors = FieldErrors::none();
    let mut logo = stored
        .filter(|_| !typed.remove_logo)
        .and_then(|stored| stored.template.logo.clone());
    if let Some(sent) = uploads.files.first_mut() {
        match picture(sent) {
            Ok(picture) => logo = Some(picture),
            Err(problem) => errors.add("file", sentence(words, TemplateField::Logo, problem)),
        }
    }
    let parsed = JobTemplate {
        colour: typed.colour.clone(),
        heading_font: typed.heading_font.clone(),
        body_font: typed.body_font.clone(),
        header: typed.header.clone(),
        footer: typed.footer.clone(),
        logo,
    }
    .parse();
    match parsed {
        Ok(template) if errors.is_empty() => Ok(template),
        Ok(_) => Err(errors),
        Err(problems) => {
            for (field, problem) in problems {
                errors.add(name(field), sentence(words, field, problem));
            }
            Err(errors)
        }
    }
}

/// The picture, if documents can draw it.
fn picture(sent: &mut SentFile) -> Result<Logo, TemplateProblem> {
    if sent.is_too_large {
        return Err(TemplateProblem::LogoTooBig);
    }
    let bytes = std::mem::take(&mut sent.bytes);
    let drawn = documents::Logo::read(bytes.clone(), String::new());
    drawn.map_err(|_| TemplateProblem::NotAPicture)?;
    Logo::parse(bytes)
}

fn name(field: TemplateField) -> &'static str {
    match field {
        TemplateField::Logo => "file",
        TemplateField::Colour => "colour",
        TemplateField::HeadingFont => "heading-font",
        TemplateField::BodyFont => "body-font",
        TemplateField::Header => "header",
        TemplateField::Footer => "footer",
    }
}

fn sentence(words: &Words, field: TemplateField, problem: TemplateProblem) -> String {
    match problem {
        TemplateProblem::NotAColour => words.say("job-template-not-a-colour"),
        TemplateProblem::NotAFont => words.say_with(
            "job-template-not-a-font",
            &args!["most" => JobTemplate::LONGEST_FONT],
        ),
        TemplateProblem::TooLong { most } => {
            let key = match field {
                TemplateField::Header => "job-template-header-long",
                _ => "job-template-footer-long",
            };
            words.say_with(key, &args!["most" => most])
        }
        TemplateProblem::LogoTooBig => words.say_with(
            "job-template-logo-big",
            &args!["kilobytes" => Logo::MOST_BYTES >> 10],
        ),
        TemplateProblem::NotAPicture => words.say("job-template-logo-other"),
    }
}
