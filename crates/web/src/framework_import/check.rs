//! Reading an uploaded file, and showing what is in it. Nothing is imported yet.

use super::preview::Checked;
use super::view::Typed;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Upload, Visit, parse_upload};
use crate::security::digest;
use actix_web::HttpResponse;
use actix_web::web::{self, Payload};
use engine::access::{ImportFramework, decide};
use engine::ids::{Id, PreviewId};

/// Reads the file in the form, keeps what is in it for a day, and goes to the report.
///
/// # Errors
/// [`Problem::TooLarge`], or [`Problem::Unavailable`] when no reader can be started.
pub async fn check(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let Upload {
        fields,
        file_name,
        bytes,
    } = visit.upload(body, &[]).await?;
    if bytes.is_empty() {
        let sentence = visit.words().say("framework-import-file-missing");
        return refuse(&visit, sentence).await;
    }
    let sha256 = digest(&bytes);
    let book = match parse_upload(visit.app(), bytes, &file_name).await? {
        Ok(book) => book,
        Err(refusal) => return refuse(&visit, refusal.0).await,
    };
    let frameworks = visit.app().frameworks;
    // Reading a million cells takes a moment; other requests go on meanwhile.
    let read = web::block(move || Checked::read(frameworks, &book, sha256))
        .await
        .map_err(|error| Problem::Internal(error.to_string()))?;
    let checked = match read {
        Ok(checked) => checked,
        Err(refusal) => return refuse(&visit, refusal.to_string()).await,
    };
    let body = checked.to_body()?;
    let url = visit.url("/settings/framework/check");
    visit
        .write(&fields, move |tx| {
            let permit = decide::<ImportFramework>(tx.actor(), ())?;
            let id = store::framework::keep_preview(tx, permit, &file_name, &body)?;
            Ok(Done::to(format!("{url}/{id}")))
        })
        .await
}

/// Shows the report on a file that was read.
///
/// # Errors
/// [`Problem::NotFound`] if it is somebody else's, or a day old.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = PreviewId::from_text(visit.param("preview")?);
    let waiting = super::load(&visit, id.clone()).await?;
    let holder = visit.organisation().name.clone();
    let typed = Typed {
        holder: &holder,
        since: "",
        in_documents: false,
        agreed: false,
    };
    let page = super::check_page(&visit, &id, &waiting, &typed, &FieldErrors::none());
    visit.page(&page)
}

async fn refuse(visit: &Visit, sentence: String) -> Result<HttpResponse, Problem> {
    let mut errors = FieldErrors::none();
    errors.add("file", sentence);
    visit.invalid(&super::overview_page(visit, &errors).await?)
}
