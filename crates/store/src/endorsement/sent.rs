//! Skills that the rules send to somebody: for a decision, or from the moderation sample.

use super::moderation::is_drawn;
use super::read::present;
use super::surroundings::{Surroundings, surroundings};
use crate::error::StoreError;
use crate::people;
use crate::unit::Read;
use engine::access::{CaseFacts, DecideSkill, Moderate, Permit};
use engine::endorsement::{Case, Review, State};
use engine::ids::PersonId;
use engine::looks::Seen;
use sfia::{Frameworks, SkillCode};

/// To whom a skill under review goes for a decision; to nobody while it is not with the Head or a second reader.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such person.
pub fn decision_facts(
    tx: &mut Read<'_>,
    person: &PersonId,
    code: SkillCode,
    frameworks: &Frameworks,
) -> Result<CaseFacts, StoreError> {
    let waits = |case: &Case| {
        let is_with_head = matches!(case.state, State::Head(_) | State::SecondReader { .. });
        is_with_head || matches!(case.state, State::Decided { .. })
    };
    facts(tx, person, code, waits, |review, case, around| {
        let framework = frameworks.edition(review.edition);
        let found = review.deciders(case, &around.around(framework));
        found.into_iter().map(|one| one.person.clone()).collect()
    })
}

/// Who may moderate a skill; nobody unless it is endorsed and its review is in the latest sample.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such person.
pub fn moderation_facts(
    tx: &mut Read<'_>,
    person: &PersonId,
    code: SkillCode,
    frameworks: &Frameworks,
) -> Result<CaseFacts, StoreError> {
    let review = present(tx, person)?;
    let drawn = match &review {
        Some(review) => is_drawn(tx, &review.id)?,
        None => false,
    };
    let waits = |case: &Case| drawn && matches!(case.state, State::Endorsed { .. });
    facts(tx, person, code, waits, |review, case, around| {
        let around_them = around.around(frameworks.edition(review.edition));
        let all = around.candidates().iter().map(|one| &one.person);
        all.filter(|one| review.may_moderate(case, one, &around_them))
            .cloned()
            .collect()
    })
}

fn facts(
    tx: &mut Read<'_>,
    person: &PersonId,
    code: SkillCode,
    waits: impl Fn(&Case) -> bool,
    goes_to: impl Fn(&Review, &Case, &Surroundings) -> Vec<PersonId>,
) -> Result<CaseFacts, StoreError> {
    let person = people::facts(tx, person)?.person;
    let review = present(tx, &person)?;
    let found = review
        .as_ref()
        .and_then(|review| Some((review, review.find_case(code)?)))
        .filter(|(_, case)| waits(case));
    let goes_to = match found {
        Some((review, case)) => goes_to(review, case, &surroundings(tx, &person)?),
        None => Vec::new(),
    };
    Ok(CaseFacts { person, goes_to })
}

/// The review with a skill to decide.
///
/// # Errors
/// [`StoreError::NotFound`] if it is over.
pub fn find_decision(
    tx: &mut Read<'_>,
    permit: &Permit<DecideSkill>,
) -> Result<Review, StoreError> {
    let found = present(tx, &permit.resource().person)?.ok_or(StoreError::NotFound("review"))?;
    tx.note(permit, Seen::Review);
    Ok(found)
}

/// The review with a skill to moderate.
///
/// # Errors
/// [`StoreError::NotFound`] if it is over.
pub fn find_moderation(tx: &mut Read<'_>, permit: &Permit<Moderate>) -> Result<Review, StoreError> {
    let found = present(tx, &permit.resource().person)?.ok_or(StoreError::NotFound("review"))?;
    tx.note(permit, Seen::Review);
    Ok(found)
}
