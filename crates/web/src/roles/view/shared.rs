//! Profiles that other councils of the programme offer: codes and levels, and nothing else.

use crate::framework::level_name;
use crate::kit::components::{
    Button, EmptyState, Filter, Heading, SummaryList, SummaryRow, TextInput,
};
use crate::kit::{Crumb, Ladder, Page, Section, Words};
use engine::roles::{Importance, RoleSkill};
use serde::Serialize;
use sfia::{Framework, Level, Skill};
use store::roles::{MOST_SHARED, SharedRole};

/// The list.
#[derive(Serialize)]
pub struct SharedList {
    heading: Heading,
    filter: Filter,
    rows: Vec<ListRow>,
    full: bool,
    empty: Option<EmptyState>,
    list_url: String,
}

#[derive(Serialize)]
struct ListRow {
    title: String,
    url: String,
    reference: String,
    family: String,
    level: u8,
    skills: usize,
}

impl SharedList {
    /// What others offer, under `list_url` of all roles; `any` says whether there is a programme at all.
    pub fn new(
        words: &Words,
        list_url: &str,
        searched: &str,
        any: bool,
        offered: &[SharedRole],
    ) -> Self {
        let url = format!("{list_url}/shared");
        let empty = match (any, searched.is_empty()) {
            (false, _) => (
                "roles-shared-no-programme",
                "roles-shared-no-programme-text",
            ),
            (true, true) => ("roles-shared-none", "roles-shared-none-text"),
            (true, false) => ("roles-none-found", "roles-shared-none-found-text"),
        };
        let search = TextInput::search("q", words.say("roles-shared-words"));
        let filter =
            Filter::new(&url, words.say("roles-filter-show")).search(search.value(searched));
        Self {
            heading: Heading::new(words.say("roles-shared-title"))
                .lede(words.say("roles-shared-lede")),
            filter: if searched.is_empty() {
                filter
            } else {
                filter.clear(&url)
            },
            rows: offered
                .iter()
                .map(|shared| ListRow {
                    title: shared.title.clone(),
                    url: format!("{url}/{}", shared.id),
                    reference: shared.reference.to_string(),
                    family: shared.family.clone(),
                    level: shared.general_level.number(),
                    skills: shared.skills.len(),
                })
                .collect(),
            full: i64::try_from(offered.len()).is_ok_and(|count| count >= MOST_SHARED),
            empty: offered
                .is_empty()
                .then(|| EmptyState::new(words.say(empty.0), words.say(empty.1))),
            list_url: list_url.to_owned(),
        }
    }
}

impl Page for SharedList {
    const TEMPLATE: &'static str = "pages/roles/shared";

    fn title(&self, words: &Words) -> String {
        words.say("roles-shared-title")
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

/// One of them.
#[derive(Serialize)]
pub struct SharedPage {
    heading: Heading,
    title: String,
    facts: SummaryList,
    rows: Vec<SkillRow>,
    lost: usize,
    action: String,
    adopt: Button,
    list_url: String,
    shared_url: String,
}

#[derive(Serialize)]
struct SkillRow {
    name: String,
    url: String,
    sentence: String,
    importance: String,
    ladder: Ladder,
    level: u8,
}

impl SharedPage {
    /// The page; `urls` are those of all roles and of the framework.
    pub fn new(
        words: &Words,
        urls: (&str, &str),
        framework: &Framework,
        own: &sfia::Words,
        shared: &SharedRole,
    ) -> Self {
        let (list_url, framework_url) = urls;
        let shared_url = format!("{list_url}/shared");
        let defined = |skill: &&RoleSkill| framework.defines(skill.code, skill.level);
        let rows: Vec<SkillRow> = shared
            .skills
            .iter()
            .filter(defined)
            .filter_map(|asked| Some((asked, framework.find_skill(asked.code)?)))
            .map(|(asked, skill)| skill_row(words, framework_url, own, *asked, skill))
            .collect();
        Self {
            heading: Heading::new(&shared.title).over(words.say("roles-shared-over")),
            title: words.say_with(
                "roles-shared-one",
                &crate::args!["title" => shared.title.as_str()],
            ),
            facts: SummaryList::new(vec![
                SummaryRow::new(words.say("roles-family"), &shared.family),
                SummaryRow::new(words.say("roles-reference"), shared.reference.as_str()),
                SummaryRow::new(
                    words.say("roles-general-level"),
                    level_name(words, shared.general_level),
                ),
            ]),
            lost: shared.skills.len() - rows.len(),
            rows,
            action: format!("{shared_url}/{}/adopt", shared.id),
            adopt: Button::primary(words.say("roles-shared-adopt")),
            list_url: list_url.to_owned(),
            shared_url,
        }
    }
}

fn skill_row(
    words: &Words,
    framework_url: &str,
    own: &sfia::Words,
    asked: RoleSkill,
    skill: &Skill,
) -> SkillRow {
    let levels: Vec<u8> = skill.levels.iter().map(Level::number).collect();
    let level = asked.level.number();
    SkillRow {
        name: skill.title(),
        url: format!("{framework_url}/skills/{}#level-{level}", skill.code),
        sentence: own.sentence(skill.code).to_owned(),
        importance: words.say(match asked.importance {
            Importance::Essential => "roles-essential",
            Importance::Desirable => "roles-desirable",
        }),
        ladder: Ladder::new(
            format!("ladder-{}", skill.code),
            &skill.name,
            &levels,
            None,
            None,
            None,
            Some(level),
        ),
        level,
    }
}

impl Page for SharedPage {
    const TEMPLATE: &'static str = "pages/roles/shared-role";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("roles-title"), self.list_url.clone()),
            Crumb::new(words.say("roles-shared-title"), self.shared_url.clone()),
        ]
    }

    fn wide(&self) -> bool {
        true
    }
}
