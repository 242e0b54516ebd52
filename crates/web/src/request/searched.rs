//! The words that somebody searched people for: in a cookie, because names and addresses of people must stand
//! neither in the address of a page nor in the logs of a proxy.

use super::cookies::Jar;
use crate::app::App;
use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Most characters of a search.
const LONGEST: usize = 200;
/// For how many seconds a search is kept.
const KEPT: i64 = 3_600;

/// The cookie that keeps `words`; the removing one for none.
pub(super) fn keep(app: &App, words: &str) -> Cookie<'static> {
    if words.is_empty() {
        return Jar::Searched.removal(app);
    }
    let words: String = words.chars().take(LONGEST).collect();
    Jar::Searched.cookie(app, URL_SAFE_NO_PAD.encode(words), Some(KEPT))
}

/// The words that were kept last.
pub(super) fn kept(request: &HttpRequest, app: &App) -> Option<String> {
    let cookie = request.cookie(Jar::Searched.name(app))?;
    let bytes = URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
    let words = String::from_utf8(bytes).ok()?;
    Some(words.chars().take(LONGEST).collect())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, URL_SAFE_NO_PAD};
    use base64::Engine;

    #[test]
    fn the_longest_search_fits_into_a_cookie() {
        let words = "\u{1F600}".repeat(LONGEST);
        assert!(URL_SAFE_NO_PAD.encode(words).len() < 3_000);
    }
}
