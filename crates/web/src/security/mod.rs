//! Cryptography as the service uses it: random tokens, keyed hashes, signed links, password hashes.

mod guest_token;
mod keys;
mod link_token;
mod passwords;
mod random;

pub use guest_token::GuestLink;
pub use keys::{Keys, digest};
pub use link_token::{LinkPurpose, LinkTokens};
pub use passwords::{HashError, Passwords, hash as hash_password};
pub use random::{RandomIds, SystemClock, random_hex};
