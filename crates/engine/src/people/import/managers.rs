//! Finds the line manager that each row names, and notes the rows that have to go without theirs.

use super::draft::{LeftOutManager, ManagerKey, RowDraft, Target};
use super::identify::Keys;
use super::{Field, ImportFile, Present, Reason};

/// Whom a row names as line manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manager {
    /// Somebody with a record: the position among the present people.
    Known(usize),
    /// Somebody to add: the position of the row.
    Row(usize),
}

/// The line manager of each row that names one and is not left out. Refuses rows whose manager is not to be had.
///
/// Where the manager would come with a row that is left out, the row is used without its line manager, with a note:
/// one row to mend must not keep out everybody below it.
pub(super) fn find_managers(
    file: &ImportFile,
    present: &Present,
    keys: &Keys,
    drafts: &mut [RowDraft],
) -> Vec<Option<Manager>> {
    let mut managers = vec![None; drafts.len()];
    // For each row, the row that must be used for its manager to be had.
    let mut needed: Vec<Option<usize>> = vec![None; drafts.len()];
    for position in 0..drafts.len() {
        let Some(key) = drafts.get(position).and_then(|draft| draft.manager.clone()) else {
            continue;
        };
        match resolve(present, keys, drafts, position, &key) {
            Ok((manager, row)) => {
                if let (Some(slot), Some(need)) =
                    (managers.get_mut(position), needed.get_mut(position))
                {
                    (*slot, *need) = (Some(manager), row);
                }
            }
            Err(reason) => refuse(file, drafts, position, reason),
        }
    }
    // Only now is it settled which rows are left out.
    for (position, row) in needed.into_iter().enumerate() {
        if let Some(row) = row.filter(|row| drafts.get(*row).is_some_and(RowDraft::is_left_out))
            && let Some(slot) = managers.get_mut(position)
        {
            *slot = None;
            note(file, drafts, position, row);
        }
    }
    managers
}

/// The manager, and the row that must not be left out for this to hold.
fn resolve(
    present: &Present,
    keys: &Keys,
    drafts: &[RowDraft],
    position: usize,
    key: &ManagerKey,
) -> Result<(Manager, Option<usize>), Reason> {
    let (row, known) = match key {
        ManagerKey::Email(email) => (
            keys.rows_by_email.get(email),
            keys.known_by_email.get(email),
        ),
        ManagerKey::Number(number) => (
            keys.rows_by_number.get(number),
            keys.known_by_number.get(number),
        ),
    };
    // The file first: it may give a known person a new address, or the number they did not have.
    let target = row.and_then(|row| drafts.get(*row).map(|draft| (*row, draft.target)));
    let (row, known) = match (target, known) {
        (Some((row, _)), _) if row == position => return Err(Reason::OwnManager),
        // A row without a settled owner claims the key, even if somebody known still has it: that row must be used.
        (Some((row, Target::New)), _) => return Ok((Manager::Row(row), Some(row))),
        (Some((row, Target::Known(known))), _) => (Some(row), known),
        (_, Some(known)) => (keys.row_of_known.get(known).copied(), *known),
        (None, None) => return Err(Reason::UnknownManager),
    };
    if row == Some(position) {
        return Err(Reason::OwnManager);
    }
    match present.people.get(known) {
        // A leaver can be a line manager only if this file brings them back.
        Some(person) if person.left_on.is_some() => match row {
            Some(row) => Ok((Manager::Known(known), Some(row))),
            None => Err(Reason::ManagerLeft(person.name.clone())),
        },
        Some(_) => Ok((Manager::Known(known), None)),
        None => Err(Reason::UnknownManager),
    }
}

fn refuse(file: &ImportFile, drafts: &mut [RowDraft], position: usize, reason: Reason) {
    if let Some(draft) = drafts.get_mut(position) {
        let content = file.content(position, Field::Manager);
        draft.refuse(
            Field::Manager,
            file.heading(Field::Manager),
            &content,
            reason,
        );
    }
}

/// Notes that a row goes without its line manager, who would come with `row`.
fn note(file: &ImportFile, drafts: &mut [RowDraft], position: usize, row: usize) {
    let Some(left_out) = drafts.get(row) else {
        return;
    };
    let manager = match &left_out.name {
        Some(name) => name.to_string(),
        None => file.content(position, Field::Manager),
    };
    let note = LeftOutManager {
        manager,
        row: left_out.row,
    };
    if let Some(draft) = drafts.get_mut(position) {
        draft.note = Some(note);
    }
}
