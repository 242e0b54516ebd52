//! Handing a team over to another line manager.

use super::line::find_circle;
use super::posts::{list_present, touch};
use super::sound::PostProblem;
use crate::error::StoreError;
use crate::schema::posts;
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ManagePeople, Permit};
use engine::ids::{Id, PersonId};

/// Lets everybody who reports to `from` report to `to` instead, as when a line manager leaves. If `to` is one of
/// them, they report to whom `from` reports. Gives how many people have another line manager now.
///
/// # Errors
/// [`StoreError`] from the database. [`PostProblem::Circle`] when `to` is below one of the reports: the unit
/// must then be given up, since the change has been made in it.
pub fn hand_over_reports(
    tx: &mut Write<'_>,
    _permit: &Permit<ManagePeople>,
    from: &PersonId,
    to: &PersonId,
) -> Result<Result<usize, PostProblem>, StoreError> {
    let organisation = tx.organisation().as_str();
    let above = list_present(tx, from)?
        .into_iter()
        .find(|post| post.is_main)
        .and_then(|post| post.about.manager);
    let reports: Vec<String> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::manager_id.eq(from.as_str()))
        .filter(posts::ended_on.is_null())
        .select(posts::person_id)
        .load(tx.conn())?;
    let of_leader = |tx: &mut Write<'_>, own: bool, manager: Option<&str>| {
        let of_from = posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::manager_id.eq(from.as_str()))
            .filter(posts::ended_on.is_null());
        let change = posts::manager_id.eq(manager);
        if own {
            diesel::update(of_from.filter(posts::person_id.eq(to.as_str())))
                .set(change)
                .execute(tx.conn())
        } else {
            diesel::update(of_from).set(change).execute(tx.conn())
        }
    };
    of_leader(tx, true, above.as_ref().map(Id::as_str))?;
    of_leader(tx, false, Some(to.as_str()))?;
    for post in list_present(tx, to)? {
        if let Some(manager) = &post.about.manager
            && let Some(circle) = find_circle(tx, to, manager, None)?
        {
            return Ok(Err(PostProblem::Circle(circle)));
        }
    }
    for report in &reports {
        touch(tx, &PersonId::from_text(report.clone()))?;
    }
    tx.audit_each(
        "change-line-manager",
        "person",
        reports.iter().map(String::as_str),
    )?;
    Ok(Ok(reports.len()))
}
