//! The versions of a profile, and two of them side by side.

use super::difference::{DifferenceRow, rows};
use crate::kit::components::{Filter, Heading, Select};
use crate::kit::{Crumb, Page, Section, Words, dates};
use engine::roles::RoleProfile;
use serde::Serialize;
use sfia::Framework;
use store::roles::RoleVersion;

/// The page.
#[derive(Serialize)]
pub struct VersionsPage {
    heading: Heading,
    title: String,
    versions: Vec<VersionRow>,
    choose: Option<Filter>,
    compared: Option<Compared>,
    list_url: String,
    role_title: String,
    role_url: String,
}

#[derive(Serialize)]
struct VersionRow {
    name: String,
    when: String,
    who: String,
    now: bool,
    /// The way to what this version changed.
    changed_url: Option<String>,
}

/// Two versions side by side.
#[derive(Serialize)]
struct Compared {
    heading: String,
    left: String,
    right: String,
    rows: Vec<DifferenceRow>,
}

impl VersionsPage {
    /// The page of a profile's versions, newest first, with the two `compared`; those named newest where none is.
    pub fn new(
        words: &Words,
        list_url: &str,
        framework: &Framework,
        profile: &RoleProfile,
        versions: &[RoleVersion],
        compared: (Option<i64>, Option<i64>),
    ) -> Self {
        let role_url = format!("{list_url}/{}", profile.id);
        let url = format!("{role_url}/versions");
        let title = words.say_with(
            "roles-versions-title",
            &crate::args!["title" => profile.title.as_str()],
        );
        let find = |number: Option<i64>| {
            versions
                .iter()
                .find(|version| Some(version.number) == number)
        };
        let right = find(compared.1).or_else(|| versions.first());
        let left = find(compared.0).or_else(|| versions.get(1));
        let both = left.zip(right);
        let number = |version: Option<&RoleVersion>| version.map(|version| version.number);
        Self {
            heading: Heading::new(&title).lede(words.say("roles-versions-lede")),
            title,
            versions: versions
                .iter()
                .map(|version| row(words, &url, version, profile.version))
                .collect(),
            choose: (versions.len() > 1)
                .then(|| choose(words, &url, versions, number(left), number(right))),
            compared: both
                .filter(|_| versions.len() > 1)
                .map(|(left, right)| side_by_side(words, framework, left, right)),
            list_url: list_url.to_owned(),
            role_title: profile.title.clone(),
            role_url,
        }
    }
}

fn name(words: &Words, number: i64) -> String {
    words.say_with(
        "roles-version",
        &crate::args!["number" => number.to_string()],
    )
}

fn row(words: &Words, url: &str, version: &RoleVersion, now: i64) -> VersionRow {
    let number = version.number;
    VersionRow {
        name: name(words, number),
        when: dates::moment(words, version.saved_at.utc()),
        who: version
            .saved_by
            .clone()
            .unwrap_or_else(|| words.say("roles-version-nobody")),
        now: number == now,
        changed_url: (number > 1).then(|| format!("{url}?from={}&to={number}", number - 1)),
    }
}

fn choose(
    words: &Words,
    url: &str,
    versions: &[RoleVersion],
    left: Option<i64>,
    right: Option<i64>,
) -> Filter {
    let select = |field: &str, key: &str, chosen: Option<i64>| {
        let options = versions.iter().map(|version| {
            let number = version.number;
            (number.to_string(), name(words, number))
        });
        let chosen = chosen.map_or_else(String::new, |number| number.to_string());
        Select::new(field, words.say(key), options, &chosen)
    };
    Filter::new(url, words.say("roles-versions-show"))
        .select(select("from", "roles-versions-from", left))
        .select(select("to", "roles-versions-to", right))
}

fn side_by_side(
    words: &Words,
    framework: &Framework,
    left: &RoleVersion,
    right: &RoleVersion,
) -> Compared {
    let numbers = crate::args![
        "from" => left.number.to_string(),
        "to" => right.number.to_string(),
    ];
    let names = (name(words, left.number), name(words, right.number));
    let differences = left.content.differences(&right.content);
    Compared {
        heading: words.say_with("roles-versions-compared", &numbers),
        rows: rows(words, framework, (&names.0, &names.1), &differences),
        left: names.0,
        right: names.1,
    }
}

impl Page for VersionsPage {
    const TEMPLATE: &'static str = "pages/roles/versions";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("roles-title"), self.list_url.clone()),
            Crumb::new(self.role_title.clone(), self.role_url.clone()),
        ]
    }

    fn wide(&self) -> bool {
        true
    }
}
