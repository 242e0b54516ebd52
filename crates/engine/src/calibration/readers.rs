//! Several readers of the same people.

use super::figure::{Figure, Reading};
use crate::agreement::icc;
use crate::disclosure::is_enough;
use crate::endorsement::Rating;
use crate::ids::PersonId;
use std::collections::BTreeSet;

/// One skill of one person as several read it. The readers stand in the same order in every one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<'a> {
    /// Whose skill it is.
    pub person: &'a PersonId,
    /// The level that each reader gave; `None` where a reader gave none.
    pub levels: Vec<Option<Rating>>,
}

/// ICC(2,1) over the skills that all readers read, with how many these are. `None` where they are of fewer than five
/// people, where there are fewer than two readers, or where it has no meaning.
#[must_use]
pub fn readers_agreement(reads: &[Read<'_>]) -> Option<Figure> {
    let complete = |read: &Read<'_>| {
        let number = |level: &Option<Rating>| level.map(|level| i16::from(level.number()));
        let levels = read.levels.iter().map(number).collect::<Option<Vec<_>>>()?;
        Some((read.person.clone(), levels))
    };
    let (people, rows): (BTreeSet<PersonId>, Vec<Vec<i16>>) =
        reads.iter().filter_map(complete).unzip();
    if !is_enough(people.len()) {
        return None;
    }
    Reading::Icc.figure(icc(&rows), rows.len())
}
