//! Slowing down guesses without locking people out.

use crate::time::Instant;

/// Length of the window in which failures are counted: 5 minutes.
pub const WINDOW_SECONDS: i64 = 5 * 60;

/// What failures are counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guessing {
    /// One account, from anywhere but a browser that has signed in to it before.
    Account,
    /// One account, from a browser that has signed in to it before: so a stranger's guesses do not lock out its owner.
    KnownBrowser,
    /// One network address, over all accounts; an office shares one, so more are allowed.
    Address,
}

impl Guessing {
    /// Failures allowed in one window.
    fn allowed(self) -> i64 {
        match self {
            Self::Account | Self::KnownBrowser => 10,
            Self::Address => 100,
        }
    }
}

/// Failures counted since a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failures {
    /// When the window began.
    pub since: Instant,
    /// How many there were.
    pub count: i64,
}

impl Failures {
    /// The count after one more failure at `now`: a new window begins when the old one is over.
    #[must_use]
    pub fn and_one_more(past: Option<Self>, now: Instant) -> Self {
        match past {
            Some(past) if now.seconds_since(past.since) < WINDOW_SECONDS => Self {
                since: past.since,
                count: past.count.saturating_add(1),
            },
            _ => Self {
                since: now,
                count: 1,
            },
        }
    }
}

/// Whether another attempt may be made, or else in how many seconds.
///
/// # Errors
/// Seconds until the window is over, at least 1.
pub fn allows_attempt(kind: Guessing, past: Option<Failures>, now: Instant) -> Result<(), i64> {
    match past {
        Some(past) if past.count >= kind.allowed() => {
            let left = WINDOW_SECONDS - now.seconds_since(past.since);
            if left > 0 { Err(left) } else { Ok(()) }
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_failures_close_the_door_for_the_rest_of_five_minutes() {
        let start = Instant::from_utc(chrono::NaiveDateTime::default());
        let mut past = None;
        for _ in 0..10 {
            assert_eq!(allows_attempt(Guessing::Account, past, start), Ok(()));
            past = Some(Failures::and_one_more(past, start));
        }
        assert_eq!(
            allows_attempt(Guessing::Account, past, start.plus_seconds(60)),
            Err(240)
        );
        assert_eq!(
            allows_attempt(Guessing::Account, past, start.plus_seconds(300)),
            Ok(())
        );
        assert_eq!(
            Failures::and_one_more(past, start.plus_seconds(300)).count,
            1
        );
    }
}
