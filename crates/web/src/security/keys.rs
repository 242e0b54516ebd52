//! The one secret of the server, and what is derived from it, each for one purpose.

use super::random::hex;
use crate::settings::Secret;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Keyed hashes under the server's secret.
#[derive(Clone, Debug)]
pub struct Keys {
    secret: Secret,
}

impl Keys {
    /// Takes over the server's secret: at least 32 characters that nobody can guess.
    #[must_use]
    pub fn new(secret: Secret) -> Self {
        Self { secret }
    }

    /// A keyed hash (HMAC-SHA-256) of `text` for one `purpose`, in hexadecimal.
    #[must_use]
    pub fn sign(&self, purpose: &str, text: &str) -> String {
        hex(&self.mac(purpose, text).finalize().into_bytes())
    }

    /// Whether `signature` is what [`Keys::sign`] gives, compared in constant time.
    #[must_use]
    pub fn verify(&self, purpose: &str, text: &str, signature: &str) -> bool {
        let Some(bytes) = unhex(signature) else {
            return false;
        };
        self.mac(purpose, text).verify_slice(&bytes).is_ok()
    }

    /// A key of its own for another mechanism.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Secret {
        Secret::new(self.sign("derive", purpose))
    }

    fn mac(&self, purpose: &str, text: &str) -> Hmac<Sha256> {
        let mut mac = match Hmac::<Sha256>::new_from_slice(self.secret.expose().as_bytes()) {
            Ok(mac) => mac,
            // HMAC takes keys of any length.
            Err(_) => Hmac::<Sha256>::new(&Default::default()),
        };
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose.as_bytes());
        mac.update(text.as_bytes());
        mac
    }
}

/// A plain hash (SHA-256) in hexadecimal: for tokens that are random already, and for comparing bodies.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_text_and_purpose_only() {
        let keys = Keys::new(Secret::new("k".repeat(32)));
        let signature = keys.sign("csrf", "session");
        assert!(keys.verify("csrf", "session", &signature));
        assert!(!keys.verify("flash", "session", &signature));
        assert!(!keys.verify("csrf", "other", &signature));
        assert!(!keys.verify("csrf", "session", "zz"));
        assert!(!keys.verify("csrf", "session", ""));
    }
}
