//! What the forms of the self-assessment bring.

use super::paths::From;
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Fields;
use engine::assessments::{Answer, LastUsed, Note};
use engine::ids::{AssessmentId, Id};
use sfia::SkillCode;

/// Names of the fields of a level's question.
pub(super) const ANSWER: [&str; 5] = ["assessment", "seen", "from", "answer", "then"];
/// Names of the fields of a level's sentences.
pub(super) const SENTENCES: [&str; 4] = ["assessment", "seen", "from", "verdict-*"];
/// Names of the fields of a skill's details.
pub(super) const DETAILS: [&str; 6] = ["assessment", "seen", "from", "used", "note", "then"];

/// An answer to a level's question.
#[derive(Clone, Debug)]
pub(super) struct AnswerForm {
    pub(super) assessment: AssessmentId,
    /// What the form showed as stored.
    pub(super) seen: Option<Answer>,
    /// The choice, if one was made.
    pub(super) answer: Option<Answer>,
    pub(super) from: From,
    /// Whether to go on later.
    pub(super) later: bool,
    /// The form's one-time key.
    pub(super) key: String,
}

impl AnswerForm {
    pub(super) fn parse(fields: &Fields) -> Result<Self, Problem> {
        Ok(Self {
            assessment: assessment(fields)?,
            seen: Answer::from_word(fields.text("seen")),
            answer: Answer::from_word(fields.text("answer")),
            from: From::from_word(fields.text("from")),
            later: fields.text("then") == "later",
            key: fields.text("form_key").to_owned(),
        })
    }
}

/// When a skill was last used, and the note.
#[derive(Clone, Debug)]
pub(super) struct DetailsForm {
    pub(super) assessment: AssessmentId,
    /// The mark of what the form showed as stored.
    pub(super) seen: String,
    pub(super) used: Option<LastUsed>,
    pub(super) note: Note,
    pub(super) from: From,
    /// Whether to go on later.
    pub(super) later: bool,
    /// The form's one-time key.
    pub(super) key: String,
}

impl DetailsForm {
    /// Errors of the fields come as [`Problem::Invalid`].
    pub(super) fn parse(fields: &Fields, words: &Words) -> Result<Self, Problem> {
        let note = Note::parse(fields.text("note")).map_err(|long| {
            let mut errors = FieldErrors::none();
            let counts = args!["characters" => long.characters, "most" => Note::LONGEST];
            errors.add("note", words.say_with("assessment-note-too-long", &counts));
            Problem::Invalid(errors)
        })?;
        Ok(Self {
            assessment: assessment(fields)?,
            seen: fields.text("seen").to_owned(),
            used: LastUsed::from_word(fields.text("used")),
            note,
            from: From::from_word(fields.text("from")),
            later: fields.text("then") == "later",
            key: fields.text("form_key").to_owned(),
        })
    }
}

/// The draft that a form is about.
pub(super) fn assessment(fields: &Fields) -> Result<AssessmentId, Problem> {
    let id = fields.text("assessment");
    if id.is_empty() || id.len() > 64 {
        return Err(Problem::Unexpected("a form without its assessment"));
    }
    Ok(AssessmentId::from_text(id.to_owned()))
}

/// The skill that a form names.
pub(super) fn skill(fields: &Fields) -> Result<SkillCode, Problem> {
    SkillCode::new(fields.text("skill")).map_err(|_| Problem::Unexpected("a skill without a code"))
}
