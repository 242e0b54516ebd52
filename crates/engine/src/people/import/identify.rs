//! Says whom each row is about: somebody known, somebody new, or somebody an earlier row spoke of.

use super::draft::{RowDraft, Target};
use super::{Field, ImportFile, Present, Reason};
use crate::people::StaffNumber;
use std::collections::HashMap;

/// The keys under which people are looked up, in the file and in what is known.
pub(super) struct Keys {
    /// Rows by staff number: the first row that has it.
    pub rows_by_number: HashMap<StaffNumber, usize>,
    /// Rows by email key: the first row that has it.
    pub rows_by_email: HashMap<String, usize>,
    /// Known people by staff number.
    pub known_by_number: HashMap<StaffNumber, usize>,
    /// Known people by email key.
    pub known_by_email: HashMap<String, usize>,
    /// The first row about each known person.
    pub row_of_known: HashMap<usize, usize>,
}

/// Finds the target of every row and refuses the rows that cannot have one.
pub(super) fn identify(file: &ImportFile, present: &Present, drafts: &mut [RowDraft]) -> Keys {
    let mut keys = Keys::of(present);
    for position in 0..drafts.len() {
        let (before, rest) = drafts.split_at_mut(position);
        let Some(draft) = rest.first_mut() else {
            continue;
        };
        match keys.identify(present, before, draft, position) {
            Ok(target) => draft.target = target,
            Err((field, reason)) => {
                let content = file.content(position, field);
                draft.refuse(field, file.heading(field), &content, reason);
            }
        }
    }
    keys
}

impl Keys {
    fn of(present: &Present) -> Self {
        let people = || present.people.iter().enumerate();
        Self {
            rows_by_number: HashMap::new(),
            rows_by_email: HashMap::new(),
            known_by_number: people()
                .filter_map(|(i, person)| person.staff_number.clone().map(|number| (number, i)))
                .collect(),
            known_by_email: people()
                .map(|(i, person)| (person.email.key(), i))
                .collect(),
            row_of_known: HashMap::new(),
        }
    }

    /// Whom a row is about. A row that is refused here keeps no target: what it claims is not settled.
    fn identify(
        &mut self,
        present: &Present,
        before: &[RowDraft],
        draft: &RowDraft,
        position: usize,
    ) -> Result<Target, (Field, Reason)> {
        let same_as =
            |first: usize| Reason::SameAsRow(before.get(first).map_or(0, |earlier| earlier.row));
        if let Some(number) = draft.staff_number.clone() {
            let first = *self.rows_by_number.entry(number).or_insert(position);
            if first != position {
                return Err((Field::StaffNumber, same_as(first)));
            }
        }
        if let Some(email) = &draft.email {
            let first = *self.rows_by_email.entry(email.key()).or_insert(position);
            if first != position {
                return Err((Field::Email, same_as(first)));
            }
        }
        let Some(person) = self.owner(present, draft, position)? else {
            return Ok(Target::New);
        };
        let first = *self.row_of_known.entry(person).or_insert(position);
        if first == position {
            Ok(Target::Known(person))
        } else {
            Err((Field::Email, same_as(first)))
        }
    }

    /// The known person to whom the row's keys belong, unless they belong to two.
    fn owner(
        &mut self,
        present: &Present,
        draft: &RowDraft,
        position: usize,
    ) -> Result<Option<usize>, (Field, Reason)> {
        let number = draft.staff_number.as_ref();
        let email = draft.email.as_ref().map(|email| email.key());
        let by_number = number.and_then(|number| self.known_by_number.get(number).copied());
        let by_email = email.and_then(|email| self.known_by_email.get(&email).copied());
        let Some((owner, holder)) =
            by_email.and_then(|owner| present.people.get(owner).map(|holder| (owner, holder)))
        else {
            return Ok(by_number);
        };
        if by_number == Some(owner) {
            return Ok(by_number);
        }
        if let Some(person) = by_number {
            // The number says whom the row is about, so they are not missing from the file.
            self.row_of_known.entry(person).or_insert(position);
        } else if number.is_none() || holder.staff_number.is_none() {
            return Ok(Some(owner));
        }
        let name = holder.name.clone();
        Err((
            Field::Email,
            if holder.left_on.is_some() {
                Reason::EmailOfLeaver(name)
            } else {
                Reason::EmailOfAnother(name)
            },
        ))
    }
}
