//! Answering a survey, once and without a name.

use super::form::{Chosen, chosen, field, sheet};
use super::view::{AnswerPage, Standing};
use super::{answering, statements, survey_id};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::london_day;
use engine::surveys::Survey;
use store::surveys::{Answered, find_survey, has_answered};

/// Shows the statements, or that there is nothing to answer.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such survey.
pub async fn show_answer(visit: Visit) -> Result<HttpResponse, Problem> {
    let (survey, standing) = load(&visit).await?;
    visit.page(&page(
        &visit,
        &survey,
        standing,
        &Chosen::new(),
        &FieldErrors::none(),
    )?)
}

/// Counts the answers.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such survey.
pub async fn answer(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let (survey, standing) = load(&visit).await?;
    let asked = statements(survey.kind)?;
    let names: Vec<String> = asked.iter().map(|one| field(&one.id)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let fields = visit.fields(body, &names).await?.forgetting();
    let given = chosen(&fields, asked);
    let sheet = match sheet(visit.words(), asked, &given) {
        Ok(sheet) => sheet,
        Err(errors) => {
            let errors = match standing {
                Standing::Open => errors,
                Standing::Answered | Standing::Ended => FieldErrors::none(),
            };
            return visit.invalid(&page(&visit, &survey, standing, &given, &errors)?);
        }
    };
    let url = visit.url(&format!("/surveys/{}/answer", survey.id));
    visit
        .write(&fields, move |tx| {
            let permit = answering(tx)?;
            let refused = match store::surveys::answer(tx, permit, &survey.id, &sheet)? {
                Answered::Counted => None,
                Answered::Before => Some("survey-counted-before"),
                Answered::Ended => Some("survey-ended-meanwhile"),
            };
            Ok(Done::to(&url).telling(refused, "survey-counted"))
        })
        .await
}

async fn load(visit: &Visit) -> Result<(Survey, Standing), Problem> {
    let id = survey_id(visit)?;
    let today = london_day(visit.now());
    visit
        .read(move |tx| {
            let permit = answering(tx)?;
            let survey = find_survey(tx, &permit, &id)?.ok_or(Problem::NotFound)?;
            let standing = if !survey.is_open(today) {
                Standing::Ended
            } else if has_answered(tx, &permit, &id)? {
                Standing::Answered
            } else {
                Standing::Open
            };
            Ok((survey, standing))
        })
        .await
}

fn page(
    visit: &Visit,
    survey: &Survey,
    standing: Standing,
    chosen: &Chosen,
    errors: &FieldErrors,
) -> Result<AnswerPage, Problem> {
    Ok(AnswerPage::new(
        visit.words(),
        &visit.url(""),
        (survey, standing),
        (statements(survey.kind)?, chosen),
        errors,
    ))
}
