//! What the people of a job family hold by endorsement, for choosing which skills to ask about.

use super::among::in_family;
use super::counts::not_due_since;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{current_skills, posts, role_profiles};
use crate::unit::Read;
use diesel::dsl::{count, count_star};
use diesel::{
    AggregateExpressionMethods, ExpressionMethods, NullableExpressionMethods, QueryDsl, RunQueryDsl,
};
use engine::assessments::narrowing::FamilyUse;
use engine::ids::Id;
use sfia::SkillCode;

/// Counts the people of a family who hold each skill by an endorsement that stands and is not due again, among records
/// that were given for planning. No permit: it says nothing of anybody, and the engine looks at it from ten people on.
/// Three queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_family_use(tx: &mut Read<'_>, family: &str) -> Result<FamilyUse, StoreError> {
    let since = not_due_since(tx)?;
    let organisation = tx.organisation().as_str();
    let held = || {
        current_skills::table
            .filter(current_skills::org_id.eq(organisation))
            .filter(current_skills::planning.eq(true))
            .filter(current_skills::endorsed.gt(0))
            .filter(current_skills::endorsed_at.ge(since))
            .filter(current_skills::person_id.eq_any(in_family!(organisation, family)))
    };
    let people: i64 = held()
        .select(count(current_skills::person_id).aggregate_distinct())
        .get_result(tx.conn())?;
    let rows: Vec<(AsText<SkillCode>, i64)> = held()
        .group_by(current_skills::skill_code)
        .select((current_skills::skill_code, count_star()))
        .load(tx.conn())?;
    let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let holding = rows.into_iter();
    Ok(FamilyUse {
        people: number(people),
        holding: holding
            .map(|(code, count)| (code.into_inner(), number(count)))
            .collect(),
    })
}
