//! One case: the question, or the model answer beside one's own.

use super::view::{About, Question, Told};
use super::{own, paths};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::exercise::{Answers, Case, Series};

/// Shows a case of the practice.
///
/// # Errors
/// [`Problem::NotFound`] for a case that it does not have.
pub async fn practice_case(visit: Visit) -> Result<HttpResponse, Problem> {
    show(&visit, Series::Practice).await
}

/// Shows a case of the exercise.
///
/// # Errors
/// [`Problem::NotFound`] for a case that it does not have.
pub async fn exercise_case(visit: Visit) -> Result<HttpResponse, Problem> {
    show(&visit, Series::Whole).await
}

async fn show(visit: &Visit, series: Series) -> Result<HttpResponse, Problem> {
    let (place, case) = own::named(visit, series)?;
    let answers = own::answers(visit).await?;
    let about = about(visit, series, (place, case), &answers)?;
    match answers.find(&case.id) {
        Some(given) => {
            let next = answers.next(own::cases()?, series);
            let next = next.map(|next| visit.url(&paths::case(series, &next.id)));
            let own_words = crate::assessments::own_words()?;
            visit.page(&Told::new(visit.words(), own_words, &about, given, next))
        }
        None => visit.page(&question(visit, &about, None, &FieldErrors::none())?),
    }
}

/// What pages about a case are made of.
pub(super) fn about<'a>(
    visit: &'a Visit,
    series: Series,
    (place, case): (usize, &'a Case),
    answers: &Answers,
) -> Result<About<'a>, Problem> {
    Ok(About {
        framework: visit.app().frameworks.edition(visit.organisation().edition),
        series,
        case,
        place,
        progress: answers.progress(own::cases()?, series),
        overview: visit.url(paths::series(series)),
        here: visit.url(&paths::case(series, &case.id)),
    })
}

/// The question, with what was chosen and what is wrong.
pub(super) fn question(
    visit: &Visit,
    about: &About<'_>,
    chosen: Option<&str>,
    errors: &FieldErrors,
) -> Result<Question, Problem> {
    let own_words = crate::assessments::own_words()?;
    Ok(Question::new(
        visit.words(),
        own_words,
        about,
        chosen,
        errors,
    ))
}
