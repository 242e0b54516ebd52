//! The token in the link of a guest of a readiness round: which guest, which of their links, and a proof that it is ours.

use super::keys::Keys;
use chrono::DateTime;
use engine::ids::{Id, ReadinessGuestId};
use engine::time::Instant;

/// What the proof is made for.
const PURPOSE: &str = "guest-link";
/// The longest token of ours: an identifier, a moment, a proof, and what stands between them.
const LONGEST: usize = 40 + 16 + 64 + 2;

/// A link as its token names it. It is told from an older or newer one by the moment of its sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestLink {
    /// Whose it is.
    pub guest: ReadinessGuestId,
    /// When it was decided to send it.
    pub sent: Instant,
}

impl GuestLink {
    /// The token: the same each time, so that a mail that is tried again carries the same link, and stored nowhere.
    #[must_use]
    pub fn token(&self, keys: &Keys) -> String {
        let named = self.named();
        let proof = keys.sign(PURPOSE, &named);
        [named, proof].join("-")
    }

    /// The link that a token names, if the token is ours.
    #[must_use]
    pub fn read(keys: &Keys, token: &str) -> Option<Self> {
        if token.len() > LONGEST {
            return None;
        }
        let (named, proof) = token.rsplit_once('-')?;
        if !keys.verify(PURPOSE, named, proof) {
            return None;
        }
        let (guest, sent) = named.split_once('-')?;
        let micros = i64::from_str_radix(sent, 16).ok()?;
        let sent = DateTime::from_timestamp_micros(micros)?.naive_utc();
        Some(Self {
            guest: ReadinessGuestId::from_text(guest.to_owned()),
            sent: Instant::from_utc(sent),
        })
    }

    fn named(&self) -> String {
        let micros = self.sent.utc().and_utc().timestamp_micros();
        format!("{}-{micros:x}", self.guest)
    }
}

#[cfg(test)]
mod tests {
    use super::super::SystemClock;
    use super::*;
    use crate::settings::Secret;
    use engine::time::Clock;

    #[test]
    fn a_token_names_its_link_and_no_other_is_taken() {
        let keys = Keys::new(Secret::new("k".repeat(32)));
        let link = GuestLink {
            guest: ReadinessGuestId::from_text("0f3c".repeat(8)),
            sent: SystemClock.now(),
        };
        let token = link.token(&keys);
        assert_eq!(GuestLink::read(&keys, &token), Some(link.clone()));
        assert_eq!(link.token(&keys), token, "the same for the same link");
        let newer = GuestLink {
            sent: link.sent.plus_seconds(1),
            ..link
        };
        assert_ne!(newer.token(&keys), token);
        let other = Keys::new(Secret::new("o".repeat(32)));
        assert_eq!(GuestLink::read(&other, &token), None);
        let changed = token.replacen('0', "1", 1);
        for wrong in [changed.as_str(), "", "-", "a-b-c", &"f".repeat(9000)] {
            assert_eq!(GuestLink::read(&keys, wrong), None, "{wrong}");
        }
    }
}
