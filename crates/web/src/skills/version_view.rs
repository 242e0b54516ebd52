//! A version that was sent, as the page prints it.

use super::attributes::Attributes;
use super::onward::sent_on;
use crate::args;
use crate::assessments::{detail_used, skill_name};
use crate::kit::components::Heading;
use crate::kit::{Crumb, Ladder, LadderLegend, Link, Page, Section, Words};
use engine::assessments::{AssessedSkill, Assessment, Start, Sureness};
use engine::endorsement::Rating;
use engine::ids::AssessmentId;
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;

/// What is shown.
pub(super) struct Sent<'a> {
    /// The version.
    pub(super) version: &'a Assessment,
    /// Its edition.
    pub(super) framework: &'a Framework,
    /// The levels that ended its reading.
    pub(super) read: &'a BTreeMap<SkillCode, Rating>,
    /// A newer one, if there is one.
    pub(super) newest: Option<&'a AssessmentId>,
}

/// The page.
#[derive(Serialize)]
pub(super) struct VersionPage {
    title: String,
    heading: Heading,
    facts: String,
    compare: Option<Link>,
    legend: LadderLegend,
    rows: Vec<Row>,
    attributes: Option<Attributes>,
    #[serde(skip)]
    above: [Crumb; 2],
}

#[derive(Serialize)]
struct Row {
    name: String,
    code: String,
    ladder: Ladder,
    held: Option<u8>,
    partly: Option<u8>,
    endorsed: Option<u8>,
    used: String,
    sure: String,
    note: String,
}

impl VersionPage {
    /// What somebody sent; `url` puts an address into the organisation.
    pub(super) fn new(
        words: &Words,
        name: &str,
        sent: &Sent<'_>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let version = sent.version;
        let date = sent_on(words, version.submitted.unwrap_or(version.changed));
        let title = words.say_with("skills-version-title", &args!["date" => date]);
        let rows: Vec<Row> = version
            .skills
            .iter()
            .map(|skill| row(words, sent, skill))
            .collect();
        let facts = args![
            "edition" => version.edition.to_string(),
            "years" => version.period_years,
            "count" => rows.len(),
        ];
        let compare = sent.newest.map(|newest| {
            let path = format!("/skills/compare?then={}&now={newest}", version.id);
            Link::new(words.say("skills-version-compare"), url(&path))
        });
        let any = |wanted: fn(&Row) -> bool| rows.iter().any(wanted);
        Self {
            heading: Heading::new(title.as_str()).over(name),
            title,
            facts: words.say_with("skills-version-facts", &facts),
            compare,
            legend: LadderLegend {
                person: None,
                held: any(|row| row.held.is_some()),
                partly: any(|row| row.partly.is_some()),
                endorsed: any(|row| row.endorsed.is_some()),
                required: false,
            },
            rows,
            attributes: Attributes::new(words, sent.framework, version, None),
            above: [
                Link::new(words.say("skills-title"), url("/skills")),
                Link::new(words.say("skills-history-title"), url("/skills/history")),
            ],
        }
    }
}

fn row(words: &Words, sent: &Sent<'_>, skill: &AssessedSkill) -> Row {
    let standing = skill.standing(sent.framework, Start::Unknown);
    let held = standing.held.map(Level::number);
    let partly = standing.developing.map(Level::number);
    let read = sent.read.get(&skill.code);
    let endorsed = read.and_then(|level| level.0).map(Level::number);
    let found = sent.framework.find_skill(skill.code);
    let levels: Vec<u8> = found
        .iter()
        .flat_map(|skill| skill.levels.iter().map(Level::number))
        .collect();
    let name = skill_name(sent.framework, skill.code);
    let id = format!("ladder-{}", skill.code);
    Row {
        ladder: Ladder::new(id, name.as_str(), &levels, held, partly, endorsed, None),
        name,
        code: skill.code.to_string(),
        held,
        partly,
        endorsed,
        used: detail_used(words, skill),
        sure: skill
            .sureness
            .map_or_else(String::new, |sure| words.say(sure_key(sure))),
        note: skill.note.as_str().to_owned(),
    }
}

/// The message that says how sure somebody was.
pub(super) fn sure_key(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Sure => "assessment-sure-sure",
        Sureness::Fairly => "assessment-sure-fairly",
        Sureness::Guess => "assessment-sure-guess",
    }
}

impl Page for VersionPage {
    const TEMPLATE: &'static str = "pages/skills/version";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        self.above.to_vec()
    }

    fn wide(&self) -> bool {
        true
    }
}
