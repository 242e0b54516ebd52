//! The first page that a guest sees: which council asks, about what, how long it takes, and who sees what.

use super::view::WelcomePage;
use crate::problem::Problem;
use crate::readiness_sheet::own;
use crate::request::GuestVisit;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use store::readiness::load_sheet;

/// Shows what the guest is asked for, and leads on to their sheet.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn welcome(visit: GuestVisit) -> Result<HttpResponse, Problem> {
    let sheet = visit.sheet().clone();
    let read = visit
        .read(move |tx| {
            let permit = own(tx, &sheet)?;
            Ok(load_sheet(tx, &permit)?)
        })
        .await?;
    let page = WelcomePage::new(
        visit.words(),
        &visit.organisation().name,
        visit.name(),
        &visit.url("/answers"),
        &read,
    );
    visit.draw(StatusCode::OK, &page)
}
