//! The step of a change that holds the others up.

use super::Inputs;
use crate::readiness::{Question, Step};

/// A step's evidence must reach this mean level.
const IN_PLACE: u32 = 2;

/// The first step of a change whose evidence is not in place. Prosci's ADKAR names the first weak step the barrier point:
/// it is mended before later ones, since training does not help those who see no reason. Our scale and border.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Barrier {
    /// The step; never [`Step::Organisation`].
    pub step: Step,
    /// The weighted mean of its evidenced levels, 0 to below 2.
    pub mean: f64,
}

/// The barrier point of a round. `questions` are those of its questionnaire; steps without a question in the round are
/// passed over. `None` where every step is in place.
#[must_use]
pub fn barrier(questions: &[Question], inputs: &Inputs) -> Option<Barrier> {
    let steps = Step::ALL.iter().filter(|step| **step != Step::Organisation);
    steps.copied().find_map(|step| {
        let (weights, sum) = weighed(questions, inputs, step);
        (sum < IN_PLACE * weights).then(|| Barrier {
            step,
            mean: f64::from(sum) / f64::from(weights),
        })
    })
}

/// The summed weights of a step, and of weight x evidenced level.
fn weighed(questions: &[Question], inputs: &Inputs, step: Step) -> (u32, u32) {
    let of_step = |input: &&super::QuestionInput| {
        let question = questions.iter().find(|question| question.id == input.id);
        question.is_some_and(|question| question.step == step)
    };
    let asked = inputs.questions().filter(of_step);
    asked.fold((0, 0), |(weights, sum), question| {
        let weight = u32::from(question.weight);
        let level = u32::from(question.counted().number());
        (weights + weight, sum + weight * level)
    })
}
