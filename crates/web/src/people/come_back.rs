//! Bringing back somebody who had left.

use super::form::{self, PostValues};
use super::permits::{managing, membership, person};
use super::post_page::{Background, FIELDS, answer, today_value};
use super::view::PostAct;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::people;

/// Shows the form for the new post.
///
/// # Errors
/// [`Problem::NotFound`] for somebody who works here.
pub async fn ask_back(visit: Visit) -> Result<HttpResponse, Problem> {
    let background = Background::load(&visit).await?;
    if background.person.left_on.is_none() {
        return Err(Problem::NotFound);
    }
    let values = PostValues {
        started_on: today_value(&visit),
        ..PostValues::default()
    };
    visit.page(&background.page(&visit, PostAct::ComeBack, &values, &FieldErrors::none()))
}

/// Brings the person back, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database; [`Problem::Conflict`] when they are back already.
pub async fn come_back(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let id = person(&visit)?;
    let mut errors = FieldErrors::none();
    let Some(input) = form::post(&fields, visit.words(), &mut errors) else {
        let invalid = Err(Problem::Invalid(errors));
        return answer(&visit, &fields, |_| Ok(PostAct::ComeBack), invalid).await;
    };
    let (app, home) = (visit.app_data(), visit.url("/people"));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = managing(tx)?;
            let post = form::settle(tx, app.kit.words(), &permit, Some(&id), &input, None)?;
            let permit = membership(tx, &id)?;
            people::come_back(tx, permit, &post)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-came-back"))
        })
        .await;
    answer(&visit, &fields, |_| Ok(PostAct::ComeBack), outcome).await
}
