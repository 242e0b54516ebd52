//! Finds the line manager that each row names, and leaves out rows that would hang in the air.

use super::draft::{ManagerKey, RowDraft, Target};
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
pub(super) fn find_managers(
    file: &ImportFile,
    present: &Present,
    keys: &Keys,
    drafts: &mut [RowDraft],
) -> Vec<Option<Manager>> {
    let mut managers = vec![None; drafts.len()];
    // Rows that need another row, by that row.
    let mut needing: Vec<Vec<usize>> = vec![Vec::new(); drafts.len()];
    for position in 0..drafts.len() {
        let Some(key) = drafts.get(position).and_then(|draft| draft.manager.clone()) else {
            continue;
        };
        match resolve(present, keys, drafts, position, &key) {
            Ok((manager, needed)) => {
                if let Some(slot) = managers.get_mut(position) {
                    *slot = Some(manager);
                }
                if let Some(rows) = needed.and_then(|row| needing.get_mut(row)) {
                    rows.push(position);
                }
            }
            Err(reason) => refuse(file, drafts, position, reason),
        }
    }
    leave_out_dependants(file, drafts, &needing);
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
        let content = file
            .rows
            .get(position)
            .and_then(|row| row.find(Field::Manager))
            .map_or_else(String::new, ToString::to_string);
        draft.refuse(
            Field::Manager,
            file.heading(Field::Manager),
            &content,
            reason,
        );
    }
}

fn leave_out_dependants(file: &ImportFile, drafts: &mut [RowDraft], needing: &[Vec<usize>]) {
    let mut waiting: Vec<usize> = (0..drafts.len())
        .filter(|row| drafts.get(*row).is_some_and(RowDraft::is_left_out))
        .collect();
    while let Some(left_out) = waiting.pop() {
        let number = drafts.get(left_out).map_or(0, |draft| draft.row);
        for dependant in needing.get(left_out).into_iter().flatten() {
            let first_problem = drafts
                .get(*dependant)
                .is_some_and(|draft| !draft.is_left_out());
            if first_problem {
                refuse(file, drafts, *dependant, Reason::ManagerLeftOut(number));
                waiting.push(*dependant);
            }
        }
    }
}
