//! Asking once more before a profile goes out of use.

use crate::kit::components::{Button, Heading};
use crate::kit::{Crumb, Page, Section, Words};
use engine::roles::RoleProfile;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub struct RetirePage {
    heading: Heading,
    title: String,
    list_url: String,
    role_url: String,
    action: String,
    version: i64,
    holders: usize,
    button: Button,
}

impl RetirePage {
    /// The question about `profile`, which `holders` people hold.
    pub fn new(words: &Words, list_url: &str, profile: &RoleProfile, holders: usize) -> Self {
        let role_url = format!("{list_url}/{}", profile.id);
        let title = words.say_with(
            "roles-retire-title",
            &crate::args!["title" => profile.title.as_str()],
        );
        Self {
            heading: Heading::new(&title),
            title: profile.title.clone(),
            list_url: list_url.to_owned(),
            action: format!("{role_url}/retire"),
            role_url,
            version: profile.version,
            holders,
            button: Button::secondary(words.say("roles-retire-button")),
        }
    }
}

impl Page for RetirePage {
    const TEMPLATE: &'static str = "pages/roles/retire";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "roles-retire-title",
            &crate::args!["title" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("roles-title"), self.list_url.clone()),
            Crumb::new(self.title.clone(), self.role_url.clone()),
        ]
    }
}
