//! The sheet: its questions and how far one is.

use super::load::{load, sheet_url};
use super::view::ShowPage;
use super::visit::SheetVisit;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::usability::{RatingForm, unrated};
use actix_web::HttpResponse;
use engine::readiness::programme::Journey;
use engine::readiness::round::SheetState;

/// Shows one's own sheet, and asks somebody of the council who has locked it how easy that was.
///
/// # Errors
/// [`Problem::NotFound`] if it is nobody's or somebody else's.
pub async fn show(visit: SheetVisit) -> Result<HttpResponse, Problem> {
    let read = load(&visit).await?;
    let rating = match (&visit, read.sheet.state) {
        (SheetVisit::Member(member), SheetState::Locked(_)) => {
            let ended = member
                .read(|tx| unrated(tx, Journey::ReadinessSheet))
                .await?;
            ended.map(|ended| {
                let none = FieldErrors::none();
                RatingForm::new(member.words(), &member.url(""), ended, false, &none)
            })
        }
        _ => None,
    };
    visit.page(&ShowPage::new(
        visit.words(),
        &sheet_url(&visit, &read),
        visit.above(),
        (&read, rating),
    ))
}
