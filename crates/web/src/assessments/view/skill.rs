//! One skill with all its answers, each with a way to change it.

use crate::args;
use crate::assessments::names::{answer_words, skill_title, standing_words, used_words};
use crate::assessments::paths::{self, From};
use crate::kit::components::{Heading, SummaryList, SummaryRow};
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::{AssessedSkill, Standing, Starts};
use serde::Serialize;
use sfia::{Framework, Level};

/// The page.
#[derive(Serialize)]
pub(crate) struct SkillAnswersPage {
    title: String,
    heading: Heading,
    set_aside: Option<String>,
    levels: SummaryList,
    details: SummaryList,
    carry_on: Option<Link>,
    remove: Option<Link>,
    back: Link,
}

impl SkillAnswersPage {
    /// The answers for a skill of a draft; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        skill: &AssessedSkill,
        starts: &Starts,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let name = skill_title(framework, skill.code);
        let standing = skill.standing(framework, starts);
        let next = standing
            .next
            .map(|level| url(&paths::level(skill.code, level, From::Check)));
        Self {
            title: words.say_with("assessment-skill-title", &args!["skill" => name.as_str()]),
            heading: Heading::new(name)
                .over(words.say("assessment-skill-heading"))
                .lede(standing_words(words, &standing)),
            set_aside: set_aside(words, &standing),
            levels: levels(words, framework, skill, &url),
            details: details(words, skill, &url),
            carry_on: next.map(|next| Link::new(words.say("assessment-carry-on"), next)),
            remove: skill.added.then(|| {
                let label = words.say("assessment-skill-remove");
                Link::new(label, url(&paths::remove(skill.code)))
            }),
            back: Link::new(words.say("back-label"), url(paths::CHECK)),
        }
    }
}

/// Says which answers do not count, and what to do about it.
fn set_aside(words: &Words, standing: &Standing) -> Option<String> {
    let levels: Vec<String> = standing
        .set_aside
        .iter()
        .map(|level| level.to_string())
        .collect();
    let counts = args!["count" => levels.len(), "levels" => levels.join(", ")];
    (!levels.is_empty()).then(|| words.say_with("assessment-skill-set-aside", &counts))
}

fn levels(
    words: &Words,
    framework: &Framework,
    skill: &AssessedSkill,
    url: &impl Fn(&str) -> String,
) -> SummaryList {
    let found = framework.find_skill(skill.code);
    let defined = found.iter().flat_map(|skill| skill.levels.iter());
    let row = |level: Level| {
        let name = words.say_with("level-name", &args!["level" => level.number()]);
        let answer = skill.answers.get(level).map_or_else(
            || words.say("assessment-skill-not-asked"),
            |answer| answer_words(words, answer),
        );
        let change = url(&paths::level(skill.code, level, From::Check));
        SummaryRow::new(name, answer).change(change)
    };
    SummaryList::new(defined.map(row).collect())
}

fn details(words: &Words, skill: &AssessedSkill, url: &impl Fn(&str) -> String) -> SummaryList {
    let change = url(&paths::details(skill.code, From::Check));
    let used = skill.last_used.map_or_else(
        || words.say("assessment-skill-unknown"),
        |used| used_words(words, used),
    );
    let note = if skill.note.is_empty() {
        words.say("assessment-skill-no-note")
    } else {
        skill.note.as_str().to_owned()
    };
    SummaryList::new(vec![
        SummaryRow::new(words.say("assessment-skill-used"), used).change(change.clone()),
        SummaryRow::new(words.say("assessment-skill-note"), note).change(change),
    ])
}

impl Page for SkillAnswersPage {
    const TEMPLATE: &'static str = "pages/assessments/skill";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}
