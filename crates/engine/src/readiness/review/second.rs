//! The second reading: choosing who reads blind, and reading.

use super::apply::reading;
use super::{Given, ReviewAct, ReviewAround, ReviewItem, ReviewRefused, ReviewTransition};
use crate::ids::AccountId;

impl ReviewItem {
    fn lacks_second(&self) -> Result<(), ReviewRefused> {
        if self.second.is_some() || self.is_confirmed_not_applicable() {
            Err(ReviewRefused::NotNow)
        } else {
            Ok(())
        }
    }

    /// Whoever gave a level of this question, now or before it was read again, has seen what the first reader says.
    pub(super) fn by_programme(
        &mut self,
        act: &ReviewAct,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        let ReviewAct::ChooseSecond(reader) = act else {
            return Err(ReviewRefused::NotYours);
        };
        self.lacks_second()?;
        if !self.is_read_twice {
            return Err(ReviewRefused::ReadOnce);
        }
        if around.own_members.contains(reader) {
            return Err(ReviewRefused::OwnCouncil);
        }
        if self.was_read_by(reader) {
            return Err(ReviewRefused::ReadAlready);
        }
        self.second_reader = Some(reader.clone());
        Ok(ReviewTransition::SecondChosen)
    }

    pub(super) fn read_second(
        &mut self,
        given: &Given,
        reader: &AccountId,
        around: &ReviewAround<'_>,
    ) -> Result<ReviewTransition, ReviewRefused> {
        self.lacks_second()?;
        if self.second_reader.as_ref() != Some(reader) {
            return Err(ReviewRefused::NotYours);
        }
        self.second = Some(reading(given, reader, around)?);
        Ok(ReviewTransition::ReadSecond)
    }
}
