//! Nobody endorses themselves, upwards or in a circle.

use super::Refused;
use crate::ids::PersonId;
use std::collections::{HashMap, HashSet};

/// Who reads whom: the present reporting line, and the second readings and decisions that still stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    line: HashMap<PersonId, Vec<PersonId>>,
    readings: HashMap<PersonId, Vec<PersonId>>,
}

impl Circle {
    /// From the links of the present reporting line, manager first, and from the readings that stand, reader first.
    #[must_use]
    pub fn new(
        line: impl IntoIterator<Item = (PersonId, PersonId)>,
        readings: impl IntoIterator<Item = (PersonId, PersonId)>,
    ) -> Self {
        Self {
            line: by_reader(line),
            readings: by_reader(readings),
        }
    }

    /// Checks that `reader` may read `subject`: that no way leads from the subject to the reader along the links.
    ///
    /// # Errors
    /// [`Refused::Yourself`], [`Refused::Upwards`] when the subject is above the reader in the reporting line, and
    /// [`Refused::Circle`] when readings close the way.
    pub fn check(&self, reader: &PersonId, subject: &PersonId) -> Result<(), Refused> {
        if reader == subject {
            Err(Refused::Yourself)
        } else if reaches(subject, reader, &[&self.line]) {
            Err(Refused::Upwards)
        } else if reaches(subject, reader, &[&self.line, &self.readings]) {
            Err(Refused::Circle)
        } else {
            Ok(())
        }
    }

    /// Adds a reading that stands from now on.
    pub fn add(&mut self, reader: PersonId, subject: PersonId) {
        self.readings.entry(reader).or_default().push(subject);
    }
}

type Links = HashMap<PersonId, Vec<PersonId>>;

fn by_reader(links: impl IntoIterator<Item = (PersonId, PersonId)>) -> Links {
    let mut all = Links::new();
    for (reader, subject) in links {
        all.entry(reader).or_default().push(subject);
    }
    all
}

fn reaches(from: &PersonId, to: &PersonId, links: &[&Links]) -> bool {
    let mut seen = HashSet::from([from]);
    let mut waiting = vec![from];
    while let Some(at) = waiting.pop() {
        if at == to {
            return true;
        }
        for next in links.iter().filter_map(|links| links.get(at)).flatten() {
            if seen.insert(next) {
                waiting.push(next);
            }
        }
    }
    false
}
