//! Marking a person as a leaver.

use super::form::{self, find_manager, invalid};
use super::permits::{managing, membership, person, reading, today};
use super::post_page::today_value;
use super::view::{Leave, Leaving};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::people::{self, PostProblem};

/// Says what leaving means, and asks for the last day and who takes the team over.
///
/// # Errors
/// [`Problem::NotFound`] for oneself, and for somebody who has left.
pub async fn leaving(visit: Visit) -> Result<HttpResponse, Problem> {
    let today = today_value(&visit);
    let page = page(&visit, &today, "", &FieldErrors::none()).await?;
    visit.page(&page)
}

/// Marks the person as a leaver and hands their team over, or asks again.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn leave(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["last_day", "manager"]).await?;
    let id = person(&visit)?;
    let mut errors = FieldErrors::none();
    let day = form::day_until(
        &fields,
        "last_day",
        today(&visit),
        visit.words(),
        &mut errors,
    );
    let Some(day) = day else {
        return again(&visit, &fields, &errors).await;
    };
    let (app, home, today) = (visit.app_data(), visit.url("/people"), today(&visit));
    let manager = fields.text("manager").to_owned();
    let outcome = visit
        .write(&fields, move |tx| {
            let (words, permit) = (app.kit.words(), managing(tx)?);
            let person = {
                let reading = reading(tx, &id)?;
                for entry in people::list_posts(tx, &reading)? {
                    if entry.post.ended_on.is_none() {
                        form::require_begun(words, &entry.post, day, today)?;
                    }
                }
                people::load_person(tx, &reading)?
            };
            if let Some(successor) = find_manager(tx, words, &permit, &manager)? {
                if successor == id {
                    return Err(invalid("manager", words.say("people-successor-self")));
                }
                let handed = people::hand_over_reports(tx, &permit, &id, &successor)?;
                if let Err(PostProblem::Circle(circle)) = handed {
                    let names: Vec<&str> = circle.iter().map(|one| one.name.as_str()).collect();
                    return Err(invalid("manager", form::circle_words(words, &names)));
                }
            }
            let permit = membership(tx, &id)?;
            people::leave(tx, permit, day)?;
            Ok(Done::to(format!("{home}/{id}"))
                .saying("people-left")
                .with("name", person.name.as_str()))
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => again(&visit, &fields, &errors).await,
        other => other,
    }
}

async fn again(
    visit: &Visit,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<HttpResponse, Problem> {
    let page = page(
        visit,
        fields.text("last_day"),
        fields.text("manager"),
        errors,
    )
    .await?;
    visit.invalid(&page)
}

async fn page(
    visit: &Visit,
    day: &str,
    manager: &str,
    errors: &FieldErrors,
) -> Result<Leave, Problem> {
    let id = person(visit)?;
    let leaving = visit
        .read(move |tx| {
            membership(tx, &id)?;
            let permit = reading(tx, &id)?;
            let person = people::load_person(tx, &permit)?;
            if person.left_on.is_some() {
                return Err(Problem::NotFound);
            }
            Ok(Leaving {
                person,
                reports: people::list_reports(tx, &permit)?,
            })
        })
        .await?;
    Ok(Leave::new(
        visit.words(),
        &visit.url("/people"),
        &leaving,
        (day, manager),
        errors,
    ))
}
