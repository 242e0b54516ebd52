//! Opening and closing surveys.

use super::read::{find, list_open};
use super::settle::settle_one;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::surveys;
use crate::unit::Write;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{LeadReadiness, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, SurveyId};
use engine::surveys::SurveyKind;

const SUBJECT: &str = "survey";

/// What the trail says of a survey that was opened.
#[derive(serde::Serialize)]
struct Detail {
    kind: &'static str,
    closes: NaiveDate,
}

/// Opens a survey until the end of its last day. `None` if one of its kind is open already.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn open(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    kind: SurveyKind,
    closes: NaiveDate,
) -> Result<Option<SurveyId>, StoreError> {
    let taken = list_open(tx)?.iter().any(|survey| survey.kind == kind);
    if taken {
        tx.leave_unchanged();
        return Ok(None);
    }
    let id: SurveyId = tx.new_id();
    diesel::insert_into(surveys::table)
        .values((
            surveys::id.eq(id.as_str()),
            surveys::org_id.eq(tx.organisation().as_str()),
            surveys::kind.eq(kind.as_str()),
            surveys::opened_on.eq(london_day(tx.now())),
            surveys::closes_on.eq(closes),
        ))
        .execute(tx.conn())?;
    let detail = Detail {
        kind: kind.as_str(),
        closes,
    };
    tx.audit(AuditEntry::new("open-survey", SUBJECT, id.as_str()).with(&detail))?;
    Ok(Some(id))
}

/// Closes a survey now: nobody answers it any more, what was said can be read, and who answered is forgotten.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such survey; [`StoreError::Conflict`] if it has ended already or has been open
/// for less than a week.
pub fn close(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    id: &SurveyId,
) -> Result<(), StoreError> {
    let today = london_day(tx.now());
    let survey = find(tx, id)?.ok_or(StoreError::NotFound("survey"))?;
    if !survey.may_close(today) {
        return Err(StoreError::Conflict);
    }
    let row = surveys::table
        .filter(surveys::org_id.eq(tx.organisation().as_str()))
        .filter(surveys::id.eq(id.as_str()));
    diesel::update(row)
        .set(surveys::closed_on.eq(Some(today)))
        .execute(tx.conn())?;
    settle_one(tx, id)?;
    tx.audit(AuditEntry::new("close-survey", SUBJECT, id.as_str()))
}
