//! What the first reader does: blind ratings, open ratings, questions.

use super::{Turn, wrong_state};
use crate::endorsement::{Basis, Case, Change, Rating, Refused, Review, State, Tell, Transition};
use sfia::{Framework, LevelSet, SkillCode};
use std::collections::BTreeMap;

/// What follows from two levels: the same, one apart, or more.
struct Outcomes {
    equal: Transition,
    one_apart: Transition,
    far_apart: Transition,
}

const BLIND: Outcomes = Outcomes {
    equal: Transition::BlindEqual,
    one_apart: Transition::BlindOneApart,
    far_apart: Transition::BlindFarApart,
};
const OPEN: Outcomes = Outcomes {
    equal: Transition::OpenEqual,
    one_apart: Transition::OpenOneApart,
    far_apart: Transition::OpenFarApart,
};

impl Review {
    pub(super) fn rate_blind(
        &mut self,
        ratings: &[(SkillCode, Rating)],
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        let due: Vec<SkillCode> = self.blind_due().collect();
        if due.is_empty() {
            return Err(Refused::NotYourTurn);
        }
        let given: BTreeMap<SkillCode, Rating> = ratings.iter().copied().collect();
        if let Some(extra) = given.keys().find(|code| !due.contains(code)) {
            return Err(Refused::BlindIncomplete(*extra));
        }
        let mut change = Change::default();
        for code in due {
            let rating = *given.get(&code).ok_or(Refused::BlindIncomplete(code))?;
            let case = self.case_mut(code)?;
            change = change.and(compare(case, rating, turn, &BLIND));
        }
        Ok(change)
    }

    pub(super) fn rate(
        &mut self,
        code: SkillCode,
        rating: Rating,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        self.blind_is_done()?;
        let case = self.case_mut(code)?;
        if case.state != State::Waiting {
            return Err(wrong_state(case));
        }
        if case.claimed.is_none() {
            case.rated = Some((rating, turn.by.person.clone()));
            case.enter(State::Proposed, turn.at);
            return Ok(Change::of(Transition::Proposed).tell(Tell::Owner));
        }
        Ok(compare(case, rating, turn, &OPEN))
    }

    pub(super) fn send_back(
        &mut self,
        code: SkillCode,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        self.blind_is_done()?;
        let case = self.case_mut(code)?;
        if case.state != State::Waiting {
            return Err(wrong_state(case));
        }
        case.enter(State::Asked, turn.at);
        Ok(Change::of(Transition::SentBack).tell(Tell::Owner))
    }

    pub(super) fn accept_claim(
        &mut self,
        code: SkillCode,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        self.blind_is_done()?;
        let case = self.case_mut(code)?;
        let (State::Talk { .. }, Some(claimed)) = (&case.state, case.claimed) else {
            return Err(wrong_state(case));
        };
        let endorsed = case.endorse(claimed, Basis::ReaderAccepted, turn.by, turn.at);
        let mut change = Change::of(Transition::ClaimAccepted).tell(Tell::Owner);
        change.endorsed.push(endorsed);
        Ok(change)
    }

    pub(super) fn blind_is_done(&self) -> Result<(), Refused> {
        match self.blind_due().next() {
            Some(_) => Err(Refused::BlindFirst),
            None => Ok(()),
        }
    }
}

/// Sets the first reader's level beside the person's.
fn compare(case: &mut Case, rating: Rating, turn: &Turn<'_>, outcomes: &Outcomes) -> Change {
    case.rated = Some((rating, turn.by.person.clone()));
    let apart = case.difference(levels_of(turn.around.framework, case.code));
    match apart.unwrap_or(0).abs() {
        0 => {
            let endorsed = case.endorse(rating, Basis::Equal, turn.by, turn.at);
            let mut change = Change::of(outcomes.equal).tell(Tell::Owner);
            change.endorsed.push(endorsed);
            change
        }
        1 => {
            case.enter(State::Talk { kept: false }, turn.at);
            Change::of(outcomes.one_apart).tell(Tell::Owner)
        }
        _ => {
            case.enter_second(turn.at);
            let change = Change::of(outcomes.far_apart).tell(Tell::Owner);
            change.tell(Tell::Deciders(case.code))
        }
    }
}

pub(super) fn levels_of(framework: &Framework, code: SkillCode) -> LevelSet {
    framework
        .find_skill(code)
        .map_or(LevelSet::EMPTY, |skill| skill.levels)
}
