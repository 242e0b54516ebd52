//! The form that changes the rules.

use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, Heading, Radios, TextInput, Width,
};
use crate::kit::{Crumb, Page, Section, Words};
use crate::request::Fields;
use serde::Serialize;
use store::rules::StoredRules;

/// The page.
#[derive(Serialize)]
pub(crate) struct EditRules {
    errors: ErrorSummary,
    heading: Heading,
    action: String,
    settings_url: String,
    version: i64,
    numbers: Vec<TextInput>,
    switches: Vec<Radios>,
    save: Button,
}

impl EditRules {
    /// The form with the rules as they are.
    pub(crate) fn new(words: &Words, home: &str, stored: StoredRules) -> Self {
        let rules = stored.rules;
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let values = [
            rules.period_years.to_string(),
            rules.met_percent.to_string(),
            rules.evidence_months.to_string(),
            rules.endorsement_months.to_string(),
            yes(rules.exercise_first),
            yes(rules.planning),
        ];
        Self::with(words, home, stored.version, &values, &FieldErrors::none())
    }

    /// The form as it was typed. It carries the present version, so that sending it once more overwrites knowingly.
    pub(crate) fn again(
        words: &Words,
        home: &str,
        stored: StoredRules,
        fields: &Fields,
        errors: &FieldErrors,
    ) -> Self {
        let names = [
            "period",
            "met",
            "evidence",
            "endorsement",
            "exercise",
            "planning",
        ];
        let values = names.map(|name| fields.text(name).to_owned());
        Self::with(words, home, stored.version, &values, errors)
    }

    fn with(
        words: &Words,
        home: &str,
        version: i64,
        values: &[String; 6],
        errors: &FieldErrors,
    ) -> Self {
        let [period, met, evidence, endorsement, exercise, planning] = values;
        let number = |name: &str, (label, hint): (&str, &str), value: &String| {
            TextInput::number(name, words.say(label))
                .hint(words.say(hint))
                .width(Width::Four)
                .value(value)
                .errors(errors)
        };
        let switch = |name: &str, [legend, yes, no]: [&str; 3], value: &String| {
            let choices = [
                Choice::new("yes", words.say(yes)),
                Choice::new("no", words.say(no)),
            ];
            Radios::new(name, words.say(legend), choices, Some(value)).errors(errors)
        };
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("rules-edit-heading"))
                .lede(words.say("rules-edit-lede")),
            action: format!("{home}/settings/rules"),
            settings_url: format!("{home}/settings"),
            version,
            numbers: vec![
                number("period", ("rules-period", "rules-period-hint"), period),
                number("met", ("rules-met", "rules-met-hint"), met),
                number(
                    "evidence",
                    ("rules-evidence", "rules-evidence-hint"),
                    evidence,
                ),
                number(
                    "endorsement",
                    ("rules-endorsement", "rules-endorsement-hint"),
                    endorsement,
                ),
            ],
            switches: vec![
                switch(
                    "exercise",
                    ["rules-exercise", "rules-exercise-yes", "rules-exercise-no"],
                    exercise,
                ),
                switch(
                    "planning",
                    ["rules-planning", "rules-planning-yes", "rules-planning-no"],
                    planning,
                ),
            ],
            save: Button::primary(words.say("rules-save")),
        }
    }
}

impl Page for EditRules {
    const TEMPLATE: &'static str = "pages/rules/edit";

    fn title(&self, words: &Words) -> String {
        words.say("rules-edit-heading")
    }

    fn section(&self) -> Section {
        Section::Settings
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("settings-heading"),
            self.settings_url.clone(),
        )]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
