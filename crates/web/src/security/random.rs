//! The two things that differ at every run: random numbers and the time.

use engine::ids::IdSource;
use engine::time::{Clock, Instant};
use std::time::{SystemTime, UNIX_EPOCH};

/// `bytes` random bytes as lower-case hexadecimal.
///
/// The operating system's source does not fail once the machine has booted; if it does, nothing safe can be
/// made, and the process ends rather than going on with guessable values.
#[must_use]
pub fn random_hex(bytes: usize) -> String {
    let mut buffer = vec![0_u8; bytes];
    if let Err(error) = getrandom::fill(&mut buffer) {
        tracing::error!(%error, "no random numbers to be had");
        std::process::abort();
    }
    hex(&buffer)
}

/// Bytes as lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Identifiers of 128 random bits.
#[derive(Debug)]
pub struct RandomIds;

impl IdSource for RandomIds {
    fn next(&self) -> String {
        random_hex(16)
    }
}

/// The clock of the machine.
#[derive(Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let micros = i64::try_from(since.as_micros()).unwrap_or(i64::MAX);
        let moment = chrono::DateTime::from_timestamp_micros(micros).unwrap_or_default();
        Instant::from_utc(moment.naive_utc())
    }
}
