//! Reads an uploaded file and keeps what it holds. Nothing is compared or changed yet.

use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::people::permits::managing;
use crate::people::view::{Choose, field_words};
use crate::problem::Problem;
use crate::request::{Done, Visit, parse_upload};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::people::import::{ImportFile, NotAStaffList};
use std::sync::Arc;
use store::people::keep_staff_list;

/// Reads the file in a limited child process and goes to its preview, or says what is wrong with it.
///
/// # Errors
/// [`Problem::TooLarge`] for a file of more than 10 MB; [`Problem`] from the database.
pub async fn upload(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let upload = visit.upload(body, &[]).await?;
    if upload.file_name.is_empty() {
        return again(&visit, visit.words().say("people-file-missing"));
    }
    let book = match parse_upload(visit.app(), upload.bytes, &upload.file_name).await? {
        Ok(book) => book,
        Err(refusal) => return again(&visit, refusal.0),
    };
    let file = match ImportFile::read(&book) {
        Ok(file) => Arc::new(file),
        Err(problem) => return again(&visit, not_a_list(visit.words(), &problem)),
    };
    drop(book);
    let (home, file_name) = (visit.url("/people/import"), upload.file_name);
    visit
        .write(&upload.fields, move |tx| {
            let permit = managing(tx)?;
            let id = keep_staff_list(tx, &permit, &file_name, &file)?;
            Ok(Done::to(format!("{home}/{id}")))
        })
        .await
}

fn again(visit: &Visit, message: String) -> Result<HttpResponse, Problem> {
    let mut errors = FieldErrors::none();
    errors.add("file", message);
    visit.invalid(&Choose::new(visit.words(), &visit.url("/people"), &errors))
}

/// Why a file is not a staff list, in words.
pub(in crate::people) fn not_a_list(words: &Words, problem: &NotAStaffList) -> String {
    match problem {
        NotAStaffList::NoHeadings => words.say("people-file-no-headings"),
        NotAStaffList::NoRows => words.say("people-file-no-rows"),
        NotAStaffList::MissingColumns {
            sheet,
            row,
            missing,
            found,
        } => {
            let missing: Vec<String> = missing
                .iter()
                .map(|field| field_words(words, *field))
                .collect();
            words.say_with(
                "people-file-missing-columns",
                &args![
                    "sheet" => sheet.as_str(),
                    "row" => row.to_string(),
                    "missing" => missing.join(", "),
                    "found" => found.join(", ")
                ],
            )
        }
    }
}
