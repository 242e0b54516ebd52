//! The one thing to do next, in words with its way there.

use super::load::Held;
use crate::args;
use crate::assessments::skill_title;
use crate::kit::{Link, Words, dates};
use engine::assessments::Assessment;
use engine::endorsement::critical_skills;
use engine::gaps::Gap;
use engine::history::{Known, NextMove, next_move};
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};

/// The line. Partial: `partials/skills/onward`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Onward {
    text: String,
    link: Option<Link>,
}

/// What is shown, and what surrounds it.
pub(super) struct Shown<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) framework: &'a Framework,
    pub(super) gap: Option<&'a Gap>,
    pub(super) known: &'a [Known],
}

impl Onward {
    /// What comes next for this record.
    pub(super) fn new(
        words: &Words,
        held: &Held,
        shown: &Shown<'_>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let framework = shown.framework;
        if shown.assessment.is_draft() {
            let unfinished = shown.assessment.find_unfinished(framework).is_some();
            let (text, label, path) = if unfinished {
                (
                    "skills-next-finish",
                    "skills-private-continue",
                    "/assessment",
                )
            } else {
                (
                    "skills-next-send",
                    "skills-private-check",
                    "/assessment/check",
                )
            };
            return Self::of(words.say(text), Link::new(words.say(label), url(path)));
        }
        if let Some(draft) = &held.own.draft {
            let progress = draft.progress(framework);
            let counts = args!["done" => progress.done, "total" => progress.total];
            let carry_on = Link::new(words.say("skills-draft-continue"), url("/assessment"));
            return Self::of(words.say_with("skills-draft", &counts), carry_on);
        }
        let asked = held.own.role.as_ref();
        let critical = asked.map_or_else(Vec::new, |role| critical_skills(&role.skills));
        let next = next_move(shown.known, &critical, shown.gap);
        Self::moved(words, held, shown, next, url)
    }

    fn of(text: String, link: Link) -> Self {
        Self {
            text,
            link: Some(link),
        }
    }

    fn moved(
        words: &Words,
        held: &Held,
        shown: &Shown<'_>,
        next: NextMove,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let framework = shown.framework;
        let named = |key: &str, code: SkillCode, level: Level| {
            let skill = skill_title(framework, code);
            words.say_with(key, &args!["skill" => skill, "level" => level.number()])
        };
        match next {
            NextMove::Confirm(count) => {
                let months = held.rules.endorsement_months;
                let counts = args!["count" => count, "months" => months];
                let link = Link::new(words.say("skills-next-confirm-link"), url("/skills/wishes"));
                Self::of(words.say_with("skills-next-confirm", &counts), link)
            }
            NextMove::Show(code, level) => {
                let path = url(&format!("/evidence/new?skill={code}&level={level}"));
                let link = Link::new(words.say("skills-todo-evidence"), path);
                let key = match shown.gap {
                    Some(_) => "skills-next-show",
                    None => "skills-next-show-any",
                };
                Self::of(named(key, code, level), link)
            }
            NextMove::Grow(code, level) => {
                let path = url(&format!("/framework/skills/{code}#level-{level}"));
                let label = words.say_with("skills-todo-read", &args!["level" => level.number()]);
                Self::of(
                    named("skills-next-grow", code, level),
                    Link::new(label, path),
                )
            }
            NextMove::Nothing => Self {
                text: words.say("skills-next-nothing"),
                link: None,
            },
        }
    }
}

/// "3 October 2026": when a version was sent.
pub(super) fn sent_on(words: &Words, sent: engine::time::Instant) -> String {
    dates::day(words, dates::london_day(sent.utc()))
}
