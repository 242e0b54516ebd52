//! Tasks of supporting the councils of a programme.

use super::{Kept, MISSING, has_room, most, say, updated};
use crate::columns::AsText;
use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::{organisations, support_tasks as tasks};
use crate::unit::{Entry, EntryWrite};
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::{Id, ProgrammeRecordId};
use engine::readiness::programme::{SupportOwner, SupportShare, SupportTask, Title};

/// A task with the council that it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilTask {
    /// The council's name in addresses.
    pub slug: String,
    /// The council's name.
    pub council: String,
    /// The task.
    pub task: SupportTask,
}

/// The tasks of all councils of the programme, by council. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_tasks(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<Kept<CouncilTask>>, StoreError> {
    type Row = (
        (AsText<ProgrammeRecordId>, i64, String, String),
        (String, AsText<SupportOwner>, AsText<SupportOwner>, i64, i64),
    );
    let rows: Vec<Row> = tasks::table
        .inner_join(organisations::table.on(organisations::id.eq(tasks::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .order((
            organisations::name,
            organisations::id,
            tasks::task_text,
            tasks::id,
        ))
        .limit(most())
        .select((
            (
                tasks::id,
                tasks::version,
                organisations::slug,
                organisations::name,
            ),
            (
                tasks::task_text,
                tasks::owner,
                tasks::target_owner,
                tasks::settled_locally,
                tasks::requests,
            ),
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(
            |((id, version, slug, council), (task, owner, target, local, all))| {
                let count = |number: i64| u32::try_from(number).ok();
                let share = count(local)
                    .zip(count(all))
                    .and_then(|(local, all)| SupportShare::new(local, all));
                let task = SupportTask {
                    task: Title::parse(&task)
                        .map_err(|_| StoreError::Corrupt("support_tasks.task_text"))?,
                    owner: owner.into_inner(),
                    target: target.into_inner(),
                    share: share.ok_or(StoreError::Corrupt("support_tasks.requests"))?,
                };
                Ok(Kept {
                    id: id.into_inner(),
                    version,
                    value: CouncilTask {
                        slug,
                        council,
                        task,
                    },
                })
            },
        )
        .collect()
}

/// The council of the programme that is called `slug` in addresses.
fn council(tx: &mut Entry<'_>, scope: &ProgrammeScope, slug: &str) -> Result<String, StoreError> {
    let id: Option<String> = organisations::table
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .filter(organisations::slug.eq(slug))
        .select(organisations::id)
        .first(tx.conn())
        .optional()?;
    id.ok_or(StoreError::NotFound("organisation"))
}

/// Adds a task for the council called `slug`; `None`, and nothing changed, when there are too many in the programme.
///
/// # Errors
/// [`StoreError::NotFound`] if the programme has no such council.
pub fn add_task(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    (slug, task): (&str, &SupportTask),
) -> Result<Option<ProgrammeRecordId>, StoreError> {
    let council = council(tx, scope, slug)?;
    let count: i64 = tasks::table
        .inner_join(organisations::table.on(organisations::id.eq(tasks::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .select(count_star())
        .first(tx.conn())?;
    if !has_room(count) {
        return Ok(None);
    }
    let id: ProgrammeRecordId = tx.new_id();
    diesel::insert_into(tasks::table)
        .values((
            tasks::id.eq(id.as_str()),
            tasks::org_id.eq(council),
            tasks::task_text.eq(task.task.as_str()),
            tasks::owner.eq(task.owner.as_str()),
            tasks::target_owner.eq(task.target.as_str()),
            tasks::settled_locally.eq(i64::from(task.share.local())),
            tasks::requests.eq(i64::from(task.share.all())),
            tasks::version.eq(1),
        ))
        .execute(tx.conn())?;
    say(tx, scope, "add-support-task", &id)?;
    Ok(Some(id))
}

/// Changes a task, whichever council of the programme it is for; that stays. `seen` is the version that the form was made
/// from.
///
/// # Errors
/// [`StoreError::NotFound`] if the programme has no such task; [`StoreError::Conflict`] if it was changed since.
pub fn change_task(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    (id, seen): (&ProgrammeRecordId, i64),
    task: &SupportTask,
) -> Result<(), StoreError> {
    let council: Option<String> = tasks::table
        .inner_join(organisations::table.on(organisations::id.eq(tasks::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .filter(tasks::id.eq(id.as_str()))
        .select(tasks::org_id)
        .first(tx.conn())
        .optional()?;
    let council = council.ok_or(MISSING)?;
    let row = tasks::table
        .filter(tasks::org_id.eq(council))
        .filter(tasks::id.eq(id.as_str()))
        .filter(tasks::version.eq(seen));
    let rows = diesel::update(row)
        .set((
            tasks::task_text.eq(task.task.as_str()),
            tasks::owner.eq(task.owner.as_str()),
            tasks::target_owner.eq(task.target.as_str()),
            tasks::settled_locally.eq(i64::from(task.share.local())),
            tasks::requests.eq(i64::from(task.share.all())),
            tasks::version.eq(seen.saturating_add(1)),
        ))
        .execute(tx.conn())?;
    updated(rows)?;
    say(tx, scope, "change-support-task", id)
}
