//! What a guest's link opens: their sheet, through a cookie, so that the token stands in no address afterwards.

use super::view::LinkPage;
use crate::app::App;
use crate::problem::Problem;
use crate::request::{Visitor, guest_cookie, guest_url, peer, prove_guest};
use crate::security::GuestLink;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use engine::accounts::{Guessing, allows_attempt};
use store::entry::throttle;

/// Opens the link. Looking at it does not use it up, so that a mail scanner cannot.
///
/// # Errors
/// [`Problem::TooMany`] for a flood of tokens that are not ours, [`Problem`] from the database.
pub async fn open(visitor: Visitor) -> Result<HttpResponse, Problem> {
    let app = visitor.app();
    let token = visitor.request().match_info().get("token");
    let token = token.unwrap_or_default();
    if GuestLink::read(&app.keys, token).is_none() {
        count_guess(app, &visitor).await?;
    }
    match prove_guest(app, token).await {
        Ok(admission) => Ok(HttpResponse::SeeOther()
            .insert_header(("Location", guest_url(&admission.respondent)))
            .cookie(guest_cookie(app, &admission.respondent, token))
            .finish()),
        Err(Problem::LinkShut(why)) => {
            let page = LinkPage::new(visitor.words(), why);
            visitor.draw(StatusCode::NOT_FOUND, &page)
        }
        Err(problem) => Err(problem),
    }
}

/// Counts a token that is not ours under the caller's network address. Links of ours open whatever was counted.
async fn count_guess(app: &App, visitor: &Visitor) -> Result<(), Problem> {
    let Some(address) = peer(visitor.request(), app) else {
        return Ok(());
    };
    let key = app.keys.sign("throttle-guest", &address.to_string());
    let now = app.clock.now();
    let wait = app
        .db
        .entry_write(move |tx| {
            let past = throttle::find(tx, &key)?;
            let wait = allows_attempt(Guessing::Address, past, now).err();
            if wait.is_none() {
                throttle::note(tx, &key)?;
            }
            Ok::<Option<i64>, store::StoreError>(wait)
        })
        .await?;
    wait.map_or(Ok(()), |seconds| Err(Problem::TooMany(seconds)))
}
