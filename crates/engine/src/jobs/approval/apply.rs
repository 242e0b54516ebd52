//! Taking an act: who may do it now, and what follows from it.

use super::{
    Act, Around, By, Capacity, Change, Consultation, Evaluated, Evaluation, EvaluationOutcome,
    JobDescription, Opened, Refused, State, Transition, Version,
};
use crate::time::Instant;
use chrono::NaiveDate;

/// An act that was admitted: by whom, when, beside what.
struct Turn<'a> {
    by: &'a By,
    at: Instant,
    around: &'a Around<'a>,
}

impl JobDescription {
    /// Takes an act on the newest version, or says why not; then nothing is changed.
    ///
    /// # Errors
    /// [`Refused`] with the first reason that applies, in the order: not yours, not now, wrote it, holds the post,
    /// and what the act asks.
    pub fn apply(
        &mut self,
        act: &Act,
        by: &By,
        at: Instant,
        around: &Around<'_>,
    ) -> Result<Change, Refused> {
        if !act.capacities().contains(&by.capacity)
            || !by.capacity.is_open_to(&by.roles, by.manages)
        {
            return Err(Refused::NotYours);
        }
        let mut next = self.clone();
        let turn = Turn { by, at, around };
        let change = next.take(act, &turn)?;
        next.changes += 1;
        *self = next;
        Ok(change)
    }

    fn take(&mut self, act: &Act, turn: &Turn<'_>) -> Result<Change, Refused> {
        let Some(version) = self.versions.last_mut() else {
            return Err(Refused::NotNow);
        };
        match act {
            Act::Begin => self.begin(turn),
            Act::Edit => version.edit(turn),
            Act::Send => version.send(turn),
            Act::Comment(place) => {
                use State::{HeadOfProfession, HrCheck, InReview};
                version.within(&[InReview, HrCheck, HeadOfProfession])?;
                if !place.is_in(turn.around.content) {
                    return Err(Refused::NoSuchPlace);
                }
                Ok(Change::of(Transition::Commented))
            }
            Act::Consulted(on) => version.note_consulted(*on, turn),
            Act::NoPostholders => version.note_no_postholders(turn),
            Act::PassReview => version.pass_review(turn),
            Act::TakeBack => self.take_back(turn),
            Act::SendBack => self.send_back(turn),
            Act::PassCheck => version.pass_check(turn),
            Act::Approve => version.approve(turn),
            Act::Publish => self.publish(turn),
            Act::Evaluate(outcome) => self.judge(turn, |version| version.evaluate(outcome, turn)),
            Act::WordingOnly => self.judge(turn, Version::wording_only),
        }
    }

    /// The next version of one that is in force. Its authors begin anew: what others approved is nobody's draft.
    fn begin(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        match self.versions.last() {
            Some(version) if version.state == State::Published => {}
            Some(version) if version.state.is_open() => return Err(Refused::VersionOpen),
            _ => return Err(Refused::NotNow),
        }
        let opened = self.open(turn, |_| vec![turn.by.person.clone()])?;
        Ok(Change {
            opened: Some(opened),
            ..Change::of(Transition::Begun)
        })
    }

    /// Opens a version after the newest one, which it copies.
    fn open(
        &mut self,
        turn: &Turn<'_>,
        authors: impl Fn(&Version) -> Vec<crate::ids::PersonId>,
    ) -> Result<Opened, Refused> {
        let newest = self.versions.last().ok_or(Refused::NotNow)?;
        let carried = newest.state == State::SentBack;
        let opened = Opened {
            number: newest.number + 1,
            from: newest.number,
        };
        let version = Version {
            number: opened.number,
            from: Some(opened.from),
            state: State::Draft,
            since: turn.at,
            begun: turn.at,
            authors: authors(newest),
            consultation: if carried {
                newest.consultation
            } else {
                Consultation::default()
            },
            checked_by: None,
            approved_by: None,
            approved: None,
            evaluation: newest.evaluation.clone(),
        };
        self.versions.push(version);
        Ok(opened)
    }

    fn take_back(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        use State::{HeadOfProfession, HrCheck, InReview};
        let version = self.versions.last_mut().ok_or(Refused::NotNow)?;
        version.within(&[InReview, HrCheck, HeadOfProfession])?;
        version.by_author(turn)?;
        self.go_back(turn, Transition::TakenBack)
    }

    fn send_back(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        use State::{Approved, HeadOfProfession, HrCheck, InReview};
        let version = self.versions.last_mut().ok_or(Refused::NotNow)?;
        if turn.by.capacity == Capacity::Hr {
            version.within(&[InReview, HrCheck, Approved])?;
            self.go_back(turn, Transition::SentBackByHr)
        } else {
            version.within(&[HeadOfProfession, Approved])?;
            self.go_back(turn, Transition::SentBackByHead)
        }
    }

    /// The version stays as it was sent; the next one goes on from it, with the same authors.
    fn go_back(&mut self, turn: &Turn<'_>, transition: Transition) -> Result<Change, Refused> {
        let version = self.versions.last_mut().ok_or(Refused::NotNow)?;
        version.enter(State::SentBack, turn.at);
        let opened = self.open(turn, |newest| newest.authors.clone())?;
        Ok(Change {
            opened: Some(opened),
            ..Change::of(transition)
        })
    }

    /// HR's word on the evaluation of the newest version that no longer changes. Beside a draft that is the published
    /// one, and the draft begins from the same evaluation; when it is sent, it is compared.
    fn judge(
        &mut self,
        turn: &Turn<'_>,
        say: impl Fn(&mut Version) -> Result<Transition, Refused>,
    ) -> Result<Change, Refused> {
        use State::{Approved, HeadOfProfession, HrCheck, Published};
        let Some((newest, before)) = self.versions.split_last_mut() else {
            return Err(Refused::NotNow);
        };
        let published = before.iter_mut().find(|version| version.state == Published);
        let (judged, draft) = match (newest.state, published) {
            (State::Draft, Some(published)) => (published, Some(newest)),
            _ => (newest, None),
        };
        judged.within(&[HrCheck, HeadOfProfession, Approved, Published])?;
        if turn.around.postholders.contains(&turn.by.person) {
            return Err(Refused::Postholder);
        }
        let transition = say(judged)?;
        if let Some(draft) = draft {
            draft.evaluation = judged.evaluation.clone();
        }
        Ok(Change::of(transition))
    }

    fn publish(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        let Some((newest, before)) = self.versions.split_last_mut() else {
            return Err(Refused::NotNow);
        };
        newest.within(&[State::Approved])?;
        newest.enter(State::Published, turn.at);
        let mut change = Change::of(Transition::Published);
        for version in before {
            if version.state == State::Published {
                version.enter(State::Superseded, turn.at);
                change.transitions.push(Transition::Superseded);
                change.superseded = Some(version.number);
            }
        }
        Ok(change)
    }
}

impl Version {
    fn enter(&mut self, state: State, at: Instant) {
        self.state = state;
        self.since = at;
    }

    fn within(&self, states: &[State]) -> Result<(), Refused> {
        if states.contains(&self.state) {
            Ok(())
        } else {
            Err(Refused::NotNow)
        }
    }

    /// Who wrote in it, and nobody else who may write.
    fn by_author(&self, turn: &Turn<'_>) -> Result<(), Refused> {
        if self.authors.contains(&turn.by.person) {
            Ok(())
        } else {
            Err(Refused::NotYours)
        }
    }

    /// Who neither wrote it nor holds the post.
    fn independent(&self, turn: &Turn<'_>) -> Result<(), Refused> {
        if self.authors.contains(&turn.by.person) {
            Err(Refused::Author)
        } else if turn.around.postholders.contains(&turn.by.person) {
            Err(Refused::Postholder)
        } else {
            Ok(())
        }
    }

    fn edit(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        self.within(&[State::Draft])?;
        if !self.authors.contains(&turn.by.person) {
            self.authors.push(turn.by.person.clone());
        }
        Ok(Change::of(Transition::Edited))
    }

    fn send(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        self.within(&[State::Draft])?;
        self.by_author(turn)?;
        let mut change = Change::of(Transition::Sent);
        let was_due = matches!(self.evaluation, Evaluation::ToBeChecked { .. });
        let around = turn.around;
        self.evaluation = self.evaluation.compared(around.evaluated, around.content);
        let is_due = matches!(self.evaluation, Evaluation::ToBeChecked { .. });
        if is_due && !was_due {
            change.transitions.push(Transition::EvaluationDue);
        }
        self.enter(State::InReview, turn.at);
        Ok(change)
    }

    fn note_consulted(&mut self, on: NaiveDate, turn: &Turn<'_>) -> Result<Change, Refused> {
        self.may_note_consultation(turn)?;
        if on > turn.at.date() {
            return Err(Refused::InFuture);
        }
        let version = self.number;
        self.consultation = Consultation::Held { on, version };
        Ok(Change::of(Transition::ConsultationNoted))
    }

    fn note_no_postholders(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        self.may_note_consultation(turn)?;
        if !turn.around.postholders.is_empty() {
            return Err(Refused::HasPostholders);
        }
        self.consultation = Consultation::NoPostholders;
        Ok(Change::of(Transition::NoPostholdersNoted))
    }

    fn may_note_consultation(&self, turn: &Turn<'_>) -> Result<(), Refused> {
        if turn.by.capacity == Capacity::Hr {
            self.within(&[State::InReview, State::HrCheck])
        } else {
            self.within(&[State::Draft, State::InReview])?;
            self.by_author(turn)
        }
    }

    fn pass_review(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        self.within(&[State::InReview])?;
        self.by_author(turn)?;
        self.ready(turn)?;
        self.enter(State::HrCheck, turn.at);
        Ok(Change::of(Transition::ReviewPassed))
    }

    /// What nobody can approve without is there, and consultation is noted as it is today.
    fn ready(&self, turn: &Turn<'_>) -> Result<(), Refused> {
        let blocks = turn.around.content.blocks();
        if !blocks.is_empty() {
            return Err(Refused::Lacks(blocks));
        }
        match self.consultation {
            Consultation::NotNoted => Err(Refused::NotConsulted),
            Consultation::NoPostholders if !turn.around.postholders.is_empty() => {
                Err(Refused::NotConsulted)
            }
            _ => Ok(()),
        }
    }

    fn pass_check(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        self.within(&[State::HrCheck])?;
        self.independent(turn)?;
        self.ready(turn)?;
        self.checked_by = Some(turn.by.person.clone());
        self.enter(State::HeadOfProfession, turn.at);
        Ok(Change::of(Transition::CheckPassed))
    }

    fn approve(&mut self, turn: &Turn<'_>) -> Result<Change, Refused> {
        self.within(&[State::HeadOfProfession])?;
        self.independent(turn)?;
        if self.checked_by.as_ref() == Some(&turn.by.person) {
            return Err(Refused::SamePerson);
        }
        self.approved_by = Some(turn.by.person.clone());
        self.approved = Some(turn.at);
        self.enter(State::Approved, turn.at);
        Ok(Change::of(Transition::Approved))
    }

    fn evaluate(
        &mut self,
        outcome: &EvaluationOutcome,
        turn: &Turn<'_>,
    ) -> Result<Transition, Refused> {
        if outcome.on() > turn.at.date() {
            return Err(Refused::InFuture);
        }
        let transition = match self.evaluation {
            Evaluation::NotEvaluated => Transition::Evaluated,
            _ => Transition::EvaluatedAgain,
        };
        self.evaluation = Evaluation::Evaluated {
            last: Evaluated {
                outcome: outcome.clone(),
                by: turn.by.person.clone(),
                version: self.number,
            },
        };
        Ok(transition)
    }

    fn wording_only(&mut self) -> Result<Transition, Refused> {
        let Evaluation::ToBeChecked { last, .. } = &self.evaluation else {
            return Err(Refused::NothingToCheck);
        };
        let version = self.number;
        let last = Evaluated {
            version,
            ..last.clone()
        };
        self.evaluation = Evaluation::Evaluated { last };
        Ok(Transition::WordingOnly)
    }
}
