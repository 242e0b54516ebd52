//! Finding the rules. Everybody in the organisation may know them.

use super::row::RulesRow;
use crate::error::StoreError;
use crate::schema::assessment_rules;
use crate::unit::Read;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::assessments::Rules;
use engine::ids::Id;

/// The rules with what a form needs to notice that they changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredRules {
    /// The rules.
    pub rules: Rules,
    /// Counts changes; 0 while the organisation has set none.
    pub version: i64,
}

/// The rules of the organisation, or the shipped ones if it has set none.
///
/// # Errors
/// [`StoreError`] from the database, or for a stored rule outside what it may be.
pub fn find_rules(tx: &mut Read<'_>) -> Result<StoredRules, StoreError> {
    let row: Option<RulesRow> = assessment_rules::table
        .filter(assessment_rules::org_id.eq(tx.organisation().as_str()))
        .select(RulesRow::as_select())
        .first(tx.conn())
        .optional()?;
    match row {
        None => Ok(StoredRules {
            rules: Rules::default(),
            version: 0,
        }),
        Some(row) => Ok(StoredRules {
            rules: row.rules().ok_or(StoreError::Corrupt("assessment rules"))?,
            version: row.version,
        }),
    }
}
