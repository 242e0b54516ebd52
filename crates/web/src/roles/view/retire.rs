//! Asking once more before a profile goes out of use.

use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Select};
use crate::kit::{Crumb, Page, Section, Words};
use engine::roles::RoleProfile;
use serde::Serialize;
use store::roles::RoleKey;

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
    errors: ErrorSummary,
    replacement: Select,
    button: Button,
}

impl RetirePage {
    /// The question about `profile`, which `holders` people hold; one of `others` may take its place.
    pub fn new(
        words: &Words,
        list_url: &str,
        profile: &RoleProfile,
        holders: usize,
        others: &[RoleKey],
        errors: &FieldErrors,
    ) -> Self {
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
            errors: errors.summary(),
            replacement: replacement(words, profile, others).errors(errors),
            button: Button::secondary(words.say("roles-retire-button")),
        }
    }
}

/// What takes its place: any other profile in use, or nothing.
fn replacement(words: &Words, profile: &RoleProfile, others: &[RoleKey]) -> Select {
    let nothing = (String::new(), words.say("roles-retire-nothing"));
    let usable = |other: &&RoleKey| !other.retired && other.id != profile.id;
    let options = others.iter().filter(usable).map(|other| {
        let label = format!("{} ({})", other.title, other.reference);
        (other.id.to_string(), label)
    });
    let label = words.say("roles-retire-replacement");
    Select::new(
        "replacement",
        label,
        std::iter::once(nothing).chain(options),
        "",
    )
    .hint(words.say("roles-retire-replacement-hint"))
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

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("roles-title"), self.list_url.clone()),
            Crumb::new(self.title.clone(), self.role_url.clone()),
        ]
    }
}
