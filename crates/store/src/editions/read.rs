//! The latest change of edition, and how many people one would touch. Numbers only, never who or at which level.

use super::row::ChangeRow;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{assessment_skills, assessments, edition_changes, people};
use crate::unit::Read;
use diesel::dsl::count_star;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{Permit, ReadImpact};
use engine::editions::{Changes, EditionChange};
use engine::ids::Id;
use sfia::SkillCode;
use std::collections::BTreeMap;

/// Assessments named in one statement, well below what either database takes.
const AT_ONCE: usize = 1_000;

/// The organisation's latest change of edition, undone or not; `None` if it never changed.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_latest_change(tx: &mut Read<'_>) -> Result<Option<EditionChange>, StoreError> {
    let found: Option<(ChangeRow, Option<String>)> = edition_changes::table
        .left_join(
            people::table.on(people::org_id
                .eq(edition_changes::org_id)
                .and(people::id.nullable().eq(edition_changes::changed_by))),
        )
        .filter(edition_changes::org_id.eq(tx.organisation().as_str()))
        .order((
            edition_changes::changed_at.desc(),
            edition_changes::id.desc(),
        ))
        .select((ChangeRow::as_select(), people::name.nullable()))
        .first(tx.conn())
        .optional()?;
    Ok(found.map(|(row, by)| row.by(by)))
}

/// How many people a change of edition touches, by what each has sent last. What is not sent is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// People who work here and have sent an assessment on another edition than the one to come.
    pub sent: u64,
    /// Those whose latest one has a skill that can need a look.
    pub any: u64,
    /// How many have each skill to which something happens, whatever they said of it.
    pub by_skill: BTreeMap<SkillCode, u64>,
}

/// Counts them, in one query for a thousand people.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_touched(
    tx: &mut Read<'_>,
    _permit: &Permit<ReadImpact>,
    changes: &Changes<'_>,
) -> Result<Touched, StoreError> {
    let latest = latest_sent(tx, changes)?;
    let codes = |wanted: Vec<SkillCode>| -> Vec<String> {
        wanted.iter().map(ToString::to_string).collect()
    };
    let all = codes(changes.list().map(|skill| skill.code).collect());
    let looked = changes.list().filter(|skill| skill.can_need_a_look());
    let looked = codes(looked.map(|skill| skill.code).collect());
    let organisation = tx.organisation().as_str();
    let mut touched = Touched {
        sent: u64::try_from(latest.len()).unwrap_or(u64::MAX),
        ..Touched::default()
    };
    for some in latest.chunks(AT_ONCE) {
        let among = || {
            assessment_skills::table
                .filter(assessment_skills::org_id.eq(organisation))
                .filter(assessment_skills::assessment_id.eq_any(some))
        };
        let counted: Vec<(AsText<SkillCode>, i64)> = among()
            .filter(assessment_skills::skill_code.eq_any(&all))
            .group_by(assessment_skills::skill_code)
            .select((assessment_skills::skill_code, count_star()))
            .load(tx.conn())?;
        for (code, count) in counted {
            let entry = touched.by_skill.entry(code.into_inner()).or_default();
            *entry += count.unsigned_abs();
        }
        let any: Vec<String> = among()
            .filter(assessment_skills::skill_code.eq_any(&looked))
            .select(assessment_skills::assessment_id)
            .distinct()
            .load(tx.conn())?;
        touched.any += u64::try_from(any.len()).unwrap_or(u64::MAX);
    }
    Ok(touched)
}

/// What each person who works here sent last, where that was made on another edition than the one to come.
fn latest_sent(tx: &mut Read<'_>, changes: &Changes<'_>) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String, String, i16, Option<Moment>)> = assessments::table
        .inner_join(
            people::table.on(people::org_id
                .eq(assessments::org_id)
                .and(people::id.eq(assessments::person_id))),
        )
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::submitted_at.is_not_null())
        .filter(people::left_on.is_null())
        .order((
            assessments::person_id,
            assessments::submitted_at.desc(),
            assessments::id.desc(),
        ))
        .select((
            assessments::person_id,
            assessments::id,
            assessments::edition,
            assessments::submitted_at,
        ))
        .load(tx.conn())?;
    let to = i16::from(changes.to.edition().number());
    let mut latest = Vec::new();
    let mut last: Option<String> = None;
    for (person, assessment, edition, _) in rows {
        if last.as_deref() == Some(person.as_str()) {
            continue;
        }
        last = Some(person);
        if edition != to {
            latest.push(assessment);
        }
    }
    Ok(latest)
}
