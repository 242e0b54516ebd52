//! A new round: for which stage, at which moment, until when.

use super::form::{NEW_FIELDS, NewTyped};
use super::leading;
use super::view::NewPage;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::london_day;
use engine::ids::{Id, QuestionnaireId};
use engine::readiness::Questionnaire;
use store::readiness::{Asked, NewRound, find_own_questionnaire};

/// Under this name a round keeps that it asked the questionnaire of the program itself.
const SHIPPED: &str = "shipped";
/// The version of the questionnaire that the program ships. A change of its questions counts it up.
const SHIPPED_VERSION: u32 = 1;

/// Shows the empty form.
///
/// # Errors
/// [`Problem`] when it cannot be drawn.
pub async fn show_new(visit: Visit) -> Result<HttpResponse, Problem> {
    visit.page(&NewPage::new(
        visit.words(),
        &visit.url("/readiness"),
        &NewTyped::default(),
        &FieldErrors::none(),
    ))
}

/// Makes the round and leads to it.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn create(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &NEW_FIELDS).await?;
    let typed = NewTyped::read(&fields);
    let today = london_day(visit.now());
    let wanted = match typed.check(visit.words(), today) {
        Ok(wanted) => wanted,
        Err(errors) => {
            let list_url = visit.url("/readiness");
            return visit.invalid(&NewPage::new(visit.words(), &list_url, &typed, &errors));
        }
    };
    let url = visit.url("/readiness/rounds");
    visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            let asked = match find_own_questionnaire(tx)? {
                Some(asked) => asked,
                None => shipped()?,
            };
            let new = NewRound {
                stage: wanted.stage,
                moment: wanted.moment,
                closes: wanted.closes,
                questionnaire: (&asked.id, asked.version, &asked.questionnaire),
            };
            let id = store::readiness::create(tx, permit, &new)?;
            Ok(Done::to(format!("{url}/{id}")).saying("readiness-made"))
        })
        .await
}

/// The questionnaire of the program itself: for councils whose programme has none of its own.
fn shipped() -> Result<Asked, Problem> {
    let shipped = Questionnaire::shipped().map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(Asked {
        id: QuestionnaireId::from_text(SHIPPED.to_owned()),
        version: SHIPPED_VERSION,
        questionnaire: shipped.clone(),
    })
}
