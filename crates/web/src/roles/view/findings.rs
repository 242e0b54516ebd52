//! What is worth a look in profiles and families, in words: where, why, and the way out. Partial: `partials/roles/finding`.

use crate::kit::Words;
use engine::ids::RoleProfileId;
use engine::roles::RoleProfile;
use engine::roles::check::{Finding, Place, Reason};
use serde::Serialize;
use sfia::{Framework, Skill, SkillCode};

/// One finding.
#[derive(Serialize)]
pub(super) struct FindingView {
    heading: String,
    reason: String,
    way: String,
    /// The skill or family that it is about, unless the page says so already.
    url: Option<String>,
    link: String,
}

/// Says findings in words, with the titles of the profiles that they name.
pub(super) struct Explainer<'a> {
    pub(super) words: &'a Words,
    pub(super) framework: &'a Framework,
    pub(super) list_url: &'a str,
    pub(super) library: &'a [RoleProfile],
}

impl Explainer<'_> {
    fn skill(&self, place: &Place) -> String {
        match place {
            Place::Skill(_, code) => self.skill_title(*code),
            Place::Skills(_) | Place::Family(_) => String::new(),
        }
    }

    fn skill_title(&self, code: SkillCode) -> String {
        let found = self.framework.find_skill(code);
        found.map_or_else(|| code.to_string(), Skill::title)
    }

    fn role_title(&self, id: &RoleProfileId) -> String {
        let found = self.library.iter().find(|profile| profile.id == *id);
        found.map_or_else(String::new, |profile| {
            format!("{} ({})", profile.title, profile.reference)
        })
    }

    /// A finding with a link to where it can be mended, `here` being the page that shows it.
    pub(super) fn explain(&self, finding: &Finding, here: Option<&str>) -> FindingView {
        let words = self.words;
        let (skill, place) = (self.skill(&finding.place), &finding.place);
        let family = match place {
            Place::Family(name) => name.as_str(),
            Place::Skills(_) | Place::Skill(..) => "",
        };
        let mut arguments = crate::args![
            "skill" => skill,
            "family" => family,
            "edition" => self.framework.edition().to_string(),
        ];
        let mut set = |name: &'static str, value: String| {
            arguments.set(name, value);
        };
        let [heading, why, way] = match &finding.reason {
            Reason::NoSkills => [
                "roles-check-no-skills",
                "roles-check-no-skills-why",
                "roles-check-no-skills-way",
            ],
            Reason::TooManyEssential { count } => {
                set("count", count.to_string());
                [
                    "roles-check-too-many",
                    "roles-check-too-many-why",
                    "roles-check-too-many-way",
                ]
            }
            Reason::NotInEdition { level } => {
                set("level", level.to_string());
                [
                    "roles-check-not-in-edition",
                    "roles-check-not-in-edition-why",
                    "roles-check-not-in-edition-way",
                ]
            }
            Reason::OutOfStep { level, general } => {
                set("level", level.to_string());
                set("general", general.to_string());
                [
                    "roles-check-out-of-step",
                    "roles-check-out-of-step-why",
                    "roles-check-out-of-step-way",
                ]
            }
            Reason::Duplicate { of } => {
                set("other", self.role_title(of));
                [
                    "roles-check-duplicate",
                    "roles-check-duplicate-why",
                    "roles-check-duplicate-way",
                ]
            }
            Reason::Jump { from, to } => {
                set("from", from.to_string());
                set("to", to.to_string());
                [
                    "roles-check-jump",
                    "roles-check-jump-why",
                    "roles-check-jump-way",
                ]
            }
            Reason::NoEntry { lowest } => {
                set("level", lowest.to_string());
                [
                    "roles-check-no-entry",
                    "roles-check-no-entry-why",
                    "roles-check-no-entry-way",
                ]
            }
            Reason::NoProgression { level } => {
                set("level", level.to_string());
                [
                    "roles-check-no-progression",
                    "roles-check-no-progression-why",
                    "roles-check-no-progression-way",
                ]
            }
        };
        let (url, link) = self.way_there(finding, here);
        FindingView {
            heading: words.say_with(heading, &arguments),
            reason: words.say_with(why, &arguments),
            way: words.say_with(way, &arguments),
            url,
            link,
        }
    }

    fn way_there(&self, finding: &Finding, here: Option<&str>) -> (Option<String>, String) {
        let words = self.words;
        match (&finding.reason, &finding.place) {
            (Reason::Duplicate { of }, _) => {
                let url = format!("{}/{of}", self.list_url);
                (Some(url), words.say("roles-check-see-other"))
            }
            (_, Place::Family(family)) => {
                let family = urlencoding(family);
                let url = format!("{}?family={family}", self.list_url);
                (Some(url), words.say("roles-check-see-family"))
            }
            (_, Place::Skill(role, code)) => {
                let edit = format!("{}/{role}/edit", self.list_url);
                let url = format!("{}#skill-{code}", here.unwrap_or(&edit));
                (Some(url), words.say("roles-check-to-skill"))
            }
            (_, Place::Skills(role)) => {
                let edit = format!("{}/{role}/edit", self.list_url);
                let url = format!("{}#skills", here.unwrap_or(&edit));
                (Some(url), words.say("roles-check-to-skills"))
            }
        }
    }
}

/// A value of a query, with everything but letters and digits written as bytes.
fn urlencoding(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
