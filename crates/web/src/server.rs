//! Puts the service together and serves it.

use crate::app::{App, StartError};
use crate::kit::serve_asset;
use crate::problem::Problem;
use crate::request::{finish, gate, head, hosts};
use crate::routes::{Method, ROUTES, Route};
use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{App as ActixApp, HttpServer};
use std::net::TcpListener;
use std::time::Duration;

/// Mounts every route of the table, each behind the gate.
fn mount(config: &mut ServiceConfig) {
    let mut paths: Vec<&'static str> = ROUTES.iter().map(|route| route.path).collect();
    paths.dedup();
    let mut seen: Vec<&str> = Vec::new();
    for path in paths {
        if seen.contains(&path) {
            continue;
        }
        seen.push(path);
        let resource = ROUTES
            .iter()
            .filter(|route| route.path == path)
            .fold(web::resource(path), |resource, route| {
                resource.route(guarded(route))
            });
        config.service(resource);
    }
    config.route("/static/{version}/{name:.*}", web::get().to(serve_asset));
}

fn guarded(route: &'static Route) -> actix_web::Route {
    let handler = (route.handler)();
    let handler = match route.method {
        Method::Get => handler,
        Method::Post => handler.method(actix_web::http::Method::POST),
    };
    handler.wrap(from_fn(move |request, next| gate(route, request, next)))
}

async fn nothing_here() -> Result<&'static str, Problem> {
    Err(Problem::NotFound)
}

/// The server on a socket that is already open.
///
/// # Errors
/// [`StartError::Listen`] when the socket cannot be used.
pub fn serve(app: Data<App>, listener: TcpListener) -> Result<Server, StartError> {
    let server = &app.settings.server;
    let (address, workers) = (server.listen, server.workers);
    let shared = app.clone();
    let server = HttpServer::new(move || {
        ActixApp::new()
            .app_data(shared.kit.clone())
            .app_data(shared.clone())
            .configure(mount)
            .default_service(web::to(nothing_here))
            .wrap(from_fn(head))
            .wrap(from_fn(hosts))
            .wrap(Compress::default())
            .wrap(from_fn(finish))
    })
    .workers(workers)
    .client_request_timeout(Duration::from_secs(5))
    .keep_alive(Duration::from_secs(75))
    .shutdown_timeout(10)
    .listen(listener)
    .map_err(|source| StartError::Listen { address, source })?;
    Ok(server.run())
}
