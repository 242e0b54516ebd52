//! One role profile, as staff read it.

use crate::framework::{Source, level_name};
use crate::kit::components::{Heading, ListItem, SummaryList, SummaryRow};
use crate::kit::{Crumb, Ladder, Page, Section, Words};
use engine::roles::{Finding, Importance, RoleProfile, RoleSkill};
use serde::Serialize;
use sfia::{AttributeKind, Framework, FrameworkText, Level, Skill};
use store::roles::RoleLine;

/// What the page of a role is made of.
pub struct About<'a> {
    /// The profile.
    pub profile: &'a RoleProfile,
    /// The organisation's edition.
    pub framework: &'a Framework,
    /// Our own words about it.
    pub own: &'a sfia::Words,
    /// The imported text of the general attributes; empty where nothing was imported.
    pub text: &'a FrameworkText,
    /// Whose words the page shows.
    pub source: Source,
    /// How many people hold the role.
    pub holders: usize,
    /// Whether one of the reader's own posts has it.
    pub own_role: bool,
    /// The other roles of the family.
    pub family: Vec<RoleLine>,
    /// Whether the reader keeps role profiles.
    pub edits: bool,
}

/// The page.
#[derive(Serialize)]
pub struct RolePage {
    heading: Heading,
    title: String,
    reference: String,
    list_url: String,
    url: String,
    retired: bool,
    own_role: bool,
    version: i64,
    summary: Vec<String>,
    facts: SummaryList,
    groups: Vec<Group>,
    any_skills: bool,
    level: u8,
    level_url: String,
    attributes: Vec<Attribute>,
    source: Source,
    family: Vec<ListItem>,
    editor: Option<Editor>,
}

#[derive(Serialize)]
struct Group {
    essential: bool,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    url: String,
    sentence: String,
    ladder: Ladder,
    level: u8,
}

#[derive(Serialize)]
struct Attribute {
    name: String,
    own: Option<String>,
    text: Vec<String>,
}

/// What only those who keep role profiles see.
#[derive(Serialize)]
struct Editor {
    findings: Vec<FindingView>,
    edit_url: String,
    copy_url: String,
    retire_url: String,
    restore_url: String,
}

#[derive(Serialize)]
struct FindingView {
    heading: String,
    text: String,
}

impl RolePage {
    /// The role at the address `list_url` of all roles; the framework's pages begin at `framework_url`.
    pub fn new(words: &Words, list_url: &str, framework_url: &str, about: About<'_>) -> Self {
        let profile = about.profile;
        let url = format!("{list_url}/{}", profile.id);
        let summary: Vec<String> = profile.summary.lines().map(ToOwned::to_owned).collect();
        let groups = groups(framework_url, &about);
        Self {
            heading: Heading::new(&profile.title).over(words.say("roles-role-profile")),
            title: profile.title.clone(),
            reference: profile.reference.to_string(),
            list_url: list_url.to_owned(),
            retired: profile.retired,
            own_role: about.own_role,
            version: profile.version,
            summary: summary
                .into_iter()
                .filter(|line| !line.trim().is_empty())
                .collect(),
            facts: facts(words, &about),
            any_skills: !groups.is_empty(),
            groups,
            level: profile.general_level.number(),
            level_url: format!("{framework_url}/levels/{}", profile.general_level),
            attributes: attributes(&about),
            family: about
                .family
                .iter()
                .filter(|line| line.id != profile.id)
                .map(|line| near(words, list_url, line))
                .collect(),
            editor: about.edits.then(|| Editor {
                findings: profile
                    .findings(about.framework)
                    .into_iter()
                    .map(|finding| explain(words, about.framework, profile, finding))
                    .collect(),
                edit_url: format!("{url}/edit"),
                copy_url: format!("{list_url}/new?from={}", profile.id),
                retire_url: format!("{url}/retire"),
                restore_url: format!("{url}/restore"),
            }),
            source: about.source,
            url,
        }
    }
}

fn facts(words: &Words, about: &About<'_>) -> SummaryList {
    let profile = about.profile;
    let people = words.say_with("roles-number", &crate::args!["number" => about.holders]);
    SummaryList::new(vec![
        SummaryRow::new(words.say("roles-family"), &profile.family),
        SummaryRow::new(words.say("roles-reference"), profile.reference.as_str()),
        SummaryRow::new(
            words.say("roles-general-level"),
            level_name(words, profile.general_level),
        ),
        SummaryRow::new(words.say("roles-people"), people),
    ])
}

fn groups(framework_url: &str, about: &About<'_>) -> Vec<Group> {
    Importance::ALL
        .into_iter()
        .map(|importance| Group {
            essential: importance == Importance::Essential,
            rows: about
                .profile
                .list_defined(about.framework)
                .filter(|(asked, _)| asked.importance == importance)
                .map(|(asked, skill)| row(framework_url, about.own, asked, skill))
                .collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

fn row(framework_url: &str, own: &sfia::Words, asked: RoleSkill, skill: &Skill) -> Row {
    let levels: Vec<u8> = skill.levels.iter().map(Level::number).collect();
    let level = asked.level.number();
    Row {
        name: skill.title(),
        url: format!("{framework_url}/skills/{}#level-{level}", skill.code),
        sentence: own.sentence(skill.code).to_owned(),
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

fn attributes(about: &About<'_>) -> Vec<Attribute> {
    let level = about.profile.general_level;
    about
        .framework
        .attributes()
        .iter()
        .filter(|attribute| attribute.kind == AttributeKind::Generic)
        .filter_map(|attribute| {
            let text =
                crate::framework::paragraphs(about.text.attribute_level(attribute.code, level));
            let own = about.own.attribute_statement(attribute.code, level);
            (own.is_some() || !text.is_empty()).then(|| Attribute {
                name: attribute.name.clone(),
                own: own.filter(|_| text.is_empty()).map(ToOwned::to_owned),
                text,
            })
        })
        .collect()
}

fn near(words: &Words, list_url: &str, line: &RoleLine) -> ListItem {
    ListItem::link(&line.title, format!("{list_url}/{}", line.id)).detail(words.say_with(
        "roles-near",
        &crate::args!["level" => line.general_level.number(), "skills" => line.skills],
    ))
}

fn explain(
    words: &Words,
    framework: &Framework,
    profile: &RoleProfile,
    finding: Finding,
) -> FindingView {
    let skill = |code: sfia::SkillCode| {
        framework
            .find_skill(code)
            .map_or_else(|| code.to_string(), Skill::title)
    };
    let (heading, text) = match finding {
        Finding::NoSkills => (
            words.say("roles-finding-no-skills"),
            words.say("roles-finding-no-skills-text"),
        ),
        Finding::FarAbove { code, level } => (
            words.say("roles-finding-far-above"),
            words.say_with(
                "roles-finding-far-above-text",
                &crate::args![
                    "skill" => skill(code),
                    "level" => level.number(),
                    "general" => profile.general_level.number(),
                ],
            ),
        ),
        Finding::NotInEdition { code, level } => (
            words.say("roles-finding-not-in-edition"),
            words.say_with(
                "roles-finding-not-in-edition-text",
                &crate::args![
                    "skill" => skill(code),
                    "level" => level.number(),
                    "edition" => framework.edition().to_string(),
                ],
            ),
        ),
        Finding::Many { count } => (
            words.say_with("roles-finding-many", &crate::args!["count" => count]),
            words.say("roles-finding-many-text"),
        ),
    };
    FindingView { heading, text }
}

impl Page for RolePage {
    const TEMPLATE: &'static str = "pages/roles/show";

    /// Two roles may have the same title, never the same reference.
    fn title(&self, words: &Words) -> String {
        words.say_with(
            "roles-show-title",
            &crate::args!["title" => self.title.as_str(), "reference" => self.reference.as_str()],
        )
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
