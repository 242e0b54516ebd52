//! Checks address and password, slows down guessing, starts a session.

use super::form::{self, Attempt};
use super::view::SignIn;
use crate::app::App;
use crate::problem::Problem;
use crate::request::{Visitor, is_known_browser, peer, start_session, way_back};
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use actix_web::{HttpRequest, HttpResponse};
use engine::accounts::{Guessing, Password, allows_attempt};
use engine::ids::{AccountId, Id};
use store::entry::{accounts, throttle};

/// Signs in. A wrong address and a wrong password are answered alike, after the same work.
///
/// # Errors
/// [`Problem`] when the service cannot decide now.
pub async fn enter(visitor: Visitor, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visitor.fields(body, &form::FIELDS).await?;
    let (app, words) = (visitor.app(), visitor.words());
    let again = |status, errors| {
        visitor.draw(
            status,
            &SignIn::again(words, app.settings.demo, &fields, errors),
        )
    };
    let attempt = match Attempt::parse(&fields, words) {
        Ok(attempt) => attempt,
        Err(errors) => return again(StatusCode::UNPROCESSABLE_ENTITY, errors),
    };
    let email_key = attempt.email_key.clone();
    let found = app
        .db
        .entry_read(move |tx| accounts::find_credentials(tx, &email_key))
        .await?;
    let counters = counters(
        visitor.request(),
        app,
        &attempt.email_key,
        found.as_ref().map(|found| &found.account),
    );
    if let Some(seconds) = count_attempt(app, counters.clone()).await? {
        return again(
            StatusCode::TOO_MANY_REQUESTS,
            form::too_many(words, seconds),
        );
    }
    let (account, hash) = found.map_or((None, None), |found| {
        (Some(found.account), found.password_hash)
    });
    let checked = app
        .passwords
        .verify(Password::typed(&attempt.password), hash)
        .await;
    if !matches!(checked, Ok(false)) {
        // Right, or not looked at: no failure.
        app.db
            .entry_write(move |tx| {
                counters
                    .iter()
                    .try_for_each(|(_, key)| throttle::take_back(tx, key))
            })
            .await?;
    }
    let fits = checked?;
    let Some(account) = account.filter(|_| fits) else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, form::no_match(words));
    };
    let cookies = start_session(app, &account).await?;
    let mut response = HttpResponse::SeeOther();
    let back = way_back(visitor.request(), app, &account);
    let path = back.as_ref().map_or("/", |(path, _)| path.as_str());
    response.insert_header(("Location", path));
    for cookie in cookies.into_iter().chain(back.map(|(_, cookie)| cookie)) {
        response.cookie(cookie);
    }
    Ok(response.finish())
}

/// What this attempt counts for: the account, apart for browsers that it knows, and the address.
fn counters(
    request: &HttpRequest,
    app: &App,
    email_key: &str,
    account: Option<&AccountId>,
) -> Vec<(Guessing, String)> {
    let known = account.is_some_and(|account| is_known_browser(request, app, account));
    let by_account = match (known, account) {
        (true, Some(account)) => (
            Guessing::KnownBrowser,
            app.keys.sign("throttle-known", account.as_str()),
        ),
        _ => (
            Guessing::Account,
            app.keys.sign("throttle-account", email_key),
        ),
    };
    let by_address = peer(request, app).map(|address| {
        (
            Guessing::Address,
            app.keys.sign("throttle-address", &address.to_string()),
        )
    });
    std::iter::once(by_account).chain(by_address).collect()
}

/// Counts the attempt as a failure until it turns out to be none, so that attempts made at once do not all pass
/// before the first is counted. Gives the seconds to wait instead, if a counter is full.
async fn count_attempt(
    app: &App,
    counters: Vec<(Guessing, String)>,
) -> Result<Option<i64>, Problem> {
    let now = app.clock.now();
    app.db
        .entry_write(move |tx| {
            let mut wait = None;
            for (kind, key) in &counters {
                wait = wait.max(allows_attempt(*kind, throttle::find(tx, key)?, now).err());
            }
            if wait.is_none() {
                counters
                    .iter()
                    .try_for_each(|(_, key)| throttle::note(tx, key))?;
            }
            Ok::<Option<i64>, store::StoreError>(wait)
        })
        .await
        .map_err(Problem::from)
}
