//! What changed for one person.

use super::super::situation::Situation;
use super::levels;
use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::components::{Button, EmptyState, Heading};
use crate::kit::{Link, Page, Section, Words, dates};
use engine::assessments::Assessment;
use engine::editions::{Asked, Why};
use serde::Serialize;
use sfia::Edition;

/// The page.
#[derive(Serialize)]
pub(crate) struct Changed {
    heading: Heading,
    unchanged: Option<String>,
    silent: Vec<String>,
    asked: Vec<Look>,
    next: Option<Link>,
    nothing: Option<String>,
    empty: Option<EmptyState>,
}

/// A skill that needs a look.
#[derive(Serialize)]
struct Look {
    name: String,
    why: String,
    then: Option<String>,
    answer: Option<Link>,
    offer: Option<String>,
    adds: Vec<Add>,
}

/// The form that adds a skill which describes a part of the work from now on.
#[derive(Serialize)]
struct Add {
    action: String,
    assessment: String,
    skill: String,
    button: Button,
}

impl Changed {
    pub(crate) fn new(
        words: &Words,
        situation: Option<&Situation<'_>>,
        present: Edition,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let title = words.say("editions-changed-title");
        let Some(situation) = situation else {
            return Self::nothing_changed(words, title, present, &url("/skills"));
        };
        let over = &situation.over;
        let looks: Vec<Look> = over
            .asked
            .iter()
            .map(|asked| look(words, situation, asked, &url))
            .collect();
        let titles = over.unchanged.iter();
        let silent = titles
            .map(|code| skill_title(situation.changes.to, *code))
            .collect();
        let count = args!["count" => over.unchanged.len()];
        let unchanged = words.say_with("editions-changed-unchanged", &count);
        Self {
            heading: Heading::new(title).lede(lede(words, situation)),
            unchanged: (!over.unchanged.is_empty()).then_some(unchanged),
            silent,
            nothing: looks
                .is_empty()
                .then(|| words.say("editions-changed-nothing")),
            next: next(words, situation, &looks, &url),
            asked: looks,
            empty: None,
        }
    }

    fn nothing_changed(words: &Words, title: String, present: Edition, skills: &str) -> Self {
        let edition = args!["edition" => present.to_string()];
        let empty = EmptyState::new(
            words.say("editions-changed-empty"),
            words.say_with("editions-changed-empty-text", &edition),
        );
        let way = Link::new(words.say("editions-changed-empty-action"), skills);
        Self {
            heading: Heading::new(title),
            unchanged: None,
            silent: Vec::new(),
            asked: Vec::new(),
            next: None,
            nothing: None,
            empty: Some(empty.action(way)),
        }
    }
}

fn lede(words: &Words, situation: &Situation<'_>) -> String {
    let before = situation.changes.from.edition().to_string();
    let edition = situation.changes.to.edition().to_string();
    match situation.changed {
        Some(moment) => {
            let date = dates::day(words, dates::london_day(moment.utc()));
            let values = args!["before" => before, "edition" => edition, "date" => date];
            words.say_with("editions-changed-lede", &values)
        }
        None => {
            let values = args!["before" => before, "edition" => edition];
            words.say_with("editions-changed-lede-undated", &values)
        }
    }
}

/// Where one goes on: the first question that is open, or the assessment as a whole.
fn next(
    words: &Words,
    situation: &Situation<'_>,
    looks: &[Look],
    url: &impl Fn(&str) -> String,
) -> Option<Link> {
    if looks.is_empty() {
        return None;
    }
    if situation.draft.is_none() {
        let start = words.say("editions-changed-start");
        return Some(Link::new(start, url("/assessment")));
    }
    let first = looks.iter().find_map(|look| look.answer.clone());
    first.map(|first| Link::new(words.say("editions-changed-next"), first.url))
}

fn look(
    words: &Words,
    situation: &Situation<'_>,
    asked: &Asked,
    url: &impl Fn(&str) -> String,
) -> Look {
    let (from, to) = (situation.changes.from, situation.changes.to);
    let known = if to.find_skill(asked.code).is_some() {
        to
    } else {
        from
    };
    let draft = situation.draft.as_ref();
    let answer = asked.question.filter(|_| draft.is_some()).map(|level| {
        let label = args!["level" => level.number()];
        let label = words.say_with("editions-answer", &label);
        Link::new(
            label,
            url(&format!("/assessment/skills/{}/levels/{level}", asked.code)),
        )
    });
    let titles: Vec<String> = asked
        .successors
        .iter()
        .map(|code| skill_title(to, *code))
        .collect();
    let offer = (!titles.is_empty()).then(|| {
        let values = args!["edition" => to.edition().to_string(), "skills" => titles.join(", ")];
        words.say_with("editions-offer", &values)
    });
    Look {
        name: skill_title(known, asked.code),
        why: why(words, situation, asked),
        then: then(words, asked),
        answer,
        offer,
        adds: draft.map_or_else(Vec::new, |draft| adds(words, situation, asked, draft, url)),
    }
}

fn why(words: &Words, situation: &Situation<'_>, asked: &Asked) -> String {
    let edition = situation.changes.to.edition().to_string();
    let (key, set) = match asked.why {
        Why::Gone => ("editions-why-gone", None),
        Why::LevelsGone(set) => ("editions-why-levels-gone", Some(set)),
        Why::LevelsAdded(set) => ("editions-why-levels-added", Some(set)),
        Why::Split => ("editions-why-split", None),
    };
    let levels = set.map(|set| levels(words, set)).unwrap_or_default();
    words.say_with(key, &args!["edition" => edition, "levels" => levels])
}

/// What is asked, or that the other answers settle it.
fn then(words: &Words, asked: &Asked) -> Option<String> {
    match (asked.why, asked.question) {
        (_, Some(level)) => {
            let level = args!["level" => level_name(words, level)];
            Some(words.say_with("editions-then-asked", &level))
        }
        (Why::LevelsGone(_) | Why::LevelsAdded(_), None) => {
            Some(words.say("editions-then-settled"))
        }
        (Why::Gone | Why::Split, None) => None,
    }
}

fn adds(
    words: &Words,
    situation: &Situation<'_>,
    asked: &Asked,
    draft: &Assessment,
    url: &impl Fn(&str) -> String,
) -> Vec<Add> {
    let missing = |code: &&sfia::SkillCode| draft.find_skill(**code).is_none();
    let add = |code: &sfia::SkillCode| {
        let title = skill_title(situation.changes.to, *code);
        Add {
            action: url("/assessment/add"),
            assessment: draft.id.to_string(),
            skill: code.to_string(),
            button: Button::secondary(words.say_with("editions-add", &args!["skill" => title])),
        }
    };
    asked.successors.iter().filter(missing).map(add).collect()
}

impl Page for Changed {
    const TEMPLATE: &'static str = "pages/editions/changed";

    fn title(&self, words: &Words) -> String {
        words.say("editions-changed-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }
}
