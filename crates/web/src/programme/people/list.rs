//! Everybody of the programme.

use super::view::PeoplePage;
use super::{has_mail, load};
use crate::problem::Problem;
use crate::readiness::Filled;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;

/// Shows them, with the form to add somebody.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager.
pub async fn people(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let people = load(&visit).await?;
    let (base, filled) = (visit.programme_url(""), Filled::default());
    let has_mail = has_mail(&visit);
    visit.page(&PeoplePage::new(
        visit.words(),
        &base,
        &people,
        (&filled, has_mail),
    ))
}
