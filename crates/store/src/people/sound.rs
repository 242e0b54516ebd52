//! Posts that were checked against what is stored: the only kind that can be written.

use super::line::find_circle;
use super::read::Named;
use crate::error::StoreError;
use crate::schema::{people, role_profiles};
use crate::unit::Read;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::ids::{Id, PersonId, PostId, RoleProfileId};
use engine::people::PostDraft;

/// A post whose line manager and role profile exist, and that closes no circle in the reporting line.
///
/// Made only by [`check_post`], in the transaction that writes it.
#[derive(Debug)]
pub struct SoundPost {
    draft: PostDraft,
    person: Option<PersonId>,
}

impl SoundPost {
    /// A post of which nothing is known, for somebody new.
    pub(super) fn empty() -> Self {
        Self {
            draft: PostDraft::default(),
            person: None,
        }
    }

    /// The post as it will be stored.
    #[must_use]
    pub fn draft(&self) -> &PostDraft {
        &self.draft
    }

    /// Whether the check was made for this person; a post that was checked for another may close a circle.
    pub(super) fn is_for(&self, person: &PersonId) -> bool {
        self.person.as_ref() == Some(person)
    }

    /// Whether the check was made for somebody who has no record yet, and so nobody below them.
    pub(super) fn is_for_newcomer(&self) -> bool {
        self.person.is_none()
    }
}

/// What is wrong with a post as asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostProblem {
    /// Nobody has this id in the organisation.
    UnknownManager,
    /// The line manager has left.
    ManagerLeft,
    /// The line manager already reports to the person, directly or through others: the people in the circle,
    /// each reporting to the next, the last to the first.
    Circle(Vec<Named>),
    /// The organisation has no such role profile.
    UnknownRole,
    /// The role profile is retired and the person does not hold it in this post already.
    RetiredRole,
}

/// Checks a post for a person, or for somebody new. `instead_of` is the present post that it replaces or changes.
///
/// # Errors
/// [`StoreError`] from the database; what is wrong with the post itself is the inner result.
pub fn check_post(
    tx: &mut Read<'_>,
    person: Option<&PersonId>,
    draft: PostDraft,
    instead_of: Option<&engine::people::Post>,
) -> Result<Result<SoundPost, PostProblem>, StoreError> {
    if let Some(manager) = &draft.manager
        && let Some(problem) =
            manager_problem(tx, person, manager, instead_of.map(|post| &post.id))?
    {
        return Ok(Err(problem));
    }
    if let Some(role) = &draft.role {
        let held = instead_of.and_then(|post| post.about.role.as_ref());
        if let Some(problem) = role_problem(tx, role, held)? {
            return Ok(Err(problem));
        }
    }
    Ok(Ok(SoundPost {
        draft,
        person: person.cloned(),
    }))
}

fn manager_problem(
    tx: &mut Read<'_>,
    person: Option<&PersonId>,
    manager: &PersonId,
    instead_of: Option<&PostId>,
) -> Result<Option<PostProblem>, StoreError> {
    let organisation = tx.organisation().as_str();
    let left: Option<Option<NaiveDate>> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.eq(manager.as_str()))
        .select(people::left_on)
        .first(tx.conn())
        .optional()?;
    match left {
        None => return Ok(Some(PostProblem::UnknownManager)),
        Some(Some(_)) => return Ok(Some(PostProblem::ManagerLeft)),
        Some(None) => {}
    }
    let Some(person) = person else {
        return Ok(None);
    };
    let circle = find_circle(tx, person, manager, instead_of)?;
    Ok(circle.map(PostProblem::Circle))
}

fn role_problem(
    tx: &mut Read<'_>,
    role: &RoleProfileId,
    held: Option<&RoleProfileId>,
) -> Result<Option<PostProblem>, StoreError> {
    let organisation = tx.organisation().as_str();
    let retired: Option<Option<NaiveDateTime>> = role_profiles::table
        .filter(role_profiles::org_id.eq(organisation))
        .filter(role_profiles::id.eq(role.as_str()))
        .select(role_profiles::retired_at)
        .first(tx.conn())
        .optional()?;
    Ok(match retired {
        None => Some(PostProblem::UnknownRole),
        Some(Some(_)) if held != Some(role) => Some(PostProblem::RetiredRole),
        Some(_) => None,
    })
}
