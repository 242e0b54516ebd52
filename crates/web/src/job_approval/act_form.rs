//! What the forms on the page of approval bring.

use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::request::Fields;
use engine::jobs::approval::Act;

/// Names of the fields: words and dates begin with their act, since the page holds several forms.
pub(super) const FIELDS: [&str; 5] = [
    "act",
    "changes",
    "consulted-on",
    "send-back-words",
    "take-back-words",
];

/// The most characters of a comment or a reason, as the store keeps them.
pub(super) const LONGEST: usize = 4_000;

/// An act as a form sent it.
#[derive(Clone, Debug)]
pub(super) struct ActForm {
    pub(super) act: Act,
    /// How often the job description had been changed when the page was shown.
    pub(super) seen: i64,
    pub(super) words: String,
}

impl ActForm {
    /// Errors of the fields come as [`Problem::Invalid`].
    pub(super) fn parse(fields: &Fields, words: &Words) -> Result<Self, Problem> {
        let act = match fields.text("act") {
            "begin" => Act::Begin,
            "send" => Act::Send,
            "no-postholders" => Act::NoPostholders,
            "pass-review" => Act::PassReview,
            "take-back" => Act::TakeBack,
            "send-back" => Act::SendBack,
            "pass-check" => Act::PassCheck,
            "approve" => Act::Approve,
            "publish" => Act::Publish,
            "consulted" => {
                let day = dates::parse(fields.text("consulted-on"));
                let wrong = |_| invalid("consulted-on", words.say("job-approval-date-wrong"));
                Act::Consulted(day.map_err(wrong)?)
            }
            _ => return Err(Problem::Unexpected("an unknown act")),
        };
        let written = match act {
            Act::SendBack => reason(fields, "send-back-words", words, true)?,
            Act::TakeBack => reason(fields, "take-back-words", words, false)?,
            _ => String::new(),
        };
        Ok(Self {
            act,
            seen: seen(fields)?,
            words: written,
        })
    }
}

/// How often the job description had been changed when the page was shown.
pub(super) fn seen(fields: &Fields) -> Result<i64, Problem> {
    let changes = fields.text("changes").parse();
    changes.map_err(|_| Problem::Unexpected("a form without its counter"))
}

/// What somebody wrote with an act, within bounds.
pub(super) fn reason(
    fields: &Fields,
    name: &str,
    words: &Words,
    is_needed: bool,
) -> Result<String, Problem> {
    let written = engine::text::paragraphs(fields.text(name));
    if is_needed && written.is_empty() {
        return Err(invalid(name, words.say("job-approval-words-missing")));
    }
    if written.chars().count() > LONGEST {
        return Err(invalid(name, words.say("job-approval-words-long")));
    }
    Ok(written)
}

/// One field's error.
pub(super) fn invalid(field: &str, message: String) -> Problem {
    let mut errors = FieldErrors::none();
    errors.add(field, message);
    Problem::Invalid(errors)
}
