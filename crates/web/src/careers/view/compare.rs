//! Two roles beside what one holds.

use super::steps::percent;
use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::components::{Heading, State, StateKind};
use crate::kit::{Crumb, Page, Section, Words};
use engine::careers::{Fit, Held};
use engine::ids::Id;
use engine::roles::{Importance, RoleProfile, RoleSkill};
use serde::Serialize;
use sfia::{Framework, SkillCode};

/// What the page is made of.
pub(in super::super) struct Beside<'a> {
    pub(in super::super) held: Held,
    pub(in super::super) roles: [&'a RoleProfile; 2],
    pub(in super::super) framework: &'static Framework,
}

/// The page.
#[derive(Serialize)]
pub(in super::super) struct ComparePage {
    heading: Heading,
    columns: Vec<Column>,
    rows: Vec<Row>,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    home: String,
}

#[derive(Serialize)]
struct Column {
    title: String,
    url: String,
    percent: String,
    level: String,
}

#[derive(Serialize)]
struct Row {
    skill: String,
    held: String,
    asked: Vec<Cell>,
}

/// What one role asks of a skill.
#[derive(Serialize)]
struct Cell {
    role: String,
    text: String,
    /// That it is desirable; empty for essential ones.
    desirable: String,
    /// Whether it is met; `None` where the role does not ask for the skill.
    state: Option<State>,
}

impl ComparePage {
    pub(in super::super) fn new(words: &Words, home: &str, beside: &Beside<'_>) -> Self {
        let column = |role: &RoleProfile| {
            let fit = Fit::of(role, &beside.held, beside.framework);
            Column {
                title: role.title.clone(),
                url: format!("{home}/careers/{}", role.id.as_str()),
                percent: fit.map_or_else(String::new, |fit| percent(words, &fit)),
                level: level_name(words, role.general_level),
            }
        };
        let [first, second] = beside.roles;
        let names = args!["first" => first.title.as_str(), "second" => second.title.as_str()];
        Self {
            heading: Heading::new(words.say("careers-compare-heading"))
                .lede(words.say("careers-compare-lede")),
            columns: beside.roles.map(column).into(),
            rows: rows(words, beside),
            title: words.say_with("careers-compare-title", &names),
            home: home.to_owned(),
        }
    }
}

/// The skills of the first role in its order, then those that only the second asks for.
fn rows(words: &Words, beside: &Beside<'_>) -> Vec<Row> {
    let [first, second] = beside.roles;
    let mut codes: Vec<SkillCode> = first.skills.iter().map(|skill| skill.code).collect();
    for skill in &second.skills {
        if !codes.contains(&skill.code) {
            codes.push(skill.code);
        }
    }
    let row = |code: SkillCode| Row {
        skill: skill_title(beside.framework, code),
        held: held(words, &beside.held, code),
        asked: beside
            .roles
            .map(|role| cell(words, &beside.held, role, code))
            .into(),
    };
    codes.into_iter().map(row).collect()
}

fn held(words: &Words, held: &Held, code: SkillCode) -> String {
    match held.level(code) {
        Some(level) => level_name(words, level),
        None if held.is_answered(code) => words.say("skills-distance-not-yet"),
        None => words.say("skills-distance-unanswered"),
    }
}

fn cell(words: &Words, held: &Held, role: &RoleProfile, code: SkillCode) -> Cell {
    let asked: Option<&RoleSkill> = role.skills.iter().find(|skill| skill.code == code);
    let Some(asked) = asked else {
        return Cell {
            role: role.title.clone(),
            text: words.say("careers-not-asked"),
            desirable: String::new(),
            state: None,
        };
    };
    let is_met = held.level(code) >= Some(asked.level);
    Cell {
        role: role.title.clone(),
        text: level_name(words, asked.level),
        desirable: match asked.importance {
            Importance::Essential => String::new(),
            Importance::Desirable => words.say("skills-desirable"),
        },
        state: Some(if is_met {
            State::new(StateKind::Done, words.say("careers-met"))
        } else {
            State::new(StateKind::Half, words.say("careers-missing"))
        }),
    }
}

impl Page for ComparePage {
    const TEMPLATE: &'static str = "pages/careers/compare";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("roles-title"), format!("{}/roles", self.home)),
            Crumb::new(words.say("careers-title"), format!("{}/careers", self.home)),
        ]
    }

    fn wide(&self) -> bool {
        true
    }
}
