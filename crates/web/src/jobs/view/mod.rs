//! What the pages of job descriptions print.

mod body;
mod conflict;
mod facts;
mod help;
mod items;
mod lacks;
mod list;
mod prose;
#[cfg(test)]
pub(crate) mod samples;
mod section_form;
mod skills;
mod stand;
mod studio;

pub(super) use conflict::{ConflictPage, KeptPage};
pub(super) use list::{List, Listed};
pub(super) use skills::{SkillsPage, SkillsShown};
pub(super) use studio::Studio;

use crate::args;
use crate::kit::{Crumb, Words};
use engine::jobs::{Criterion, Source};
use sfia::{Framework, Skill, SkillCode};

/// What a page of one job description stands in.
pub(super) struct Frame<'a> {
    pub(super) words: &'a Words,
    /// The edition of its skills.
    pub(super) framework: &'a Framework,
    /// The list.
    pub(super) list_url: String,
    /// Its own page.
    pub(super) url: String,
    /// The pages of the framework.
    pub(super) framework_url: String,
}

impl Frame<'_> {
    /// "Programming/software development (PROG)".
    fn skill_title(&self, code: SkillCode) -> String {
        let skill = self.framework.find_skill(code);
        skill.map_or_else(|| code.to_string(), Skill::title)
    }

    /// Where words come from, as it stands beside them; nothing beside a person's own.
    fn origin(&self, source: Source, edited: bool) -> String {
        let skill = source.skill();
        let code = skill.map_or_else(String::new, |(code, _)| code.to_string());
        let level = skill.map_or(0, |(_, level)| level.number());
        self.words.say_with(
            "jobs-origin",
            &args!["source" => source.as_str(), "code" => code, "level" => level,
                "edited" => if edited { "yes" } else { "no" }],
        )
    }
}

/// A fixed word of the document.
fn label(key: &'static str) -> String {
    documents::english(key)
}

/// Whether "or equivalent experience" stands beside a criterion: its own words may say it.
fn is_open_to_experience(criterion: &Criterion) -> bool {
    criterion.is_qualification && !criterion.text.to_lowercase().contains("equivalent")
}

/// The way down to a page of one job description.
fn crumbs(words: &Words, list_url: &str) -> Vec<Crumb> {
    vec![Crumb::new(words.say("jobs-title"), list_url)]
}
