//! The general level of responsibility, from four attributes asked about in the same way as skills.

use std::collections::BTreeMap;

use sfia::{AttributeCode, Framework, Level, LevelSet};

use super::{Answer, AnswerChange, AnswerRefused, SkillAnswers, Standing, Start, standing};

/// What a person says of the attributes of responsibility.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsibility(BTreeMap<AttributeCode, SkillAnswers>);

/// A question about one attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttributeQuestion {
    /// Which attribute.
    pub attribute: AttributeCode,
    /// The level asked about.
    pub level: Level,
    /// Its place among the attributes asked about, from 1.
    pub place: usize,
}

impl Responsibility {
    /// The attributes asked about, in this order: autonomy, influence, complexity, knowledge.
    pub const ASKED: [&str; 4] = ["AUTO", "INFL", "COMP", "KNGE"];

    /// The attributes asked about that an edition has.
    pub fn asked(framework: &Framework) -> impl Iterator<Item = AttributeCode> + '_ {
        Self::ASKED
            .into_iter()
            .filter_map(|code| AttributeCode::new(code).ok())
            .filter(|code| framework.find_attribute(*code).is_some())
    }

    /// The answer for one attribute at one level.
    #[must_use]
    pub fn get(&self, attribute: AttributeCode, level: Level) -> Option<Answer> {
        self.0.get(&attribute)?.get(level)
    }

    /// Puts a stored answer back in its place.
    pub fn set(&mut self, attribute: AttributeCode, level: Level, answer: Answer) {
        self.0.entry(attribute).or_default().set(level, answer);
    }

    /// All answers.
    pub fn iter(&self) -> impl Iterator<Item = (AttributeCode, Level, Answer)> + '_ {
        self.0.iter().flat_map(|(attribute, answers)| {
            answers
                .iter()
                .map(|(level, answer)| (*attribute, level, answer))
        })
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(SkillAnswers::is_empty)
    }

    /// Where the person stands in one attribute. All seven levels are defined for each.
    #[must_use]
    pub fn standing(&self, attribute: AttributeCode, start: Start) -> Standing {
        let none = SkillAnswers::default();
        let answers = self.0.get(&attribute).unwrap_or(&none);
        standing(all_levels(), start.level(), answers)
    }

    /// The next question; `None` once all attributes are settled.
    #[must_use]
    pub fn next(&self, framework: &Framework, start: Start) -> Option<AttributeQuestion> {
        Self::asked(framework)
            .zip(1..)
            .find_map(|(attribute, place)| {
                let level = self.standing(attribute, start).next?;
                Some(AttributeQuestion {
                    attribute,
                    level,
                    place,
                })
            })
    }

    /// Takes the answer for a level from a form that showed `seen` as the stored answer.
    ///
    /// # Errors
    /// [`AnswerRefused::AnsweredElsewhere`] when the form was older than what is stored and wants something else.
    pub fn answer(
        &mut self,
        attribute: AttributeCode,
        level: Level,
        answer: Answer,
        seen: Option<Answer>,
    ) -> Result<AnswerChange, AnswerRefused> {
        let stored = self.get(attribute, level);
        if stored == Some(answer) {
            return Ok(AnswerChange::Unchanged);
        }
        if stored != seen {
            return Err(AnswerRefused::AnsweredElsewhere(stored));
        }
        self.set(attribute, level, answer);
        Ok(match stored {
            None => AnswerChange::New,
            Some(_) => AnswerChange::Replaced,
        })
    }

    /// The general level: the lower median of the levels held in the attributes, at least level 1. `None` until all
    /// are settled. Source: the guided flow, `L_g`.
    #[must_use]
    pub fn general_level(&self, framework: &Framework) -> Option<Level> {
        let mut held = self.held(framework)?;
        held.sort_unstable();
        let middle = held.len().checked_sub(1)? / 2;
        held.get(middle).copied()
    }

    /// How many levels lie between the lowest and the highest attribute. `None` until all are settled. More than one is
    /// shown to the person, since one number then says less.
    #[must_use]
    pub fn spread(&self, framework: &Framework) -> Option<u8> {
        let held = self.held(framework)?;
        let (low, high) = (held.iter().min()?, held.iter().max()?);
        Some(high.number() - low.number())
    }

    fn held(&self, framework: &Framework) -> Option<Vec<Level>> {
        Self::asked(framework)
            .map(|attribute| {
                let standing = self.standing(attribute, Start::Unknown);
                let settled = standing.settled && self.0.contains_key(&attribute);
                settled.then(|| standing.held.unwrap_or(Level::LOWEST))
            })
            .collect()
    }
}

fn all_levels() -> LevelSet {
    Level::ALL.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sfia::{Edition, Frameworks};

    fn nine() -> &'static Framework {
        Frameworks::shipped().unwrap().edition(Edition::Nine)
    }

    fn level(number: u8) -> Level {
        Level::new(number).unwrap()
    }

    /// Answers as somebody whose true levels are these.
    fn answered(truths: [u8; 4], start: Start) -> (Responsibility, usize) {
        let mut said = Responsibility::default();
        let mut screens = 0;
        while let Some(question) = said.next(nine(), start) {
            let answer = if question.level.number() <= truths[question.place - 1] {
                Answer::Yes
            } else {
                Answer::NotYet
            };
            said.answer(question.attribute, question.level, answer, None)
                .unwrap();
            screens += 1;
            assert!(screens <= 28, "asked more often than there are levels");
        }
        (said, screens)
    }

    #[test]
    fn the_general_level_is_the_lower_median_of_the_four() {
        let general = |truths| {
            answered(truths, Start::Expected(level(4)))
                .0
                .general_level(nine())
                .map(Level::number)
        };
        assert_eq!(general([4, 4, 4, 4]), Some(4));
        assert_eq!(general([3, 4, 4, 5]), Some(4));
        assert_eq!(general([3, 3, 4, 5]), Some(3));
        assert_eq!(general([2, 3, 6, 7]), Some(3));
        // Nothing held still counts as the lowest level: everybody works at one.
        assert_eq!(general([0, 0, 0, 0]), Some(1));
    }

    #[test]
    fn every_truth_is_found_from_every_start() {
        for start in Level::ALL {
            for truth in 1..=7 {
                let (said, _) = answered([truth; 4], Start::Expected(start));
                assert_eq!(said.general_level(nine()), Some(level(truth)));
            }
        }
    }

    #[test]
    fn nothing_is_said_of_a_general_level_before_all_four_are_settled() {
        let mut said = Responsibility::default();
        assert!(said.is_empty());
        let first = said.next(nine(), Start::Unknown).unwrap();
        said.answer(first.attribute, first.level, Answer::Partly, None)
            .unwrap();
        assert_eq!(said.general_level(nine()), None);
        assert_eq!(said.spread(nine()), None);
        assert_eq!(said.next(nine(), Start::Unknown).unwrap().place, 2);
    }

    #[test]
    fn a_wide_spread_is_known() {
        let (said, _) = answered([2, 4, 4, 5], Start::Unknown);
        assert_eq!(said.spread(nine()), Some(3));
    }

    #[test]
    fn both_editions_have_the_four() {
        for edition in Edition::ALL {
            let framework = Frameworks::shipped().unwrap().edition(edition);
            assert_eq!(Responsibility::asked(framework).count(), 4, "{edition}");
        }
    }

    #[test]
    fn an_answer_from_an_old_form_is_not_taken_over_a_newer_one() {
        let mut said = Responsibility::default();
        let code = AttributeCode::new("AUTO").unwrap();
        said.answer(code, level(4), Answer::Yes, None).unwrap();
        assert_eq!(
            said.answer(code, level(4), Answer::NotYet, None),
            Err(AnswerRefused::AnsweredElsewhere(Some(Answer::Yes)))
        );
        assert_eq!(said.get(code, level(4)), Some(Answer::Yes));
    }
}
