//! Whose endorsed skills are looked at again: a sample drawn after the fact, so that nobody knows beforehand.
//!
//! Anybody can draw it again from the stored seed and list:
//!
//! 1. The size is a tenth of the people with an endorsement, rounded up, at least 5, and all where there are fewer.
//! 2. Each person has tickets: `(1 + g) x c`, where `g` is the largest number of steps between their own and their first
//!    reader's level in any endorsed skill, at most 6, and `c` is 4, 3, 2 or 1 for a first reader who has given another
//!    level than the person 0, 1, 2, or 3 and more times.
//! 3. The number of a ticket is the SHA-256 of the seed, a line feed, the person's id, a line feed and the ticket's place
//!    from 0 in decimal figures; as UTF-8, read as a big-endian number. A person's number is their lowest ticket's.
//! 4. The people with the lowest numbers are the sample.
//!
//! This is weighted sampling without replacement by exponential keys (Efraimidis and Spirakis, "Weighted random sampling
//! with a reservoir", Information Processing Letters 97, 2006) with whole weights: the lowest of `w` even draws is
//! distributed as their key. Whole numbers alone give the same on every machine.

use crate::ids::{Id, PersonId};
use sha2::{Digest, Sha256};

/// Somebody with an endorsed skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleCandidate {
    /// Who.
    pub person: PersonId,
    /// The largest distance between the person's and the first reader's level in any endorsed skill.
    pub steps_apart: u32,
    /// How often the first reader has given another level than the person, over all whom they read.
    pub reader_changes: u32,
}

impl SampleCandidate {
    fn tickets(&self) -> u32 {
        (1 + self.steps_apart.min(6)) * (4 - self.reader_changes.min(3))
    }

    fn number(&self, seed: &str) -> Option<[u8; 32]> {
        (0..self.tickets())
            .map(|place| {
                let text = format!("{seed}\n{}\n{place}", self.person.as_str());
                Sha256::digest(text.as_bytes()).into()
            })
            .min()
    }
}

/// How many people are drawn from so many.
#[must_use]
pub fn sample_size(people: usize) -> usize {
    people.div_ceil(10).max(5).min(people)
}

/// The sample, in the order of its numbers. The order of `people` does not matter.
#[must_use]
pub fn sample(people: &[SampleCandidate], seed: &str) -> Vec<PersonId> {
    let mut drawn: Vec<([u8; 32], &PersonId)> = people
        .iter()
        .filter_map(|one| Some((one.number(seed)?, &one.person)))
        .collect();
    drawn.sort();
    drawn.truncate(sample_size(people.len()));
    drawn
        .into_iter()
        .map(|(_, person)| person.clone())
        .collect()
}
