//! Extending and closing a campaign, and adding the people who came into its selection later.

use super::form::{ExtendForm, explain};
use super::show::{load, page};
use super::{campaign_id, running};
use crate::kit::components::FieldErrors;
use crate::kit::dates;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::campaigns::{check_extension, london_day};

const VERSION_MISSING: Problem = Problem::Unexpected("a campaign without its version");

/// Gives the campaign another last day.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such campaign.
pub async fn extend(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["closes", "version"]).await?;
    let id = campaign_id(&visit)?;
    let version = fields
        .text("version")
        .parse()
        .map_err(|_| VERSION_MISSING)?;
    let shown = load(&visit, id.clone()).await?;
    let typed = fields.text("closes").to_owned();
    let words = visit.words();
    let checked = dates::parse(&typed)
        .map_err(|_| words.say("campaigns-closes-wrong"))
        .and_then(|closes| {
            let today = london_day(visit.now());
            check_extension(shown.campaign.opens, closes, today)
                .map(|()| closes)
                .map_err(|problem| explain(words, problem).1)
        });
    let form = |message: String| {
        let mut errors = FieldErrors::none();
        errors.add("closes", message);
        ExtendForm {
            closes: Some(typed.clone()),
            errors,
        }
    };
    let closes = match checked {
        Ok(closes) => closes,
        Err(message) => return visit.invalid(&page(&visit, &shown, &form(message))),
    };
    let (own, to) = (id.clone(), visit.url(&format!("/campaigns/{id}")));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = running(tx)?;
            store::campaigns::extend(tx, permit, &own, version, closes)?;
            Ok(Done::to(&to).saying("campaigns-extended"))
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let now = load(&visit, id).await?;
            let form = form(words.say("campaigns-conflict"));
            visit.conflict(&page(&visit, &now, &form))
        }
        other => other,
    }
}

/// Closes the campaign now.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such campaign; [`Problem::Conflict`] if somebody changed it first.
pub async fn close(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version"]).await?;
    let id = campaign_id(&visit)?;
    let version = fields
        .text("version")
        .parse()
        .map_err(|_| VERSION_MISSING)?;
    let to = visit.url(&format!("/campaigns/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = running(tx)?;
            store::campaigns::close(tx, permit, &id, version)?;
            Ok(Done::to(&to).saying("campaigns-closed"))
        })
        .await
}

/// Adds those who came into the selection later.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such campaign; [`Problem::Conflict`] if it is over.
pub async fn add_people(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let id = campaign_id(&visit)?;
    let to = visit.url(&format!("/campaigns/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = running(tx)?;
            let added = store::campaigns::add_later(tx, permit, &id)?;
            let count = i64::try_from(added).unwrap_or_default();
            Ok(Done::to(&to)
                .saying("campaigns-people-added")
                .with("count", count))
        })
        .await
}
