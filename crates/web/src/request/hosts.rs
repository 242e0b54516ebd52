//! Only requests for our own host names are answered, so that no link or cookie can be made for another.

use crate::app::App;
use crate::problem::Problem;
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::HOST;
use actix_web::middleware::Next;
use actix_web::web::Data;

/// Refuses a request whose `Host` header, or absolute address, names somebody else.
///
/// # Errors
/// [`Problem::Unexpected`].
pub async fn hosts<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let app = request.app_data::<Data<App>>().cloned();
    let own = app.is_some_and(|app| {
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
        next.call(request).await
    } else {
        Err(Problem::Unexpected("another host's name").into())
    }
}
