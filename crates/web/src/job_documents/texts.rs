//! What the organisation says in all its job descriptions: corporate duties and the adjustments statement.

use super::view::{TextsPage, Typed};
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditJobTexts, decide};
use engine::jobs::{JobErrors, JobField, JobProblem};
use store::jobs::{add_corporate, list_corporate};

const FIELDS: [&str; 2] = ["duties", "adjustments"];

/// Shows the present words, to be changed, and when they were changed before.
///
/// # Errors
/// [`Problem::NotFound`] for whoever may not change them.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    visit.page(&page(&visit, None, &FieldErrors::none()).await?)
}

/// Keeps what was typed as a new version.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn change(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let typed = Typed {
        duties: fields.text("duties").to_owned(),
        adjustments: fields.text("adjustments").to_owned(),
    };
    let (app, kept, to) = (visit.app_data(), typed.clone(), visit.url("/jobs/texts"));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = decide::<EditJobTexts>(tx.actor(), ())?;
            let added = add_corporate(tx, permit, &kept.duties, &kept.adjustments)?;
            let errors = |errors| Problem::Invalid(explain(app.kit.words(), &errors));
            added.map_err(errors)?;
            Ok(Done::to(to.clone()).saying("job-texts-changed"))
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => visit.invalid(&page(&visit, Some(typed), &errors).await?),
        outcome => outcome,
    }
}

async fn page(
    visit: &Visit,
    typed: Option<Typed>,
    errors: &FieldErrors,
) -> Result<TextsPage, Problem> {
    let versions = visit
        .read(|tx| {
            let permit = decide::<EditJobTexts>(tx.actor(), ())?;
            Ok(list_corporate(tx, &permit)?)
        })
        .await?;
    Ok(TextsPage::new(
        visit.words(),
        &visit.url("/jobs"),
        &versions,
        typed,
        errors,
    ))
}

/// What does not fit, beside its field.
pub(super) fn explain(words: &Words, errors: &JobErrors) -> FieldErrors {
    let mut explained = FieldErrors::none();
    for (field, problem) in errors.iter() {
        let name = match field {
            JobField::Adjustments => "adjustments",
            _ => "duties",
        };
        let sentence = match problem {
            JobProblem::TooMany { most } => {
                words.say_with("job-texts-many", &args!["most" => *most])
            }
            JobProblem::TooLong { most } => {
                let key = match name {
                    "adjustments" => "job-texts-adjustments-long",
                    _ => "job-texts-duty-long",
                };
                words.say_with(key, &args!["most" => *most])
            }
            _ => words.say("job-texts-missing"),
        };
        explained.add(name, sentence);
    }
    explained
}
