//! When a skill was last used, and a note to go with it.

use super::level::progress;
use crate::args;
use crate::assessments::names::skill_title;
use crate::assessments::paths::From;
use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, Heading, Radios, Textarea,
};
use crate::kit::{Link, Page, Progress, Section, Words};
use engine::assessments::{AssessedSkill, Assessment, LastUsed, Start};
use serde::Serialize;
use sfia::{Framework, SkillCode};

/// The page.
#[derive(Serialize)]
pub(crate) struct Details {
    title: String,
    errors: ErrorSummary,
    heading: Heading,
    progress: Progress,
    action: String,
    assessment: String,
    seen: String,
    from: &'static str,
    used: Option<Radios>,
    note: Textarea,
    save: Button,
    later: Button,
    back: Link,
}

/// What is typed into the form, or stored.
pub(crate) struct Typed<'a> {
    /// The word for the time of last use, as chosen; may be empty.
    pub(crate) used: &'a str,
    /// The note as typed.
    pub(crate) note: &'a str,
}

/// Which skill of a draft, and from where.
pub(crate) struct About<'a> {
    /// The edition of the draft.
    pub(crate) framework: &'a Framework,
    /// The draft.
    pub(crate) draft: &'a Assessment,
    /// The skill.
    pub(crate) skill: &'a AssessedSkill,
    /// From where the page was opened.
    pub(crate) from: From,
    /// A mark of what is stored now, which comes back with the form.
    pub(crate) seen: String,
    /// Where the form goes.
    pub(crate) action: String,
    /// One step back.
    pub(crate) back: String,
}

impl Details {
    /// The form with what was typed, or with what is stored.
    pub(crate) fn new(
        words: &Words,
        about: About<'_>,
        typed: Option<Typed<'_>>,
        errors: &FieldErrors,
    ) -> Self {
        let About {
            framework,
            draft,
            skill,
            ..
        } = about;
        let stored = Typed {
            used: skill.last_used.map_or("", LastUsed::as_str),
            note: skill.note.as_str(),
        };
        let shown = typed.unwrap_or(stored);
        let name = skill_title(framework, skill.code);
        let standing = skill.standing(framework, Start::Unknown);
        let said = said(words, standing.held, standing.developing);
        let choices = choices(words, skill.fitting_last_used(), draft.period_years);
        let used = Radios::new(
            "used",
            words.say("assessment-used-legend"),
            choices,
            Some(shown.used),
        );
        Self {
            title: words.say_with("assessment-details-title", &args!["skill" => name.as_str()]),
            errors: errors.summary(),
            heading: Heading::new(name.as_str())
                .over(over(words, draft, skill.code))
                .lede(said),
            progress: progress(words, framework, draft),
            action: about.action,
            assessment: draft.id.to_string(),
            seen: about.seen,
            from: about.from.as_str(),
            used: (!standing.is_nothing()).then(|| used.errors(errors)),
            note: Textarea::new("note", words.say("assessment-note-label"), 5)
                .hint(words.say("assessment-note-hint"))
                .value(shown.note)
                .errors(errors),
            save: Button::primary(words.say("assessment-save")),
            later: Button::secondary(words.say("assessment-later")).sends("then", "later"),
            back: Link::new(words.say("back-label"), about.back),
        }
    }
}

fn over(words: &Words, draft: &Assessment, code: SkillCode) -> String {
    let place = draft.skills.iter().position(|skill| skill.code == code);
    let counts = args!["place" => place.unwrap_or_default() + 1, "total" => draft.skills.len()];
    words.say_with("assessment-level-over", &counts)
}

fn said(words: &Words, held: Option<sfia::Level>, developing: Option<sfia::Level>) -> String {
    let key = match (held, developing) {
        (Some(_), None) => "assessment-details-held",
        (Some(_), Some(_)) => "assessment-details-held-partly",
        (None, Some(_)) => "assessment-details-partly",
        (None, None) => "assessment-details-nothing",
    };
    let number = |level: Option<sfia::Level>| level.map_or(0, sfia::Level::number);
    let levels = args!["level" => number(held.or(developing)), "partly" => number(developing)];
    words.say_with(key, &levels)
}

fn choices(words: &Words, fitting: &[LastUsed], years: u8) -> Vec<Choice> {
    let choice = |used: &LastUsed| {
        let key = match used {
            LastUsed::Now => "assessment-used-now-choice",
            LastUsed::InPeriod => "assessment-used-in-period-choice",
            LastUsed::Before => "assessment-used-before-choice",
        };
        let label = words.say_with(key, &args!["years" => years]);
        Choice::new(used.as_str(), label)
    };
    fitting.iter().map(choice).collect()
}

impl Page for Details {
    const TEMPLATE: &'static str = "pages/assessments/details";

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
