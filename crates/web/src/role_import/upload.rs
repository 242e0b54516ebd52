//! Reads an uploaded file and keeps what it holds. Nothing is changed yet.

use super::view::Choose;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit, parse_upload};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRoles, decide};
use engine::roles::import::{Mode, NotARoleList, RoleFile};
use std::sync::Arc;

/// Reads the file in a limited child process and goes to its preview, or says what is wrong with it.
///
/// # Errors
/// [`Problem::TooLarge`] for a file of more than 10 MB; [`Problem`] from the database.
pub async fn upload(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let upload = visit.upload(body, &["mode"]).await?;
    let chosen = upload.fields.text("mode").to_owned();
    let again = |field: &str, message: String| {
        let mut errors = FieldErrors::none();
        errors.add(field, message);
        let url = visit.url("/roles");
        visit.invalid(&Choose::new(visit.words(), &url, &chosen, &errors))
    };
    let Some(mode) = Mode::from_word(&chosen) else {
        return again("mode", visit.words().say("role-import-mode-missing"));
    };
    if upload.file_name.is_empty() {
        return again("file", visit.words().say("role-import-file-missing"));
    }
    let book = match parse_upload(visit.app(), upload.bytes, &upload.file_name).await? {
        Ok(book) => book,
        Err(refusal) => return again("file", refusal.0),
    };
    let file = match RoleFile::read(&book) {
        Ok(file) => Arc::new(file),
        Err(problem) => return again("file", not_a_list(visit.words(), &problem)),
    };
    drop(book);
    let (url, file_name) = (visit.url("/roles/import"), upload.file_name);
    visit
        .write(&upload.fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            let id = store::roles::keep_table(tx, &permit, &file_name, mode, &file)?;
            Ok(Done::to(format!("{url}/{id}")))
        })
        .await
}

fn not_a_list(words: &Words, problem: &NotARoleList) -> String {
    match problem {
        NotARoleList::NoReference { found } if found.is_empty() => {
            words.say("role-import-no-headings")
        }
        NotARoleList::NoReference { found } => words.say_with(
            "role-import-no-reference",
            &crate::args!["found" => found.join(", ")],
        ),
        NotARoleList::NoRows => words.say("role-import-no-rows"),
        NotARoleList::TooManyRows { most } => {
            words.say_with("role-import-too-many", &crate::args!["most" => *most])
        }
    }
}
