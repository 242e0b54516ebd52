//! The rules as they are stored.

use crate::schema::assessment_rules;
use diesel::{Insertable, Queryable, Selectable};
use engine::assessments::Rules;

/// The rules of one organisation.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment_rules)]
pub(super) struct RulesRow {
    period_years: i16,
    met_percent: i16,
    evidence_months: i16,
    endorsement_months: i16,
    exercise_first: bool,
    planning: bool,
    pub(super) version: i64,
}

impl RulesRow {
    /// The engine's rules; `None` when a stored number is outside what the rule may be.
    pub(super) fn rules(&self) -> Option<Rules> {
        let rules = Rules {
            period_years: u8::try_from(self.period_years).ok()?,
            met_percent: u8::try_from(self.met_percent).ok()?,
            evidence_months: u8::try_from(self.evidence_months).ok()?,
            endorsement_months: u8::try_from(self.endorsement_months).ok()?,
            exercise_first: self.exercise_first,
            planning: self.planning,
        };
        rules.check().ok()
    }
}

/// Rules to be added.
#[derive(Insertable)]
#[diesel(table_name = assessment_rules)]
pub(super) struct NewRules<'a> {
    pub(super) org_id: &'a str,
    pub(super) period_years: i16,
    pub(super) met_percent: i16,
    pub(super) evidence_months: i16,
    pub(super) endorsement_months: i16,
    pub(super) exercise_first: bool,
    pub(super) planning: bool,
    pub(super) changed_at: crate::columns::Moment,
    pub(super) version: i64,
}
