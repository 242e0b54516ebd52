//! One question: what could be shown, then the level.

use super::{anchor, show};
use crate::args;
use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, Heading, Radios, Textarea,
};
use crate::kit::{Link, Page, Section, Words};
use crate::readiness_sheet::form::{AnswerTyped, DO_NOT_KNOW, NOT_APPLICABLE};
use engine::readiness::round::SheetState;
use engine::readiness::{Question, ReadinessLevel};
use serde::Serialize;
use store::readiness::SheetRead;

/// Where a question stands on its sheet.
pub(crate) struct Place {
    /// Where the sheet's pages begin.
    pub(crate) sheet_url: String,
    /// Counted from 1.
    pub(crate) number: usize,
    /// How many there are.
    pub(crate) of: usize,
    /// The question after it, if there is one.
    pub(crate) next: Option<String>,
}

/// Whether an answer can be saved, and if not why.
pub(crate) enum Standing {
    /// It can.
    Open,
    /// It was changed on another device since; that is what it says there.
    Elsewhere(AnswerTyped),
    /// The sheet is locked.
    Locked,
    /// Answering is closed.
    Closed,
}

impl Standing {
    /// The standing of a sheet as it is.
    pub(crate) fn of(read: &SheetRead) -> Self {
        match read.sheet.state {
            SheetState::Locked(_) => Self::Locked,
            _ if show::is_open(read) => Self::Open,
            _ => Self::Closed,
        }
    }
}

/// The page.
#[derive(Serialize)]
pub(crate) struct QuestionPage {
    errors: ErrorSummary,
    heading: Heading,
    title: String,
    action: String,
    back: String,
    version: u32,
    shown: Textarea,
    claim: Radios,
    reason: Option<Textarea>,
    save: Option<Button>,
    notice: Option<String>,
    elsewhere: Option<Elsewhere>,
}

/// What an answer says on another device.
#[derive(Serialize)]
struct Elsewhere {
    shown: String,
    claim: String,
    reason: String,
}

impl QuestionPage {
    /// The question with its answer as it was typed.
    pub(crate) fn new(
        words: &Words,
        place: &Place,
        question: &Question,
        typed: &AnswerTyped,
        errors: &FieldErrors,
        standing: Standing,
    ) -> Self {
        let over = words.say_with(
            "sheet-question-of",
            &args!["number" => place.number, "of" => place.of],
        );
        let notice = match &standing {
            Standing::Open => None,
            Standing::Elsewhere(_) => Some(words.say("sheet-elsewhere")),
            Standing::Locked => Some(words.say("sheet-notice-locked")),
            Standing::Closed => Some(words.say("sheet-notice-closed")),
        };
        let save = match &standing {
            Standing::Open => Some(Button::primary(words.say("sheet-save"))),
            Standing::Elsewhere(_) => Some(Button::primary(words.say("sheet-save-mine"))),
            Standing::Locked | Standing::Closed => None,
        };
        let elsewhere = match standing {
            Standing::Elsewhere(theirs) => Some(Elsewhere {
                claim: chosen_words(words, question, &theirs.claim),
                shown: theirs.shown,
                reason: theirs.reason,
            }),
            _ => None,
        };
        Self {
            errors: errors.summary(),
            heading: Heading::new(question.text.as_str()).over(over),
            title: question.id.to_string(),
            action: format!("{}/questions/{}", place.sheet_url, question.id),
            back: place.sheet_url.clone(),
            version: typed.version,
            shown: Textarea::new("shown", words.say("sheet-shown"), 3)
                .hint(words.say_with(
                    "sheet-shown-hint",
                    &args!["evidence" => question.evidence.as_str()],
                ))
                .value(&typed.shown)
                .errors(errors),
            claim: claim(words, question, typed, errors),
            reason: question.na_allowed.then(|| {
                Textarea::new("reason", words.say("sheet-reason"), 2)
                    .hint(words.say("sheet-reason-hint"))
                    .value(&typed.reason)
                    .errors(errors)
            }),
            save,
            notice,
            elsewhere,
        }
    }
}

fn claim(words: &Words, question: &Question, typed: &AnswerTyped, errors: &FieldErrors) -> Radios {
    let levels = ReadinessLevel::ALL.iter().map(|level| {
        let number = level.to_string();
        let label = words.say_with(
            "sheet-level",
            &args!["level" => number.as_str(), "anchor" => anchor(question, *level)],
        );
        Choice::new(number, label)
    });
    let unknown = Choice::new(DO_NOT_KNOW, words.say("sheet-do-not-know"))
        .hint(words.say("sheet-do-not-know-hint"));
    let not_applicable = question
        .na_allowed
        .then(|| Choice::new(NOT_APPLICABLE, words.say("sheet-not-applicable")));
    let choices = levels.chain([unknown]).chain(not_applicable);
    let chosen = (!typed.claim.is_empty()).then_some(typed.claim.as_str());
    Radios::new("claim", words.say("sheet-claim"), choices, chosen)
        .hint(words.say("sheet-claim-hint"))
        .errors(errors)
}

fn chosen_words(words: &Words, question: &Question, chosen: &str) -> String {
    match chosen {
        "" => words.say("sheet-nothing-chosen"),
        DO_NOT_KNOW => words.say("sheet-do-not-know"),
        NOT_APPLICABLE => words.say("sheet-not-applicable"),
        number => {
            let level = number
                .parse()
                .ok()
                .and_then(|number: u8| ReadinessLevel::try_from(number).ok());
            let anchor = level
                .map(|level| anchor(question, level))
                .unwrap_or_default();
            words.say_with("sheet-level", &args!["level" => number, "anchor" => anchor])
        }
    }
}

impl Page for QuestionPage {
    const TEMPLATE: &'static str = "pages/readiness_sheet/question";

    fn title(&self, words: &Words) -> String {
        words.say_with("sheet-question-title", &args!["id" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::new(words.say("sheet-back"), self.back.clone()))
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
