//! Looking for a further skill to add.

use crate::args;
use crate::kit::components::{ErrorSummary, FieldErrors, Filter, Heading, TextInput};
use crate::kit::{Link, Page, Section, Words};
use serde::Serialize;
use sfia::{Level, Skill};

/// Most skills that a search shows; more words narrow it down.
pub(crate) const SHOWN: usize = 20;

/// The page.
#[derive(Serialize)]
pub(crate) struct AddSkill {
    errors: ErrorSummary,
    heading: Heading,
    filter: Filter,
    action: String,
    assessment: String,
    found: Option<Found>,
    nothing: Option<String>,
    browse: Link,
    back: Link,
}

#[derive(Serialize)]
struct Found {
    summary: String,
    more: Option<String>,
    skills: Vec<Hit>,
}

#[derive(Serialize)]
struct Hit {
    code: String,
    title: String,
    sentence: String,
    levels: String,
    there: bool,
}

/// What was searched for, and what came of it.
pub(crate) struct Search<'a> {
    /// The words as typed; empty before anything is.
    pub(crate) query: &'a str,
    /// The skills found, best match first.
    pub(crate) hits: &'a [&'a Skill],
    /// What is wrong with the words.
    pub(crate) errors: &'a FieldErrors,
}

/// Addresses that the page leads to.
pub(crate) struct Ways {
    /// This page, and where adding goes.
    pub(crate) here: String,
    /// All skills by category.
    pub(crate) browse: String,
    /// One step back.
    pub(crate) back: String,
}

impl AddSkill {
    /// The search and its result; `there` says whether a skill is in the draft already.
    pub(crate) fn new(
        words: &Words,
        own: &sfia::Words,
        assessment: String,
        search: Search<'_>,
        there: impl Fn(&Skill) -> bool,
        ways: Ways,
    ) -> Self {
        let Search {
            query,
            hits,
            errors,
        } = search;
        let search = TextInput::search("q", words.say("assessment-add-search"))
            .value(query)
            .errors(errors);
        let asked = errors.is_empty() && !query.trim().is_empty();
        let skills: Vec<Hit> = hits
            .iter()
            .take(SHOWN)
            .map(|skill| hit(words, own, skill, there(skill)))
            .collect();
        let counts = args!["count" => hits.len(), "shown" => SHOWN];
        let found = (!skills.is_empty()).then(|| Found {
            summary: words.say_with("assessment-add-found", &counts),
            more: (hits.len() > SHOWN).then(|| words.say_with("assessment-add-more", &counts)),
            skills,
        });
        let nothing = (asked && found.is_none())
            .then(|| words.say_with("assessment-add-nothing", &args!["words" => query]));
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("assessment-add-title"))
                .lede(words.say("assessment-add-lede")),
            filter: Filter::new(ways.here.clone(), words.say("assessment-add-button"))
                .search(search),
            action: ways.here,
            assessment,
            found,
            nothing,
            browse: Link::new(words.say("assessment-add-browse"), ways.browse),
            back: Link::new(words.say("back-label"), ways.back),
        }
    }
}

fn hit(words: &Words, own: &sfia::Words, skill: &Skill, there: bool) -> Hit {
    let number = |level: Option<Level>| level.map_or(0, Level::number);
    let (lowest, highest) = (skill.levels.lowest(), skill.levels.highest());
    let range = args!["lowest" => number(lowest), "highest" => number(highest)];
    Hit {
        code: skill.code.to_string(),
        title: skill.title(),
        sentence: own.sentence(skill.code).to_owned(),
        levels: if lowest == highest {
            words.say_with("assessment-add-level", &range)
        } else {
            words.say_with("assessment-add-levels", &range)
        },
        there,
    }
}

impl Page for AddSkill {
    const TEMPLATE: &'static str = "pages/assessments/add";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-add-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}
