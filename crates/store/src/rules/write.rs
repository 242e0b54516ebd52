//! Changing the rules.

use super::find_rules;
use super::row::NewRules;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::assessment_rules;
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ChangeOrganisation, Permit};
use engine::assessments::Rules;
use engine::ids::Id;

/// What the trail says of a change: the rules are no secret.
#[derive(serde::Serialize)]
struct Detail {
    period_years: u8,
    met_percent: u8,
    evidence_months: u8,
    endorsement_months: u8,
    exercise_first: bool,
    planning: bool,
}

/// Sets the rules in place of those at `version`. Assessments that are begun keep the period that they named.
///
/// # Errors
/// [`StoreError::Conflict`] if they changed since.
pub fn change_rules(
    tx: &mut Write<'_>,
    _permit: Permit<ChangeOrganisation>,
    rules: Rules,
    version: i64,
) -> Result<(), StoreError> {
    if find_rules(tx)?.version != version {
        return Err(StoreError::Conflict);
    }
    let organisation = tx.organisation().as_str();
    let row = NewRules {
        org_id: organisation,
        period_years: rules.period_years.into(),
        met_percent: rules.met_percent.into(),
        evidence_months: rules.evidence_months.into(),
        endorsement_months: rules.endorsement_months.into(),
        exercise_first: rules.exercise_first,
        planning: rules.planning,
        changed_at: Moment::from(tx.now()),
        version: version.saturating_add(1),
    };
    diesel::delete(assessment_rules::table.filter(assessment_rules::org_id.eq(organisation)))
        .execute(tx.conn())?;
    diesel::insert_into(assessment_rules::table)
        .values(&row)
        .execute(tx.conn())?;
    let detail = Detail {
        period_years: rules.period_years,
        met_percent: rules.met_percent,
        evidence_months: rules.evidence_months,
        endorsement_months: rules.endorsement_months,
        exercise_first: rules.exercise_first,
        planning: rules.planning,
    };
    tx.audit(AuditEntry::new("change-rules", "organisation", organisation).with(&detail))
}
