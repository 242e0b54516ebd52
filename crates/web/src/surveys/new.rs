//! A new survey: what it is about, and until when.

use super::form::{NEW_FIELDS, NewTyped};
use super::leading;
use super::view::NewPage;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::london_day;

/// Shows the empty form.
///
/// # Errors
/// [`Problem`] when it cannot be drawn.
pub async fn show_new(visit: Visit) -> Result<HttpResponse, Problem> {
    visit.page(&page(&visit, &NewTyped::default(), &FieldErrors::none()))
}

/// Opens the survey and leads to it.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn open(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &NEW_FIELDS).await?;
    let typed = NewTyped::read(&fields);
    let today = london_day(visit.now());
    let (kind, closes) = match typed.check(visit.words(), today) {
        Ok(wanted) => wanted,
        Err(errors) => return visit.invalid(&page(&visit, &typed, &errors)),
    };
    let url = visit.url("/surveys");
    visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            Ok(match store::surveys::open(tx, permit, kind, closes)? {
                Some(id) => Done::to(format!("{url}/{id}")).saying("survey-opened"),
                None => Done::to(&url).noting("survey-open-already"),
            })
        })
        .await
}

fn page(visit: &Visit, typed: &NewTyped, errors: &FieldErrors) -> NewPage {
    NewPage::new(
        visit.words(),
        (&visit.url("/readiness"), &visit.url("/surveys")),
        typed,
        errors,
    )
}
