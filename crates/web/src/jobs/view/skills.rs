//! The skills of a job description: what is on the list, what else the text asks for, and the text itself.

use super::prose::{Mark, Piece, marked};
use super::{Frame, crumbs, label};
use crate::args;
use crate::framework::level_name;
use crate::jobs::form::Made;
use crate::kit::components::{Button, Choice, Heading, Radios, Select, TextInput};
use crate::kit::{Crumb, Page, Section, Words};
use engine::jobs::{JobContent, JobSkill};
use engine::roles::Importance;
use engine::suggest::Suggestion;
use serde::Serialize;
use sfia::{Level, SkillCode};
use store::jobs::VersionContent;

/// Most skills shown for one search, and most suggestions.
const MOST_FOUND: usize = 8;
/// Phrases shown for a skill.
const MOST_PHRASES: usize = 4;

/// What the page is made from.
pub(in crate::jobs) struct SkillsShown<'a> {
    pub(in crate::jobs) content: &'a JobContent,
    pub(in crate::jobs) version: &'a VersionContent,
    /// The texts that were read for suggestions, which follow each other a line each.
    pub(in crate::jobs) texts: &'a [String],
    pub(in crate::jobs) suggestions: &'a [Suggestion],
    pub(in crate::jobs) own: &'a sfia::Words,
    /// The words that skills are looked for by.
    pub(in crate::jobs) find: &'a str,
}

/// The page.
#[derive(Serialize)]
pub(in crate::jobs) struct SkillsPage {
    heading: Heading,
    title: String,
    #[serde(skip)]
    list_url: String,
    job_url: String,
    action: String,
    version: u32,
    saved: i64,
    base: String,
    general: Select,
    skills: Vec<SkillRow>,
    /// Skills that nobody has confirmed.
    unconfirmed: usize,
    suggested: Vec<Suggested>,
    /// Whether there is a text to suggest skills from.
    has_text: bool,
    text: Vec<Vec<Piece>>,
    find: TextInput,
    found: String,
    asked: bool,
    hits: Vec<Hit>,
    more: usize,
    /// What writing sentences for the skills would add; nothing where there are duties and criteria.
    draft: Option<String>,
    save: Button,
}

#[derive(Serialize)]
struct SkillRow {
    code: String,
    title: String,
    sentence: String,
    confirmed: bool,
    level: Select,
    importance: Radios,
    phrases: Vec<String>,
}

#[derive(Serialize)]
struct Suggested {
    code: String,
    title: String,
    sentence: String,
    level: u8,
    phrases: Vec<String>,
}

#[derive(Serialize)]
struct Hit {
    code: String,
    title: String,
    sentence: String,
    listed: bool,
}

impl SkillsPage {
    pub(in crate::jobs) fn new(frame: &Frame<'_>, shown: &SkillsShown<'_>) -> Self {
        let words = frame.words;
        let content = shown.content;
        let title = content.header.title.clone();
        let mut listed: Vec<&JobSkill> = content.skills.iter().collect();
        listed.sort_by_key(|skill| skill.confirmed);
        let (hits, more) = hits(frame, shown);
        Self {
            heading: Heading::new(words.say("jobs-skills-heading"))
                .over(&title)
                .lede(words.say("jobs-skills-lede")),
            title,
            list_url: frame.list_url.clone(),
            job_url: frame.url.clone(),
            action: format!("{}/skills", frame.url),
            version: shown.version.number,
            saved: shown.version.base.saved,
            base: shown.version.base.identity.clone(),
            general: general(words, content.general_level),
            unconfirmed: listed.iter().filter(|skill| !skill.confirmed).count(),
            skills: listed
                .into_iter()
                .map(|skill| skill_row(frame, shown, skill))
                .collect(),
            suggested: suggested(frame, shown),
            has_text: !shown.texts.is_empty(),
            text: text(frame, shown),
            find: TextInput::search("find", words.say("jobs-find"))
                .hint(words.say("jobs-find-hint"))
                .value(shown.find)
                .autocomplete("off"),
            found: shown.find.to_owned(),
            asked: !shown.find.is_empty(),
            hits,
            more,
            draft: draft(words, content),
            save: Button::primary(words.say("jobs-skills-save")).sends("do", "save"),
        }
    }

    /// The same, made from an older state than the present one.
    #[must_use]
    pub(in crate::jobs) fn made(mut self, made: &Made) -> Self {
        self.version = made.version;
        self.saved = made.base.saved;
        self.base.clone_from(&made.base.identity);
        self
    }
}

fn general(words: &Words, level: Option<Level>) -> Select {
    let none = (String::new(), words.say("jobs-no-general-level"));
    let levels = Level::ALL.into_iter();
    let levels = levels.map(|level| (level.to_string(), level_name(words, level)));
    let chosen = level.map_or_else(String::new, |level| level.to_string());
    Select::new(
        "general-level",
        label("general-level"),
        std::iter::once(none).chain(levels),
        &chosen,
    )
    .hint(words.say("jobs-general-level-hint"))
}

fn skill_row(frame: &Frame<'_>, shown: &SkillsShown<'_>, skill: &JobSkill) -> SkillRow {
    let (words, code) = (frame.words, skill.code);
    let known = frame.framework.find_skill(code);
    let defined = known.map(|known| known.levels.iter().collect::<Vec<_>>());
    let levels = defined.unwrap_or_else(|| vec![skill.level]);
    let levels = levels
        .into_iter()
        .map(|level| (level.to_string(), level_name(words, level)));
    let importance = [Importance::Essential, Importance::Desirable];
    let importance = importance.map(|kind| Choice::new(kind.as_str(), label(kind.as_str())));
    SkillRow {
        code: code.to_string(),
        title: frame.skill_title(code),
        sentence: shown.own.sentence(code).to_owned(),
        confirmed: skill.confirmed,
        level: Select::new(
            format!("level-{code}"),
            label("level"),
            levels,
            &skill.level.to_string(),
        ),
        importance: Radios::new(
            format!("importance-{code}"),
            label("importance"),
            importance,
            Some(skill.importance.as_str()),
        ),
        phrases: phrases(shown, code),
    }
}

/// The words of the text that speak for a skill, each once.
fn phrases(shown: &SkillsShown<'_>, code: SkillCode) -> Vec<String> {
    let suggestion = shown.suggestions.iter().find(|one| one.code == code);
    let mut phrases: Vec<String> = Vec::new();
    for reason in suggestion.iter().flat_map(|one| &one.reasons) {
        if phrases.len() < MOST_PHRASES && !phrases.contains(&reason.words) {
            phrases.push(reason.words.clone());
        }
    }
    phrases
}

/// What the text asks for beside the list.
fn suggested(frame: &Frame<'_>, shown: &SkillsShown<'_>) -> Vec<Suggested> {
    let is_new = |one: &&Suggestion| {
        let mut listed = shown.content.skills.iter();
        listed.all(|skill| skill.code != one.code)
    };
    let new = shown.suggestions.iter().filter(is_new).take(MOST_FOUND);
    new.map(|one| Suggested {
        code: one.code.to_string(),
        title: frame.skill_title(one.code),
        sentence: shown.own.sentence(one.code).to_owned(),
        level: one.level.number(),
        phrases: phrases(shown, one.code),
    })
    .collect()
}

/// The text, with the places marked that speak for a skill on the list or among the suggestions.
fn text(frame: &Frame<'_>, shown: &SkillsShown<'_>) -> Vec<Vec<Piece>> {
    let listed = |one: &Suggestion| {
        let mut skills = shown.content.skills.iter();
        skills.any(|skill| skill.code == one.code)
    };
    let (on, off): (Vec<&Suggestion>, Vec<&Suggestion>) =
        shown.suggestions.iter().partition(|one| listed(one));
    let speaking: Vec<&Suggestion> = on
        .into_iter()
        .chain(off.into_iter().take(MOST_FOUND))
        .collect();
    let mut start = 0;
    let mut pieces = Vec::new();
    for text in shown.texts {
        let end = start + text.len();
        let marks = speaking.iter().flat_map(|one| {
            let name = frame.skill_title(one.code);
            let reasons = one.reasons.iter();
            reasons.filter_map(move |reason| {
                let from = reason.range.start.checked_sub(start)?;
                let to = reason.range.end.checked_sub(start)?;
                (reason.range.end <= end).then(|| Mark {
                    range: from..to,
                    url: None,
                    name: name.clone(),
                })
            })
        });
        pieces.push(marked(text, marks.collect()));
        start = end + 1;
    }
    pieces
}

fn hits(frame: &Frame<'_>, shown: &SkillsShown<'_>) -> (Vec<Hit>, usize) {
    let found = sfia::search::search(frame.framework, shown.own, None, shown.find);
    let more = found.len().saturating_sub(MOST_FOUND);
    let hits = found.into_iter().take(MOST_FOUND).map(|hit| Hit {
        code: hit.skill.code.to_string(),
        title: hit.skill.title(),
        sentence: shown.own.sentence(hit.skill.code).to_owned(),
        listed: shown
            .content
            .skills
            .iter()
            .any(|skill| skill.code == hit.skill.code),
    });
    (hits.collect(), more)
}

fn draft(words: &Words, content: &JobContent) -> Option<String> {
    let what = match (content.duties.is_empty(), content.criteria.is_empty()) {
        (true, true) => "both",
        (true, false) => "duties",
        (false, true) => "criteria",
        (false, false) => return None,
    };
    (!content.skills.is_empty()).then(|| words.say_with("jobs-draft", &args!["what" => what]))
}

impl Page for SkillsPage {
    const TEMPLATE: &'static str = "pages/jobs/skills";

    fn title(&self, words: &Words) -> String {
        words.say_with("jobs-skills-page", &args!["title" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let mut crumbs = crumbs(words, &self.list_url);
        crumbs.push(Crumb::new(&self.title, &self.job_url));
        crumbs
    }

    fn wide(&self) -> bool {
        true
    }
}
