//! `GET /static/{version}/{name}`: sends a file of the front end.
use actix_web::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};

use super::Kit;

/// Sends the file. Needs `web::Data<Kit>` in the app, and the path's two parts named as in `/static/{version}/{name}`.
///
/// Under its current version a file may be kept for a year; under an older one (a page that was open while the service
/// was renewed) the current file is sent, to be asked for again next time.
pub async fn serve_asset(
    request: HttpRequest,
    kit: web::Data<Kit>,
    path: web::Path<(String, String)>,
) -> HttpResponse {
    let (version, name) = path.into_inner();
    let Some(asset) = kit.assets().find(&version, &name) else {
        return HttpResponse::NotFound().finish();
    };
    let cache = if asset.immutable {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let known = request
        .headers()
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| tags.split(',').any(|tag| matches(tag, &asset.etag)));
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((CACHE_CONTROL, cache))
        .insert_header((ETAG, asset.etag));
    if known {
        return response.finish();
    }
    response
        .content_type(asset.content_type)
        .body(asset.bytes.into_owned())
}

/// A compressing server may have made the tag weak; for a comparison that does not matter.
fn matches(tag: &str, etag: &str) -> bool {
    let tag = tag.trim();
    tag.strip_prefix("W/").unwrap_or(tag) == etag
}
