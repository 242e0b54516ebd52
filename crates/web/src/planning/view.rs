//! Somebody's levels for planning, and the page that refuses them.

use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Link, Page, Words, dates};
use engine::assessments::{NotForThis, UsedFor};
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;
use store::assessments::Job;

/// A record that may be planned with.
pub(super) struct Given<'a> {
    /// What was sent.
    pub(super) used: &'a UsedFor,
    /// Its edition.
    pub(super) framework: &'a Framework,
    /// Endorsed levels that stand.
    pub(super) endorsed: &'a BTreeMap<SkillCode, Level>,
}

/// The page: skills and levels, and nothing else of the record.
#[derive(Serialize)]
pub(super) struct PlanningPage {
    title: String,
    heading: Heading,
    sent: Option<String>,
    skills: Vec<Line>,
    empty: EmptyState,
    back: Link,
}

/// One skill.
#[derive(Serialize)]
struct Line {
    name: String,
    says: String,
    endorsed: String,
}

impl PlanningPage {
    /// What somebody gave for planning, or that they have sent nothing.
    pub(super) fn new(words: &Words, job: &Job, given: Option<&Given<'_>>, back: String) -> Self {
        let named = args!["person" => job.name.as_str()];
        let title = words.say_with("planning-person-title", &named);
        let mut heading =
            Heading::new(title.as_str()).lede(words.say_with("planning-person-lede", &named));
        if let Some(job_title) = &job.job_title {
            heading = heading.over(job_title.as_str());
        }
        let sent = given.and_then(|given| given.used.submitted).map(|moment| {
            let date = dates::day(words, dates::london_day(moment.utc()));
            words.say_with("planning-person-sent", &args!["date" => date])
        });
        Self {
            title,
            heading,
            sent,
            skills: given.map_or_else(Vec::new, |given| lines(words, given)),
            empty: EmptyState::new(
                words.say("planning-person-empty"),
                words.say_with("planning-person-empty-text", &named),
            ),
            back: Link::new(words.say("back-label"), back),
        }
    }
}

/// The skills that are held at a level, the highest first.
fn lines(words: &Words, given: &Given<'_>) -> Vec<Line> {
    let Given {
        used,
        framework,
        endorsed,
    } = given;
    let mut held: Vec<(Level, SkillCode)> = used
        .skills
        .iter()
        .filter_map(|skill| Some((skill.held(framework)?, skill.code)))
        .collect();
    held.sort_by_key(|(level, code)| (std::cmp::Reverse(*level), *code));
    let said = |(level, code): (Level, SkillCode)| Line {
        name: skill_title(framework, code),
        says: level_name(words, level),
        endorsed: endorsed
            .get(&code)
            .map_or_else(String::new, |level| level_name(words, *level)),
    };
    held.into_iter().map(said).collect()
}

impl Page for PlanningPage {
    const TEMPLATE: &'static str = "pages/planning/person";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn wide(&self) -> bool {
        true
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}

/// The page that says why a record may not be used, and who can change that.
#[derive(Serialize)]
pub(super) struct RefusedPage {
    heading: Heading,
    why: String,
    change: String,
    back: Link,
}

impl RefusedPage {
    /// `may_now` when the organisation's statement has come to name planning since.
    pub(super) fn new(
        words: &Words,
        name: &str,
        refused: &NotForThis,
        may_now: bool,
        back: String,
    ) -> Self {
        let named = args!["person" => name];
        let why = match refused.sent {
            Some(sent) => {
                let date = dates::day(words, dates::london_day(sent.utc()));
                words.say_with(
                    "planning-refused-why",
                    &args!["person" => name, "date" => date],
                )
            }
            None => words.say_with("planning-refused-draft", &named),
        };
        let change = if may_now {
            "planning-refused-change"
        } else {
            "planning-refused-change-rules"
        };
        Self {
            heading: Heading::new(words.say("planning-refused-heading")),
            why,
            change: words.say_with(change, &named),
            back: Link::new(words.say("back-label"), back),
        }
    }
}

impl Page for RefusedPage {
    const TEMPLATE: &'static str = "pages/planning/refused";

    fn title(&self, words: &Words) -> String {
        words.say("planning-refused-heading")
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}

/// Draws a record that may be used, none, and one that may not.
#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    use crate::assessments::sample;
    use crate::skills::samples::{endorsed, sent};
    use engine::assessments::{Purpose, StatementOfUse};
    use engine::ids::{Id, PersonId};
    let words = samples.kit.words();
    let job = Job {
        person: PersonId::from_text("p1".to_owned()),
        name: "Sam Example".to_owned(),
        job_title: Some("Developer".to_owned()),
        role: None,
        manager: None,
    };
    let under = |planning: bool| {
        let mut assessment = sent();
        assessment.statement = StatementOfUse::present(planning);
        assessment.used_for(Purpose::Planning)
    };
    let (used, endorsed) = (under(true).unwrap(), endorsed());
    let given = Given {
        used: &used,
        framework: sample::framework(),
        endorsed: &endorsed,
    };
    let home = || "/o/council-a".to_owned();
    let full = PlanningPage::new(words, &job, Some(&given), home());
    let empty = PlanningPage::new(words, &job, None, home());
    let refused = under(false).unwrap_err();
    let refuse = |may_now| RefusedPage::new(words, &job.name, &refused, may_now, home());
    let (now, never) = (refuse(true), refuse(false));
    samples.add("planning/person", &full);
    samples.add("planning/person-empty", &empty);
    samples.add("planning/refused", &now);
    samples.add("planning/refused-by-rules", &never);
}
