//! Importing roles and levels of another framework, so that profiles can be tagged with them.

use super::view::DdatPage;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit, parse_upload};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{ImportFramework, decide};
use engine::roles::ddat::{DdatFile, NotDdat};
use std::sync::Arc;

/// Says what the file holds, and asks for it.
///
/// # Errors
/// [`Problem::Unavailable`].
pub async fn show_ddat(visit: Visit) -> Result<HttpResponse, Problem> {
    let page = page(&visit, &FieldErrors::none()).await?;
    visit.page(&page)
}

async fn page(visit: &Visit, errors: &FieldErrors) -> Result<DdatPage, Problem> {
    let count = visit.read(|tx| Ok(store::roles::count_ddat(tx)?)).await?;
    let url = visit.url("/roles");
    Ok(DdatPage::new(visit.words(), &url, count, errors))
}

/// Reads the file in a limited child process, and puts what is in it in the place of what was imported before.
///
/// # Errors
/// [`Problem::TooLarge`] for a file of more than 10 MB; [`Problem`] from the database.
pub async fn import_ddat(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let upload = visit.upload(body, &[]).await?;
    let refused = if upload.file_name.is_empty() {
        Err(visit.words().say("roles-ddat-file-missing"))
    } else {
        match parse_upload(visit.app(), upload.bytes, &upload.file_name).await? {
            Ok(book) => DdatFile::read(&book).map_err(|problem| refusal(visit.words(), &problem)),
            Err(refusal) => Err(refusal.0),
        }
    };
    let file = match refused {
        Ok(file) => Arc::new(file),
        Err(sentence) => {
            let mut errors = FieldErrors::none();
            errors.add("file", sentence);
            return visit.invalid(&page(&visit, &errors).await?);
        }
    };
    let url = visit.url("/roles/ddat");
    visit
        .write(&upload.fields, move |tx| {
            let permit = decide::<ImportFramework>(tx.actor(), ())?;
            store::roles::replace_ddat(tx, permit, &file)?;
            let done = Done::to(&url).saying("roles-ddat-imported");
            Ok(done.with("count", file.roles.len()))
        })
        .await
}

fn refusal(words: &Words, problem: &NotDdat) -> String {
    match problem {
        NotDdat::MissingColumns { missing } => {
            let missing: Vec<String> = missing
                .iter()
                .map(|column| super::view::column_words(words, *column))
                .collect();
            let missing = crate::args!["missing" => missing.join(", ")];
            words.say_with("roles-ddat-missing-columns", &missing)
        }
        NotDdat::NoRows => words.say("roles-ddat-no-rows"),
        NotDdat::TooManyRows { most } => {
            words.say_with("roles-ddat-too-many", &crate::args!["most" => *most])
        }
        NotDdat::Cell {
            cell,
            column,
            empty,
        } => {
            let key = if *empty {
                "roles-ddat-cell-empty"
            } else {
                "roles-ddat-cell-wrong"
            };
            let column = super::view::column_words(words, *column);
            let most = DdatFile::LONGEST;
            words.say_with(
                key,
                &crate::args!["cell" => cell.as_str(), "column" => column, "most" => most],
            )
        }
    }
}
