//! Giving a person a second post.

use super::change::version;
use super::form::{self, PostValues};
use super::permits::{managing, person};
use super::post_page::{Background, FIELDS, answer};
use super::view::PostAct;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::people;

/// Shows the empty form.
///
/// # Errors
/// [`Problem::NotFound`] for somebody who has left.
pub async fn new_post(visit: Visit) -> Result<HttpResponse, Problem> {
    let background = Background::load(&visit).await?;
    background.main()?;
    let values = PostValues::default();
    visit.page(&background.page(&visit, PostAct::Add, &values, &FieldErrors::none()))
}

/// Adds the post, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn add_post(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let id = person(&visit)?;
    let mut errors = FieldErrors::none();
    let input = form::post(&fields, visit.words(), &mut errors);
    if input.as_ref().is_some_and(form::PostInput::is_nameless) {
        errors.add("job_title", visit.words().say("people-second-nameless"));
    }
    let Some(input) = input.filter(|_| errors.is_empty()) else {
        let invalid = Err(Problem::Invalid(errors));
        return answer(&visit, &fields, |_| Ok(PostAct::Add), invalid).await;
    };
    let (app, home, version) = (visit.app_data(), visit.url("/people"), version(&fields));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = managing(tx)?;
            let post = form::settle(tx, app.kit.words(), &permit, Some(&id), &input, None)?;
            people::add_post(tx, permit, &id, version, &post)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-post-added"))
        })
        .await;
    answer(&visit, &fields, |_| Ok(PostAct::Add), outcome).await
}
