//! How long sessions and links last.

use crate::time::Instant;

/// Seconds without a request after which a session is over: 2 hours.
const IDLE_SECONDS: i64 = 2 * 3600;
/// Seconds after sign-in when a session is over whatever happens: 12 hours.
const ABSOLUTE_SECONDS: i64 = 12 * 3600;
/// Seconds between two notes that a session is in use, so that reading pages does not mean writing.
pub const TOUCH_SECONDS: i64 = 5 * 60;
/// Days for which an invitation can be taken up.
pub const INVITATION_DAYS: i64 = 14;
/// Hours for which a link to choose a new password works.
pub const PASSWORD_LINK_HOURS: i64 = 2;

/// When a session that starts at `start` ends at the latest.
#[must_use]
pub fn session_expiry(start: Instant) -> Instant {
    start.plus_seconds(ABSOLUTE_SECONDS)
}

/// What a session is worth at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// Good, and noted as used not long ago.
    Fresh,
    /// Good; its use should be noted.
    NeedsTouch,
    /// Over.
    Over,
}

/// Judges a session last seen at `seen` that ends at `expires`.
#[must_use]
pub fn session_state(seen: Instant, expires: Instant, now: Instant) -> SessionState {
    let quiet = now.seconds_since(seen);
    if now >= expires || quiet >= IDLE_SECONDS {
        SessionState::Over
    } else if quiet >= TOUCH_SECONDS {
        SessionState::NeedsTouch
    } else {
        SessionState::Fresh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::from_utc(chrono::NaiveDateTime::default()).plus_seconds(seconds)
    }

    #[test]
    fn a_session_ends_after_two_quiet_hours_and_after_twelve_hours_in_all() {
        let end = session_expiry(at(0));
        assert_eq!(session_state(at(0), end, at(299)), SessionState::Fresh);
        assert_eq!(session_state(at(0), end, at(300)), SessionState::NeedsTouch);
        assert_eq!(
            session_state(at(0), end, at(7199)),
            SessionState::NeedsTouch
        );
        assert_eq!(session_state(at(0), end, at(7200)), SessionState::Over);
        assert_eq!(
            session_state(at(43_100), end, at(43_200)),
            SessionState::Over
        );
    }
}
