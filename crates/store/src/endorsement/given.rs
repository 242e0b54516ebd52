//! Endorsements that were given, and whether they stand.

use super::evidence::present_evidence;
use super::row::rating;
use crate::error::StoreError;
use crate::rules::find_rules;
use crate::schema::{endorsement_evidence, endorsements, people};
use crate::unit::Read;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{Permit, PlanWithRecord, ReadRecord};
use engine::assessments::UsedFor;
use engine::endorsement::{
    Capacity, Carried, Endorsement, EvidenceVersion, Lapse, Present, Rating, Review, Standing,
    standing,
};
use engine::evidence::EvidenceHead;
use engine::ids::{EndorsementId, Id, PersonId, ReviewId};
use engine::looks::Seen;
use engine::time::Instant;
use sfia::{Edition, Frameworks, SkillCode};
use std::collections::HashMap;

/// An endorsement with who gave it and whether it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What was endorsed.
    pub endorsement: Endorsement,
    /// The name of whose reading it rests on.
    pub reader: String,
    /// Whether it stands.
    pub standing: Standing,
}

/// The present endorsements of a person, beside what they say now.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_given(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
    edition: Edition,
    says: &dyn Fn(SkillCode) -> Option<Rating>,
) -> Result<Vec<Given>, StoreError> {
    let given = of_person(tx, &permit.resource().person, edition, says)?;
    if !given.is_empty() {
        tx.note(permit, Seen::Levels);
    }
    Ok(given)
}

/// The same for planning, where the record is used for that: the caller has it from
/// [`crate::assessments::find_for_planning`].
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_given_for_planning(
    tx: &mut Read<'_>,
    permit: &Permit<PlanWithRecord>,
    used: &UsedFor,
    says: &dyn Fn(SkillCode) -> Option<Rating>,
) -> Result<Vec<Given>, StoreError> {
    tx.note(permit, Seen::Levels);
    of_person(tx, &permit.resource().person, used.edition, says)
}

/// What is known of a person already when their endorsements are looked at.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// The present version of each piece of their evidence, without what was withdrawn.
    pub evidence: &'a [EvidenceHead],
    /// For how many months an endorsement stands.
    pub months: u32,
}

/// The same as [`list_given`] for a page that has the evidence and the rules at hand: two queries, and one where nothing
/// was endorsed.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_given_beside(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
    edition: Edition,
    says: &dyn Fn(SkillCode) -> Option<Rating>,
    beside: Beside<'_>,
) -> Result<Vec<Given>, StoreError> {
    let person = &permit.resource().person;
    let rows = rows_of(tx, person)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    tx.note(permit, Seen::Levels);
    let bound = evidence_of(tx, ids(&rows))?;
    let mut now_there: HashMap<SkillCode, Vec<EvidenceVersion>> = HashMap::new();
    for head in beside.evidence {
        for support in &head.supports {
            now_there
                .entry(support.skill)
                .or_default()
                .push(EvidenceVersion {
                    evidence: head.id.to_string(),
                    version: head.version,
                });
        }
    }
    let present = Now {
        today: tx.now().date(),
        edition,
        evidence: &now_there,
        months: beside.months,
    };
    judge(rows, person, bound, says, &present)
}

/// The endorsements that stand for what a person says in their present review, and those that stand but for being due:
/// that alone comes with time and not with a change.
pub(crate) fn list_undue(
    tx: &mut Read<'_>,
    review: &Review,
) -> Result<Vec<Endorsement>, StoreError> {
    let says = |code: SkillCode| review.find_case(code)?.claimed;
    let given = of_person(tx, &review.person, review.edition, &says)?;
    let stands = |standing: &Standing| {
        matches!(
            standing,
            Standing::Stands { .. } | Standing::Lapsed(Lapse::Due)
        )
    };
    Ok(given
        .into_iter()
        .filter(|one| stands(&one.standing))
        .map(|one| one.endorsement)
        .collect())
}

/// The endorsements that stand for what a person says now.
pub(super) fn standing_for(
    tx: &mut Read<'_>,
    person: &PersonId,
    edition: Edition,
    says: &dyn Fn(SkillCode) -> Option<Rating>,
) -> Result<Vec<Carried>, StoreError> {
    let given = of_person(tx, person, edition, says)?;
    Ok(given
        .into_iter()
        .filter(|one| matches!(one.standing, Standing::Stands { .. }))
        .map(|one| Carried {
            code: one.endorsement.code,
            level: one.endorsement.level,
        })
        .collect())
}

type Found = (
    (String, String, i16, Option<i16>, i16),
    (String, String, String, NaiveDateTime, String),
);

/// How things are now, for all endorsements of a person.
struct Now<'a> {
    today: NaiveDate,
    edition: Edition,
    evidence: &'a HashMap<SkillCode, Vec<EvidenceVersion>>,
    months: u32,
}

fn of_person(
    tx: &mut Read<'_>,
    person: &PersonId,
    edition: Edition,
    says: &dyn Fn(SkillCode) -> Option<Rating>,
) -> Result<Vec<Given>, StoreError> {
    let rows = rows_of(tx, person)?;
    let bound = evidence_of(tx, ids(&rows))?;
    let now_there = present_evidence(tx, person)?;
    let present = Now {
        today: tx.now().date(),
        edition,
        evidence: &now_there,
        months: find_rules(tx)?.rules.endorsement_months.into(),
    };
    judge(rows, person, bound, says, &present)
}

fn rows_of(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<Found>, StoreError> {
    Ok(endorsements::table
        .inner_join(
            people::table.on(people::org_id
                .eq(endorsements::org_id)
                .and(people::id.eq(endorsements::reader_id))),
        )
        .filter(endorsements::org_id.eq(tx.organisation().as_str()))
        .filter(endorsements::person_id.eq(person.as_str()))
        .filter(endorsements::superseded_at.is_null())
        .order(endorsements::skill_code)
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
                endorsements::reader_id,
                endorsements::capacity,
                endorsements::endorsed_at,
                people::name,
            ),
        ))
        .load(tx.conn())?)
}

fn judge(
    rows: Vec<Found>,
    person: &PersonId,
    mut bound: HashMap<String, Vec<EvidenceVersion>>,
    says: &dyn Fn(SkillCode) -> Option<Rating>,
    now: &Now<'_>,
) -> Result<Vec<Given>, StoreError> {
    let frameworks = Frameworks::shipped().map_err(|_| StoreError::Corrupt("shipped framework"))?;
    rows.into_iter()
        .map(|row| {
            let evidence = bound.remove(&row.0.0).unwrap_or_default();
            let (endorsement, reader) = endorsement(row, person, evidence)?;
            let there = now.evidence.get(&endorsement.code);
            let present = Present {
                today: now.today,
                claimed: says(endorsement.code),
                edition: now.edition,
                frameworks,
                evidence: there.map_or(&[], Vec::as_slice),
                superseded: false,
                months: now.months,
            };
            let standing = standing(&endorsement, &present);
            Ok(Given {
                endorsement,
                reader,
                standing,
            })
        })
        .collect()
}

fn endorsement(
    row: Found,
    person: &PersonId,
    evidence: Vec<EvidenceVersion>,
) -> Result<(Endorsement, String), StoreError> {
    let ((id, code, edition, claimed, level), (review, by, capacity, at, reader)) = row;
    let endorsement = Endorsement {
        id: EndorsementId::from_text(id),
        person: person.clone(),
        code: SkillCode::new(&code).map_err(|_| StoreError::Corrupt("endorsements.skill_code"))?,
        edition: self::edition(edition)?,
        claimed: claimed.map(rating).transpose()?,
        level: rating(level)?,
        evidence,
        review: ReviewId::from_text(review),
        by: PersonId::from_text(by),
        capacity: Capacity::from_word(&capacity)
            .ok_or(StoreError::Corrupt("endorsements.capacity"))?,
        at: Instant::from_utc(at),
    };
    Ok((endorsement, reader))
}

/// The edition stored as a number.
pub(super) fn edition(number: i16) -> Result<Edition, StoreError> {
    Edition::ALL
        .into_iter()
        .find(|edition| i16::from(edition.number()) == number)
        .ok_or(StoreError::Corrupt("a review's edition"))
}

fn ids(rows: &[Found]) -> Vec<&str> {
    rows.iter().map(|row| row.0.0.as_str()).collect()
}

/// On which versions of which evidence each of these endorsements rests.
pub(super) fn evidence_of(
    tx: &mut Read<'_>,
    endorsements: Vec<&str>,
) -> Result<HashMap<String, Vec<EvidenceVersion>>, StoreError> {
    let rows: Vec<(String, String, i64)> = endorsement_evidence::table
        .filter(endorsement_evidence::org_id.eq(tx.organisation().as_str()))
        .filter(endorsement_evidence::endorsement_id.eq_any(endorsements))
        .order((
            endorsement_evidence::endorsement_id,
            endorsement_evidence::evidence_id,
        ))
        .select((
            endorsement_evidence::endorsement_id,
            endorsement_evidence::evidence_id,
            endorsement_evidence::version,
        ))
        .load(tx.conn())?;
    let mut found: HashMap<String, Vec<EvidenceVersion>> = HashMap::new();
    for (endorsement, evidence, version) in rows {
        let bound = EvidenceVersion { evidence, version };
        found.entry(endorsement).or_default().push(bound);
    }
    Ok(found)
}
