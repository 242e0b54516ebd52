//! Taking an act: who may do it now, and what follows from it.

mod first;
mod later;
mod owner;

use super::case::SECOND_DAYS;
use super::{
    Act, Around, By, Capacity, Case, Change, Endorsed, Rating, Refused, Review, State,
    plus_working_days,
};
use crate::time::Instant;
use sfia::SkillCode;

/// An act that was admitted: by whom, when, among whom.
struct Turn<'a> {
    by: &'a By,
    at: Instant,
    around: &'a Around<'a>,
}

impl Review {
    /// Takes an act, or says why not; then nothing is changed.
    ///
    /// # Errors
    /// [`Refused`] with the first reason that applies, in the order: replaced, yourself, not yours, upwards or in a
    /// circle, paused, no such skill or level, critical skills first, ended, not your turn, and what the act asks.
    pub fn apply(
        &mut self,
        act: &Act,
        by: &By,
        at: Instant,
        around: &Around<'_>,
    ) -> Result<Change, Refused> {
        self.admit(act, by, around)?;
        self.check_skills(act, around)?;
        let turn = Turn { by, at, around };
        let mut next = self.clone();
        let change = next.take(act, &turn)?;
        next.version += 1;
        *self = next;
        Ok(change)
    }

    fn take(&mut self, act: &Act, turn: &Turn<'_>) -> Result<Change, Refused> {
        match act {
            Act::RateBlind(ratings) => self.rate_blind(ratings, turn),
            Act::Rate(code, rating) => self.rate(*code, *rating, turn),
            Act::SendBack(code) => self.send_back(*code, turn),
            Act::AcceptClaim(code) => self.accept_claim(*code, turn),
            Act::Answer(code) => self.answer(*code, turn),
            Act::Accept(code) => self.accept(*code, turn),
            Act::Keep(code) => self.keep(*code),
            Act::Decline(code, rating) => self.decline(*code, *rating, turn),
            Act::State(code) => self.state_own_view(*code),
            Act::AskSecond(code) => self.ask_second(*code, turn),
            Act::Appeal(code) => self.appeal(*code, turn),
            Act::ChooseSecond(code, reader) => self.choose_second(*code, reader, turn),
            Act::ReadSecond(code, rating) => self.read_second(*code, *rating, turn),
            Act::Decide(code, rating) => self.decide(*code, *rating, turn),
            Act::Moderate(code, rating) => self.moderate(*code, *rating, turn),
            Act::Object(kind) => self.object(*kind, turn),
            Act::Settle => self.settle(turn),
            Act::Withdraw => self.withdraw(turn),
        }
    }

    /// Who may act at all, in this capacity, on this person.
    fn admit(&self, act: &Act, by: &By, around: &Around<'_>) -> Result<(), Refused> {
        if self.replaced.is_some() {
            return Err(Refused::Replaced);
        }
        let is_own = by.person == self.person;
        if !act.capacities().contains(&by.capacity) {
            return Err(if is_own {
                Refused::Yourself
            } else {
                Refused::NotYours
            });
        }
        match by.capacity {
            Capacity::Owner if !is_own => return Err(Refused::NotYours),
            Capacity::Owner => return Ok(()),
            _ if is_own => return Err(Refused::Yourself),
            Capacity::FirstReader => {
                let reads = |people: &[_]| people.contains(&by.person);
                if !reads(around.managers) && !reads(around.delegates) {
                    return Err(Refused::NotYours);
                }
            }
            Capacity::Administrator => return admit_administrator(by, around),
            Capacity::SecondReader | Capacity::Head | Capacity::Moderator => {}
        }
        around.circle.check(&by.person, &self.person)?;
        let settles = matches!(act, Act::Settle);
        if !settles && self.holding_objection(around.managers).is_some() {
            return Err(Refused::Paused);
        }
        Ok(())
    }

    /// The skills and levels that an act names exist.
    fn check_skills(&self, act: &Act, around: &Around<'_>) -> Result<(), Refused> {
        let ratings = act.ratings();
        let named = ratings.iter().map(|(code, _)| *code).chain(act.skill());
        for code in named {
            if self.find_case(code).is_none() {
                return Err(Refused::NoSuchSkill(code));
            }
        }
        for (code, rating) in ratings {
            if let Some(level) = rating.0
                && !around.framework.defines(code, level)
            {
                return Err(Refused::NoSuchLevel(code, level));
            }
        }
        Ok(())
    }

    fn case_mut(&mut self, code: SkillCode) -> Result<&mut Case, Refused> {
        self.cases
            .iter_mut()
            .find(|case| case.code == code)
            .ok_or(Refused::NoSuchSkill(code))
    }
}

/// Administrators settle objections, but not those against themselves.
fn admit_administrator(by: &By, around: &Around<'_>) -> Result<(), Refused> {
    if !around.has_any(&by.person, &[crate::access::Role::Administrator]) {
        Err(Refused::NotYours)
    } else if around.managers.contains(&by.person) {
        Err(Refused::Conflicted)
    } else {
        Ok(())
    }
}

/// Why a case does not take an act that belongs to another state.
fn wrong_state(case: &Case) -> Refused {
    if case.has_ended() {
        Refused::Ended
    } else {
        Refused::NotYourTurn
    }
}

impl Case {
    fn enter(&mut self, state: State, at: Instant) {
        self.state = state;
        self.since = at;
    }

    fn enter_second(&mut self, at: Instant) {
        let due = plus_working_days(at.date(), SECOND_DAYS);
        self.enter(State::SecondReader { due, reader: None }, at);
    }

    /// Endorses a level, and says so.
    fn endorse(&mut self, level: Rating, basis: super::Basis, by: &By, at: Instant) -> Endorsed {
        self.enter(State::Endorsed { level, basis }, at);
        self.endorsed(level, by)
    }

    fn endorsed(&self, level: Rating, by: &By) -> Endorsed {
        Endorsed {
            code: self.code,
            claimed: self.claimed,
            level,
            by: by.person.clone(),
            capacity: by.capacity,
        }
    }

    /// Who gave the level that stands against the person's.
    fn other_reader(&self) -> Option<By> {
        let (by, capacity) = match &self.moderated {
            Some((_, by)) => (by, Capacity::Moderator),
            None => (&self.rated.as_ref()?.1, Capacity::FirstReader),
        };
        Some(By {
            person: by.clone(),
            capacity,
        })
    }
}
