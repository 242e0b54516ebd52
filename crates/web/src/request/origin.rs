//! Whether a change was asked for by one of our own pages.

use super::super::app::App;
use actix_web::HttpRequest;
use actix_web::http::header::ORIGIN;

/// Judges `Sec-Fetch-Site` and `Origin`. Browsers send at least one of them with every form; a form sent by a
/// program that sends neither still needs the session's token.
#[must_use]
pub(super) fn is_own(request: &HttpRequest, app: &App) -> bool {
    let headers = request.headers();
    let fetched_here = headers
        .get("sec-fetch-site")
        .is_none_or(|site| matches!(site.to_str(), Ok("same-origin" | "none")));
    let own_origin = headers
        .get(ORIGIN)
        .is_none_or(|origin| origin.to_str().is_ok_and(|origin| is_ours(origin, app)));
    fetched_here && own_origin
}

/// Whether an origin is the service's own.
#[must_use]
pub(super) fn is_ours(origin: &str, app: &App) -> bool {
    let server = &app.settings.server;
    origin == server.base_url.origin()
        || origin.strip_prefix("http://").is_some_and(|host| {
            !server.base_url.is_https() && server.hosts.iter().any(|ours| ours == host)
        })
}
