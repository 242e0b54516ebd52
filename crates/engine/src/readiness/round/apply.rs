//! Taking an act in a round: who may do it now, and what follows from it.

use super::{
    Claim, Closed, MeetingNote, Respondent, Round, RoundAct, RoundAround, RoundBy, RoundChange,
    RoundRefused, RoundState, RoundTransition, Saving, Sheet, SheetState, Typed, Who, asked,
};
use crate::ids::RespondentId;
use crate::readiness::QuestionId;
use crate::readiness::written::Note;
use crate::time::Instant;
use std::collections::BTreeSet;

/// An act that was admitted: by whom, when, beside what.
struct Turn<'a> {
    by: &'a RoundBy,
    at: Instant,
    around: &'a RoundAround<'a>,
}

impl Round {
    /// Takes an act, or says why not; then nothing is changed.
    ///
    /// # Errors
    /// [`RoundRefused`] with the first reason that applies, in the order: not yours, not now (for an answer: closed or
    /// locked), and what the act asks.
    pub fn apply(
        &mut self,
        act: &RoundAct,
        by: &RoundBy,
        at: Instant,
        around: &RoundAround<'_>,
    ) -> Result<RoundChange, RoundRefused> {
        if !act.capacities().contains(&by.capacity()) {
            return Err(RoundRefused::NotYours);
        }
        let mut next = self.clone();
        let change = next.take(act, &Turn { by, at, around })?;
        if change.transition.is_some() {
            next.changes += 1;
            *self = next;
        }
        Ok(change)
    }

    fn take(&mut self, act: &RoundAct, turn: &Turn<'_>) -> Result<RoundChange, RoundRefused> {
        use RoundState::{Answering, Decided, Meeting, Preparing, Reviewing};
        match act {
            RoundAct::Name(respondent) => self.name(respondent, turn),
            RoundAct::Remove(respondent) => self.remove(respondent),
            RoundAct::Open => {
                self.within(&[Preparing])?;
                if self.respondents.is_empty() {
                    return Err(RoundRefused::NobodyNamed);
                }
                Ok(self.enter(Answering, RoundTransition::Opened, turn))
            }
            RoundAct::Save(typed, based_on) => self.save(typed, *based_on, turn),
            RoundAct::Lock => self.lock(turn),
            RoundAct::Close(without) => self.close(without, turn),
            RoundAct::Note(question, text) => self.note(question, text, turn),
            RoundAct::BeginReview => {
                self.within(&[Meeting])?;
                Ok(self.enter(Reviewing, RoundTransition::ReviewBegun, turn))
            }
            RoundAct::Decide => {
                self.within(&[Reviewing])?;
                match turn.around.open_readings {
                    0 => Ok(self.enter(Decided, RoundTransition::Decided, turn)),
                    open => Err(RoundRefused::ReadingsOpen(open)),
                }
            }
            RoundAct::Abandon(_) => {
                self.within(&[Preparing, Answering, Meeting, Reviewing])?;
                self.leave_out_unlocked();
                Ok(self.enter(RoundState::Abandoned, RoundTransition::Abandoned, turn))
            }
        }
    }

    fn within(&self, states: &[RoundState]) -> Result<(), RoundRefused> {
        if states.contains(&self.state) {
            Ok(())
        } else {
            Err(RoundRefused::NotNow)
        }
    }

    fn enter(&mut self, state: RoundState, step: RoundTransition, turn: &Turn<'_>) -> RoundChange {
        self.state = state;
        self.since = turn.at;
        RoundChange::of(step)
    }

    fn name(
        &mut self,
        respondent: &Respondent,
        turn: &Turn<'_>,
    ) -> Result<RoundChange, RoundRefused> {
        self.within(&[RoundState::Preparing, RoundState::Answering])?;
        // One person may answer in two roles of a small council, and never twice in one.
        let is_same = |one: &Respondent| {
            let is_guest = respondent.who == Who::Guest;
            one.id == respondent.id
                || (!is_guest && one.who == respondent.who && one.role == respondent.role)
        };
        if self.respondents.iter().any(is_same) {
            return Err(RoundRefused::NamedAlready);
        }
        let around = turn.around;
        if asked(respondent.role, around.questions, around.not_asked).is_empty() {
            return Err(RoundRefused::RoleNotAsked);
        }
        self.sheets
            .push(Sheet::new(respondent.id.clone(), respondent.role));
        self.respondents.push(respondent.clone());
        Ok(RoundChange::of(RoundTransition::Named))
    }

    fn remove(&mut self, respondent: &RespondentId) -> Result<RoundChange, RoundRefused> {
        self.within(&[RoundState::Preparing, RoundState::Answering])?;
        let Some(sheet) = self.find_sheet(respondent) else {
            return Err(RoundRefused::NoSuchRespondent);
        };
        if self.state == RoundState::Answering {
            // Somebody of the council may be at work on their sheet; a guest was perhaps named by mistake.
            let is_guest = |one: &Respondent| one.id == *respondent && one.who == Who::Guest;
            if !self.respondents.iter().any(is_guest) {
                return Err(RoundRefused::NotNow);
            }
            if sheet.is_locked() || !sheet.answers.is_empty() {
                return Err(RoundRefused::AnsweredAlready);
            }
        }
        self.respondents.retain(|one| one.id != *respondent);
        self.sheets.retain(|sheet| sheet.respondent != *respondent);
        Ok(RoundChange::of(RoundTransition::Removed))
    }

    /// The sheet of whoever acts.
    fn own_sheet(&mut self, turn: &Turn<'_>) -> Result<&mut Sheet, RoundRefused> {
        let RoundBy::Respondent(own) = turn.by else {
            return Err(RoundRefused::NotYours);
        };
        self.sheets
            .iter_mut()
            .find(|sheet| sheet.respondent == *own)
            .ok_or(RoundRefused::NotYours)
    }

    fn save(
        &mut self,
        typed: &Typed,
        based_on: u32,
        turn: &Turn<'_>,
    ) -> Result<RoundChange, RoundRefused> {
        let state = self.state;
        let sheet = self.own_sheet(turn)?;
        let mine = || Box::new(typed.clone());
        if state != RoundState::Answering {
            return Err(RoundRefused::AnsweringClosed(mine()));
        }
        if sheet.is_locked() {
            return Err(RoundRefused::SheetLocked(mine()));
        }
        let asked = asked(sheet.role, turn.around.questions, turn.around.not_asked);
        let Some(question) = asked.iter().find(|one| one.id == typed.question) else {
            return Err(RoundRefused::NotAsked(mine()));
        };
        if matches!(typed.claim, Some(Claim::NotApplicable(_))) && !question.na_allowed {
            return Err(RoundRefused::AlwaysApplies(mine()));
        }
        let saving = Saving::of(sheet.answers.get(&typed.question), typed, based_on);
        let transition = match &saving {
            Saving::Conflict { theirs } => {
                return Err(RoundRefused::Conflict {
                    theirs: theirs.clone(),
                    mine: mine(),
                });
            }
            Saving::Same => None,
            Saving::Saved(version) => {
                sheet.keep(typed, *version, turn.at);
                Some(RoundTransition::Saved)
            }
        };
        Ok(RoundChange {
            transition,
            saving: Some(saving),
            ..RoundChange::default()
        })
    }

    fn lock(&mut self, turn: &Turn<'_>) -> Result<RoundChange, RoundRefused> {
        self.within(&[RoundState::Answering])?;
        let sheet = self.own_sheet(turn)?;
        if sheet.is_locked() {
            return Err(RoundRefused::LockedAlready);
        }
        let asked = asked(sheet.role, turn.around.questions, turn.around.not_asked);
        let unanswered = sheet.unanswered(&asked);
        if !unanswered.is_empty() {
            return Err(RoundRefused::Unanswered(unanswered));
        }
        sheet.state = SheetState::Locked(turn.at);
        Ok(RoundChange::of(RoundTransition::SheetLocked))
    }

    fn close(
        &mut self,
        without: &BTreeSet<RespondentId>,
        turn: &Turn<'_>,
    ) -> Result<RoundChange, RoundRefused> {
        self.within(&[RoundState::Answering])?;
        if !self.sheets.iter().any(Sheet::is_locked) {
            return Err(RoundRefused::NobodyLocked);
        }
        let missing = self.missing();
        if missing.iter().collect::<BTreeSet<_>>() != without.iter().collect() {
            return Err(RoundRefused::OthersMissing(missing));
        }
        self.leave_out_unlocked();
        self.closed = Some(Closed {
            at: turn.at,
            without: missing.clone(),
        });
        let step = if missing.is_empty() {
            RoundTransition::ClosedWithAll
        } else {
            RoundTransition::ClosedWithout
        };
        Ok(RoundChange {
            left_out: missing,
            ..self.enter(RoundState::Meeting, step, turn)
        })
    }

    /// Sheets that were not locked are kept as they are, and never count.
    fn leave_out_unlocked(&mut self) {
        for sheet in &mut self.sheets {
            if !sheet.is_locked() {
                sheet.state = SheetState::NotLocked;
            }
        }
    }

    fn note(
        &mut self,
        question: &QuestionId,
        text: &Note,
        turn: &Turn<'_>,
    ) -> Result<RoundChange, RoundRefused> {
        self.within(&[RoundState::Meeting])?;
        let RoundBy::Lead(by) = turn.by else {
            return Err(RoundRefused::NotYours);
        };
        if !turn.around.questions.iter().any(|one| one.id == *question) {
            return Err(RoundRefused::NoSuchQuestion(question.clone()));
        }
        self.notes.push(MeetingNote {
            question: question.clone(),
            text: text.clone(),
            by: by.clone(),
            at: turn.at,
        });
        Ok(RoundChange::of(RoundTransition::Noted))
    }
}
