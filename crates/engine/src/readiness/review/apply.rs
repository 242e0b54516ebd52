//! Taking an act on a reading: who may do it now, and what follows from it.

use super::{
    Challenge, Earlier, Given, Reading, ReviewAct, ReviewAround, ReviewBy, ReviewItem,
    ReviewRefused, ReviewState, ReviewTransition, ReviewerAccess, SaidNotApplicable,
};
use crate::ids::AccountId;
use crate::readiness::round::RoundState;
use crate::readiness::written::Reason;
use crate::time::Instant;

impl ReviewItem {
    /// Takes an act, or says why not; then nothing is changed.
    ///
    /// # Errors
    /// [`ReviewRefused`] with the first reason that applies, in the order: not yours, round not in review, no access,
    /// own council, not now, and what the act asks.
    pub fn apply(
        &mut self,
        act: &ReviewAct,
        by: &ReviewBy,
        at: Instant,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        if act.capacity() != by.capacity() {
            return Err(ReviewRefused::NotYours);
        }
        self.admit(act, around)?;
        let mut next = self.clone();
        let step = match by {
            ReviewBy::Council(_) => next.by_council(act, at, around)?,
            ReviewBy::Reviewer(access) | ReviewBy::SecondReader(access) => {
                let reader = self.reader(access, at, around)?;
                next.by_reader(act, reader, around)?
            }
            ReviewBy::Programme(_) => next.by_programme(act, around)?,
        };
        next.changes += 1;
        *self = next;
        Ok(step)
    }

    /// A level stands until the round is decided; after that only what may still happen to it does: a challenge in time
    /// with its decision, evidence taken back and read again.
    fn admit(&self, act: &ReviewAct, around: &ReviewAround<'_>) -> Result<(), ReviewRefused> {
        let is_late = matches!(
            act,
            ReviewAct::Challenge(_)
                | ReviewAct::Decide(_)
                | ReviewAct::Withdraw
                | ReviewAct::ReadAgain(_)
        );
        match around.round {
            RoundState::Reviewing => Ok(()),
            RoundState::Decided if is_late => Ok(()),
            _ => Err(ReviewRefused::RoundNotInReview),
        }
    }

    fn reader<'a>(
        &self,
        access: &'a ReviewerAccess,
        at: Instant,
        around: &ReviewAround<'_>,
    ) -> Result<&'a AccountId, ReviewRefused> {
        if !access.holds(&self.round, at) {
            Err(ReviewRefused::NoAccess)
        } else if around.own_members.contains(access.reviewer()) {
            Err(ReviewRefused::OwnCouncil)
        } else {
            Ok(access.reviewer())
        }
    }

    fn by_council(
        &mut self,
        act: &ReviewAct,
        at: Instant,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        match act {
            ReviewAct::Supply(words) => match self.state {
                ReviewState::AskedForMore(_) => {
                    self.state = ReviewState::Supplied(words.clone());
                    Ok(ReviewTransition::Supplied)
                }
                _ => Err(ReviewRefused::NotNow),
            },
            ReviewAct::Challenge(reason) => self.challenge(reason, around),
            ReviewAct::Withdraw => self.withdraw(at, around),
            _ => Err(ReviewRefused::NotYours),
        }
    }

    fn by_reader(
        &mut self,
        act: &ReviewAct,
        reader: &AccountId,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        if self.is_blind_for(reader) && !matches!(act, ReviewAct::ReadSecond(_)) {
            return Err(ReviewRefused::ReadsBlind);
        }
        match act {
            ReviewAct::Accept(given) => {
                self.is_due()?;
                self.not_second(reader)?;
                self.state = ReviewState::Accepted(reading(given, reader, around)?);
                Ok(ReviewTransition::Accepted)
            }
            ReviewAct::AskForMore(words) => {
                self.is_due()?;
                self.state = ReviewState::AskedForMore(words.clone());
                Ok(ReviewTransition::AskedForMore)
            }
            ReviewAct::ConfirmNotApplicable(reason) => self.confirm(reason, reader, around),
            ReviewAct::Decide(given) => self.decide(given, reader, around),
            ReviewAct::ReadSecond(given) => self.read_second(given, reader, around),
            ReviewAct::ReadAgain(given) => self.read_again(given, reader, around),
            _ => Err(ReviewRefused::NotYours),
        }
    }

    fn is_due(&self) -> Result<(), ReviewRefused> {
        match self.state {
            ReviewState::Waiting | ReviewState::Supplied(_) => Ok(()),
            _ => Err(ReviewRefused::NotNow),
        }
    }

    fn not_second(&self, reader: &AccountId) -> Result<(), ReviewRefused> {
        match &self.second {
            Some(second) if second.by == *reader => Err(ReviewRefused::ReadAlready),
            _ => Ok(()),
        }
    }

    fn confirm(
        &mut self,
        reason: &Reason,
        reader: &AccountId,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        self.is_due()?;
        if around.said_not_applicable != SaidNotApplicable::ByAll {
            return Err(ReviewRefused::Applies);
        }
        self.state = ReviewState::NotApplicableConfirmed {
            reason: reason.clone(),
            by: reader.clone(),
            on: around.today,
        };
        Ok(ReviewTransition::NotApplicableConfirmed)
    }

    fn challenge(
        &mut self,
        reason: &Reason,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        let ReviewState::Accepted(first) = &self.state else {
            return Err(ReviewRefused::NotNow);
        };
        if let Some(until) = self.challenge_until(around.bank_holidays)
            && around.today > until
        {
            return Err(ReviewRefused::ChallengeLate(until));
        }
        let challenge = Challenge {
            reason: reason.clone(),
            on: around.today,
        };
        self.state = ReviewState::Challenged(first.clone(), challenge);
        Ok(ReviewTransition::Challenged)
    }

    fn decide(
        &mut self,
        given: &Given,
        reader: &AccountId,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        let ReviewState::Challenged(first, challenge) = &self.state else {
            return Err(ReviewRefused::NotNow);
        };
        if first.by == *reader {
            return Err(ReviewRefused::ReadFirst);
        }
        self.state = ReviewState::DecidedByAnother {
            first: first.clone(),
            challenge: challenge.clone(),
            decided: reading(given, reader, around)?,
        };
        Ok(ReviewTransition::DecidedByAnother)
    }

    /// Before the round's decision the question is read again. A level that is final, by the round or by another
    /// reviewer, stands; otherwise taking something back would be a way round a decision.
    fn withdraw(
        &mut self,
        at: Instant,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        let is_final = matches!(self.state, ReviewState::DecidedByAnother { .. })
            || around.round == RoundState::Decided;
        if self.counts().is_none() {
            Err(ReviewRefused::NotNow)
        } else if is_final {
            self.withdrawn = Some(at);
            Ok(ReviewTransition::WithdrawnAfterReview)
        } else {
            self.overtake(ReviewState::Waiting);
            Ok(ReviewTransition::BackToWaiting)
        }
    }

    fn read_again(
        &mut self,
        given: &Given,
        reader: &AccountId,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        if self.counts().is_none() || matches!(self.state, ReviewState::Challenged(..)) {
            return Err(ReviewRefused::NotNow);
        }
        if self.withdrawn.is_none() {
            return Err(ReviewRefused::NothingWithdrawn);
        }
        self.not_second(reader)?;
        self.overtake(ReviewState::Accepted(reading(given, reader, around)?));
        Ok(ReviewTransition::ReadAgain)
    }

    /// Enters a state in which the present reading counts no more, and keeps that reading.
    fn overtake(&mut self, state: ReviewState) {
        let state = std::mem::replace(&mut self.state, state);
        let second = self.second.take();
        self.earlier.push(Earlier { state, second });
        self.second_reader = None;
        self.withdrawn = None;
    }
}

pub(super) fn reading(
    given: &Given,
    reader: &AccountId,
    around: &ReviewAround<'_>,
) -> Result<Reading, ReviewRefused> {
    if given.shown_on > around.today {
        return Err(ReviewRefused::InFuture);
    }
    Ok(Reading {
        level: given.level,
        reason: given.reason.clone(),
        shown_on: given.shown_on,
        by: reader.clone(),
        on: around.today,
    })
}
