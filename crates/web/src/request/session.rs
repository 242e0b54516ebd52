//! The session behind a cookie: found, started and ended here.

use super::cookies::Jar;
use crate::app::App;
use crate::problem::Problem;
use crate::security::{digest, random_hex};
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use engine::accounts::{SessionState, session_expiry, session_state};
use engine::ids::{AccountId, Id, SessionId};
use store::entry::sessions::{self, Session};

/// Somebody who is signed in, before an organisation is entered.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session's row.
    pub session: SessionId,
    /// The account.
    pub account: AccountId,
    /// The account's address.
    pub email: String,
}

impl From<Session> for SignedIn {
    fn from(session: Session) -> Self {
        Self {
            session: session.id,
            account: session.account,
            email: session.email,
        }
    }
}

/// Whether this session's use should be noted, and whether it is still good.
pub(super) fn judge(app: &App, session: &Session) -> SessionState {
    session_state(session.seen, session.expires, app.clock.now())
}

/// The hash of the token that the browser brought.
pub(super) fn token_hash(request: &HttpRequest, app: &App) -> Option<String> {
    let cookie = request.cookie(Jar::Session.name(app))?;
    let token = cookie.value();
    (token.len() == 64).then(|| digest(token.as_bytes()))
}

/// Notes, at most every five minutes, that a session is in use.
pub(super) async fn touch(app: &App, session: &SessionId) -> Result<(), Problem> {
    let id = session.clone();
    app.db
        .entry_write(move |tx| sessions::touch(tx, &id))
        .await
        .map_err(Problem::from)
}

/// Start a session: a new token each time, so that one planted before sign-in is worth nothing.
/// Gives the cookies to set: the session's, and the note that this browser knows the account.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn start_session(
    app: &App,
    account: &AccountId,
) -> Result<[Cookie<'static>; 2], Problem> {
    let token = random_hex(32);
    let hash = digest(token.as_bytes());
    let expires = session_expiry(app.clock.now());
    let owner = account.clone();
    app.db
        .entry_write(move |tx| sessions::insert(tx, &owner, &hash, expires).map(|_| ()))
        .await?;
    Ok([
        Jar::Session.cookie(app, token, None),
        known_cookie(app, account),
    ])
}

/// Ends the session and gives the cookies that remove its token and what was searched for in it.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn end_session(app: &App, signed_in: &SignedIn) -> Result<[Cookie<'static>; 2], Problem> {
    let (session, account) = (signed_in.session.clone(), signed_in.account.clone());
    app.db
        .entry_write(move |tx| sessions::end(tx, &session, &account))
        .await?;
    Ok([Jar::Session.removal(app), Jar::Searched.removal(app)])
}

fn known_cookie(app: &App, account: &AccountId) -> Cookie<'static> {
    let value = app.keys.sign("known-browser", account.as_str());
    Jar::Known.cookie(app, value, Some(180 * 86_400))
}

/// Whether this browser signed in to the account before.
#[must_use]
pub fn is_known_browser(request: &HttpRequest, app: &App, account: &AccountId) -> bool {
    request.cookie(Jar::Known.name(app)).is_some_and(|cookie| {
        app.keys
            .verify("known-browser", account.as_str(), cookie.value())
    })
}
