//! The last step of every response: a page for errors, the headers that protect, a reference.

use super::shell;
use crate::app::App;
use crate::args;
use crate::guests::LinkPage;
use crate::kit::{self, ErrorKind, ErrorPage, Link, RenderError};
use crate::problem::ProblemKind;
use crate::security::random_hex;
use actix_web::body::{BodySize, BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap,
    HeaderName, HeaderValue,
};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpRequest};

macro_rules! policy {
    () => {
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    };
}

/// The policy for what is sent to be saved.
const SANDBOX: &str = concat!(policy!(), "; sandbox");

/// Headers of every response. Styles and scripts come from this service alone, and none stand in the page.
const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", policy!()),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    ("x-robots-tag", "noindex, nofollow"),
];

/// Wraps every request.
///
/// # Errors
/// None of its own: errors of what is inside become pages.
pub async fn finish<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, Error> {
    let app = request.app_data::<Data<App>>().cloned();
    let reference = random_hex(4);
    let response = next.call(request).await?.map_into_left_body();
    let mut response = match (&app, problem(&response)) {
        (Some(app), Some(kind)) => explain(app, kind, &reference, response),
        _ => response,
    };
    protect(
        response.headers_mut(),
        &reference,
        app.as_ref().map(|app| &***app),
    );
    Ok(response)
}

/// The problem that a response stands for: named by a handler, or by a status to which nobody has drawn a page.
/// A page with such a status explains itself and is left as it is.
fn problem<B: MessageBody>(response: &ServiceResponse<B>) -> Option<ProblemKind> {
    let named = response
        .response()
        .extensions()
        .get::<ProblemKind>()
        .copied();
    let is_drawn = !matches!(
        response.response().body().size(),
        BodySize::None | BodySize::Sized(0)
    );
    if named.is_some() || is_drawn {
        return named;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(ProblemKind::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(ProblemKind::WrongMethod),
        StatusCode::BAD_REQUEST => Some(ProblemKind::Unexpected),
        StatusCode::PAYLOAD_TOO_LARGE => Some(ProblemKind::TooLarge),
        StatusCode::INTERNAL_SERVER_ERROR => Some(ProblemKind::Internal),
        _ => None,
    }
}

/// Which of the kit's pages explains a problem.
fn page_kind(kind: ProblemKind) -> ErrorKind {
    match kind {
        ProblemKind::NotFound | ProblemKind::LinkShut(_) => ErrorKind::NotFound,
        ProblemKind::WrongMethod => ErrorKind::WrongMethod,
        ProblemKind::OtherHost => ErrorKind::OtherHost,
        ProblemKind::Conflict | ProblemKind::Expired => ErrorKind::Expired,
        ProblemKind::TooLarge => ErrorKind::TooLarge,
        ProblemKind::FileTooLarge => ErrorKind::FileTooLarge,
        ProblemKind::TooMany => ErrorKind::TooMany,
        ProblemKind::Unavailable => ErrorKind::Unavailable,
        ProblemKind::Unexpected | ProblemKind::TooSlow | ProblemKind::Internal => {
            ErrorKind::Problem
        }
    }
}

/// Where the page leads on to: the form whose file was too large, our own address, or the start page.
fn way_on(app: &App, kind: ProblemKind, request: &HttpRequest) -> Link {
    let words = app.kit.words();
    match kind {
        ProblemKind::FileTooLarge => Link::new(words.say("error-way-back"), request.path()),
        ProblemKind::OtherHost => {
            let address = app.settings.server.base_url.link("/");
            let label = words.say_with("error-way-here", &args!["address" => address.as_str()]);
            Link::new(label, address)
        }
        _ => Link::new(words.say("error-way-on"), "/"),
    }
}

fn explain<B: MessageBody + 'static>(
    app: &App,
    kind: ProblemKind,
    reference: &str,
    response: ServiceResponse<EitherBody<B, BoxBody>>,
) -> ServiceResponse<EitherBody<B, BoxBody>> {
    tracing::info!(?kind, reference, "answered with an error page");
    let html = match draw(app, kind, reference, response.request()) {
        Ok(html) => html,
        Err(error) => {
            tracing::error!(%error, reference, "the error page cannot be drawn");
            reference.to_owned()
        }
    };
    let (request, response) = response.into_parts();
    let mut response = response.set_body(html).map_into_boxed_body();
    // These told of the body that is gone.
    response.headers_mut().remove(CONTENT_ENCODING);
    response.headers_mut().remove(CONTENT_LENGTH);
    response.headers_mut().insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    ServiceResponse::new(request, response).map_into_right_body()
}

fn draw(
    app: &App,
    kind: ProblemKind,
    reference: &str,
    request: &HttpRequest,
) -> Result<String, RenderError> {
    let (words, shell) = (app.kit.words(), shell::bare(app));
    if let ProblemKind::LinkShut(why) = kind {
        return kit::render(&app.kit, &shell, &LinkPage::new(words, why));
    }
    let way_on = way_on(app, kind, request);
    let page = ErrorPage::new(words, page_kind(kind), way_on, reference);
    let page = if kind == ProblemKind::Conflict {
        page.detail(words.say("error-conflict-detail"))
    } else {
        page
    };
    kit::render(&app.kit, &shell, &page)
}

fn protect(headers: &mut HeaderMap, reference: &str, app: Option<&App>) {
    for (name, value) in HEADERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if headers.contains_key(CONTENT_DISPOSITION) {
        // What is to be saved can hold anything: should a browser show it all the same, it has no rights at all.
        let value = HeaderValue::from_static(SANDBOX);
        headers.insert(HeaderName::from_static("content-security-policy"), value);
    }
    if app.is_some_and(|app| app.settings.server.base_url.is_https()) {
        let value = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(HeaderName::from_static("strict-transport-security"), value);
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if let Ok(value) = HeaderValue::from_str(reference) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
}
