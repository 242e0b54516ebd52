//! What a table would do to the profiles of today.

use super::cells::CellProblem;
use super::overlay::{Refused, explain, overlay};
use super::{Column, RoleFile, RoleRow};
use crate::ids::RoleProfileId;
use crate::roles::{Owners, RoleContent, RoleDetails, RoleDraft, RoleProblem, RoleReference};
use crate::text::search_key;
use serde::{Deserialize, Serialize};
use sfia::Framework;
use std::collections::HashMap;

/// Which rows are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Rows about profiles that are not there yet, and rows about those that are.
    #[default]
    Both,
    /// Only rows about profiles that are not there yet.
    Insert,
    /// Only rows about profiles that are there.
    Update,
}

impl Mode {
    /// All three, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Both, Self::Insert, Self::Update];

    /// The word under which forms send it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Insert => "insert",
            Self::Update => "update",
        }
    }

    /// The mode sent as `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == word)
    }
}

/// A profile as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentRole {
    /// Which one.
    pub id: RoleProfileId,
    /// Goes up with every change.
    pub version: i64,
    /// What it says.
    pub content: RoleContent,
    /// Who looks after it, with their address.
    pub owner: Option<(crate::ids::PersonId, String)>,
}

/// What a table is compared with.
pub struct Around<'a> {
    /// The organisation's edition.
    pub framework: &'a Framework,
    /// Every profile, retired ones included.
    pub present: &'a [PresentRole],
    /// Everybody who may look after one.
    pub owners: &'a Owners,
    /// Which rows are used.
    pub mode: Mode,
}

/// What a table would do. The same table and the same profiles give the same plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RoleImportPlan {
    /// How many rows the table has.
    pub rows: usize,
    /// Profiles to be added, in the order of the table.
    pub new: Vec<NewRole>,
    /// Profiles to be changed, in the order of the table.
    pub changed: Vec<ChangedRole>,
    /// Rows that say what is there already.
    pub unchanged: usize,
    /// Rows that are not used, in the order of the table; one line for each reason.
    pub left_out: Vec<LeftOut>,
}

impl RoleImportPlan {
    /// Whether carrying it out would change anything.
    #[must_use]
    pub fn has_effect(&self) -> bool {
        !self.new.is_empty() || !self.changed.is_empty()
    }

    /// How many rows are left out.
    #[must_use]
    pub fn left_out_rows(&self) -> usize {
        let mut rows: Vec<u32> = self.left_out.iter().map(|line| line.row).collect();
        rows.dedup();
        rows.len()
    }
}

/// A profile to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewRole {
    /// The row of the table.
    pub row: u32,
    /// What it will say.
    pub draft: RoleDraft,
}

/// A profile to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedRole {
    /// The row of the table.
    pub row: u32,
    /// Which one.
    pub id: RoleProfileId,
    /// The version that it is compared with.
    pub version: i64,
    /// What it will say.
    pub draft: RoleDraft,
    /// In what it changes.
    pub changes: Vec<Change>,
}

/// A value that changes, as an export would write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Where it stands.
    pub column: Column,
    /// As it is; may be empty.
    pub old: String,
    /// As it will be; may be empty.
    pub new: String,
}

/// A row that is not used, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The row of the table.
    pub row: u32,
    /// The reference in it, as it stands there.
    pub reference: String,
    /// The column that the reason is about.
    pub column: Column,
    /// What the cell holds, shortened.
    pub content: String,
    /// Why.
    pub reason: LeftOutReason,
}

/// Why a row is not used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum LeftOutReason {
    /// An earlier row is about the same profile.
    SameAsRow(u32),
    /// The profile is there already, and only new ones were asked for.
    AlreadyThere,
    /// There is no such profile, and only changes were asked for.
    NotThere,
    /// The profile is out of use.
    Retired,
    /// A cell of several things cannot be read.
    Cell(CellProblem),
    /// A value is wrong.
    Value(#[serde(serialize_with = "as_words")] RoleProblem),
}

fn as_words<S: serde::Serializer>(problem: &RoleProblem, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(problem)
}

/// The longest piece of a cell that is quoted, in characters.
const QUOTED: usize = 80;

/// Compares a table with the profiles of today.
#[must_use]
pub fn plan(file: &RoleFile, around: &Around<'_>) -> RoleImportPlan {
    let mut planner = Planner::new(around);
    for row in &file.rows {
        planner.take(row);
    }
    planner.plan.rows = file.rows.len();
    planner.plan
}

struct Planner<'a> {
    around: &'a Around<'a>,
    known: HashMap<&'a str, &'a PresentRole>,
    /// Titles in use by the reference of the profile that has them.
    titles: HashMap<String, (String, RoleReference)>,
    seen: HashMap<RoleReference, u32>,
    plan: RoleImportPlan,
}

impl<'a> Planner<'a> {
    fn new(around: &'a Around<'a>) -> Self {
        let used = around.present.iter().filter(|role| !role.content.retired);
        Self {
            around,
            known: around
                .present
                .iter()
                .map(|role| (role.content.reference.as_str(), role))
                .collect(),
            titles: used
                .map(|role| {
                    let (title, reference) = (&role.content.title, &role.content.reference);
                    (search_key(title), (title.clone(), reference.clone()))
                })
                .collect(),
            seen: HashMap::new(),
            plan: RoleImportPlan::default(),
        }
    }

    fn take(&mut self, row: &RoleRow) {
        if let Err(refused) = self.judge(row) {
            let typed = row.cells.get(&Column::Reference);
            for (column, reason) in refused {
                let content = row.cells.get(&column).map_or("", String::as_str);
                self.plan.left_out.push(LeftOut {
                    row: row.number,
                    reference: typed.map(|typed| short(typed)).unwrap_or_default(),
                    column,
                    content: short(content),
                    reason,
                });
            }
        }
    }

    fn judge(&mut self, row: &RoleRow) -> Result<(), Refused> {
        let about = |reason| vec![(Column::Reference, reason)];
        let typed = row.cells.get(&Column::Reference).map_or("", String::as_str);
        let reference = RoleReference::parse(typed)
            .map_err(|problem| about(LeftOutReason::Value(problem.into())))?;
        if let Some(earlier) = self.seen.get(&reference) {
            return Err(about(LeftOutReason::SameAsRow(*earlier)));
        }
        self.seen.insert(reference.clone(), row.number);
        let known = self.known.get(reference.as_str()).copied();
        match (known, self.around.mode) {
            (Some(role), _) if role.content.retired => Err(about(LeftOutReason::Retired)),
            (Some(_), Mode::Insert) => Err(about(LeftOutReason::AlreadyThere)),
            (None, Mode::Update) => Err(about(LeftOutReason::NotThere)),
            (Some(role), _) => self.change(row, role),
            (None, _) => self.add(row, &reference),
        }
    }

    fn add(&mut self, row: &RoleRow, reference: &RoleReference) -> Result<(), Refused> {
        let draft = self.draft(row, reference, None)?;
        self.claim_title(&draft, None)?;
        self.plan.new.push(NewRole {
            row: row.number,
            draft,
        });
        Ok(())
    }

    fn change(&mut self, row: &RoleRow, role: &'a PresentRole) -> Result<(), Refused> {
        let owner = role.owner.as_ref().map_or("", |(_, address)| address);
        let says = |column: &Column| {
            row.said(*column, &column.text(&role.content, owner))
                .is_some()
        };
        // Compared before it is parsed: what was exported is no change, even where the edition has moved on.
        if !Column::ALL.iter().skip(1).any(says) {
            self.plan.unchanged += 1;
            return Ok(());
        }
        let draft = self.draft(row, &role.content.reference, Some(role))?;
        let after = RoleContent::of_draft(&draft);
        let new_owner = row.said(Column::Owner, owner);
        let new_owner = new_owner.as_deref().unwrap_or(owner);
        let same_owner = draft.details().owner.as_ref() == role.owner.as_ref().map(|(id, _)| id);
        let changes: Vec<Change> = Column::ALL
            .into_iter()
            .map(|column| Change {
                column,
                old: column.text(&role.content, owner),
                new: column.text(&after, if same_owner { owner } else { new_owner.trim() }),
            })
            .filter(|change| change.old != change.new)
            .collect();
        if changes.is_empty() {
            self.plan.unchanged += 1;
            return Ok(());
        }
        self.claim_title(&draft, Some(&role.content.title))?;
        self.plan.changed.push(ChangedRole {
            row: row.number,
            id: role.id.clone(),
            version: role.version,
            draft,
            changes,
        });
        Ok(())
    }

    /// No two profiles in use are called the same, unless they were before.
    fn claim_title(&mut self, draft: &RoleDraft, held: Option<&str>) -> Result<(), Refused> {
        let key = search_key(draft.title());
        if held.is_some_and(|held| search_key(held) == key) {
            return Ok(());
        }
        let own = (draft.title().to_owned(), draft.reference().clone());
        match self.titles.get(&key) {
            Some((_, reference)) if reference == draft.reference() => {}
            Some((title, reference)) => {
                let problem = RoleProblem::TitleTaken {
                    title: title.clone(),
                    reference: reference.clone(),
                };
                return Err(vec![(Column::Title, LeftOutReason::Value(problem))]);
            }
            None => {
                self.titles.insert(key, own);
            }
        }
        Ok(())
    }

    fn draft(
        &self,
        row: &RoleRow,
        reference: &RoleReference,
        role: Option<&PresentRole>,
    ) -> Result<RoleDraft, Refused> {
        let (input, details, keeps) = overlay(row, reference, role)
            .map_err(|(column, problem)| vec![(column, LeftOutReason::Cell(problem))])?;
        let codes: Vec<String> = input
            .skills
            .iter()
            .map(|skill| skill.code.clone())
            .collect();
        let framework = self.around.framework;
        let parsed = RoleDraft::parse(&input, framework, &[]);
        let beside = RoleDetails::parse(
            &details,
            reference.as_str(),
            &codes,
            framework,
            self.around.owners,
        );
        match (parsed, beside) {
            (Ok(draft), Ok(mut beside)) => {
                if keeps {
                    let owner = role.and_then(|role| role.owner.as_ref());
                    beside.owner = owner.map(|(id, _)| id.clone());
                }
                Ok(draft.with_details(beside))
            }
            (one, other) => {
                let mut errors = one.err().unwrap_or_default();
                errors.extend(other.err().unwrap_or_default());
                Err(explain(&errors, &input.skills))
            }
        }
    }
}

fn short(content: &str) -> String {
    let mut quoted: String = content.chars().take(QUOTED).collect();
    if content.chars().nth(QUOTED).is_some() {
        quoted.push('…');
    }
    quoted
}
