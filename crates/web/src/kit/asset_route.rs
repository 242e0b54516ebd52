//! `GET /static/{version}/{name}`: sends a file of the front end.
use actix_web::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};

use super::{Asset, Kit};

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
    let known = request.headers().get(IF_NONE_MATCH);
    respond(asset, known.and_then(|value| value.to_str().ok()))
}

fn respond(asset: Asset, known_tags: Option<&str>) -> HttpResponse {
    let cache = if asset.immutable {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let known = known_tags.is_some_and(|tags| tags.split(',').any(|tag| matches(tag, &asset.etag)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::StatusCode;

    fn sheet(immutable: bool) -> Asset {
        Asset {
            bytes: b"p{}".as_slice().into(),
            content_type: "text/css; charset=utf-8",
            etag: "\"abc\"".to_owned(),
            immutable,
        }
    }

    fn cache(response: &HttpResponse) -> &str {
        response
            .headers()
            .get(CACHE_CONTROL)
            .unwrap()
            .to_str()
            .unwrap()
    }

    #[test]
    fn only_the_current_version_is_kept_for_long() {
        assert!(cache(&respond(sheet(true), None)).contains("immutable"));
        assert_eq!(cache(&respond(sheet(false), None)), "no-cache");
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        for tags in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\""] {
            let response = respond(sheet(false), Some(tags));
            assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{tags}");
        }
        assert_eq!(
            respond(sheet(false), Some("\"x\"")).status(),
            StatusCode::OK
        );
    }
}
