//! One level of one skill, sentence by sentence.

use crate::args;
use crate::assessments::names::{level_name, skill_title};
use crate::kit::components::{Button, Choice, ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Link, Page, Section, Words};
use crate::request::Fields;
use engine::assessments::{Answer, Assessment, Rules, Verdict};
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};

/// The page.
#[derive(Serialize)]
pub(crate) struct JudgeSentences {
    title: String,
    errors: ErrorSummary,
    heading: Heading,
    question: String,
    rule: String,
    sentences: Vec<Radios>,
    action: String,
    assessment: String,
    seen: &'static str,
    from: &'static str,
    save: Button,
    attribution: Option<String>,
    back: Link,
}

/// What is judged.
pub(crate) struct Judged<'a> {
    /// The edition of the draft.
    pub(crate) framework: &'a Framework,
    /// The draft.
    pub(crate) draft: &'a Assessment,
    /// The skill and its level.
    pub(crate) about: (SkillCode, Level),
    /// The organisation's rules.
    pub(crate) rules: Rules,
    /// The sentences of the imported text.
    pub(crate) sentences: &'a [String],
    /// What is stored for them.
    pub(crate) stored: &'a [Verdict],
    /// What was sent, if the form comes back.
    pub(crate) typed: Option<&'a Fields>,
    /// What is stored for the level.
    pub(crate) seen: Option<Answer>,
    /// From where the question was opened, as the form says it.
    pub(crate) from: &'static str,
    /// Under whose licence the text is held.
    pub(crate) attribution: Option<String>,
    /// Where the form goes.
    pub(crate) action: String,
    /// The question about the level as a whole.
    pub(crate) back: String,
}

impl JudgeSentences {
    /// The sentences with what was said of them.
    pub(crate) fn new(words: &Words, judged: Judged<'_>, errors: &FieldErrors) -> Self {
        let (code, level) = judged.about;
        let name = skill_title(judged.framework, code);
        let over = args!["skill" => name.as_str(), "level" => level.number()];
        let chosen = |at: usize| match judged.typed {
            Some(fields) => Verdict::from_word(fields.text(&format!("verdict-{at}"))),
            None => judged.stored.get(at).copied(),
        };
        let sentences = judged.sentences.iter().enumerate().map(|(at, sentence)| {
            let choices = Verdict::ALL.map(|verdict| {
                let label = match verdict {
                    Verdict::Met => "assessment-sentence-met",
                    Verdict::Partly => "assessment-sentence-partly",
                    Verdict::NotYet => "assessment-sentence-not-yet",
                    Verdict::NoChance => "assessment-sentence-chance",
                };
                Choice::new(verdict.as_str(), words.say(label))
            });
            let chosen = chosen(at).map(Verdict::as_str);
            Radios::new(format!("verdict-{at}"), sentence.as_str(), choices, chosen).errors(errors)
        });
        let period = super::level::period(words, judged.draft.period_years);
        Self {
            title: words.say_with("assessment-sentences-title", &over),
            errors: errors.summary(),
            heading: Heading::new(level_name(words, level)).over(name),
            question: words.say_with("assessment-question", &args!["period" => period]),
            rule: crate::rules::sentence_rule(words, judged.rules),
            sentences: sentences.collect(),
            action: judged.action,
            assessment: judged.draft.id.to_string(),
            seen: judged.seen.map_or("", Answer::as_str),
            from: judged.from,
            save: Button::primary(words.say("assessment-save")),
            attribution: judged.attribution,
            back: Link::new(words.say("back-label"), judged.back),
        }
    }
}

impl Page for JudgeSentences {
    const TEMPLATE: &'static str = "pages/assessments/sentences";

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
