//! One role profile, as staff read it.

use super::difference::{DifferenceRow, rows};
use super::findings::{Explainer, FindingView};
use super::show_facts::facts;
use crate::framework::Source;
use crate::kit::components::{Heading, ListItem, SummaryList};
use crate::kit::{Crumb, Ladder, Page, Section, Words};
use engine::roles::check::Finding;
use engine::roles::{Importance, RoleProfile, RoleSkill, Weight};
use serde::Serialize;
use sfia::{AttributeKind, Framework, FrameworkText, Level, Skill};
use store::roles::{Adoption, Offer, Replacement, RoleLine, WholeRole};

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
    /// What it says beside its skills.
    pub whole: &'a WholeRole,
    /// What takes its place, where it is out of use.
    pub replacement: Option<Replacement>,
    /// Whether the reader looks after this profile.
    pub looks_after: bool,
    /// Where the reader begins a job description from it; nothing for those who begin none.
    pub job_url: Option<String>,
    /// The reader's own way to it; nothing where they are there already.
    pub way_url: Option<String>,
    /// What those see who keep role profiles.
    pub library: Option<Library<'a>>,
}

/// What only those who keep role profiles see of one.
pub struct Library<'a> {
    /// What is worth a look in it and its family.
    pub findings: Vec<Finding>,
    /// The profiles in use.
    pub profiles: &'a [RoleProfile],
    /// Whether there is a programme to share it with.
    pub any_programme: bool,
    /// Whether it is offered to other councils.
    pub offer: Option<Offer>,
    /// From what it was made.
    pub adoption: Option<Adoption>,
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
    replaced_by: Option<crate::kit::Link>,
    tags: Vec<String>,
    edit_url: Option<String>,
    versions_url: Option<String>,
    compare_url: String,
    /// Where the reader begins a job description from it.
    job_url: Option<String>,
    /// The reader's own way to it.
    way_url: Option<String>,
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
    weight: Option<u8>,
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
    copy_url: String,
    retire_url: String,
    restore_url: String,
    offer_url: Option<String>,
    offered: bool,
    move_url: Option<String>,
    holders: usize,
    adopted: Option<Adopted>,
}

/// A profile beside the shared one that it was made from.
#[derive(Serialize)]
struct Adopted {
    gone: bool,
    moved_on: bool,
    revision: i64,
    seen_url: String,
    shared_url: String,
    rows: Vec<DifferenceRow>,
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
            replaced_by: about.replacement.as_ref().map(|other| {
                let label = format!("{} ({})", other.title, other.reference);
                crate::kit::Link::new(label, format!("{list_url}/{}", other.id))
            }),
            tags: about
                .whole
                .details
                .tags
                .iter()
                .map(ToString::to_string)
                .collect(),
            edit_url: (about.library.is_some() || about.looks_after).then(|| format!("{url}/edit")),
            versions_url: (about.library.is_some() || about.looks_after)
                .then(|| format!("{url}/versions")),
            compare_url: format!("{list_url}/compare?a={}", profile.id),
            job_url: about.job_url.clone(),
            way_url: about.way_url.clone(),
            editor: about
                .library
                .as_ref()
                .map(|library| editor(words, list_url, &url, &about, library)),
            source: about.source,
            url,
        }
    }
}

fn editor(
    words: &Words,
    list_url: &str,
    url: &str,
    about: &About<'_>,
    library: &Library<'_>,
) -> Editor {
    let profile = about.profile;
    let explainer = Explainer {
        words,
        framework: about.framework,
        list_url,
        library: library.profiles,
    };
    let offered = library.offer.is_some_and(|offer| !offer.withdrawn);
    let movable = about
        .replacement
        .as_ref()
        .is_some_and(|other| !other.retired);
    Editor {
        findings: library
            .findings
            .iter()
            .map(|finding| explainer.explain(finding, None))
            .collect(),
        copy_url: format!("{list_url}/new?from={}", profile.id),
        retire_url: format!("{url}/retire"),
        restore_url: format!("{url}/restore"),
        offer_url: (library.any_programme && !profile.retired).then(|| format!("{url}/offer")),
        offered,
        move_url: (profile.retired && movable && about.holders > 0).then(|| format!("{url}/move")),
        holders: about.holders,
        adopted: library
            .adoption
            .as_ref()
            .map(|adoption| adopted(words, list_url, url, about, adoption)),
    }
}

/// Title, family, general level and skills beside those of the shared profile; a shared one says nothing else.
fn adopted(
    words: &Words,
    list_url: &str,
    url: &str,
    about: &About<'_>,
    adoption: &Adoption,
) -> Adopted {
    let shared = adoption.shared.as_ref();
    let differences = shared.map_or_else(Vec::new, |shared| {
        let own = engine::roles::RoleContent {
            weights: std::collections::BTreeMap::new(),
            ..about.whole.content()
        };
        let theirs = engine::roles::RoleContent {
            title: shared.title.clone(),
            family: shared.family.clone(),
            general_level: shared.general_level,
            skills: shared.skills.clone(),
            ..own.clone()
        };
        own.differences(&theirs)
    });
    Adopted {
        gone: shared.is_none(),
        moved_on: adoption.has_moved_on(),
        revision: shared.map_or(0, |shared| shared.revision),
        seen_url: format!("{url}/shared-seen"),
        shared_url: format!("{list_url}/shared/{}", adoption.from),
        rows: rows(
            words,
            about.framework,
            (
                &words.say("roles-adopted-here"),
                &words.say("roles-adopted-there"),
            ),
            &differences,
        ),
    }
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
                .map(|(asked, skill)| row(framework_url, about, asked, skill))
                .collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

fn row(framework_url: &str, about: &About<'_>, asked: RoleSkill, skill: &Skill) -> Row {
    let levels: Vec<u8> = skill.levels.iter().map(Level::number).collect();
    let level = asked.level.number();
    Row {
        name: skill.title(),
        url: format!("{framework_url}/skills/{}#level-{level}", skill.code),
        sentence: about.own.sentence(skill.code).to_owned(),
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
        weight: Some(about.whole.details.weight(skill.code))
            .filter(|weight| *weight != Weight::USUAL)
            .map(Weight::number),
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
