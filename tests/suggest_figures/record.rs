//! A text with its known skills, and what was suggested for it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// A text with its known skills.
#[derive(Deserialize)]
pub struct Record {
    pub id: String,
    /// Texts of one publisher's role belong together and are never split.
    pub group: String,
    #[serde(default)]
    pub title: String,
    pub text: String,
    pub sfia: Vec<KnownSkill>,
    /// Skills that practitioners would name and the publisher does not: they count neither way.
    #[serde(default)]
    pub known_gap: BTreeSet<String>,
}

/// A skill that the publisher names.
#[derive(Deserialize)]
pub struct KnownSkill {
    pub code: String,
    pub level: Option<u8>,
}

/// What was suggested.
#[derive(Deserialize, Serialize)]
pub struct Prediction {
    #[serde(default)]
    pub id: String,
    pub ranked: Vec<String>,
    pub levels: BTreeMap<String, u8>,
}

impl Record {
    /// Whether the record was kept back: the first byte of the SHA-256 of its group is a multiple of 4.
    pub fn is_kept_back(&self) -> bool {
        Sha256::digest(self.group.as_bytes())[0].is_multiple_of(4)
    }
}
