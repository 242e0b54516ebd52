//! Password hashes: Argon2id, a few at a time.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use engine::accounts::Password;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Memory in KiB, passes and lanes: at or above the least that OWASP's Password Storage sheet names (19 MiB, 2, 1).
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// Hashes worked on at once: each takes 19 MiB and a core for some 30 ms.
const AT_ONCE: usize = 2;
/// Requests that may wait for their turn; more than that is a flood and is sent away.
const WAITING: usize = 64;

/// Hashes and checks passwords without letting a flood of sign-ins take all memory.
#[derive(Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    places: Arc<Semaphore>,
    decoy: Arc<str>,
}

/// A password could not be hashed or checked now.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// Too many are waiting.
    #[error("too many sign-ins at once")]
    Busy,
    /// The hash function refused.
    #[error("cannot hash: {0}")]
    Refused(String),
}

impl Passwords {
    /// Prepares, and makes the hash that unknown addresses are compared with, so that they take as long as known ones.
    #[must_use]
    pub fn prepare() -> Self {
        Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            places: Arc::new(Semaphore::new(WAITING)),
            decoy: decoy().into(),
        }
    }

    /// The hash of a new password, in PHC form.
    ///
    /// # Errors
    /// [`HashError::Busy`] when too many are waiting.
    pub async fn hash(&self, password: Password) -> Result<String, HashError> {
        self.in_turn(move || hash(password.expose())).await?
    }

    /// Whether `password` belongs to `stored`. Without a stored hash the answer is no, after the same work.
    ///
    /// # Errors
    /// [`HashError::Busy`] when too many are waiting.
    pub async fn verify(
        &self,
        password: Option<Password>,
        stored: Option<String>,
    ) -> Result<bool, HashError> {
        let decoy = Arc::clone(&self.decoy);
        self.in_turn(move || {
            let known = stored.is_some() && password.is_some();
            let text = stored.unwrap_or_else(|| decoy.to_string());
            let typed = password.as_ref().map_or("", Password::expose);
            let fits = PasswordHash::new(&text).is_ok_and(|parsed| {
                Argon2::default()
                    .verify_password(typed.as_bytes(), &parsed)
                    .is_ok()
            });
            known && fits
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashError> {
        let _place = self.places.try_acquire().map_err(|_| HashError::Busy)?;
        let _turn = self.turns.acquire().await.map_err(|_| HashError::Busy)?;
        actix_web::rt::task::spawn_blocking(work)
            .await
            .map_err(|error| HashError::Refused(error.to_string()))
    }
}

/// Hashes without waiting for a turn: for the command line and demo data.
///
/// # Errors
/// When the hash function refuses.
pub fn hash(password: &str) -> Result<String, HashError> {
    let refused = |error: &dyn std::fmt::Display| HashError::Refused(error.to_string());
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|error| refused(&error))?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| refused(&error))
}

/// A hash of the same cost and form, of no password that anybody knows: made of chance, since working one out would
/// make every start 30 ms slower.
fn decoy() -> String {
    let random = || STANDARD_NO_PAD.encode(super::random_hex(16));
    let (salt, hash) = (super::random_hex(8), random());
    format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p=1${salt}${hash}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decoy_costs_as_much_as_a_hash() {
        let (decoy, real) = (decoy(), hash("three walks by the sea").unwrap());
        let (decoy, real) = (
            PasswordHash::new(&decoy).unwrap(),
            PasswordHash::new(&real).unwrap(),
        );
        assert_eq!(decoy.algorithm, real.algorithm);
        assert_eq!(decoy.version, real.version);
        assert_eq!(decoy.params, real.params);
        let length = |hash: &PasswordHash| hash.hash.map(|output| output.len());
        assert_eq!(length(&decoy), length(&real));
    }

    #[test]
    fn the_hash_states_argon2id_with_at_least_the_recommended_cost() {
        let text = hash("three walks by the sea").unwrap();
        assert!(
            text.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{text}"
        );
    }

    #[actix_web::test]
    async fn only_the_right_password_fits_and_none_fits_an_unknown_account() {
        let passwords = Passwords::prepare();
        let right = Password::typed("three walks by the sea");
        let stored = hash("three walks by the sea").unwrap();
        assert!(
            passwords
                .verify(right.clone(), Some(stored.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify(Password::typed("three walks by the Sea"), Some(stored))
                .await
                .unwrap()
        );
        assert!(!passwords.verify(right, None).await.unwrap());
    }
}
