//! What people of all councils say of the service: the scale, ratings, times, and the end of the pilot. Counts alone.

use super::following;
use super::view::UsabilityPage;
use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use engine::access::{FollowPilot, Permit};
use engine::surveys::SurveyKind;
use store::Entry;
use store::entry::programmes::ProgrammeScope;
use store::surveys::{ProgrammeTally, list_told_of_programme};
use store::usability::{RatingCount, TimeCounts, list_ratings, list_times};

/// What was said, of all councils together.
#[derive(Default)]
pub(super) struct Said {
    /// On the System Usability Scale.
    pub(super) scale: ProgrammeTally,
    /// At the end of the pilot.
    pub(super) end: ProgrammeTally,
    /// Right after journeys.
    pub(super) ratings: Vec<RatingCount>,
    /// How long journeys took.
    pub(super) times: TimeCounts,
}

/// Four queries.
pub(super) fn find(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    permit: &Permit<FollowPilot>,
) -> Result<Said, Problem> {
    Ok(Said {
        scale: list_told_of_programme(tx, scope, permit, SurveyKind::Usability)?,
        end: list_told_of_programme(tx, scope, permit, SurveyKind::EndOfPilot)?,
        ratings: list_ratings(tx, scope, permit)?,
        times: list_times(tx, scope, permit)?,
    })
}

/// Shows it.
///
/// # Errors
/// [`Problem::NotFound`] for those who do not follow the pilot.
pub async fn usability(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let scope = visit.scope().clone();
    let said = visit
        .app()
        .db
        .entry_read(move |tx| {
            let permit = following(&scope.actor())?;
            find(tx, &scope, &permit)
        })
        .await?;
    let programme = (visit.scope().name(), visit.programme_url(""));
    visit.page(&UsabilityPage::new(
        visit.words(),
        (programme.0, &programme.1),
        &said,
    )?)
}
