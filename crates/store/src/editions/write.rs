//! Changing the edition of an organisation, and undoing that. What was sent stays on the edition it was made on.

use super::find_latest_change;
use super::row::NewChange;
use crate::assessments::move_drafts;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::organisations::load;
use crate::schema::{edition_changes, organisations};
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ChangeOrganisation, Permit};
use engine::editions::{Changes, UndoRefused};
use engine::ids::{EditionChangeId, Id};
use sfia::{Edition, Frameworks};

/// What the trail says: which editions. Not how many open assessments moved, since those are private.
#[derive(serde::Serialize)]
struct Detail {
    from: Edition,
    to: Edition,
}

/// Changes the organisation to another edition, as it was at `version`. Open assessments move with their answers.
///
/// # Errors
/// [`StoreError::Conflict`] if somebody else changed the organisation since, or it works with that edition already.
pub fn change_edition(
    tx: &mut Write<'_>,
    _permit: Permit<ChangeOrganisation>,
    frameworks: &Frameworks,
    to: Edition,
    version: i64,
) -> Result<(), StoreError> {
    let from = load(tx)?.edition;
    if from == to {
        return Err(StoreError::Conflict);
    }
    set_edition(tx, to, version)?;
    move_drafts(tx, &Changes::between(frameworks, from, to))?;
    let id: EditionChangeId = tx.new_id();
    let member = tx.actor().member().map(|member| member.person.clone());
    let row = NewChange {
        id: id.as_str(),
        org_id: tx.organisation().as_str(),
        from_edition: from.number().into(),
        to_edition: to.number().into(),
        changed_at: Moment::from(tx.now()),
        changed_by: member.as_ref().map(Id::as_str),
    };
    diesel::insert_into(edition_changes::table)
        .values(&row)
        .execute(tx.conn())?;
    audit(tx, "change-edition", from, to)
}

/// Undoes the latest change of edition: the organisation and its open assessments go back to the edition before, with
/// what these laid aside. What was sent in between stays on the edition it was made on.
///
/// A refusal is an answer and no error; nothing is changed then.
///
/// # Errors
/// [`StoreError::NotFound`] if this is no change of the organisation, or not its latest; [`StoreError::Conflict`] if
/// somebody else changed the organisation since `version`.
pub fn undo_change(
    tx: &mut Write<'_>,
    _permit: Permit<ChangeOrganisation>,
    frameworks: &Frameworks,
    change: &EditionChangeId,
    version: i64,
) -> Result<Result<Edition, UndoRefused>, StoreError> {
    let latest = find_latest_change(tx)?
        .filter(|latest| latest.id == *change)
        .ok_or(StoreError::NotFound("change of edition"))?;
    let present = load(tx)?.edition;
    if let Err(refused) = latest.may_undo(present, tx.now()) {
        tx.leave_unchanged();
        return Ok(Err(refused));
    }
    set_edition(tx, latest.from, version)?;
    move_drafts(tx, &Changes::between(frameworks, latest.to, latest.from))?;
    diesel::update(
        edition_changes::table
            .filter(edition_changes::org_id.eq(tx.organisation().as_str()))
            .filter(edition_changes::id.eq(change.as_str())),
    )
    .set(edition_changes::undone_at.eq(Moment::from(tx.now())))
    .execute(tx.conn())?;
    audit(tx, "undo-edition", latest.to, latest.from)?;
    Ok(Ok(latest.from))
}

fn set_edition(tx: &mut Write<'_>, edition: Edition, version: i64) -> Result<(), StoreError> {
    let changed = diesel::update(
        organisations::table
            .filter(organisations::id.eq(tx.organisation().as_str()))
            .filter(organisations::version.eq(version)),
    )
    .set((
        organisations::edition.eq(i16::from(edition.number())),
        organisations::version.eq(version.saturating_add(1)),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    Ok(())
}

fn audit(
    tx: &mut Write<'_>,
    action: &'static str,
    from: Edition,
    to: Edition,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str().to_owned();
    let entry = AuditEntry::new(action, "organisation", &organisation);
    tx.audit(entry.with(&Detail { from, to }))
}
