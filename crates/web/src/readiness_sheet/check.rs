//! All answers before they are locked, and locking them.

use super::load::{load, own, sheet_id, sheet_url};
use super::view::CheckPage;
use super::visit::SheetVisit;
use crate::problem::Problem;
use crate::request::Done;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::readiness::round::RoundRefused;
use store::readiness::SheetSaved;

/// Shows all answers, with the button that locks them once every question is answered.
///
/// # Errors
/// [`Problem::NotFound`] if the sheet is not one's own.
pub async fn check(visit: SheetVisit) -> Result<HttpResponse, Problem> {
    let read = load(&visit).await?;
    visit.page(&CheckPage::new(
        visit.words(),
        &sheet_url(&visit, &read),
        &read,
    ))
}

/// Locks the sheet.
///
/// # Errors
/// [`Problem::NotFound`] if the sheet is not one's own.
pub async fn lock(visit: SheetVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let sheet = sheet_id(&visit)?;
    let to = visit.sheet_url(&sheet);
    visit
        .write(&fields, move |tx| {
            let permit = own(tx, &sheet)?;
            Ok(match store::readiness::lock(tx, permit)? {
                SheetSaved::Done | SheetSaved::Same => Done::to(&to).saying("sheet-locked-now"),
                SheetSaved::Refused(RoundRefused::Unanswered(_)) => {
                    Done::to(format!("{to}/lock")).saying("sheet-refused-unanswered")
                }
                SheetSaved::Refused(RoundRefused::LockedAlready) => Done::to(&to),
                SheetSaved::Refused(_) => Done::to(&to).saying("sheet-refused-closed"),
            })
        })
        .await
}
