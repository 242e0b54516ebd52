//! What second readers, the Head of Profession and moderators do.

use super::first::levels_of;
use super::{Turn, wrong_state};
use crate::endorsement::{
    Basis, Case, Change, Rating, Refused, Review, State, Tell, Transition, WhyHead,
};
use crate::ids::PersonId;
use sfia::SkillCode;

impl Review {
    pub(super) fn choose_second(
        &mut self,
        code: SkillCode,
        reader: &PersonId,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        let case = self.find_case(code).ok_or(Refused::NoSuchSkill(code))?;
        let State::SecondReader { due, .. } = case.state else {
            return Err(wrong_state(case));
        };
        self.decides(code, turn)?;
        if due < turn.at.date() {
            return Err(Refused::TooLate(due));
        }
        let fit = self.second_readers(case, turn.around);
        if !fit.iter().any(|one| one.person == *reader) || turn.by.person == *reader {
            return Err(Refused::UnfitReader);
        }
        // The time runs from the day on which the case came here, so it is not entered anew.
        self.case_mut(code)?.state = State::SecondReader {
            due,
            reader: Some(reader.clone()),
        };
        let change = Change::of(Transition::SecondChosen).tell(Tell::Owner);
        Ok(change.tell(Tell::SecondReader(reader.clone())))
    }

    pub(super) fn read_second(
        &mut self,
        code: SkillCode,
        level: Rating,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        let case = self.case_mut(code)?;
        let State::SecondReader { due, reader } = &case.state else {
            return Err(wrong_state(case));
        };
        if reader.as_ref() != Some(&turn.by.person) {
            return Err(Refused::NotYours);
        }
        if *due < turn.at.date() {
            return Err(Refused::TooLate(*due));
        }
        let (own, other) = case.sides().ok_or(Refused::NotYourTurn)?;
        is_shown_if_needed(case, level, turn)?;
        case.second = Some((level, turn.by.person.clone()));
        let told = |transition| {
            Change::of(transition)
                .tell(Tell::Owner)
                .tell(Tell::FirstReaders)
        };
        if level != own && level != other {
            case.enter(State::Head(WhyHead::NoTwoAgree), turn.at);
            return Ok(told(Transition::SecondForNeither).tell(Tell::Deciders(code)));
        }
        let endorsed = case.endorse(level, Basis::Second, turn.by, turn.at);
        let mut change = told(if level == own {
            Transition::SecondForOwner
        } else {
            Transition::SecondForReader
        });
        change.endorsed.push(endorsed);
        Ok(change)
    }

    pub(super) fn decide(
        &mut self,
        code: SkillCode,
        level: Rating,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        let case = self.find_case(code).ok_or(Refused::NoSuchSkill(code))?;
        let why = case
            .with_head(turn.at.date())
            .ok_or_else(|| wrong_state(case))?;
        self.decides(code, turn)?;
        is_shown_if_needed(case, level, turn)?;
        let case = self.case_mut(code)?;
        case.enter(State::Decided { level }, turn.at);
        let mut change = Change::of(match why {
            WhyHead::Late => Transition::DecidedAsLate,
            WhyHead::NoTwoAgree | WhyHead::Appeal => Transition::Decided,
        });
        change.endorsed.push(case.endorsed(level, turn.by));
        Ok(change.tell(Tell::Owner).tell(Tell::FirstReaders))
    }

    pub(super) fn moderate(
        &mut self,
        code: SkillCode,
        level: Rating,
        turn: &Turn<'_>,
    ) -> Result<Change, Refused> {
        let case = self.find_case(code).ok_or(Refused::NoSuchSkill(code))?;
        let State::Endorsed {
            level: endorsed, ..
        } = case.state
        else {
            return Err(wrong_state(case));
        };
        if !self.may_moderate(case, &turn.by.person, turn.around) {
            return Err(Refused::Conflicted);
        }
        if level == endorsed {
            return Ok(Change::of(Transition::ModeratedSame));
        }
        let case = self.case_mut(code)?;
        case.before = Some(endorsed);
        case.moderated = Some((level, turn.by.person.clone()));
        case.enter_second(turn.at);
        let change = Change::of(Transition::ModeratedApart).tell(Tell::Owner);
        Ok(change.tell(Tell::FirstReaders).tell(Tell::Deciders(code)))
    }

    /// Whoever acts as Head is one of those to whom the rules send the case.
    fn decides(&self, code: SkillCode, turn: &Turn<'_>) -> Result<(), Refused> {
        let case = self.find_case(code).ok_or(Refused::NoSuchSkill(code))?;
        let deciders = self.deciders(case, turn.around);
        if deciders.iter().any(|one| one.person == turn.by.person) {
            return Ok(());
        }
        let named = [
            crate::access::Role::HeadOfProfession,
            crate::access::Role::DeputyHeadOfProfession,
        ];
        Err(if turn.around.has_any(&turn.by.person, &named) {
            Refused::Conflicted
        } else {
            Refused::NotYours
        })
    }
}

/// Two or more levels apart, nobody but the person or the first reader gives the higher level, or one above it, unless work in
/// the person's evidence shows it.
fn is_shown_if_needed(case: &Case, level: Rating, turn: &Turn<'_>) -> Result<(), Refused> {
    let (Some((own, other)), Some(given)) = (case.sides(), level.0) else {
        return Ok(());
    };
    let levels = levels_of(turn.around.framework, case.code);
    let is_far = own.steps_above(other, levels).abs() >= 2;
    if is_far && level >= own.max(other) && !turn.around.is_shown(case.code, level) {
        return Err(Refused::NoEvidence(case.code, given));
    }
    Ok(())
}
