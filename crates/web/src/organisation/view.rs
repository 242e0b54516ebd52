//! The settings page.

use crate::args;
use crate::kit::components::{
    Button, ErrorSummary, FieldErrors, Heading, ListItem, Select, TextInput, Width,
};
use crate::kit::{Page, Section, Words};
use crate::programme::kind_words;
use crate::request::Fields;
use engine::organisations::{Kind, Organisation};
use serde::Serialize;
use sfia::Edition;

/// The form, and links to what else is set up.
#[derive(Serialize)]
pub(super) struct Settings {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    version: i64,
    name: TextInput,
    kind: Select,
    staff: TextInput,
    edition: Select,
    button: Button,
    areas: Vec<ListItem>,
}

impl Settings {
    pub(super) fn new(words: &Words, home: &str, organisation: &Organisation) -> Self {
        let staff = organisation
            .staff_count
            .map(|count| count.to_string())
            .unwrap_or_default();
        let values = [
            &organisation.name,
            organisation.kind.as_str(),
            &staff,
            &organisation.edition.number().to_string(),
        ];
        Self::with(
            words,
            home,
            organisation.version,
            values,
            &FieldErrors::none(),
        )
    }

    /// The form as it was typed. It carries the present version, so that sending it once more overwrites knowingly.
    pub(super) fn again(
        words: &Words,
        home: &str,
        organisation: &Organisation,
        fields: &Fields,
        errors: &FieldErrors,
    ) -> Self {
        let values = ["name", "kind", "staff", "edition"].map(|name| fields.text(name));
        Self::with(words, home, organisation.version, values, errors)
    }

    fn with(
        words: &Words,
        home: &str,
        version: i64,
        values: [&str; 4],
        errors: &FieldErrors,
    ) -> Self {
        let [name, kind, staff, edition] = values;
        let kinds = Kind::ALL.map(|kind| (kind.as_str(), kind_words(words, kind)));
        let editions = Edition::ALL.map(|edition| {
            let number = edition.number().to_string();
            (
                number.clone(),
                words.say_with("edition-name", &args!["number" => number]),
            )
        });
        Self {
            heading: Heading::new(words.say("settings-heading")).lede(words.say("settings-lede")),
            errors: errors.summary(),
            action: format!("{home}/settings"),
            version,
            name: TextInput::new("name", words.say("settings-name"))
                .hint(words.say("settings-name-hint"))
                .autocomplete("organization")
                .value(name)
                .errors(errors),
            kind: Select::new("kind", words.say("settings-kind"), kinds, kind).errors(errors),
            staff: TextInput::number("staff", words.say("settings-staff"))
                .hint(words.say("settings-staff-hint"))
                .width(Width::Ten)
                .value(staff)
                .errors(errors),
            edition: Select::new("edition", words.say("settings-edition"), editions, edition)
                .hint(words.say("settings-edition-hint"))
                .errors(errors),
            button: Button::primary(words.say("settings-save")),
            areas: vec![
                ListItem::link(
                    words.say("settings-people"),
                    format!("{home}/people/import"),
                )
                .detail(words.say("settings-people-detail")),
                ListItem::link(
                    words.say("settings-framework"),
                    format!("{home}/settings/framework"),
                )
                .detail(words.say("settings-framework-detail")),
                ListItem::link(
                    words.say("settings-rules"),
                    format!("{home}/settings/rules"),
                )
                .detail(words.say("settings-rules-detail")),
                ListItem::link(words.say("settings-roles"), format!("{home}/roles"))
                    .detail(words.say("settings-roles-detail")),
            ],
        }
    }
}

impl Page for Settings {
    const TEMPLATE: &'static str = "pages/organisation/show";

    fn title(&self, words: &Words) -> String {
        words.say("settings-heading")
    }

    fn section(&self) -> Section {
        Section::Settings
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    use crate::organisation::confirm::{ConfirmPage, Effect};
    use engine::disclosure::Total;
    use engine::ids::{Id, OrganisationId};
    let words = Words::load(crate::kit::Language::English).unwrap();
    let organisation = Organisation {
        id: OrganisationId::from_text("a".into()),
        slug: "council-a".into(),
        name: "Council A".into(),
        kind: Kind::County,
        staff_count: Some(4200),
        edition: Edition::Nine,
        version: 1,
    };
    samples.add(
        "organisation/show",
        &Settings::new(&words, "/o/council-a", &organisation),
    );
    let frameworks = sfia::Frameworks::shipped().unwrap();
    let (eight, nine) = (Edition::Eight, Edition::Nine);
    let typed = Fields::of(&[("name", "Council A"), ("edition", "8"), ("version", "1")]);
    for (name, now, then, open) in [
        ("organisation/confirm", nine, eight, Total::Exactly(31)),
        ("organisation/confirm-nothing-lost", nine, nine, Total::Few),
    ] {
        let effect = Effect {
            now: frameworks.edition(now),
            then: frameworks.edition(then),
            roles: &[newest_role()],
            open,
        };
        let page = ConfirmPage::new(&words, "/o/council-a", &typed, &effect);
        samples.add(name, &page);
    }
    let fields = Fields::of(&[
        ("name", ""),
        ("kind", "parish"),
        ("staff", "many"),
        ("edition", "6"),
    ]);
    let errors = super::form::parse(&fields, &words).unwrap_err();
    let page = Settings::again(&words, "/o/council-a", &organisation, &fields, &errors);
    samples.add("organisation/show-errors", &page);
}

/// A role that asks for a skill which only the newest edition has.
#[cfg(test)]
fn newest_role() -> engine::roles::RoleProfile {
    use engine::ids::Id;
    let frameworks = sfia::Frameworks::shipped().unwrap();
    let eight = frameworks.edition(Edition::Eight);
    let newest = frameworks.edition(Edition::Nine);
    let skill = newest
        .skills()
        .iter()
        .find(|skill| eight.find_skill(skill.code).is_none())
        .unwrap();
    engine::roles::RoleProfile {
        id: engine::ids::RoleProfileId::from_text("r1".to_owned()),
        reference: engine::roles::RoleReference::parse("DEV-1").unwrap(),
        title: "Developer".to_owned(),
        family: "Software".to_owned(),
        summary: String::new(),
        general_level: sfia::Level::new(3).unwrap(),
        skills: vec![engine::roles::RoleSkill {
            code: skill.code,
            level: skill.levels.lowest().unwrap(),
            importance: engine::roles::Importance::Essential,
        }],
        version: 1,
        retired: false,
    }
}
