//! Taking an act in a review, in one unit of work.

use super::read::find_for_act;
use super::{save, surroundings};
use crate::error::StoreError;
use crate::unit::Write;
use engine::access::{
    AnswerReview, DecideSkill, Moderate, Permit, ReadFirst, ReadSecond, SettleObjections,
};
use engine::endorsement::{Act, Around, By, Capacity, Change, Refused, Review, Tell};
use engine::ids::{PersonId, ReviewId};
use sfia::Frameworks;
use std::collections::BTreeSet;

/// The permit with which somebody acts in a review, which says in what capacity.
#[derive(Debug)]
pub enum MayAct {
    /// The person.
    Owner(Permit<AnswerReview>),
    /// The line manager, or who stands in for them.
    First(Permit<ReadFirst>),
    /// The chosen second reader.
    Second(Permit<ReadSecond>),
    /// Who decides.
    Head(Permit<DecideSkill>),
    /// Who moderates.
    Moderator(Permit<Moderate>),
    /// Who settles an objection of this person, as an administrator or as a Head.
    Settler(Permit<SettleObjections>, PersonId, Capacity),
}

impl MayAct {
    fn person(&self) -> &PersonId {
        match self {
            Self::Owner(permit) => &permit.resource().person,
            Self::First(permit) => &permit.resource().person,
            Self::Second(permit) => &permit.resource().person,
            Self::Head(permit) => &permit.resource().person,
            Self::Moderator(permit) => &permit.resource().person,
            Self::Settler(_, person, _) => person,
        }
    }

    fn capacity(&self) -> Capacity {
        match self {
            Self::Owner(_) => Capacity::Owner,
            Self::First(_) => Capacity::FirstReader,
            Self::Second(_) => Capacity::SecondReader,
            Self::Head(_) => Capacity::Head,
            Self::Moderator(_) => Capacity::Moderator,
            Self::Settler(.., capacity) => *capacity,
        }
    }
}

/// Those to whom the rules send what the change leaves to be decided.
fn deciders(review: &Review, change: &Change, around: &Around<'_>) -> BTreeSet<PersonId> {
    let mut found = BTreeSet::new();
    for whom in &change.tell {
        if let Tell::Deciders(code) = whom
            && let Some(case) = review.find_case(*code)
        {
            let sent = review.deciders(case, around);
            found.extend(sent.into_iter().map(|one| one.person.clone()));
        }
    }
    found
}

/// The most characters of a question, an answer or a statement.
pub(crate) const LONGEST_WORDS: usize = 4_000;

/// Takes an act in this review, with the words that go with it. A refusal of the rules changes nothing and is an answer,
/// not an error.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such review, [`StoreError::Conflict`] if somebody acted at the same time.
pub fn act(
    tx: &mut Write<'_>,
    may: MayAct,
    frameworks: &Frameworks,
    review: &ReviewId,
    act: &Act,
    words: &str,
) -> Result<Result<Change, Refused>, StoreError> {
    let before = find_for_act(tx, may.person(), review)?;
    let member = tx.actor().member().ok_or(StoreError::NotFound("member"))?;
    let by = By {
        person: member.person.clone(),
        capacity: may.capacity(),
    };
    let surroundings = surroundings(tx, may.person())?;
    let around = surroundings.around(frameworks.edition(before.edition));
    let mut after = before.clone();
    match after.apply(act, &by, tx.now(), &around) {
        Ok(change) => {
            let words: String = words.chars().take(LONGEST_WORDS).collect();
            let deciders = deciders(&after, &change, &around);
            let done = (&change, &deciders);
            save::acted(tx, (&before, &after), (act, &by), &words, done)?;
            Ok(Ok(change))
        }
        Err(refused) => {
            tx.leave_unchanged();
            Ok(Err(refused))
        }
    }
}
