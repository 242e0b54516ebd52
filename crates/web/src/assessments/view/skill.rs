//! One skill with all its answers, each with a way to change it.

use super::answers::{AnswerRow, Answers};
use crate::args;
use crate::assessments::names::{answer_words, set_aside, skill_title, standing_words, used_words};
use crate::assessments::paths::{self, From};
use crate::kit::components::Heading;
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::{AssessedSkill, Start};
use serde::Serialize;
use sfia::{Framework, Level};

/// The page.
#[derive(Serialize)]
pub(crate) struct SkillAnswersPage {
    title: String,
    heading: Heading,
    set_aside: Option<String>,
    levels: Answers,
    details: Answers,
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
        start: Start,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let name = skill_title(framework, skill.code);
        let standing = skill.standing(framework, start);
        let next = standing
            .next
            .map(|level| url(&paths::level(skill.code, level, From::Skill)));
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
                Link::new(label, url(&paths::remove(skill.code, From::Skill)))
            }),
            back: Link::new(words.say("back-label"), url(paths::ASSESSMENT)),
        }
    }
}

fn levels(
    words: &Words,
    framework: &Framework,
    skill: &AssessedSkill,
    url: &impl Fn(&str) -> String,
) -> Answers {
    let found = framework.find_skill(skill.code);
    let defined = found.iter().flat_map(|skill| skill.levels.iter());
    let row = |level: Level| {
        let name = words.say_with("level-name", &args!["level" => level.number()]);
        let (answer, action) = match skill.answers.get(level) {
            None => (
                words.say("assessment-skill-not-asked"),
                "assessment-skill-answer",
            ),
            Some(answer) => (answer_words(words, answer), "change"),
        };
        let there = url(&paths::level(skill.code, level, From::Skill));
        AnswerRow::new(name, answer).action(Link::new(words.say(action), there))
    };
    Answers {
        rows: defined.map(row).collect(),
    }
}

fn details(words: &Words, skill: &AssessedSkill, url: &impl Fn(&str) -> String) -> Answers {
    let there = url(&paths::details(skill.code, From::Skill));
    let change = || Link::new(words.say("change"), there.clone());
    let used = skill.last_used.map_or_else(
        || words.say("assessment-skill-unknown"),
        |used| used_words(words, used),
    );
    let note = if skill.note.is_empty() {
        words.say("assessment-skill-no-note")
    } else {
        skill.note.as_str().to_owned()
    };
    let rows = [
        ("assessment-skill-used", used),
        ("assessment-skill-note", note),
    ];
    Answers {
        rows: rows
            .map(|(key, value)| AnswerRow::new(words.say(key), value).action(change()))
            .to_vec(),
    }
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
