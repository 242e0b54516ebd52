//! Compares a staff list with what is known and says what applying it would do.

use super::compare::{after_known, after_new, changes};
use super::draft::{RowDraft, Target};
use super::identify::{Keys, identify};
use super::line::find_circles;
use super::managers::{Manager, find_managers};
use super::parse::parse_row;
use super::roles::find_roles;
use super::{
    ChangedPerson, ImportFile, ImportPlan, Instead, LeaverOffer, Link, NewPerson, Present,
    RoleReference, WithoutManager,
};
use crate::ids::PersonId;
use crate::people::PersonName;
use std::collections::HashMap;

/// What importing `file` into an organisation where `present` is known would do.
///
/// Takes time in proportion to rows and people; the same input gives the same plan.
#[must_use]
pub fn plan(file: &ImportFile, present: &Present) -> ImportPlan {
    let mut drafts: Vec<RowDraft> = file.rows.iter().map(|row| parse_row(file, row)).collect();
    let keys = identify(file, present, &mut drafts);
    let roles = find_roles(file, present, &mut drafts);
    let managers = find_managers(file, present, &keys, &mut drafts);
    let added = number_the_new(&drafts);
    let known = present
        .people
        .iter()
        .enumerate()
        .map(|(position, person)| (&person.id, position))
        .collect();
    let survey = Survey {
        present,
        keys,
        drafts,
        roles,
        managers,
        added,
        known,
    };
    survey.plan()
}

/// Everything found out about the rows.
pub(super) struct Survey<'a> {
    pub present: &'a Present,
    pub keys: Keys,
    pub drafts: Vec<RowDraft>,
    /// The role profile that each row names: a position among the present ones.
    pub roles: Vec<Option<usize>>,
    /// The line manager that each row names.
    pub managers: Vec<Option<Manager>>,
    /// For each row that adds somebody, the position among those added.
    pub added: Vec<Option<usize>>,
    /// Positions of known people.
    pub known: HashMap<&'a PersonId, usize>,
}

impl Survey<'_> {
    fn plan(self) -> ImportPlan {
        let mut plan = ImportPlan {
            rows: self.drafts.len(),
            circles: find_circles(&self),
            leavers: self.leavers(),
            ..ImportPlan::default()
        };
        for (position, draft) in self.drafts.iter().enumerate() {
            if draft.is_left_out() {
                plan.left_out.extend(draft.problems.iter().cloned());
                continue;
            }
            plan.notes.extend(self.note(draft));
            match draft.target {
                Target::New => {
                    if let Some(after) = after_new(&self, position, draft) {
                        plan.new.push(NewPerson {
                            row: draft.row,
                            after,
                        });
                    }
                }
                Target::Known(person) => {
                    let Some(person) = self.present.people.get(person) else {
                        continue;
                    };
                    let Some(after) = after_known(&self, position, draft, person) else {
                        continue;
                    };
                    let changes = changes(&self, person, &after);
                    if changes.is_empty() {
                        plan.unchanged += 1;
                    } else {
                        plan.changed.push(ChangedPerson {
                            row: draft.row,
                            person: person.id.clone(),
                            name: person.name.clone(),
                            changes,
                            returns: person.left_on.is_some(),
                            after,
                        });
                    }
                }
            }
        }
        plan
    }

    /// The note of a row that goes without the line manager it names.
    fn note(&self, draft: &RowDraft) -> Option<WithoutManager> {
        let note = draft.note.as_ref()?;
        let instead = match draft.target {
            Target::New => Instead::Nobody,
            Target::Known(person) => {
                let person = self.present.people.get(person)?;
                match &person.post {
                    None => Instead::Nobody,
                    Some(post) => {
                        Instead::AsBefore(post.manager.as_ref().and_then(|id| self.name_of(id)))
                    }
                }
            }
        };
        Some(WithoutManager {
            row: draft.row,
            name: draft.name.clone()?,
            manager: note.manager.clone(),
            manager_row: note.row,
            instead,
        })
    }

    /// The line manager that a row names, with the name to show.
    pub(super) fn manager_of_row(&self, position: usize) -> Option<(Link, Option<PersonName>)> {
        match self.managers.get(position).copied().flatten()? {
            Manager::Known(known) => {
                let person = self.present.people.get(known)?;
                Some((Link::Known(person.id.clone()), Some(person.name.clone())))
            }
            Manager::Row(row) => {
                let added = self.added.get(row).copied().flatten()?;
                let name = self.drafts.get(row).and_then(|draft| draft.name.clone());
                Some((Link::Added(added), name))
            }
        }
    }

    /// The role profile that a row names.
    pub(super) fn role_of_row(&self, position: usize) -> Option<&RoleReference> {
        let role = self.roles.get(position).copied().flatten()?;
        self.present.roles.get(role)
    }

    /// The name of a known person.
    pub(super) fn name_of(&self, person: &PersonId) -> Option<PersonName> {
        self.known
            .get(person)
            .and_then(|position| self.present.people.get(*position))
            .map(|person| person.name.clone())
    }

    fn leavers(&self) -> Vec<LeaverOffer> {
        let mut missing: Vec<LeaverOffer> = self
            .present
            .people
            .iter()
            .enumerate()
            .filter(|(position, person)| {
                person.left_on.is_none() && !self.keys.row_of_known.contains_key(position)
            })
            .map(|(_, person)| {
                let post = person.post.clone().unwrap_or_default();
                LeaverOffer {
                    person: person.id.clone(),
                    name: person.name.clone(),
                    email: person.email.clone(),
                    began_on: post.started_on.max(person.further_began_on),
                    job_title: post.job_title,
                    department: post.department,
                }
            })
            .collect();
        missing.sort_by_cached_key(|leaver| (leaver.name.key(), leaver.person.clone()));
        missing
    }
}

fn number_the_new(drafts: &[RowDraft]) -> Vec<Option<usize>> {
    let mut count = 0;
    drafts
        .iter()
        .map(|draft| {
            (draft.target == Target::New && !draft.is_left_out()).then(|| {
                count += 1;
                count - 1
            })
        })
        .collect()
}
