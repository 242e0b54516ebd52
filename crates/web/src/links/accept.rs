//! Takes up a link: stores the password, lets the membership join, signs in. Asks for the name where there is none.

use super::form;
use super::show::find_open;
use super::view::{Choose, Dead, asks_for_name};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Visitor, start_session};
use crate::security::LinkPurpose;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use engine::accounts::Password;
use store::entry::{accounts, links};

/// Takes up an invitation.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn accept_invitation(visitor: Visitor, body: Payload) -> Result<HttpResponse, Problem> {
    accept(&visitor, body, LinkPurpose::Invitation).await
}

/// Chooses a new password.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn accept_password(visitor: Visitor, body: Payload) -> Result<HttpResponse, Problem> {
    accept(&visitor, body, LinkPurpose::Password).await
}

async fn accept(
    visitor: &Visitor,
    body: Payload,
    purpose: LinkPurpose,
) -> Result<HttpResponse, Problem> {
    let fields = visitor.fields(body, &form::PASSWORD_FIELDS).await?;
    let (app, words) = (visitor.app(), visitor.words());
    let token = fields.text("token").to_owned();
    let Some(link) = find_open(visitor, purpose, &token).await? else {
        return visitor.draw(StatusCode::NOT_FOUND, &Dead::new(words, purpose));
    };
    let asks_for_old = purpose == LinkPurpose::Invitation && link.has_password;
    let again = |errors: &FieldErrors| {
        let name = fields.text("name");
        let page = Choose::again(words, purpose, &link, token.clone(), name, errors);
        visitor.draw(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let mut errors = FieldErrors::none();
    let name = asks_for_name(purpose, &link)
        .then(|| form::parse_name(&fields, words))
        .transpose()
        .unwrap_or_else(|problem| {
            errors = problem;
            None
        });
    let new_hash = if asks_for_old {
        let (id, typed) = (
            link.account.clone(),
            Password::typed(fields.text("password")),
        );
        let (_, stored) = app.db.entry_read(move |tx| accounts::load(tx, &id)).await?;
        if !app.passwords.verify(typed, stored).await? {
            errors.add("password", words.say("invitation-password-wrong"));
        }
        if !errors.is_empty() {
            return again(&errors);
        }
        None
    } else {
        match form::parse_password(&fields, &link.email, words) {
            Ok(password) if errors.is_empty() => Some(app.passwords.hash(password).await?),
            other => {
                if let Some(message) = other
                    .err()
                    .as_ref()
                    .and_then(|wrong| wrong.find("password"))
                {
                    errors.add("password", message);
                }
                return again(&errors);
            }
        }
    };
    let (id, account) = (link.id.clone(), link.account.clone());
    let taken = app
        .db
        .entry_write(move |tx| {
            let taken = links::take_up(tx, &id)?;
            if taken && let Some(name) = &name {
                links::name_person(tx, &id, name)?;
            }
            if taken && let Some(hash) = &new_hash {
                accounts::set_password(tx, &account, hash)?;
            }
            Ok::<bool, store::StoreError>(taken)
        })
        .await?;
    if !taken {
        return visitor.draw(StatusCode::NOT_FOUND, &Dead::new(words, purpose));
    }
    let mut response = HttpResponse::SeeOther();
    response.insert_header(("Location", "/"));
    for cookie in start_session(app, &link.account).await? {
        response.cookie(cookie);
    }
    Ok(response.finish())
}
