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
    button: Button,
    areas: Vec<ListItem>,
}

impl Settings {
    pub(super) fn new(words: &Words, home: &str, organisation: &Organisation) -> Self {
        let staff = organisation
            .staff_count
            .map(|count| count.to_string())
            .unwrap_or_default();
        let values = [&organisation.name, organisation.kind.as_str(), &staff];
        Self::with(words, home, organisation, values, &FieldErrors::none())
    }

    /// The form as it was typed. It carries the present version, so that sending it once more overwrites knowingly.
    pub(super) fn again(
        words: &Words,
        home: &str,
        organisation: &Organisation,
        fields: &Fields,
        errors: &FieldErrors,
    ) -> Self {
        let values = ["name", "kind", "staff"].map(|name| fields.text(name));
        Self::with(words, home, organisation, values, errors)
    }

    fn with(
        words: &Words,
        home: &str,
        organisation: &Organisation,
        values: [&str; 3],
        errors: &FieldErrors,
    ) -> Self {
        let [name, kind, staff] = values;
        let kinds = Kind::ALL.map(|kind| (kind.as_str(), kind_words(words, kind)));
        let edition = args!["edition" => organisation.edition.to_string()];
        Self {
            heading: Heading::new(words.say("settings-heading")).lede(words.say("settings-lede")),
            errors: errors.summary(),
            action: format!("{home}/settings"),
            version: organisation.version,
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
            button: Button::primary(words.say("settings-save")),
            areas: vec![
                ListItem::link(
                    words.say("settings-people"),
                    format!("{home}/people/import"),
                )
                .detail(words.say("settings-people-detail")),
                ListItem::link(
                    words.say("settings-edition"),
                    format!("{home}/settings/edition"),
                )
                .detail(words.say_with("settings-edition-detail", &edition)),
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
    use engine::ids::{Id, OrganisationId};
    let words = Words::load(crate::kit::Language::English).unwrap();
    let organisation = Organisation {
        id: OrganisationId::from_text("a".into()),
        slug: "council-a".into(),
        name: "Council A".into(),
        kind: Kind::County,
        staff_count: Some(4200),
        edition: sfia::Edition::Nine,
        version: 1,
    };
    samples.add(
        "organisation/show",
        &Settings::new(&words, "/o/council-a", &organisation),
    );
    let fields = Fields::of(&[("name", ""), ("kind", "parish"), ("staff", "many")]);
    let errors = super::form::parse(&fields, &words).unwrap_err();
    let page = Settings::again(&words, "/o/council-a", &organisation, &fields, &errors);
    samples.add("organisation/show-errors", &page);
}
