//! What is wrong with a section, in words beside its fields.

use super::SectionForm;
use super::facts::{asked_name, line_name};
use crate::args;
use crate::jobs::part::Part;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use engine::jobs::{JobErrors, JobField, JobProblem, LineField, Question};

impl SectionForm {
    /// What the draft cannot take, and what was typed that is no date and no level.
    pub(crate) fn explain(&self, words: &Words, errors: Option<&JobErrors>) -> FieldErrors {
        let mut explained = FieldErrors::none();
        for (field, problem) in errors.into_iter().flat_map(JobErrors::iter) {
            explained.add(self.field_name(field), self.sentence(words, field, problem));
        }
        let strange = dates::parse(&self.date).is_err() && !self.date.is_empty();
        if self.part == Part::Header && strange {
            explained.add("version-date", words.say("jobs-error-date"));
        }
        let apprenticeship = self.content.apprenticeship.as_ref();
        let unread = apprenticeship.is_some_and(|one| one.level.is_none());
        if self.part == Part::Working && unread && !self.level.is_empty() {
            let sentence = words.say("jobs-error-apprenticeship-level");
            explained.add("apprenticeship-level", sentence);
        }
        explained
    }

    fn field_name(&self, field: &JobField) -> String {
        match field {
            JobField::Line(line) => line_name(*line),
            JobField::PostNumbers | JobField::PostNumber(_) => "post-numbers".to_owned(),
            JobField::VersionDate => "version-date".to_owned(),
            JobField::Purpose => "purpose".to_owned(),
            JobField::Dimension(id) => format!("name-{id}"),
            JobField::Duty(id) | JobField::Criterion(id) => format!("text-{id}"),
            JobField::ApprenticeshipLevel => "apprenticeship-level".to_owned(),
            JobField::Adjustments => "adjustments".to_owned(),
            // Of a whole list, and of what this form does not show.
            JobField::Dimensions
            | JobField::Duties
            | JobField::Criteria
            | JobField::Skills
            | JobField::Skill(_)
            | JobField::Attribute(_) => self.part.anchor().to_owned(),
        }
    }

    /// What is wrong and what would be accepted. Lines are called by their number, as the form shows them.
    fn sentence(&self, words: &Words, field: &JobField, problem: &JobProblem) -> String {
        let what = self.called(words, field);
        let what = what.as_str();
        match problem {
            JobProblem::Missing => match field {
                JobField::Line(LineField::Title) => words.say("jobs-error-title"),
                JobField::Dimension(_) => {
                    words.say_with("jobs-error-dimension", &args!["what" => what])
                }
                _ => words.say_with("jobs-error-blank", &args!["what" => what]),
            },
            JobProblem::TooLong { most } => {
                words.say_with("jobs-error-long", &args!["what" => what, "most" => *most])
            }
            JobProblem::TooMany { most } => {
                words.say_with("jobs-error-many", &args!["what" => what, "most" => *most])
            }
            JobProblem::Duplicate => words.say_with("jobs-error-twice", &args!["what" => what]),
            JobProblem::OutOfRange => words.say("jobs-error-date"),
            JobProblem::NotAnApprenticeshipLevel => words.say("jobs-error-apprenticeship-level"),
            JobProblem::NotAnId | JobProblem::Unknown | JobProblem::LevelNotDefined { .. } => {
                words.say_with("jobs-error-strange", &args!["what" => what])
            }
        }
    }

    fn called(&self, words: &Words, field: &JobField) -> String {
        let content = &self.content;
        let numbered = |key: &str, place: Option<usize>| {
            let number = place.map_or(0, |place| place + 1);
            words.say_with(key, &args!["number" => number])
        };
        match field {
            JobField::Line(line) => documents::english(line.as_str()),
            JobField::PostNumbers | JobField::PostNumber(_) => documents::english("post-numbers"),
            JobField::Dimension(id) => {
                let place = content.dimensions.iter().position(|one| one.id == *id);
                numbered("jobs-dimension-number", place)
            }
            JobField::Duty(id) => {
                let place = content.duties.iter().position(|one| one.id == *id);
                numbered("jobs-duty-number", place)
            }
            JobField::Criterion(id) => {
                let place = content.criteria.iter().position(|one| one.id == *id);
                numbered("jobs-criterion-number", place)
            }
            _ => documents::english(self.part.heading()),
        }
    }

    /// The field of a question, for links from what is missing.
    pub(crate) fn question_field(question: Question) -> String {
        asked_name(question)
    }
}
