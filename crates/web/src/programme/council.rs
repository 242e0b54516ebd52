//! One council's place in the pilot, and how its rounds went.

use super::following;
use super::pilot_form::{PILOT_FIELDS, PilotTyped};
use super::view::{CouncilPage, PlaceForm};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{CouncilVisit, Done};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{Permit, ProgrammeRole, RunPilot, decide};
use store::pilots::{PilotRead, find, save};
use store::readiness::{Sight, TrendLine, list_trend};

/// Shows the council's place and its rounds; its manager may change the place here.
///
/// # Errors
/// [`Problem::NotFound`] for a council of another programme, and for those who do not follow the pilot.
pub async fn council(visit: CouncilVisit) -> Result<HttpResponse, Problem> {
    let (place, rounds) = load(&visit).await?;
    let typed = place
        .as_ref()
        .map(|place| PilotTyped::of(&place.pilot))
        .unwrap_or_default();
    let version = place.as_ref().map_or(0, |place| place.version);
    let form = PlaceForm {
        typed,
        version,
        errors: FieldErrors::none(),
    };
    visit.page(&page(&visit, place.as_ref(), &rounds, &form))
}

/// Keeps the place that the manager typed.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager.
pub async fn change(visit: CouncilVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &PILOT_FIELDS).await?;
    let version = fields.text("version").parse();
    let version: i64 = version.map_err(|_| Problem::Unexpected("a place without its version"))?;
    let typed = PilotTyped::read(&fields);
    let mut errors = match typed.check(visit.words()) {
        Ok(pilot) => {
            let to = visit.url("");
            let saved = visit
                .write(&fields, move |tx| {
                    let permit: Permit<RunPilot> = decide(tx.actor(), ())?;
                    save(tx, permit, version, &pilot)?;
                    Ok(Done::to(&to).saying("programme-place-saved"))
                })
                .await;
            match saved {
                Err(Problem::Conflict) => FieldErrors::none(),
                other => return other,
            }
        }
        Err(errors) => errors,
    };
    let (place, rounds) = load(&visit).await?;
    // What was typed stays, against the place as it is now, so that the next press of the button is a choice.
    let mut seen = version;
    if errors.is_empty() {
        errors.add("status", visit.words().say("programme-place-changed"));
        seen = place.as_ref().map_or(0, |place| place.version);
    }
    let form = PlaceForm {
        typed,
        version: seen,
        errors,
    };
    visit.invalid(&page(&visit, place.as_ref(), &rounds, &form))
}

async fn load(visit: &CouncilVisit) -> Result<(Option<PilotRead>, Vec<TrendLine>), Problem> {
    visit
        .read(|tx| {
            let permit = following(tx.actor())?;
            let rounds = list_trend(tx, Sight::Follower(&permit))?;
            Ok((find(tx, &permit)?, rounds))
        })
        .await
}

fn page(
    visit: &CouncilVisit,
    place: Option<&PilotRead>,
    rounds: &[TrendLine],
    form: &PlaceForm,
) -> CouncilPage {
    let runs = visit.scope().member().role == ProgrammeRole::Manager;
    CouncilPage::new(
        visit.words(),
        (&visit.programme_url(""), &visit.url("")),
        visit.organisation(),
        (place.map(|place| &place.pilot), rounds),
        runs.then_some(form),
    )
}
