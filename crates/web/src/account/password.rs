//! Changing one's own password: the present one is asked for, and every other browser is signed out.

use super::view::Account;
use crate::kit::components::FieldErrors;
use crate::links::parse_password;
use crate::problem::Problem;
use crate::request::{AccountVisit, Done, start_session};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use engine::accounts::Password;
use store::entry::accounts;

const FIELDS: [&str; 2] = ["current", "password"];

/// Stores the new password and goes on in a new session.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn change_password(visit: AccountVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let (app, words) = (visit.app(), visit.visitor().words());
    let (account, email) = (
        visit.signed_in().account.clone(),
        visit.signed_in().email.clone(),
    );
    let id = account.clone();
    let (_, stored) = app.db.entry_read(move |tx| accounts::load(tx, &id)).await?;
    let right = app
        .passwords
        .verify(Password::typed(fields.text("current")), stored)
        .await?;
    let mut errors = FieldErrors::none();
    let current = fields.text("current");
    if current.is_empty() {
        errors.add("current", words.say("account-current-missing"));
    } else if !right {
        errors.add("current", words.say("account-current-wrong"));
    } else if fields.text("password") == current {
        errors.add("password", words.say("account-new-is-current"));
    }
    let chosen = match parse_password(&fields, &email, words) {
        Ok(password) if errors.is_empty() => password,
        other => {
            if let Some(message) = other.err().as_ref().and_then(|more| more.find("password")) {
                errors.add("password", message);
            }
            let doors = super::list_doors(app, visit.signed_in()).await?;
            let page = Account::again(words, &email, &doors, &errors);
            return visit
                .visitor()
                .draw(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let hash = app.passwords.hash(chosen).await?;
    let id = account.clone();
    app.db
        .entry_write(move |tx| accounts::set_password(tx, &id, &hash))
        .await?;
    let mut response = visit
        .visitor()
        .redirect(&Done::to("/account").saying("account-password-changed"));
    for cookie in start_session(app, &account).await? {
        response
            .add_cookie(&cookie)
            .map_err(|error| Problem::Internal(error.to_string()))?;
    }
    Ok(response)
}
