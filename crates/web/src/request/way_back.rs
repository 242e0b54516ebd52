//! The way back to where somebody was when their session ended: a signed cookie, good for the same account only.

use super::cookies::Jar;
use super::{Done, origin, session};
use crate::app::App;
use crate::problem::Problem;
use crate::security::Keys;
use actix_web::cookie::Cookie;
use actix_web::http::Method;
use actix_web::http::header::REFERER;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use engine::ids::{AccountId, Id};

/// Seconds for which the way back is known.
const SECONDS: i64 = 3600;
/// Most characters of a path that is kept.
const LONGEST: usize = 500;

/// Tells somebody whose session has ended what happened, and keeps where they were. Nothing is said to a browser
/// that brought no session.
///
/// # Errors
/// When a cookie cannot be written; it always can.
pub(super) fn keep(
    request: &HttpRequest,
    app: &App,
    response: &mut HttpResponse,
) -> Result<(), Problem> {
    if session::token_hash(request, app).is_none() {
        return Ok(());
    }
    let known = request.cookie(Jar::Known.name(app));
    let path = where_from(request, app).filter(|path| is_inside(path));
    let message = match (known, path) {
        (Some(known), Some(path)) => {
            let body = URL_SAFE_NO_PAD.encode(&path);
            let signature = sign(&app.keys, known.value(), &body);
            let cookie = Jar::Back.cookie(app, format!("{body}.{signature}"), Some(SECONDS));
            add(response, &cookie)?;
            "session-over-back"
        }
        _ => "session-over",
    };
    add(response, &Jar::Session.removal(app))?;
    match Done::to("/sign-in").noting(message).cookie(app) {
        Some(cookie) => add(response, &cookie),
        None => Ok(()),
    }
}

fn add(response: &mut HttpResponse, cookie: &Cookie<'_>) -> Result<(), Problem> {
    response
        .add_cookie(cookie)
        .map_err(|error| Problem::Internal(error.to_string()))
}

/// Where to go after `account` has signed in, and the cookie that forgets it.
#[must_use]
pub fn way_back(
    request: &HttpRequest,
    app: &App,
    account: &AccountId,
) -> Option<(String, Cookie<'static>)> {
    let cookie = request.cookie(Jar::Back.name(app))?;
    let path = read(app, account, cookie.value()).unwrap_or_else(|| "/".to_owned());
    Some((path, Jar::Back.removal(app)))
}

fn read(app: &App, account: &AccountId, value: &str) -> Option<String> {
    let (body, signature) = value.rsplit_once('.')?;
    let known = app.keys.sign("known-browser", account.as_str());
    if !app
        .keys
        .verify("way-back", &signed(&known, body), signature)
    {
        return None;
    }
    let path = String::from_utf8(URL_SAFE_NO_PAD.decode(body).ok()?).ok()?;
    is_inside(&path).then_some(path)
}

fn sign(keys: &Keys, known: &str, body: &str) -> String {
    keys.sign("way-back", &signed(known, body))
}

fn signed(known: &str, body: &str) -> String {
    format!("{known}\n{body}")
}

/// The page itself, or the page on which the form stood.
fn where_from(request: &HttpRequest, app: &App) -> Option<String> {
    if request.method() == Method::GET {
        let path = request.uri().path_and_query()?;
        return Some(path.as_str().to_owned());
    }
    let referer = request.headers().get(REFERER)?.to_str().ok()?;
    let page = url::Url::parse(referer).ok()?;
    if !origin::is_ours(&page.origin().ascii_serialization(), app) {
        return None;
    }
    Some(match page.query() {
        Some(query) => format!("{}?{query}", page.path()),
        None => page.path().to_owned(),
    })
}

/// Only pages for somebody signed in: never another host, and never the door itself.
fn is_inside(path: &str) -> bool {
    let begins = ["/o/", "/programme/", "/account"];
    path.len() <= LONGEST
        && begins.iter().any(|begin| path.starts_with(begin))
        && path
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::is_inside;

    #[test]
    fn the_way_back_stays_inside_the_service() {
        assert!(is_inside("/o/council-a/people?page=2"));
        for elsewhere in [
            "//evil.example/o/",
            "https://evil.example/o/",
            "/\\evil.example",
            "/o/\\..\\evil",
            "/o/a\r\nSet-Cookie: x=y",
            "/sign-in",
            "/",
            "",
        ] {
            assert!(!is_inside(elsewhere), "{elsewhere:?}");
        }
    }
}
