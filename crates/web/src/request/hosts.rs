//! Only requests for our own host names are answered, so that no link or cookie can be made for another.

use crate::app::App;
use crate::problem::Problem;
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::HOST;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, ResponseError};

/// Refuses a request whose `Host` header, or absolute address, names somebody else.
///
/// # Errors
/// Those of what is inside.
pub async fn hosts<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, Error> {
    let own = request.app_data::<Data<App>>().is_some_and(|app| {
        let ours = |host: &str| {
            app.settings
                .server
                .hosts
                .iter()
                .any(|own| own.eq_ignore_ascii_case(host))
        };
        let mut named = request.headers().get_all(HOST);
        let first = named.next().and_then(|value| value.to_str().ok());
        let absolute = request
            .uri()
            .authority()
            .map(|authority| authority.as_str());
        named.next().is_none() && first.is_some_and(ours) && absolute.is_none_or(ours)
    });
    if own {
        next.call(request)
            .await
            .map(ServiceResponse::map_into_left_body)
    } else {
        warn(&request);
        Ok(request
            .into_response(Problem::OtherHost.error_response())
            .map_into_right_body())
    }
}

/// Says which setting to change, for whoever has just put the service behind a name of their own.
fn warn(request: &ServiceRequest) {
    let asked = request.headers().get(HOST).map(|value| value.as_bytes());
    let asked = String::from_utf8_lossy(asked.unwrap_or_default());
    let asked: String = asked.chars().take(100).collect();
    // The caller chose it, so it is written with its control characters escaped.
    tracing::warn!(
        host = ?asked,
        "refused a request for another host; if the name is yours, set base_url or allowed_hosts"
    );
}
