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
        let problem = Problem::Unexpected("another host's name");
        Ok(request
            .into_response(problem.error_response())
            .map_into_right_body())
    }
}
