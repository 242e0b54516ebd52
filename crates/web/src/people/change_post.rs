//! Correcting what is known of a post.

use super::change::version;
use super::form::{self, PostValues};
use super::permits::{managing, person, reading};
use super::post_page::{Background, FIELDS, answer};
use super::view::PostAct;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, PostId};
use store::people;

/// Shows the form with what is stored.
///
/// # Errors
/// [`Problem::NotFound`] when the person does not hold the post.
pub async fn edit_post(visit: Visit) -> Result<HttpResponse, Problem> {
    let post = visit.param("post").map(PostId::from_text)?;
    let background = Background::load(&visit).await?;
    let entry = background.post(&post)?;
    let values = PostValues::stored(&entry.post.about, entry.manager_email.as_deref());
    let page = background.page(&visit, PostAct::Change(post), &values, &FieldErrors::none());
    visit.page(&page)
}

/// Stores the correction, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn change_post(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let (id, post) = (person(&visit)?, visit.param("post").map(PostId::from_text)?);
    let act = PostAct::Change(post.clone());
    let mut errors = FieldErrors::none();
    let Some(input) = form::post(&fields, visit.words(), &mut errors) else {
        return answer(&visit, &fields, |_| Ok(act), Err(Problem::Invalid(errors))).await;
    };
    let (app, home, version) = (visit.app_data(), visit.url("/people"), version(&fields));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = managing(tx)?;
            let reading = reading(tx, &id)?;
            let seen = people::load_present_post(tx, &reading, &post)?.post;
            let words = app.kit.words();
            let values = form::settle(tx, words, &permit, Some(&id), &input, Some(&seen))?;
            people::change_post(tx, permit, &id, version, &post, &values)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-post-changed"))
        })
        .await;
    answer(&visit, &fields, |_| Ok(act), outcome).await
}
