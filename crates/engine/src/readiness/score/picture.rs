//! All figures of a round together.

use super::{Inputs, Optimism, QuestionInput, QuestionScores, Scores, SectionInput, alpha};
use crate::readiness::decision::Decision;
use crate::readiness::{QuestionId, SectionId};

/// The figures of a round, in the order of its questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Section by section.
    pub sections: Vec<SectionPicture>,
    /// Over all questions. `None` where there is none.
    pub total: Option<Scores>,
    /// Question by question.
    pub questions: Vec<(QuestionId, QuestionScores)>,
    /// The council's optimism, over all sections.
    pub optimism: Optimism,
    /// What follows for the stage.
    pub decision: Decision,
}

/// One section.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionPicture {
    /// Its name.
    pub id: SectionId,
    /// Its figures. `None` where all of its questions are "not applicable".
    pub scores: Option<Scores>,
    /// Krippendorff's alpha for those who audit; pages show [`super::alpha_for_pages`].
    pub alpha: Option<f64>,
}

impl Picture {
    /// The figures of a round.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        let optimism = Optimism::of(inputs);
        let section = |section: &SectionInput| SectionPicture {
            id: section.id.clone(),
            scores: Scores::of(&section.questions.iter().collect::<Vec<_>>(), &optimism),
            alpha: alpha(section),
        };
        let question =
            |question: &QuestionInput| (question.id.clone(), QuestionScores::of(question));
        Self {
            sections: inputs.sections.iter().map(section).collect(),
            total: Scores::of(&inputs.questions().collect::<Vec<_>>(), &optimism),
            questions: inputs.questions().map(question).collect(),
            optimism,
            decision: Decision::of(inputs),
        }
    }
}
