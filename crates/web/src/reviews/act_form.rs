//! What the forms on the page of a skill bring.

use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Fields;
use engine::endorsement::{Act, Rating};
use engine::ids::{Id, PersonId, ReviewId};
use sfia::SkillCode;

/// Names of the fields: each form's own begin with its act, since a page may hold several.
pub(super) const FIELDS: [&str; 12] = [
    "review",
    "act",
    "rate-level",
    "decline-level",
    "read-second-level",
    "decide-level",
    "moderate-level",
    "send-back-words",
    "answer-words",
    "state-words",
    "decide-words",
    "choose-second-reader",
];

/// The most characters of what is written with an act.
const LONGEST: usize = 4_000;

/// An act as a form sent it.
#[derive(Clone, Debug)]
pub(super) struct ActForm {
    pub(super) review: ReviewId,
    pub(super) act: Act,
    pub(super) words: String,
}

/// The review that a form is about.
pub(super) fn review(fields: &Fields) -> Result<ReviewId, Problem> {
    let id = fields.text("review");
    if id.is_empty() || id.len() > 64 {
        return Err(Problem::Unexpected("a form without its review"));
    }
    Ok(ReviewId::from_text(id.to_owned()))
}

/// The rating in a field; `None` while none is chosen or it is no number of a level.
pub(super) fn rating(fields: &Fields, name: &str) -> Option<Rating> {
    let number: i64 = fields.text(name).parse().ok()?;
    Rating::from_number(number)
}

impl ActForm {
    /// Errors of the fields come as [`Problem::Invalid`].
    pub(super) fn parse(fields: &Fields, code: SkillCode, words: &Words) -> Result<Self, Problem> {
        let name = fields.text("act");
        let level = || {
            let field = format!("{name}-level");
            rating(fields, &field).ok_or_else(|| invalid(field, words.say("reviews-level-missing")))
        };
        let act = match name {
            "rate" => Act::Rate(code, level()?),
            "decline" => Act::Decline(code, level()?),
            "read-second" => Act::ReadSecond(code, level()?),
            "decide" => Act::Decide(code, level()?),
            "moderate" => Act::Moderate(code, level()?),
            "send-back" => Act::SendBack(code),
            "answer" => Act::Answer(code),
            "state" => Act::State(code),
            "accept" => Act::Accept(code),
            "keep" => Act::Keep(code),
            "accept-claim" => Act::AcceptClaim(code),
            "ask-second" => Act::AskSecond(code),
            "appeal" => Act::Appeal(code),
            "choose-second" => {
                let reader = fields.text("choose-second-reader");
                if reader.is_empty() || reader.len() > 64 {
                    let message = words.say("reviews-reader-missing");
                    return Err(invalid("choose-second-reader".to_owned(), message));
                }
                Act::ChooseSecond(code, PersonId::from_text(reader.to_owned()))
            }
            _ => return Err(Problem::Unexpected("an unknown act")),
        };
        let field = format!("{name}-words");
        let written = engine::text::paragraphs(fields.text(&field));
        let is_needed = ["send-back", "answer", "state"].contains(&name);
        if is_needed && written.is_empty() {
            return Err(invalid(field, words.say("reviews-words-missing")));
        }
        if written.chars().count() > LONGEST {
            return Err(invalid(field, words.say("reviews-words-too-long")));
        }
        Ok(Self {
            review: review(fields)?,
            act,
            words: written,
        })
    }
}

fn invalid(field: String, message: String) -> Problem {
    let mut errors = FieldErrors::none();
    errors.add(field, message);
    Problem::Invalid(errors)
}
