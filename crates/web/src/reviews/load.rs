//! What the page of a skill shows, read with the permit of whoever looks.

use super::seat::{Seat, own_facts};
use crate::problem::Problem;
use chrono::NaiveDate;
use engine::access::{ReadFirst, ReadRecord, decide};
use engine::endorsement::{Case, Review};
use engine::ids::PersonId;
use sfia::{Frameworks, SkillCode};
use std::collections::HashMap;
use store::endorsement::{
    Event, decision_facts, find_decision, find_moderation, find_own_review, find_reading,
    find_second, list_events, moderation_facts, names_of, surroundings,
};
use store::evidence::{ReviewedItem, list_for_review};
use store::{Read, people};

/// A skill under review and what is around it.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub(super) review: Review,
    pub(super) case: Case,
    /// What was done about it; nothing for a second reader, who reads without knowing the levels.
    pub(super) events: Vec<Event>,
    /// Names of everybody with a part in it.
    pub(super) names: HashMap<PersonId, String>,
    /// For the Head: who may be the second reader, by name.
    pub(super) readers: Vec<(PersonId, String)>,
    /// What the person has shown of the skill.
    pub(super) evidence: Vec<ReviewedItem>,
    pub(super) today: NaiveDate,
}

/// Loads a skill as it is seen from a seat.
pub(super) fn load(
    tx: &mut Read<'_>,
    seat: &Seat,
    code: SkillCode,
    frameworks: &Frameworks,
) -> Result<Loaded, Problem> {
    let review = find_review(tx, seat, code, frameworks)?;
    let case = review.find_case(code).cloned().ok_or(Problem::NotFound)?;
    let events = match seat {
        Seat::Second(_) => Vec::new(),
        _ => list_events(tx, &review, code)?,
    };
    let evidence = list_for_review(tx, &review, code)?;
    let fit: Vec<PersonId> = match seat {
        Seat::Head(person) => {
            let around = surroundings(tx, person)?;
            let framework = frameworks.edition(review.edition);
            let found = review.second_readers(&case, &around.around(framework));
            let me = tx.actor().member().map(|member| &member.person);
            let others = found.into_iter().filter(|one| Some(&one.person) != me);
            others.map(|one| one.person.clone()).collect()
        }
        _ => Vec::new(),
    };
    let parts = [&case.rated, &case.second, &case.moderated];
    let named = parts.into_iter().flatten().map(|(_, by)| by);
    let names = names_of(tx, named.chain(&fit).chain([&review.person]))?;
    let mut readers: Vec<(PersonId, String)> = fit
        .into_iter()
        .filter_map(|person| {
            let name = names.get(&person)?.clone();
            Some((person, name))
        })
        .collect();
    readers.sort_by_cached_key(|(_, name)| engine::text::search_key(name));
    Ok(Loaded {
        review,
        case,
        events,
        names,
        readers,
        evidence,
        today: tx.now().date(),
    })
}

/// The review in which the skill is, with the permit that the seat takes.
pub(super) fn find_review(
    tx: &mut Read<'_>,
    seat: &Seat,
    code: SkillCode,
    frameworks: &Frameworks,
) -> Result<Review, Problem> {
    let actor = tx.actor();
    Ok(match seat {
        Seat::Owner => {
            let permit = decide(actor, own_facts(actor)?)?;
            find_own_review(tx, &permit)?.ok_or(Problem::NotFound)?
        }
        Seat::First(person) => {
            let facts = people::facts(tx, person)?;
            decide::<ReadFirst>(actor, facts.clone())?;
            let permit = decide::<ReadRecord>(actor, facts)?;
            find_reading(tx, &permit)?.ok_or(Problem::NotFound)?
        }
        Seat::Second(person) => {
            let facts = people::facts(tx, person)?;
            find_second(tx, &decide(actor, facts)?, code)?
        }
        Seat::Head(person) => {
            let facts = decision_facts(tx, person, code, frameworks)?;
            find_decision(tx, &decide(actor, facts)?)?
        }
        Seat::Moderator(person) => {
            let facts = moderation_facts(tx, person, code, frameworks)?;
            find_moderation(tx, &decide(actor, facts)?)?
        }
    })
}
