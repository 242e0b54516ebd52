//! A guest of a readiness round at work, without waiting for their mail.

use crate::client::Client;
use crate::server::Server;
use engine::ids::{Id, ReadinessGuestId};
use engine::time::{Clock, Instant};
use web::security::{GuestLink, Keys, SystemClock, digest};
use web::settings::Secret;

/// A browser that has opened the link of this guest, as the service would have made it.
///
/// # Panics
/// When there is no such guest.
#[must_use]
pub fn open(server: &Server, respondent: &str) -> Client {
    let one = |query: &str| server.database.lines(query).remove(0);
    let guest = one(&format!(
        "SELECT guest_id AS line FROM readiness_respondents WHERE id = '{respondent}'"
    ));
    let secret = one("SELECT value AS line FROM server_facts WHERE name = 'token-key'");
    let sent: Instant = SystemClock.now();
    let link = GuestLink {
        guest: ReadinessGuestId::from_text(guest.clone()),
        sent,
    };
    let token = link.token(&Keys::new(Secret::new(secret)));
    server.database.execute(&format!(
        "UPDATE readiness_guests SET token_hash = '{}' WHERE id = '{guest}'",
        digest(token.as_bytes())
    ));
    let mut browser = server.client();
    browser.get(&format!("/g/{token}")).expect(303);
    browser
}
