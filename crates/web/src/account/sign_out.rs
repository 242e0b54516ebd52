//! Signing out, here or everywhere.

use crate::problem::Problem;
use crate::request::{AccountVisit, Done, end_session};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::entry::sessions;

/// Ends this session.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn sign_out(visit: AccountVisit, body: Payload) -> Result<HttpResponse, Problem> {
    visit.fields(body, &[]).await?;
    leave(&visit, "signed-out").await
}

/// Ends every session of the account.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn sign_out_everywhere(
    visit: AccountVisit,
    body: Payload,
) -> Result<HttpResponse, Problem> {
    visit.fields(body, &[]).await?;
    let account = visit.signed_in().account.clone();
    visit
        .app()
        .db
        .entry_write(move |tx| sessions::end_all(tx, &account))
        .await?;
    leave(&visit, "signed-out-everywhere").await
}

async fn leave(visit: &AccountVisit, message: &str) -> Result<HttpResponse, Problem> {
    let removals = end_session(visit.app(), visit.signed_in()).await?;
    let mut response = visit
        .visitor()
        .redirect(&Done::to("/sign-in").saying(message));
    for removal in removals {
        response
            .add_cookie(&removal)
            .map_err(|error| Problem::Internal(error.to_string()))?;
    }
    Ok(response)
}
