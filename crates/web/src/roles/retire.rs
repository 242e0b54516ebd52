//! Taking a role profile out of use, and bringing it back.

use super::role_id;
use super::view::RetirePage;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRoles, decide};
use engine::ids::{Id, RoleProfileId};

/// Asks once more.
///
/// # Errors
/// [`Problem::NotFound`] if the organisation has no such profile in use.
pub async fn confirm(visit: Visit) -> Result<HttpResponse, Problem> {
    let page = page(&visit, &FieldErrors::none()).await?;
    visit.page(&page)
}

async fn page(visit: &Visit, errors: &FieldErrors) -> Result<RetirePage, Problem> {
    let id = role_id(visit)?;
    let (profile, holders, others) = visit
        .read(move |tx| {
            let profile = store::roles::load_role(tx, &id)?;
            let holders = store::roles::count_holders(tx, &id)?;
            Ok((profile, holders, store::roles::list_role_keys(tx)?))
        })
        .await?;
    if profile.retired {
        return Err(Problem::NotFound);
    }
    let (words, url) = (visit.words(), visit.url("/roles"));
    Ok(RetirePage::new(
        words, &url, &profile, holders, &others, errors,
    ))
}

/// Takes the profile out of use, with the one that takes its place where one was chosen.
///
/// # Errors
/// [`Problem::NotFound`], or [`Problem::Conflict`] if it was changed since the question was asked.
pub async fn retire(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version", "replacement"]).await?;
    let version = parse_version(&fields)?;
    let replacement = Some(fields.text("replacement")).filter(|chosen| !chosen.is_empty());
    let replacement = replacement.map(|id| RoleProfileId::from_text(id.to_owned()));
    let id = role_id(&visit)?;
    let (app, url) = (visit.app_data(), visit.url(&format!("/roles/{id}")));
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            if let Some(other) = &replacement {
                let usable = store::roles::find_role(tx, other)?
                    .is_some_and(|other| !other.retired && other.id != id);
                if !usable {
                    let mut errors = FieldErrors::none();
                    let gone = app.kit.words().say("roles-retire-replacement-gone");
                    errors.add("replacement", gone);
                    return Err(Problem::Invalid(errors));
                }
            }
            store::roles::retire(tx, permit, &id, version, replacement.as_ref())?;
            Ok(Done::to(&url).saying("roles-retired"))
        })
        .await;
    match outcome {
        Err(Problem::Invalid(errors)) => visit.invalid(&page(&visit, &errors).await?),
        outcome => outcome,
    }
}

/// Puts the profile back into use.
///
/// # Errors
/// As [`retire`].
pub async fn restore(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["version"]).await?;
    let version = parse_version(&fields)?;
    let id = role_id(&visit)?;
    let url = visit.url(&format!("/roles/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            store::roles::restore(tx, permit, &id, version)?;
            Ok(Done::to(&url).saying("roles-restored"))
        })
        .await
}

fn parse_version(fields: &Fields) -> Result<i64, Problem> {
    let version = fields.text("version").parse();
    version.map_err(|_| Problem::Unexpected("a form without its version"))
}
