//! Endorsements that were given, and whether they stand.

use super::evidence::present_evidence;
use super::row::rating;
use crate::error::StoreError;
use crate::rules::find_rules;
use crate::schema::{endorsement_evidence, endorsements, people};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{Permit, ReadRecord};
use engine::endorsement::{
    Capacity, Carried, Endorsement, EvidenceVersion, Lapse, Present, Rating, Review, Standing,
    standing,
};
use engine::ids::{EndorsementId, Id, PersonId, ReviewId};
use engine::time::Instant;
use sfia::{Edition, SkillCode};
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
    of_person(tx, &permit.resource().person, edition, says)
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

fn of_person(
    tx: &mut Read<'_>,
    person: &PersonId,
    edition: Edition,
    says: &dyn Fn(SkillCode) -> Option<Rating>,
) -> Result<Vec<Given>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<Found> = endorsements::table
        .inner_join(
            people::table.on(people::org_id
                .eq(endorsements::org_id)
                .and(people::id.eq(endorsements::reader_id))),
        )
        .filter(endorsements::org_id.eq(organisation))
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
        .load(tx.conn())?;
    let ids: Vec<String> = rows.iter().map(|row| row.0.0.clone()).collect();
    let mut evidence = evidence_of(tx, &ids)?;
    let now_there = present_evidence(tx, person)?;
    let today = tx.now().date();
    let months = find_rules(tx)?.rules.endorsement_months.into();
    rows.into_iter()
        .map(|row| {
            let bound = evidence.remove(&row.0.0).unwrap_or_default();
            let (endorsement, reader) = endorsement(row, person, bound)?;
            let present = Present {
                today,
                claimed: says(endorsement.code),
                edition,
                evidence: now_there.get(&endorsement.code).map_or(&[], Vec::as_slice),
                superseded: false,
                months,
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

fn evidence_of(
    tx: &mut Read<'_>,
    endorsements: &[String],
) -> Result<HashMap<String, Vec<EvidenceVersion>>, StoreError> {
    let rows: Vec<(String, String, i64)> = endorsement_evidence::table
        .filter(endorsement_evidence::org_id.eq(tx.organisation().as_str()))
        .filter(endorsement_evidence::endorsement_id.eq_any(endorsements.to_vec()))
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
