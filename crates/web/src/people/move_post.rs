//! Moving a person to another post: a new job, department or line manager from a day on.

use super::change::version;
use super::form::{self, PostValues};
use super::permits::{managing, person, reading, today};
use super::post_page::{Background, FIELDS, answer, today_value};
use super::view::PostAct;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::people;

/// Shows the form, starting from the present main post and today.
///
/// # Errors
/// [`Problem::NotFound`] for somebody who has left.
pub async fn moving(visit: Visit) -> Result<HttpResponse, Problem> {
    let background = Background::load(&visit).await?;
    let entry = background.main()?;
    let values = PostValues {
        started_on: today_value(&visit),
        ..PostValues::stored(&entry.post.about, entry.manager_email.as_deref())
    };
    visit.page(&background.page(&visit, PostAct::Move, &values, &FieldErrors::none()))
}

/// Moves the person, or shows the form again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn move_post(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let id = person(&visit)?;
    let mut errors = FieldErrors::none();
    let input = form::post(&fields, visit.words(), &mut errors);
    let day = if errors.find("started_on").is_none() {
        form::day_until(
            &fields,
            "started_on",
            today(&visit),
            visit.words(),
            &mut errors,
        )
    } else {
        None
    };
    let (Some(input), Some(day)) = (input, day) else {
        let invalid = Err(Problem::Invalid(errors));
        return answer(&visit, &fields, |_| Ok(PostAct::Move), invalid).await;
    };
    let (app, home, version) = (visit.app_data(), visit.url("/people"), version(&fields));
    let outcome = visit
        .write(&fields, move |tx| {
            let (permit, words) = (managing(tx)?, app.kit.words());
            let reading = reading(tx, &id)?;
            let main = people::list_posts(tx, &reading)?
                .into_iter()
                .find(|entry| entry.post.is_main && entry.post.ended_on.is_none())
                .ok_or(Problem::NotFound)?;
            let post = form::settle(tx, words, &permit, Some(&id), &input, Some(&main.post))?;
            form::require_move(words, &main.post, &post, day)?;
            people::move_person(tx, permit, &id, version, &post, day)?;
            Ok(Done::to(format!("{home}/{id}")).saying("people-moved"))
        })
        .await;
    answer(&visit, &fields, |_| Ok(PostAct::Move), outcome).await
}
