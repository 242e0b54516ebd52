//! The role-profile check of the whole library.

use super::findings::{Explainer, FindingView};
use crate::kit::components::Heading;
use crate::kit::{Crumb, Page, Section, Words};
use engine::ids::RoleProfileId;
use engine::roles::RoleProfile;
use engine::roles::check::{Finding, Place};
use serde::Serialize;
use sfia::Framework;

/// The most groups that a page shows: whoever has more begins with these.
const MOST: usize = 200;

/// The page.
#[derive(Serialize)]
pub struct CheckPage {
    heading: Heading,
    groups: Vec<Group>,
    profiles: usize,
    count: usize,
    more: usize,
    list_url: String,
}

/// What belongs to one profile or one family.
#[derive(Serialize)]
struct Group {
    id: String,
    title: String,
    url: Option<String>,
    findings: Vec<FindingView>,
}

impl CheckPage {
    /// The page over the profiles in use, of all roles at `list_url`.
    pub fn new(
        words: &Words,
        list_url: &str,
        framework: &Framework,
        library: &[RoleProfile],
        findings: &[Finding],
    ) -> Self {
        let explainer = Explainer {
            words,
            framework,
            list_url,
            library,
        };
        let mut groups: Vec<(Option<&RoleProfileId>, &str, Group)> = Vec::new();
        for finding in findings {
            let role = finding.place.role();
            let family = match &finding.place {
                Place::Family(name) => name.as_str(),
                Place::Skills(_) | Place::Skill(..) => "",
            };
            let view = explainer.explain(finding, None);
            match groups.last_mut() {
                Some((last, name, group)) if (*last, *name) == (role, family) => {
                    group.findings.push(view);
                }
                _ => {
                    let group = Group {
                        id: format!("group-{}", groups.len() + 1),
                        title: title(words, library, role, family),
                        url: role.map(|role| format!("{list_url}/{role}")),
                        findings: vec![view],
                    };
                    groups.push((role, family, group));
                }
            }
        }
        let more = groups.len().saturating_sub(MOST);
        Self {
            heading: Heading::new(words.say("roles-check-title"))
                .lede(words.say("roles-check-lede")),
            profiles: library.len(),
            count: findings.len(),
            groups: groups
                .into_iter()
                .take(MOST)
                .map(|(.., group)| group)
                .collect(),
            more,
            list_url: list_url.to_owned(),
        }
    }
}

fn title(
    words: &Words,
    library: &[RoleProfile],
    role: Option<&RoleProfileId>,
    family: &str,
) -> String {
    let Some(role) = role else {
        return words.say_with("roles-check-family", &crate::args!["family" => family]);
    };
    let found = library.iter().find(|profile| profile.id == *role);
    found.map_or_else(String::new, |profile| {
        format!("{} ({})", profile.title, profile.reference)
    })
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "pages/roles/check";

    fn title(&self, words: &Words) -> String {
        words.say("roles-check-title")
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(words.say("roles-title"), self.list_url.clone())]
    }
}
