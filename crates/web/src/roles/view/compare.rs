//! Two roles side by side: levels one beside the other, and what somebody needs who goes from one to the other.

use crate::kit::components::{Filter, Heading, ListItem, Select};
use crate::kit::{Crumb, Ladder, Page, Section, Words};
use engine::ids::RoleProfileId;
use engine::roles::{Importance, Need, RoleProfile, RoleSkill, SkillPair, needs, pair};
use serde::Serialize;
use sfia::{Framework, Level, Skill, SkillCode};
use store::roles::RoleKey;

/// What the page is made of.
pub struct Compared {
    /// The role on the left.
    pub left: Option<RoleProfile>,
    /// The role on the right.
    pub right: Option<RoleProfile>,
    /// All roles, to choose from.
    pub choices: Vec<RoleKey>,
}

/// The page.
#[derive(Serialize)]
pub struct ComparePage {
    heading: Heading,
    title: String,
    choose: Filter,
    pair: Option<Pair>,
    list_url: String,
}

#[derive(Serialize)]
struct Pair {
    left: Side,
    right: Side,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Side {
    title: String,
    url: String,
    level: u8,
    family: String,
    needs: Vec<ListItem>,
    needs_heading: String,
}

#[derive(Serialize)]
struct Group {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    url: String,
    left: Cell,
    right: Cell,
}

#[derive(Serialize)]
struct Cell {
    level: Option<u8>,
    importance: String,
    ladder: Ladder,
}

impl ComparePage {
    /// The page; `urls` are those of all roles and of the framework.
    pub fn new(
        words: &Words,
        urls: (&str, &str),
        framework: &Framework,
        compared: Compared,
    ) -> Self {
        let (list_url, framework_url) = urls;
        let Compared {
            left,
            right,
            choices,
        } = compared;
        let chosen = |role: &Option<RoleProfile>| role.as_ref().map(|role| role.id.clone());
        let choose = choose(words, list_url, &choices, &chosen(&left), &chosen(&right));
        let view = View {
            words,
            framework,
            framework_url,
        };
        let pair = left.zip(right);
        let title = pair.as_ref().map_or_else(
            || words.say("roles-compare-title"),
            |(left, right)| {
                let titles = crate::args!["a" => left.title.as_str(), "b" => right.title.as_str()];
                words.say_with("roles-compare-two", &titles)
            },
        );
        Self {
            heading: Heading::new(&title).lede(words.say("roles-compare-lede")),
            title,
            choose,
            pair: pair.map(|(left, right)| view.pair(list_url, &left, &right)),
            list_url: list_url.to_owned(),
        }
    }
}

fn choose(
    words: &Words,
    list_url: &str,
    choices: &[RoleKey],
    left: &Option<RoleProfileId>,
    right: &Option<RoleProfileId>,
) -> Filter {
    let select = |name: &str, key: &str, chosen: &Option<RoleProfileId>| {
        let first = (String::new(), words.say("roles-compare-choose"));
        let held = |key: &&RoleKey| !key.retired || Some(&key.id) == chosen.as_ref();
        let options = choices.iter().filter(held).map(|key| {
            let label = format!("{} ({})", key.title, key.reference);
            (key.id.to_string(), label)
        });
        let chosen = chosen.as_ref().map(ToString::to_string);
        Select::new(
            name,
            words.say(key),
            std::iter::once(first).chain(options),
            &chosen.unwrap_or_default(),
        )
    };
    let action = format!("{list_url}/compare");
    Filter::new(action, words.say("roles-compare-show"))
        .select(select("a", "roles-compare-a", left))
        .select(select("b", "roles-compare-b", right))
}

struct View<'a> {
    words: &'a Words,
    framework: &'a Framework,
    framework_url: &'a str,
}

impl View<'_> {
    fn pair(&self, list_url: &str, left: &RoleProfile, right: &RoleProfile) -> Pair {
        let pairs = pair(&left.skills, &right.skills);
        let both = |pair: &&SkillPair| pair.left.is_some() && pair.right.is_some();
        let only_left = |pair: &&SkillPair| pair.right.is_none();
        let only_right = |pair: &&SkillPair| pair.left.is_none();
        let titled = |key: &str, role: &RoleProfile| {
            let title = crate::args!["title" => role.title.as_str()];
            self.words.say_with(key, &title)
        };
        let groups = vec![
            self.group(
                self.words.say("roles-compare-both"),
                pairs.iter().filter(both),
            ),
            self.group(
                titled("roles-compare-only", left),
                pairs.iter().filter(only_left),
            ),
            self.group(
                titled("roles-compare-only", right),
                pairs.iter().filter(only_right),
            ),
        ];
        Pair {
            left: self.side(list_url, left, right),
            right: self.side(list_url, right, left),
            groups: groups
                .into_iter()
                .filter(|group| !group.rows.is_empty())
                .collect(),
        }
    }

    /// One role, with what somebody who does the other needs for it.
    fn side(&self, list_url: &str, role: &RoleProfile, other: &RoleProfile) -> Side {
        let titles = crate::args!["from" => other.title.as_str(), "to" => role.title.as_str()];
        Side {
            title: role.title.clone(),
            url: format!("{list_url}/{}", role.id),
            level: role.general_level.number(),
            family: role.family.clone(),
            needs: needs(&other.skills, &role.skills)
                .into_iter()
                .map(|need| self.need(need))
                .collect(),
            needs_heading: self.words.say_with("roles-compare-needs", &titles),
        }
    }

    fn need(&self, need: Need) -> ListItem {
        let (asked, detail) = match need {
            Need::New { asked } => (
                asked,
                self.words.say_with(
                    "roles-compare-new",
                    &crate::args!["level" => asked.level.number()],
                ),
            ),
            Need::Higher { asked, from } => (
                asked,
                self.words.say_with(
                    "roles-compare-higher",
                    &crate::args!["from" => from.number(), "level" => asked.level.number()],
                ),
            ),
        };
        ListItem::link(self.name(asked.code), self.url(asked.code))
            .detail(detail)
            .meta(self.importance(asked))
    }

    fn name(&self, code: SkillCode) -> String {
        let found = self.framework.find_skill(code);
        found.map_or_else(|| code.to_string(), Skill::title)
    }

    fn url(&self, code: SkillCode) -> String {
        format!("{}/skills/{code}", self.framework_url)
    }

    fn importance(&self, skill: RoleSkill) -> String {
        self.words.say(match skill.importance {
            Importance::Essential => "roles-essential",
            Importance::Desirable => "roles-desirable",
        })
    }

    fn group<'p>(&self, heading: String, pairs: impl Iterator<Item = &'p SkillPair>) -> Group {
        Group {
            heading,
            rows: pairs
                .map(|pair| Row {
                    name: self.name(pair.code),
                    url: self.url(pair.code),
                    left: self.cell("left", pair.code, pair.left),
                    right: self.cell("right", pair.code, pair.right),
                })
                .collect(),
        }
    }

    fn cell(&self, side: &str, code: SkillCode, asked: Option<RoleSkill>) -> Cell {
        let found = self.framework.find_skill(code);
        let levels = found.map(|skill| skill.levels.iter().map(Level::number).collect::<Vec<u8>>());
        let level = asked.map(|asked| asked.level.number());
        Cell {
            level,
            importance: asked.map_or_else(String::new, |asked| self.importance(asked)),
            ladder: Ladder::new(
                format!("ladder-{side}-{code}"),
                found.map_or("", |skill| skill.name.as_str()),
                &levels.unwrap_or_default(),
                None,
                None,
                None,
                level,
            ),
        }
    }
}

impl Page for ComparePage {
    const TEMPLATE: &'static str = "pages/roles/compare";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(words.say("roles-title"), self.list_url.clone())]
    }

    fn wide(&self) -> bool {
        true
    }
}
