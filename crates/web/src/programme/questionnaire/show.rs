//! The versions of the questionnaire.

use super::load::load;
use super::view::{QuestionnairePage, Typed};
use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use engine::access::ProgrammeRole;

/// Shows them; to the manager with the form for a new one.
///
/// # Errors
/// [`Problem::NotFound`] for those who do not follow the pilot.
pub async fn show(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let loaded = load(&visit).await?;
    let typed = Typed::default();
    let is_manager = visit.scope().member().role == ProgrammeRole::Manager;
    visit.page(&QuestionnairePage::new(
        visit.words(),
        &visit.programme_url(""),
        &loaded,
        is_manager.then_some(&typed),
    ))
}
