//! Writing what a review has become: its skills, events, endorsements, objections.

use super::evidence::present_evidence;
use super::row::{CaseValues, number};
use super::tell;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::council;
use crate::error::StoreError;
use crate::schema::{
    endorsement_evidence, endorsements, objection_managers, objections, review_events,
    review_skills, reviews,
};
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::endorsement::{About, Act, By, Change, Endorsed, Review};
use engine::ids::{EndorsementId, Id, PersonId};
use serde::Serialize;
use sfia::SkillCode;
use std::collections::BTreeSet;

/// What the trail says: what was done, about which skill and in which capacity. Never a level, never words.
#[derive(Serialize)]
struct Detail {
    review: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    skill: Option<SkillCode>,
    capacity: &'static str,
}

/// Adds a review that was just opened.
pub(super) fn insert(
    tx: &mut Write<'_>,
    review: &Review,
    change: &Change,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let assessment = match &review.about {
        About::Assessment(assessment) => Some(assessment.as_str()),
        About::Interview => None,
    };
    diesel::insert_into(reviews::table)
        .values((
            reviews::id.eq(review.id.as_str()),
            reviews::org_id.eq(organisation),
            reviews::person_id.eq(review.person.as_str()),
            reviews::assessment_id.eq(assessment),
            reviews::edition.eq(i16::from(review.edition.number())),
            reviews::opened_at.eq(Moment::from(review.opened)),
            reviews::version.eq(review.version),
        ))
        .execute(tx.conn())?;
    let rows: Vec<CaseValues<'_>> = review
        .cases
        .iter()
        .zip(0_i16..)
        .map(|(case, position)| CaseValues::new(organisation, &review.id, position, case))
        .collect();
    insert_many!(tx.conn(), review_skills::table, rows)?;
    council::refresh(tx, &review.person)?;
    tell::queue(tx, &review.person, &change.tell, &BTreeSet::new(), None)?;
    tx.audit(AuditEntry::new("open-review", "review", review.id.as_str()))
}

/// Notes that a newer version took the place of a review.
pub(super) fn replaced(tx: &mut Write<'_>, review: &Review) -> Result<(), StoreError> {
    update_head(tx, review)?;
    tx.audit(AuditEntry::new(
        "replace-review",
        "review",
        review.id.as_str(),
    ))
}

/// Writes what an act has changed.
pub(super) fn acted(
    tx: &mut Write<'_>,
    (before, after): (&Review, &Review),
    (act, by): (&Act, &By),
    words: &str,
    (change, deciders): (&Change, &BTreeSet<PersonId>),
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    update_head(tx, after)?;
    for ((old, new), position) in before.cases.iter().zip(&after.cases).zip(0_i16..) {
        if old != new {
            let values = CaseValues::new(organisation, &after.id, position, new);
            diesel::update(
                review_skills::table
                    .filter(review_skills::org_id.eq(organisation))
                    .filter(review_skills::review_id.eq(after.id.as_str()))
                    .filter(review_skills::skill_code.eq(new.code.as_str())),
            )
            .set(&values)
            .execute(tx.conn())?;
        }
    }
    if before.objection != after.objection {
        save_objection(tx, after)?;
    }
    for endorsed in &change.endorsed {
        endorse(tx, after, endorsed)?;
    }
    council::refresh(tx, &after.person)?;
    add_events(tx, after, (act, by), words)?;
    tell::queue(tx, &after.person, &change.tell, deciders, Some(&by.person))?;
    let detail = Detail {
        review: after.id.to_string(),
        skill: act.skill(),
        capacity: by.capacity.as_str(),
    };
    tx.audit(AuditEntry::new(act_word(act), "person", after.person.as_str()).with(&detail))
}

/// The words of the trail name the area besides the act.
fn act_word(act: &Act) -> &'static str {
    match act {
        Act::RateBlind(_) => "review-rate-blind",
        Act::Rate(..) => "review-rate",
        Act::SendBack(_) => "review-send-back",
        Act::Answer(_) => "review-answer",
        Act::Accept(_) => "review-accept",
        Act::Keep(_) => "review-keep",
        Act::Decline(..) => "review-decline",
        Act::AcceptClaim(_) => "review-accept-claim",
        Act::AskSecond(_) => "review-ask-second",
        Act::ChooseSecond(..) => "review-choose-second",
        Act::ReadSecond(..) => "review-read-second",
        Act::Appeal(_) => "review-appeal",
        Act::Decide(..) => "review-decide",
        Act::State(_) => "review-state",
        Act::Moderate(..) => "review-moderate",
        Act::Object(_) => "review-object",
        Act::Settle => "review-settle",
        Act::Withdraw => "review-withdraw",
    }
}

/// The row of the review itself, if nobody changed it since it was loaded.
fn update_head(tx: &mut Write<'_>, after: &Review) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let changed = diesel::update(
        reviews::table
            .filter(reviews::org_id.eq(organisation))
            .filter(reviews::id.eq(after.id.as_str()))
            .filter(reviews::version.eq(after.version - 1)),
    )
    .set((
        reviews::version.eq(after.version),
        reviews::replaced_at.eq(after.replaced.map(Moment::from)),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    Ok(())
}

fn save_objection(tx: &mut Write<'_>, after: &Review) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    // One that ended by itself, with a change of manager, is settled by the one that follows it.
    diesel::update(
        objections::table
            .filter(objections::org_id.eq(organisation))
            .filter(objections::review_id.eq(after.id.as_str()))
            .filter(objections::settled_at.is_null()),
    )
    .set(objections::settled_at.eq(Some(now)))
    .execute(tx.conn())?;
    let Some(objection) = &after.objection else {
        return Ok(());
    };
    let id: EndorsementId = tx.new_id();
    diesel::insert_into(objections::table)
        .values((
            objections::id.eq(id.as_str()),
            objections::org_id.eq(organisation),
            objections::review_id.eq(after.id.as_str()),
            objections::kind.eq(objection.kind.as_str()),
            objections::made_at.eq(now),
        ))
        .execute(tx.conn())?;
    for manager in &objection.against {
        diesel::insert_into(objection_managers::table)
            .values((
                objection_managers::org_id.eq(organisation),
                objection_managers::objection_id.eq(id.as_str()),
                objection_managers::manager_id.eq(manager.as_str()),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Adds an endorsement in place of the one before it, which is kept, bound to the evidence as it is now.
fn endorse(tx: &mut Write<'_>, review: &Review, endorsed: &Endorsed) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    diesel::update(
        endorsements::table
            .filter(endorsements::org_id.eq(organisation))
            .filter(endorsements::person_id.eq(review.person.as_str()))
            .filter(endorsements::skill_code.eq(endorsed.code.as_str()))
            .filter(endorsements::superseded_at.is_null()),
    )
    .set(endorsements::superseded_at.eq(Some(now)))
    .execute(tx.conn())?;
    let id: EndorsementId = tx.new_id();
    diesel::insert_into(endorsements::table)
        .values((
            endorsements::id.eq(id.as_str()),
            endorsements::org_id.eq(organisation),
            endorsements::person_id.eq(review.person.as_str()),
            endorsements::skill_code.eq(endorsed.code.as_str()),
            endorsements::edition.eq(i16::from(review.edition.number())),
            endorsements::claimed.eq(endorsed.claimed.map(number)),
            endorsements::level.eq(number(endorsed.level)),
            endorsements::review_id.eq(review.id.as_str()),
            endorsements::reader_id.eq(endorsed.by.as_str()),
            endorsements::capacity.eq(endorsed.capacity.as_str()),
            endorsements::endorsed_at.eq(now),
        ))
        .execute(tx.conn())?;
    let evidence = present_evidence(tx, &review.person)?;
    for bound in evidence.get(&endorsed.code).into_iter().flatten() {
        diesel::insert_into(endorsement_evidence::table)
            .values((
                endorsement_evidence::org_id.eq(organisation),
                endorsement_evidence::endorsement_id.eq(id.as_str()),
                endorsement_evidence::evidence_id.eq(&bound.evidence),
                endorsement_evidence::version.eq(bound.version),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn add_events(
    tx: &mut Write<'_>,
    after: &Review,
    (act, by): (&Act, &By),
    words: &str,
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let mut lines: Vec<(Option<SkillCode>, Option<i16>)> = act
        .ratings()
        .into_iter()
        .map(|(code, rating)| (Some(code), Some(number(rating))))
        .collect();
    if lines.is_empty() {
        lines.push((act.skill(), None));
    }
    for ((code, level), place) in lines.into_iter().zip(0_i16..) {
        diesel::insert_into(review_events::table)
            .values((
                review_events::org_id.eq(organisation),
                review_events::review_id.eq(after.id.as_str()),
                review_events::version.eq(after.version),
                review_events::place.eq(place),
                review_events::at.eq(now),
                review_events::person_id.eq(by.person.as_str()),
                review_events::capacity.eq(by.capacity.as_str()),
                review_events::act.eq(act.as_str()),
                review_events::skill_code.eq(code.map(|code| code.to_string())),
                review_events::level.eq(level),
                review_events::words.eq(words),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
