//! Ending one of several posts.

use super::change::version;
use super::form;
use super::permits::{managing, person, reading, today};
use super::post_page::{Background, today_value};
use super::view::EndPost;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::ids::{Id, PostId};
use store::people;

/// Asks for the last day.
///
/// # Errors
/// [`Problem::NotFound`] when the person does not hold the post, or no other.
pub async fn ending(visit: Visit) -> Result<HttpResponse, Problem> {
    let today = today_value(&visit);
    let page = page(&visit, &today, &FieldErrors::none()).await?;
    visit.page(&page)
}

/// Ends the post, or asks again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn end_post(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["last_day", "version"]).await?;
    let (id, post) = (person(&visit)?, visit.param("post").map(PostId::from_text)?);
    let mut errors = FieldErrors::none();
    let day = form::day_until(
        &fields,
        "last_day",
        today(&visit),
        visit.words(),
        &mut errors,
    );
    let Some(day) = day else {
        let page = page(&visit, fields.text("last_day"), &errors).await?;
        return visit.invalid(&page);
    };
    let (home, version) = (visit.url("/people"), version(&fields));
    let (app, today) = (visit.app_data(), today(&visit));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = managing(tx)?;
            let reading = reading(tx, &id)?;
            let ending = people::load_present_post(tx, &reading, &post)?.post;
            form::require_begun(app.kit.words(), &ending, day, today)?;
            people::end_post(tx, permit, &id, version, &post, day)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-post-ended"))
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, fields.text("last_day"), &errors).await?;
            visit.invalid(&page)
        }
        Err(Problem::Conflict) => {
            errors.add("last_day", visit.words().say("people-conflict"));
            let page = page(&visit, fields.text("last_day"), &errors).await?;
            visit.conflict(&page)
        }
        other => other,
    }
}

async fn page(visit: &Visit, day: &str, errors: &FieldErrors) -> Result<EndPost, Problem> {
    let post = visit.param("post").map(PostId::from_text)?;
    let background = Background::load(visit).await?;
    let entry = background.post(&post)?;
    if background.posts.len() < 2 {
        return Err(Problem::NotFound);
    }
    Ok(EndPost::new(
        visit.words(),
        &visit.url("/people"),
        &background.person,
        entry,
        day,
        errors,
    ))
}
