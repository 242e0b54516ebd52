//! How many people hold which level.

use super::among::{Among, Part, Question, skills_among};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::rules::find_rules;
use crate::schema::current_skills;
use crate::unit::Read;
use diesel::dsl::count_star;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::KeptBlind;
use engine::council::LevelCount;
use engine::endorsement::{Rating, first_day_not_due};
use engine::ids::Id;
use engine::time::Instant;
use sfia::{Level, SkillCode};
use std::collections::HashMap;

/// Whose word on a level counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LevelsOf {
    /// What people say.
    #[default]
    Said,
    /// What is endorsed and not due again.
    Endorsed,
}

/// How many people hold which level of which skill, in no particular order. Those whom the actor still judges blind are
/// in no count. One query, and another where there are such people.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_levels(
    tx: &mut Read<'_>,
    (among, part): (&Among, &Part),
    kept: &KeptBlind,
    of: LevelsOf,
) -> Result<Vec<LevelCount>, StoreError> {
    let organisation = tx.organisation().as_str();
    let mut counted = count(tx, of, skills_among(organisation, among, part))?;
    if !kept.people().is_empty() {
        let people: Vec<String> = kept.people().iter().map(ToString::to_string).collect();
        let theirs =
            skills_among(organisation, among, part).and(current_skills::person_id.eq_any(people));
        for (place, number) in count(tx, of, Box::new(theirs))? {
            let all = counted.entry(place).or_default();
            *all = all.saturating_sub(number);
        }
    }
    Ok(counted
        .into_iter()
        .map(|((code, level), people)| LevelCount {
            code,
            level,
            people,
        })
        .collect())
}

type Counted = HashMap<(SkillCode, Option<Level>), u64>;

fn count(
    tx: &mut Read<'_>,
    of: LevelsOf,
    among: Question<current_skills::table>,
) -> Result<Counted, StoreError> {
    let rows: Vec<(AsText<SkillCode>, Option<i16>, i64)> = match of {
        LevelsOf::Said => current_skills::table
            .filter(among)
            .filter(current_skills::claimed.is_not_null())
            .group_by((current_skills::skill_code, current_skills::claimed))
            .select((
                current_skills::skill_code,
                current_skills::claimed,
                count_star(),
            ))
            .load(tx.conn())?,
        LevelsOf::Endorsed => {
            let since = not_due_since(tx)?;
            current_skills::table
                .filter(among)
                .filter(current_skills::endorsed.is_not_null())
                .filter(current_skills::endorsed_at.ge(since))
                .group_by((current_skills::skill_code, current_skills::endorsed))
                .select((
                    current_skills::skill_code,
                    current_skills::endorsed,
                    count_star(),
                ))
                .load(tx.conn())?
        }
    };
    rows.into_iter()
        .map(|(code, number, people)| {
            let Rating(level) = rating(number)?.unwrap_or(Rating::NONE);
            Ok(((code.into_inner(), level), people.unsigned_abs()))
        })
        .collect()
}

/// Endorsements given before this moment are due again today.
pub(super) fn not_due_since(tx: &mut Read<'_>) -> Result<Moment, StoreError> {
    let months = find_rules(tx)?.rules.endorsement_months;
    let first = first_day_not_due(tx.now().date(), months.into());
    let midnight = first.and_time(chrono::NaiveTime::MIN);
    Ok(Instant::from_utc(midnight).into())
}

/// A stored level.
pub(super) fn rating(number: Option<i16>) -> Result<Option<Rating>, StoreError> {
    number
        .map(|number| {
            Rating::from_number(number.into()).ok_or(StoreError::Corrupt("current_skills levels"))
        })
        .transpose()
}
