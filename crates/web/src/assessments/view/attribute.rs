//! One level of one attribute of responsibility.

use super::level::{AnswerHelp, answer_choices, answer_help, is_first};
use crate::args;
use crate::assessments::level_text::LevelText;
use crate::assessments::names::level_name;
use crate::assessments::paths::From;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Link, Page, Progress, Section, Words};
use engine::assessments::{Answer, Assessment, Responsibility, Start};
use serde::Serialize;
use sfia::{AttributeCode, Framework, Level};

/// The page.
#[derive(Serialize)]
pub(crate) struct AskAttribute {
    title: String,
    errors: ErrorSummary,
    progress: Progress,
    heading: Heading,
    level: String,
    text: LevelText,
    action: String,
    assessment: String,
    seen: &'static str,
    from: &'static str,
    answer: Radios,
    save: Button,
    later: Button,
    help_answers: Vec<AnswerHelp>,
    back: Link,
}

/// What is asked.
pub(crate) struct AttributeAsked<'a> {
    /// The edition of the draft.
    pub(crate) framework: &'a Framework,
    /// The draft.
    pub(crate) draft: &'a Assessment,
    /// The attribute asked about.
    pub(crate) attribute: AttributeCode,
    /// The level asked about.
    pub(crate) level: Level,
    /// From where the question was opened.
    pub(crate) from: From,
    /// Where the form goes.
    pub(crate) action: String,
    /// One step back.
    pub(crate) back: String,
}

impl AskAttribute {
    /// The question, with the stored answer chosen, or else `chosen`, which came with a form.
    pub(crate) fn new(
        words: &Words,
        asked: AttributeAsked<'_>,
        text: LevelText,
        chosen: Option<Answer>,
        errors: &FieldErrors,
    ) -> Self {
        let AttributeAsked {
            framework,
            draft,
            attribute,
            level,
            ..
        } = asked;
        let name = attribute_name(framework, attribute);
        let place = Responsibility::asked(framework).position(|code| code == attribute);
        let total = Responsibility::asked(framework).count();
        let counts = args![
            "place" => place.unwrap_or_default() + 1,
            "total" => total,
            "attribute" => name.as_str(),
            "level" => level.number(),
        ];
        let stored = draft.responsibility.get(attribute, level);
        let period = super::level::period(words, draft.period_years);
        let question = words.say_with("assessment-question", &args!["period" => period]);
        Self {
            title: words.say_with("assessment-attribute-title", &counts),
            errors: errors.summary(),
            progress: progress(words, framework, draft),
            heading: Heading::new(name.as_str())
                .over(words.say_with("assessment-attribute-over", &counts)),
            level: level_name(words, level),
            text,
            help_answers: answer_help(words),
            action: asked.action,
            assessment: draft.id.to_string(),
            seen: stored.map_or("", Answer::as_str),
            from: asked.from.as_str(),
            answer: Radios::new(
                "answer",
                question,
                answer_choices(words, is_first(draft)),
                chosen.or(stored).map(Answer::as_str),
            )
            .errors(errors),
            save: Button::primary(words.say("assessment-save")),
            later: Button::secondary(words.say("assessment-later")).sends("then", "later"),
            back: Link::new(words.say("back-label"), asked.back),
        }
    }
}

/// "Autonomy".
pub(crate) fn attribute_name(framework: &Framework, code: AttributeCode) -> String {
    framework
        .find_attribute(code)
        .map_or_else(|| code.to_string(), |found| found.name.clone())
}

/// How many of the attributes are settled, as a bar.
fn progress(words: &Words, framework: &Framework, draft: &Assessment) -> Progress {
    let asked: Vec<AttributeCode> = Responsibility::asked(framework).collect();
    let settled = |code: &&AttributeCode| {
        draft
            .responsibility
            .standing(**code, Start::Unknown)
            .settled
    };
    let done = asked.iter().filter(settled).count();
    let part = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let counts = args!["done" => done, "total" => asked.len()];
    Progress::new(
        words.say_with("assessment-attribute-progress", &counts),
        part(done),
        part(asked.len()),
    )
}

impl Page for AskAttribute {
    const TEMPLATE: &'static str = "pages/assessments/attribute";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
