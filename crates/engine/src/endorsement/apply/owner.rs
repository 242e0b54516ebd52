//! What the person does: answers, accepts, keeps, declines, objects; and what either side of a talk does.

use super::first::levels_of;
use super::{Turn, wrong_state};
use crate::endorsement::{
    Basis, Capacity, Case, Change, Objection, ObjectionKind, Rating, Refused, Review, State, Tell,
    Transition, WhyHead,
};
use sfia::SkillCode;

impl Review {
    pub(super) fn answer(&mut self, code: SkillCode, turn: &Turn<'_>) -> Result<Change, Refused> {
        let case = self.case_mut(code)?;
        if case.state != State::Asked {
            return Err(wrong_state(case));
        }
        case.enter(State::Waiting, turn.at);
        Ok(Change::of(Transition::Answered).tell(Tell::FirstReaders))
    }

    pub(super) fn accept(&mut self, code: SkillCode, turn: &Turn<'_>) -> Result<Change, Refused> {
        let case = self.case_mut(code)?;
        let today = turn.at.date();
        let (transition, level) = match (&case.state, case.sides(), &case.rated) {
            (State::Proposed, _, Some((rated, _))) => (Transition::ProposalAccepted, *rated),
            (State::Talk { .. }, Some((_, other)), _) => (Transition::AcceptedInTalk, other),
            (State::SecondReader { due, .. }, Some((_, other)), _) if *due >= today => {
                (Transition::AcceptedBeforeSecond, other)
            }
            _ => return Err(wrong_state(case)),
        };
        let reader = case.other_reader().ok_or(Refused::NotYourTurn)?;
        let endorsed = case.endorse(level, Basis::OwnerAccepted, &reader, turn.at);
        let mut change = Change::of(transition).tell(Tell::FirstReaders);
        change.endorsed.push(endorsed);
        Ok(change)
    }

    pub(super) fn keep(&mut self, code: SkillCode) -> Result<Change, Refused> {
        let case = self.case_mut(code)?;
        match &mut case.state {
            State::Talk { kept } if !*kept => *kept = true,
            _ => return Err(wrong_state(case)),
        }
        Ok(Change::of(Transition::KeptInTalk).tell(Tell::FirstReaders))
    }

    pub(super) fn decline(
        &mut self,
        code: SkillCode,
        claim: Rating,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        let levels = levels_of(turn.around.framework, code);
        let case = self.case_mut(code)?;
        if case.state != State::Proposed {
            return Err(wrong_state(case));
        }
        case.claimed = Some(claim);
        match case.difference(levels).unwrap_or(0).abs() {
            // Declining a level in favour of the same one is a slip of the hand.
            0 => Err(Refused::NotYourTurn),
            1 => {
                case.enter(State::Talk { kept: true }, turn.at);
                Ok(Change::of(Transition::DeclinedOneApart).tell(Tell::FirstReaders))
            }
            _ => {
                case.enter_second(turn.at);
                let change = Change::of(Transition::DeclinedFarApart).tell(Tell::FirstReaders);
                Ok(change.tell(Tell::Deciders(code)))
            }
        }
    }

    pub(super) fn state_own_view(&mut self, code: SkillCode) -> Result<Change, Refused> {
        let case = self.case_mut(code)?;
        match case.state {
            State::Talk { .. }
            | State::SecondReader { .. }
            | State::Head(_)
            | State::Decided { .. } => Ok(Change::of(Transition::Stated)),
            _ => Err(wrong_state(case)),
        }
    }

    pub(super) fn ask_second(
        &mut self,
        code: SkillCode,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        let by_owner = turn.by.capacity == Capacity::Owner;
        if !by_owner {
            self.blind_is_done()?;
        }
        let case = self.case_mut(code)?;
        if !matches!(case.state, State::Talk { .. }) {
            return Err(wrong_state(case));
        }
        let from = case.second_from();
        if turn.at.date() < from {
            return Err(Refused::TooEarly(from));
        }
        case.enter_second(turn.at);
        let change = if by_owner {
            Change::of(Transition::SecondAskedByOwner).tell(Tell::FirstReaders)
        } else {
            Change::of(Transition::SecondAskedByReader).tell(Tell::Owner)
        };
        Ok(change.tell(Tell::Deciders(code)))
    }

    pub(super) fn appeal(&mut self, code: SkillCode, turn: &Turn<'_>) -> Result<Change, Refused> {
        let by_owner = turn.by.capacity == Capacity::Owner;
        if !by_owner {
            self.blind_is_done()?;
        }
        let case = self.case_mut(code)?;
        let State::Endorsed {
            level,
            basis: Basis::Second,
        } = case.state
        else {
            return Err(wrong_state(case));
        };
        if !dissents(case, level, by_owner) {
            return Err(Refused::NotDissenting);
        }
        let until = case.appeal_until();
        if turn.at.date() > until {
            return Err(Refused::TooLate(until));
        }
        case.enter(State::Head(WhyHead::Appeal), turn.at);
        let change = if by_owner {
            Change::of(Transition::AppealByOwner).tell(Tell::FirstReaders)
        } else {
            Change::of(Transition::AppealByReader).tell(Tell::Owner)
        };
        Ok(change.tell(Tell::Deciders(code)))
    }

    pub(super) fn object(
        &mut self,
        kind: ObjectionKind,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        if self.holding_objection(turn.around.managers).is_some() {
            return Err(Refused::AlreadyPaused);
        }
        self.objection = Some(Objection {
            kind,
            against: turn.around.managers.to_vec(),
            since: turn.at,
        });
        let change = Change::of(match kind {
            ObjectionKind::NotMyManager => Transition::ObjectedToManager,
            ObjectionKind::NotMyRole => Transition::ObjectedToRole,
        });
        Ok(change.tell(Tell::Administrators).tell(Tell::FirstReaders))
    }

    pub(super) fn settle(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        if turn.by.capacity == Capacity::Head {
            let heads = [
                crate::access::Role::HeadOfProfession,
                crate::access::Role::DeputyHeadOfProfession,
            ];
            if !turn.around.has_any(&turn.by.person, &heads) {
                return Err(Refused::NotYours);
            }
            if turn.around.managers.contains(&turn.by.person) {
                return Err(Refused::Conflicted);
            }
        }
        self.objection.take().ok_or(Refused::NotPaused)?;
        let change = Change::of(Transition::Settled);
        Ok(change.tell(Tell::Owner).tell(Tell::FirstReaders))
    }

    pub(super) fn withdraw(&mut self, _: &Turn<'_>) -> Result<Change, Refused> {
        self.objection.take().ok_or(Refused::NotPaused)?;
        Ok(Change::of(Transition::Withdrawn).tell(Tell::FirstReaders))
    }
}

/// Whether this side had given another level than the second reader.
fn dissents(case: &Case, level: Rating, by_owner: bool) -> bool {
    case.sides().is_some_and(|(own, other)| {
        // After a moderator has differed, the person and the first reader are on one side.
        let side = if by_owner || case.before.is_some() {
            own
        } else {
            other
        };
        side != level
    })
}
