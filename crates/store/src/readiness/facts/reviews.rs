//! Skills that were read by two, the sample of moderation, and who went from beginning to endorsed.

use super::count::{number, share};
use super::members::People;
use super::posts::Posts;
use crate::error::StoreError;
use crate::schema::{assessments, moderation_items, moderation_rounds, review_skills, reviews};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::agreement::agreement;
use engine::calibration::KAPPA_FROM;
use engine::ids::Id;
use engine::readiness::{CalibrationFacts, DryRunFacts, SampleFacts, Share};
use engine::time::Instant;
use std::collections::{HashMap, HashSet};

/// Readings by two of those at work, in present reviews. One query.
pub(super) fn find_calibration(
    tx: &mut Read<'_>,
    posts: &Posts,
) -> Result<CalibrationFacts, StoreError> {
    type Row = (String, Option<i16>, Option<i16>, Option<i16>);
    let rows: Vec<Row> = review_skills::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_skills::org_id)
                .and(reviews::id.eq(review_skills::review_id))),
        )
        .filter(review_skills::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::replaced_at.is_null())
        .filter(review_skills::rated.is_not_null())
        .filter(
            review_skills::second
                .is_not_null()
                .or(review_skills::moderated.is_not_null()),
        )
        .select((
            reviews::person_id,
            review_skills::rated,
            review_skills::second,
            review_skills::moderated,
        ))
        .load(tx.conn())?;
    let places = posts.places();
    let (mut departments, mut families, mut pairs) = (HashSet::new(), HashSet::new(), Vec::new());
    for (person, rated, second, moderated) in &rows {
        let Some((department, family)) = places.get(person.as_str()) else {
            continue;
        };
        departments.insert(*department);
        families.extend(*family);
        pairs.extend(rated.zip(second.or(*moderated)));
    }
    // A kappa of few pairs says next to nothing; pages leave it out below the same number.
    let kappa = agreement(&pairs)
        .kappa
        .filter(|_| pairs.len() >= KAPPA_FROM);
    Ok(CalibrationFacts {
        read_twice: number(pairs.len()),
        departments: number(departments.len()),
        families: share(posts.families(), |family| families.contains(family)),
        kappa: kappa.map(hundredths),
    })
}

/// Cut off and not rounded, so that 0.599 does not reach 0.60; 0 for what is below it.
fn hundredths(kappa: f64) -> u64 {
    // Between 0 and 100 by the clamp, so that nothing is lost. The tiny part mends 0.6 x 100 = 59.99...
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    {
        (kappa.clamp(0.0, 1.0) * 100.0 + 1e-9).floor() as u64
    }
}

/// The newest sample. Two queries.
pub(super) fn find_sample(tx: &mut Read<'_>) -> Result<SampleFacts, StoreError> {
    let organisation = tx.organisation().as_str();
    let newest: Option<String> = moderation_rounds::table
        .filter(moderation_rounds::org_id.eq(organisation))
        .order((
            moderation_rounds::drawn_at.desc(),
            moderation_rounds::id.desc(),
        ))
        .select(moderation_rounds::id)
        .first(tx.conn())
        .optional()?;
    let items: Vec<(bool, i64)> = moderation_items::table
        .filter(moderation_items::org_id.eq(organisation))
        .filter(moderation_items::round_id.eq(newest.unwrap_or_default()))
        .group_by(moderation_items::drawn)
        .select((moderation_items::drawn, count_star()))
        .load(tx.conn())?;
    let mut drawn = Share::default();
    for (was_drawn, people) in items {
        let people = people.unsigned_abs();
        drawn.of = drawn.of.saturating_add(people);
        if was_drawn {
            drawn.seen = people;
        }
    }
    Ok(SampleFacts { drawn })
}

/// Those at work with every skill of their present review endorsed or decided. One query.
pub(super) fn find_dry_run(
    tx: &mut Read<'_>,
    people: &People,
    managers: &HashSet<String>,
) -> Result<DryRunFacts, StoreError> {
    type Row = (String, String, NaiveDateTime, Option<NaiveDateTime>);
    let rows: Vec<Row> = reviews::table
        .inner_join(
            review_skills::table.on(review_skills::org_id
                .eq(reviews::org_id)
                .and(review_skills::review_id.eq(reviews::id))),
        )
        .inner_join(
            assessments::table.on(assessments::org_id
                .eq(reviews::org_id)
                .and(assessments::id.nullable().eq(reviews::assessment_id))),
        )
        .filter(reviews::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::replaced_at.is_null())
        .select((
            reviews::person_id,
            review_skills::state,
            assessments::started_at,
            assessments::submitted_at,
        ))
        .distinct()
        .load(tx.conn())?;
    let mut took: HashMap<String, Option<i64>> = HashMap::new();
    for (person, state, begun, sent) in rows {
        let done = matches!(state.as_str(), "endorsed" | "decided");
        let seconds = sent
            .filter(|_| done && people.at_work.contains(&person))
            .map(|sent| Instant::from_utc(sent).seconds_since(Instant::from_utc(begun)));
        let so_far = took.entry(person).or_insert(seconds);
        *so_far = so_far.and(seconds);
    }
    took.retain(|_, seconds| seconds.is_some());
    let mut seconds: Vec<i64> = took.values().filter_map(|seconds| *seconds).collect();
    seconds.sort_unstable();
    let middle = seconds.get(seconds.len() / 2);
    let lead = took.keys().filter(|one| managers.contains(*one)).count();
    Ok(DryRunFacts {
        staff: number(took.len().saturating_sub(lead)),
        managers: number(lead),
        median_seconds: middle.map(|seconds| u64::try_from(*seconds).unwrap_or_default()),
    })
}
