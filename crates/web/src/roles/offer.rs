//! Offering a profile to the other councils of the programme, and taking the offer back.

use super::view::OfferPage;
use super::{framework, role_id};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{EditRoles, decide};

/// Shows exactly what others would see, and asks.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such profile in use, or the council is in no programme.
pub async fn show_offer(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = role_id(&visit)?;
    let (profile, offer) = visit
        .read(move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            if !store::roles::has_programme(tx)? {
                return Err(Problem::NotFound);
            }
            let offer = store::roles::find_offer(tx, &permit, &id)?;
            Ok((store::roles::load_role(tx, &id)?, offer))
        })
        .await?;
    if profile.retired {
        return Err(Problem::NotFound);
    }
    let url = visit.url("/roles");
    let page = OfferPage::new(visit.words(), &url, framework(&visit), &profile, offer);
    visit.page(&page)
}

/// Offers the profile as it is now.
///
/// # Errors
/// As [`show_offer`].
pub async fn offer(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let id = role_id(&visit)?;
    let url = visit.url(&format!("/roles/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            store::roles::offer(tx, permit, &id)?;
            Ok(Done::to(&url).saying("roles-offered"))
        })
        .await
}

/// Takes the offer back.
///
/// # Errors
/// [`Problem::Conflict`] when it is not offered.
pub async fn withdraw(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let id = role_id(&visit)?;
    let url = visit.url(&format!("/roles/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            store::roles::withdraw_offer(tx, permit, &id)?;
            Ok(Done::to(&url).saying("roles-withdrawn"))
        })
        .await
}

/// Notes that what is offered now was looked at.
///
/// # Errors
/// [`Problem::Conflict`] when it changed once more, or is offered no longer.
pub async fn note_seen(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["revision"]).await?;
    let revision = fields.text("revision").parse();
    let revision: i64 = revision.map_err(|_| Problem::Unexpected("no revision"))?;
    let id = role_id(&visit)?;
    let url = visit.url(&format!("/roles/{id}"));
    visit
        .write(&fields, move |tx| {
            let permit = decide::<EditRoles>(tx.actor(), ())?;
            store::roles::note_shared_seen(tx, permit, &id, revision)?;
            Ok(Done::to(&url).saying("roles-shared-noted"))
        })
        .await
}
