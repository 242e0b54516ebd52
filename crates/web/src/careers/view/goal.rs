//! One role and the way to it.

use super::super::load::Known;
use super::steps::steps;
use crate::args;
use crate::kit::components::{Heading, Select};
use crate::kit::{Crumb, Page, Section, Words};
use engine::careers::{Fit, MOST_MOVES, Move, Path, WITHIN_REACH};
use engine::ids::Id;
use engine::roles::RoleProfile;
use serde::Serialize;

/// Roles that are offered for comparing: more than that, nobody looks through.
const OFFERED: usize = 50;

/// What the page is made of.
pub(in super::super) struct Goal<'a> {
    pub(in super::super) role: &'a RoleProfile,
    pub(in super::super) fit: Option<Fit<'a>>,
    pub(in super::super) path: Path<'a>,
    /// All roles by match.
    pub(in super::super) others: Vec<Fit<'a>>,
    pub(in super::super) known: &'a Known,
}

/// The page.
#[derive(Serialize)]
pub(in super::super) struct GoalPage {
    heading: Heading,
    /// "You match this role by 62%."
    matched: String,
    /// What the figure is made of.
    formula: String,
    unanswered: String,
    steps: Vec<String>,
    /// What both steps come to; empty where there are none.
    after_steps: String,
    /// How far away it is, in a sentence.
    way: String,
    moves: Vec<Station>,
    rules: String,
    compare: Option<Compare>,
    role_url: String,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    list_url: String,
}

#[derive(Serialize)]
struct Station {
    title: String,
    url: String,
    detail: String,
}

#[derive(Serialize)]
struct Compare {
    action: String,
    role: String,
    select: Select,
}

impl GoalPage {
    pub(in super::super) fn new(words: &Words, home: &str, goal: &Goal<'_>) -> Self {
        let url = format!("{home}/careers");
        let role = goal.role;
        let title = role.title.as_str();
        let fit = goal.fit.as_ref();
        let said =
            |key: &str, arguments: &crate::kit::FluentArgs<'_>| words.say_with(key, arguments);
        let matched = match fit {
            None => words.say("careers-asks-nothing"),
            Some(fit) => {
                let key = match fit.unanswered {
                    0 => "careers-matched",
                    _ => "careers-matched-least",
                };
                said(key, &args!["percent" => fit.matched.percent()])
            }
        };
        let formula = fit.map(|fit| {
            let (missing, asked) = (fit.matched.missing(), fit.matched.asked());
            let percent = fit.matched.percent();
            let parts = args!["percent" => percent, "missing" => missing, "asked" => asked];
            said("careers-formula", &parts)
        });
        let unanswered = fit.filter(|fit| fit.unanswered > 0).map(|fit| {
            let count = args!["count" => fit.unanswered];
            said("careers-unanswered-text", &count)
        });
        let after = fit.filter(|fit| fit.steps.len() > 1).map(|fit| {
            let percent = args!["percent" => fit.after_steps.percent()];
            said("careers-after-steps", &percent)
        });
        let rules = args!["percent" => WITHIN_REACH, "moves" => MOST_MOVES];
        Self {
            heading: Heading::new(said("careers-goal-heading", &args!["role" => title])),
            matched,
            formula: formula.unwrap_or_default(),
            unanswered: unanswered.unwrap_or_default(),
            steps: fit.map_or_else(Vec::new, |fit| steps(words, goal.known.framework, fit)),
            after_steps: after.unwrap_or_default(),
            way: way(words, goal),
            moves: match &goal.path {
                Path::Found(moves) if moves.len() > 1 => stations(words, &url, moves),
                _ => Vec::new(),
            },
            rules: said("careers-rules", &rules),
            compare: compare(words, &url, goal),
            role_url: format!("{home}/roles/{}", role.id.as_str()),
            title: role.title.clone(),
            list_url: url,
        }
    }
}

fn way(words: &Words, goal: &Goal<'_>) -> String {
    if goal.known.own_role() == Some(&goal.role.id) {
        return words.say("careers-way-own");
    }
    match &goal.path {
        Path::Found(moves) => words.say_with("careers-way-moves", &args!["count" => moves.len()]),
        Path::None => words.say_with("careers-way-none", &args!["moves" => MOST_MOVES]),
        Path::NoTarget => String::new(),
    }
}

fn stations(words: &Words, url: &str, moves: &[Move<'_>]) -> Vec<Station> {
    let station = |one: &Move<'_>| {
        let arguments = args![
            "percent" => one.matched.percent(),
            "level" => one.role.general_level.number(),
        ];
        Station {
            title: one.role.title.clone(),
            url: format!("{url}/{}", one.role.id.as_str()),
            detail: words.say_with("careers-station", &arguments),
        }
    };
    moves.iter().map(station).collect()
}

fn compare(words: &Words, url: &str, goal: &Goal<'_>) -> Option<Compare> {
    let own = goal.known.own_role();
    let other = |fit: &&Fit<'_>| fit.role.id != goal.role.id;
    // One's own role first: what most people want beside another.
    let (mine, others): (Vec<&Fit<'_>>, Vec<&Fit<'_>>) = goal
        .others
        .iter()
        .filter(other)
        .partition(|fit| own == Some(&fit.role.id));
    let offered: Vec<(String, String)> = mine
        .into_iter()
        .chain(others)
        .take(OFFERED)
        .map(|fit| (fit.role.id.as_str().to_owned(), fit.role.title.clone()))
        .collect();
    let first = offered.first()?.0.clone();
    Some(Compare {
        action: format!("{url}/compare"),
        role: goal.role.id.as_str().to_owned(),
        select: Select::new("b", words.say("careers-compare-with"), offered, &first),
    })
}

impl Page for GoalPage {
    const TEMPLATE: &'static str = "pages/careers/show";

    fn title(&self, words: &Words) -> String {
        words.say_with("careers-goal-title", &args!["role" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let roles = self.list_url.replace("/careers", "/roles");
        vec![
            Crumb::new(words.say("roles-title"), roles),
            Crumb::new(words.say("careers-title"), self.list_url.clone()),
        ]
    }
}
