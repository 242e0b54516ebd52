//! Everything about one person's readings and endorsements, for their own record: what each side said, when and in what
//! capacity. Other people's names and identities stay out of it.

use super::given::evidence_of;
use super::row::{CaseRow, number};
use crate::error::StoreError;
use crate::schema::{endorsements, objections, review_events, review_skills, reviews};
use crate::unit::Read;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::endorsement::{Case, EvidenceVersion, State};
use engine::ids::{Id, PersonId};
use serde::Serialize;
use std::collections::HashMap;

/// The reading of one version, or of an interview. Levels are numbers; 0 is "not at any level".
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ReviewRecord {
    id: String,
    assessment: Option<String>,
    edition: i16,
    opened_at_utc: NaiveDateTime,
    replaced_at_utc: Option<NaiveDateTime>,
    skills: Vec<CaseRecord>,
    what_was_done: Vec<EventRecord>,
    objections: Vec<ObjectionRecord>,
}

#[derive(Clone, Debug, Serialize)]
struct CaseRecord {
    code: String,
    rated_blind: bool,
    you_said: Option<i16>,
    first_reader_said: Option<i16>,
    second_reader_said: Option<i16>,
    moderator_said: Option<i16>,
    level_before_moderation: Option<i16>,
    state: &'static str,
    basis: Option<&'static str>,
    since_utc: NaiveDateTime,
    endorsed_level: Option<i16>,
    second_reader_due_on: Option<NaiveDate>,
    you_kept_your_level: bool,
}

#[derive(Clone, Debug, Serialize)]
struct EventRecord {
    at_utc: NaiveDateTime,
    capacity: String,
    by_you: bool,
    act: String,
    skill: Option<String>,
    level: Option<i16>,
    words: String,
}

#[derive(Clone, Debug, Serialize)]
struct ObjectionRecord {
    kind: String,
    made_at_utc: NaiveDateTime,
    settled_at_utc: Option<NaiveDateTime>,
}

/// A level that was endorsed, whether it stands or not.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EndorsementRecord {
    id: String,
    skill: String,
    edition: i16,
    you_said: Option<i16>,
    level: i16,
    review: String,
    by_capacity: String,
    endorsed_at_utc: NaiveDateTime,
    superseded_at_utc: Option<NaiveDateTime>,
    evidence: Vec<BoundRecord>,
}

#[derive(Clone, Debug, Serialize)]
struct BoundRecord {
    item: String,
    version: i64,
}

impl From<EvidenceVersion> for BoundRecord {
    fn from(bound: EvidenceVersion) -> Self {
        Self {
            item: bound.evidence,
            version: bound.version,
        }
    }
}

/// All readings of a person's skills, the oldest first. Four queries.
pub(crate) fn reviews_of(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<ReviewRecord>, StoreError> {
    type Found = (
        String,
        Option<String>,
        i16,
        NaiveDateTime,
        Option<NaiveDateTime>,
    );
    let rows: Vec<Found> = reviews::table
        .filter(reviews::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::person_id.eq(person.as_str()))
        .order((reviews::opened_at, reviews::id))
        .select((
            reviews::id,
            reviews::assessment_id,
            reviews::edition,
            reviews::opened_at,
            reviews::replaced_at,
        ))
        .load(tx.conn())?;
    let ids: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    let mut cases = cases_of(tx, &ids)?;
    let mut events = events_of(tx, &ids, person)?;
    let mut objected = objections_of(tx, &ids)?;
    Ok(rows
        .into_iter()
        .map(|(id, assessment, edition, opened, replaced)| ReviewRecord {
            skills: cases.remove(&id).unwrap_or_default(),
            what_was_done: events.remove(&id).unwrap_or_default(),
            objections: objected.remove(&id).unwrap_or_default(),
            id,
            assessment,
            edition,
            opened_at_utc: opened,
            replaced_at_utc: replaced,
        })
        .collect())
}

fn cases_of(
    tx: &mut Read<'_>,
    ids: &[&str],
) -> Result<HashMap<String, Vec<CaseRecord>>, StoreError> {
    let rows: Vec<CaseRow> = review_skills::table
        .filter(review_skills::org_id.eq(tx.organisation().as_str()))
        .filter(review_skills::review_id.eq_any(ids.to_vec()))
        .order((review_skills::position, review_skills::skill_code))
        .select(CaseRow::as_select())
        .load(tx.conn())?;
    let mut found: HashMap<String, Vec<CaseRecord>> = HashMap::new();
    for row in rows {
        let review = row.review_id.clone();
        let case = CaseRecord::of(&row.into_case()?);
        found.entry(review).or_default().push(case);
    }
    Ok(found)
}

impl CaseRecord {
    fn of(case: &Case) -> Self {
        let given = |given: &Option<_>| given.as_ref().map(|(level, _)| number(*level));
        Self {
            code: case.code.to_string(),
            rated_blind: case.critical,
            you_said: case.claimed.map(number),
            first_reader_said: given(&case.rated),
            second_reader_said: given(&case.second),
            moderator_said: given(&case.moderated),
            level_before_moderation: case.before.map(number),
            state: case.state.as_str(),
            basis: match &case.state {
                State::Endorsed { basis, .. } => Some(basis.as_str()),
                State::Head(why) => Some(why.as_str()),
                _ => None,
            },
            since_utc: case.since.utc(),
            endorsed_level: case.level().map(number),
            second_reader_due_on: match case.state {
                State::SecondReader { due, .. } => Some(due),
                _ => None,
            },
            you_kept_your_level: case.state == State::Talk { kept: true },
        }
    }
}

fn events_of(
    tx: &mut Read<'_>,
    ids: &[&str],
    person: &PersonId,
) -> Result<HashMap<String, Vec<EventRecord>>, StoreError> {
    type Found = (
        (String, NaiveDateTime, String, String),
        (String, Option<String>, Option<i16>, String),
    );
    let rows: Vec<Found> = review_events::table
        .filter(review_events::org_id.eq(tx.organisation().as_str()))
        .filter(review_events::review_id.eq_any(ids.to_vec()))
        .order((review_events::version, review_events::place))
        .select((
            (
                review_events::review_id,
                review_events::at,
                review_events::person_id,
                review_events::capacity,
            ),
            (
                review_events::act,
                review_events::skill_code,
                review_events::level,
                review_events::words,
            ),
        ))
        .load(tx.conn())?;
    let mut found: HashMap<String, Vec<EventRecord>> = HashMap::new();
    for ((review, at, by, capacity), (act, skill, level, words)) in rows {
        found.entry(review).or_default().push(EventRecord {
            at_utc: at,
            capacity,
            by_you: by == person.as_str(),
            act,
            skill,
            level,
            words,
        });
    }
    Ok(found)
}

fn objections_of(
    tx: &mut Read<'_>,
    ids: &[&str],
) -> Result<HashMap<String, Vec<ObjectionRecord>>, StoreError> {
    type Found = (String, String, NaiveDateTime, Option<NaiveDateTime>);
    let rows: Vec<Found> = objections::table
        .filter(objections::org_id.eq(tx.organisation().as_str()))
        .filter(objections::review_id.eq_any(ids.to_vec()))
        .order((objections::made_at, objections::id))
        .select((
            objections::review_id,
            objections::kind,
            objections::made_at,
            objections::settled_at,
        ))
        .load(tx.conn())?;
    let mut found: HashMap<String, Vec<ObjectionRecord>> = HashMap::new();
    for (review, kind, made, settled) in rows {
        found.entry(review).or_default().push(ObjectionRecord {
            kind,
            made_at_utc: made,
            settled_at_utc: settled,
        });
    }
    Ok(found)
}

/// All endorsements of a person, the oldest first, with the evidence they rest on. Two queries.
pub(crate) fn endorsements_of(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<EndorsementRecord>, StoreError> {
    type Found = (
        (String, String, i16, Option<i16>, i16),
        (String, String, NaiveDateTime, Option<NaiveDateTime>),
    );
    let rows: Vec<Found> = endorsements::table
        .filter(endorsements::org_id.eq(tx.organisation().as_str()))
        .filter(endorsements::person_id.eq(person.as_str()))
        .order((endorsements::endorsed_at, endorsements::id))
        .select((
            (
                endorsements::id,
                endorsements::skill_code,
                endorsements::edition,
                endorsements::claimed,
                endorsements::level,
            ),
            (
                endorsements::review_id,
                endorsements::capacity,
                endorsements::endorsed_at,
                endorsements::superseded_at,
            ),
        ))
        .load(tx.conn())?;
    let mut bound = evidence_of(tx, rows.iter().map(|row| row.0.0.as_str()).collect())?;
    Ok(rows
        .into_iter()
        .map(
            |((id, skill, edition, claimed, level), (review, by, at, superseded))| {
                EndorsementRecord {
                    evidence: bound
                        .remove(&id)
                        .unwrap_or_default()
                        .into_iter()
                        .map(BoundRecord::from)
                        .collect(),
                    id,
                    skill,
                    edition,
                    you_said: claimed,
                    level,
                    review,
                    by_capacity: by,
                    endorsed_at_utc: at,
                    superseded_at_utc: superseded,
                }
            },
        )
        .collect())
}
