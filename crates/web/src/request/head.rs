//! A HEAD request asks for everything of a page but the page: link checkers and proxies send it.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};

/// Left on a request whose answer has no body.
pub(super) struct HeadOnly;

/// Answers HEAD as GET; the web server leaves out the body by itself.
///
/// # Errors
/// Those of what is inside.
pub async fn head<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
        request.extensions_mut().insert(HeadOnly);
    }
    next.call(request).await
}
