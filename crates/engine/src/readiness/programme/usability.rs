//! The System Usability Scale (Brooke 1996, "SUS: a 'quick and dirty' usability scale", in Jordan, Thomas, Weerdmeester
//! and McClelland (eds), Usability Evaluation in Industry, Taylor and Francis, 189-194).

use crate::words::words;

/// After which journey somebody rated it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Journey {
    /// An assessment was sent.
    Assessment,
    /// A sheet of a readiness round was finished.
    ReadinessSheet,
}

words!(Journey: Assessment = "assessment", ReadinessSheet = "readiness-sheet");

/// How easy a journey was: 1 "very hard" to 5 "very easy".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// `None` outside 1 to 5.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 5 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// The answers of one person to the ten statements of the scale, in their order: 1 "strongly disagree" to 5 "strongly
/// agree". The odd statements praise, the even ones blame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usability([u8; 10]);

/// An answer that is not from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("statement {statement} is answered with {found}; an answer is 1, 2, 3, 4 or 5")]
pub struct NotAnAnswer {
    /// The statement, from 1.
    pub statement: usize,
    /// What was given.
    pub found: u8,
}

impl Usability {
    /// The answers of one person.
    ///
    /// # Errors
    /// [`NotAnAnswer`] for the first answer that is not from 1 to 5.
    pub fn new(answers: [u8; 10]) -> Result<Self, NotAnAnswer> {
        let mut numbered = (1_usize..).zip(answers);
        match numbered.find(|(_, answer)| !(1..=5).contains(answer)) {
            Some((statement, found)) => Err(NotAnAnswer { statement, found }),
            None => Ok(Self(answers)),
        }
    }

    /// The answers, in the order of the statements.
    #[must_use]
    pub const fn answers(self) -> [u8; 10] {
        self.0
    }

    /// The score, 0 to 100 in steps of 2.5: answer - 1 for odd statements, 5 - answer for even ones, added up, times 2.5.
    /// It is no percentage.
    #[must_use]
    pub fn score(self) -> f64 {
        let points = (1_u8..).zip(self.0).map(|(statement, answer)| {
            if statement % 2 == 1 {
                answer - 1
            } else {
                5 - answer
            }
        });
        points.map(f64::from).sum::<f64>() * 2.5
    }
}

/// The mean score of several people, 0 to 100. `None` without any.
#[must_use]
pub fn mean_usability(people: &[Usability]) -> Option<f64> {
    let sum: f64 = people.iter().map(|one| one.score()).sum();
    (!people.is_empty()).then(|| sum / people.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn praise_without_blame_is_100_and_blame_without_praise_0() {
        let best = Usability::new([5, 1, 5, 1, 5, 1, 5, 1, 5, 1]).unwrap();
        let worst = Usability::new([1, 5, 1, 5, 1, 5, 1, 5, 1, 5]).unwrap();
        let middle = Usability::new([3; 10]).unwrap();
        assert_eq!(
            (best.score(), worst.score(), middle.score()),
            (100.0, 0.0, 50.0)
        );
        assert_eq!(mean_usability(&[best, worst]), Some(50.0));
        assert_eq!(mean_usability(&[]), None);
    }

    #[test]
    fn a_rating_is_from_1_to_5() {
        assert_eq!(Rating::new(5).map(Rating::number), Some(5));
        assert_eq!((Rating::new(0), Rating::new(6)), (None, None));
    }

    #[test]
    fn an_answer_outside_the_scale_is_refused_by_its_place() {
        let mut answers = [3; 10];
        answers[6] = 0;
        let problem = Usability::new(answers).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "statement 7 is answered with 0; an answer is 1, 2, 3, 4 or 5"
        );
        answers[6] = 6;
        assert!(Usability::new(answers).is_err());
    }
}
