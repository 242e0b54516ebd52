//! What a questionnaire is.

use super::{RowProblem, check};
use crate::readiness::{Question, QuestionId, SectionId};

/// The most questions.
pub const MOST_QUESTIONS: usize = 200;
/// The most sections.
pub const MOST_SECTIONS: usize = 40;
/// The most characters of one text.
pub const MOST_CHARACTERS: usize = 2000;
/// The most days that evidence may keep or an action take: ten years.
pub const MOST_DAYS: u32 = 3650;

/// One section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name, which stays when its title changes.
    pub id: SectionId,
    /// Its title, of one line.
    pub title: String,
}

/// A questionnaire that holds together: 1 to 200 questions with names of their own, in 1 to 40 sections, section by
/// section; texts of 1 to 2,000 characters; weights of 1 to 3; gates that ask for level 1 or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    title: String,
    sections: Vec<Section>,
    questions: Vec<Question>,
}

impl Questionnaire {
    /// A questionnaire of these parts, in this order.
    ///
    /// # Errors
    /// Everything that does not hold together; rows are those of the file that [`super::write_csv`] would write, where the
    /// first question has row 2.
    pub fn new(
        title: String,
        sections: Vec<Section>,
        questions: Vec<Question>,
    ) -> Result<Self, Vec<RowProblem>> {
        let problems = check::problems(&title, &sections, &questions);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            title,
            sections,
            questions,
        })
    }

    /// Its title, of one line.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its sections, in order. Each holds a question.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Its questions, in order, section by section.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question of this name.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The questions of a section, in order.
    pub fn questions_of(&self, section: &SectionId) -> impl Iterator<Item = &Question> {
        let of = move |question: &&Question| question.section == *section;
        self.questions.iter().filter(of)
    }
}
