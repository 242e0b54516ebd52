//! Cookies: their names and the attributes that all of them carry.

use crate::app::App;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use engine::ids::{Id, RespondentId};

/// The cookies of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jar {
    /// The session's token.
    Session,
    /// The message for the next page.
    Flash,
    /// Which accounts this browser has signed in to before.
    Known,
    /// Where somebody was when their session ended.
    Back,
    /// What people were searched for.
    Searched,
}

impl Jar {
    /// The cookie's name: with the `__Host-` prefix wherever the connection is encrypted.
    #[must_use]
    pub fn name(self, app: &App) -> &'static str {
        match (self, app.settings.server.base_url.is_https()) {
            (Self::Session, true) => "__Host-aspire-session",
            (Self::Session, false) => "aspire-session",
            (Self::Flash, true) => "__Host-aspire-flash",
            (Self::Flash, false) => "aspire-flash",
            (Self::Known, true) => "__Host-aspire-known",
            (Self::Known, false) => "aspire-known",
            (Self::Back, true) => "__Host-aspire-back",
            (Self::Back, false) => "aspire-back",
            (Self::Searched, true) => "__Host-aspire-searched",
            (Self::Searched, false) => "aspire-searched",
        }
    }

    /// A cookie that lasts until the browser is closed, or for `seconds`.
    #[must_use]
    pub fn cookie(self, app: &App, value: String, seconds: Option<i64>) -> Cookie<'static> {
        let mut cookie = protected(app, Cookie::new(self.name(app), value));
        if let Some(seconds) = seconds {
            cookie.set_max_age(Duration::seconds(seconds));
        }
        cookie
    }

    /// A cookie that removes this one.
    #[must_use]
    pub fn removal(self, app: &App) -> Cookie<'static> {
        self.cookie(app, String::new(), Some(0))
    }
}

/// What the cookie of a guest's sheet is called: each sheet has its own, so that a guest of two councils can work on both.
pub(super) fn guest_name(app: &App, sheet: &str) -> String {
    let prefix = if app.settings.server.base_url.is_https() {
        "__Host-"
    } else {
        ""
    };
    [prefix, "aspire-guest-", sheet].concat()
}

/// The cookie of a guest's sheet. It lasts until the browser is closed: the link opens the sheet again.
pub(super) fn guest(app: &App, sheet: &RespondentId, token: &str) -> Cookie<'static> {
    let name = guest_name(app, sheet.as_str());
    protected(app, Cookie::new(name, token.to_owned()))
}

/// With the attributes that all cookies carry.
fn protected(app: &App, mut cookie: Cookie<'static>) -> Cookie<'static> {
    cookie.set_http_only(true);
    cookie.set_secure(app.settings.server.base_url.is_https());
    cookie.set_same_site(SameSite::Lax);
    cookie.set_path("/");
    cookie
}
