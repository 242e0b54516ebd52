//! Whether somebody wants reminders. Their line manager sees that they do not, and nobody is asked why.

use crate::audit::AuditEntry;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{posts, reminder_choices};
use crate::unit::{Read, Write};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::access::{ChooseReminders, Permit, VisiblePeople};
use engine::ids::{Id, PersonId};
use std::collections::BTreeSet;

/// Whether the person of the permit switched reminders off.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn are_reminders_off(
    tx: &mut Read<'_>,
    permit: &Permit<ChooseReminders>,
) -> Result<bool, StoreError> {
    let found: Option<String> = reminder_choices::table
        .filter(reminder_choices::org_id.eq(tx.organisation().as_str()))
        .filter(reminder_choices::person_id.eq(permit.resource().person.as_str()))
        .select(reminder_choices::person_id)
        .first(tx.conn())
        .optional()?;
    Ok(found.is_some())
}

/// Switches the reminders of the person of the permit off or on.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn switch_reminders(
    tx: &mut Write<'_>,
    permit: Permit<ChooseReminders>,
    off: bool,
) -> Result<(), StoreError> {
    if are_reminders_off(tx, &permit)? == off {
        tx.leave_unchanged();
        return Ok(());
    }
    let person = permit.resource().person.as_str();
    let (organisation, now) = (tx.organisation().as_str(), tx.now());
    if off {
        diesel::insert_into(reminder_choices::table)
            .values((
                reminder_choices::org_id.eq(organisation),
                reminder_choices::person_id.eq(person),
                reminder_choices::off_since.eq(now.utc()),
            ))
            .execute(tx.conn())?;
    } else {
        diesel::delete(
            reminder_choices::table
                .filter(reminder_choices::org_id.eq(organisation))
                .filter(reminder_choices::person_id.eq(person)),
        )
        .execute(tx.conn())?;
    }
    let action = if off {
        "switch-reminders-off"
    } else {
        "switch-reminders-on"
    };
    tx.audit(AuditEntry::new(action, "person", person))
}

/// Who of the visible people switched reminders off.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_reminders_off(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut query = reminder_choices::table
        .inner_join(
            posts::table.on(posts::org_id
                .eq(reminder_choices::org_id)
                .and(posts::person_id.eq(reminder_choices::person_id))
                .and(posts::ended_on.is_null())),
        )
        .filter(reminder_choices::org_id.eq(tx.organisation().as_str()))
        .select(reminder_choices::person_id)
        .into_boxed();
    if let Some(manager) = visible.reports_of() {
        query = query.filter(posts::manager_id.eq(manager.as_str()));
    }
    let rows: Vec<AsText<PersonId>> = query.load(tx.conn())?;
    Ok(rows.into_iter().map(AsText::into_inner).collect())
}
