//! The caller's network address: the peer, or what a trusted proxy says.

use crate::app::App;
use actix_web::HttpRequest;
use std::net::IpAddr;

/// The address that failures are counted for. `X-Forwarded-For` counts only when the peer is a proxy named in
/// the settings, and then only its last entry that is not such a proxy: all before it could be made up.
#[must_use]
pub fn peer(request: &HttpRequest, app: &App) -> Option<IpAddr> {
    let trusted = &app.settings.server.trusted_proxies;
    let peer = request.peer_addr()?.ip();
    if !trusted.contains(&peer) {
        return Some(peer);
    }
    let forwarded: Vec<IpAddr> = request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|part| part.trim().parse().ok())
        .collect();
    forwarded
        .into_iter()
        .rev()
        .find(|address| !trusted.contains(address))
        .or(Some(peer))
}
