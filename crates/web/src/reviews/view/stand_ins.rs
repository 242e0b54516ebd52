//! Who stands in for a line manager, and naming somebody.

use crate::kit::components::{Button, DateText, ErrorSummary, FieldErrors, Heading, Select};
use crate::kit::{Page, Section, Words};
use crate::request::Fields;
use crate::reviews::words::day;
use engine::ids::PersonId;
use serde::Serialize;
use store::endorsement::Delegation;

/// The page.
#[derive(Serialize)]
pub(crate) struct StandInsPage {
    heading: Heading,
    errors: ErrorSummary,
    named: Vec<Named>,
    person: Select,
    from: DateText,
    until: DateText,
    save: Button,
    end: Button,
    action: String,
    end_action: String,
}

/// One stand-in.
#[derive(Serialize)]
struct Named {
    id: String,
    name: String,
    from: String,
    until: String,
}

impl StandInsPage {
    /// The page; `sent` is what came back with its errors.
    pub(crate) fn new(
        words: &Words,
        named: &[Delegation],
        offered: &[(PersonId, String)],
        sent: Option<(&Fields, &FieldErrors)>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let none = FieldErrors::none();
        let errors = sent.map_or(&none, |(_, errors)| errors);
        let typed = |name: &str| sent.map_or("", |(fields, _)| fields.text(name)).to_owned();
        let empty = (String::new(), words.say("reviews-choose-nobody"));
        let options = offered
            .iter()
            .map(|(id, name)| (id.to_string(), name.clone()));
        let all = std::iter::once(empty).chain(options);
        let label = words.say("reviews-stand-in-person");
        let date = |name: &str, key: &str| {
            DateText::new(words, name, words.say(key))
                .value(typed(name))
                .errors(errors)
        };
        Self {
            heading: Heading::new(words.say("reviews-stand-ins-title"))
                .lede(words.say("reviews-stand-ins-lede")),
            errors: errors.summary(),
            named: named
                .iter()
                .map(|one| Named {
                    id: one.id.to_string(),
                    name: one.name.clone(),
                    from: day(words, one.from),
                    until: day(words, one.until),
                })
                .collect(),
            person: Select::new("person", label, all, &typed("person")).errors(errors),
            from: date("from", "reviews-stand-in-from"),
            until: date("until", "reviews-stand-in-until"),
            save: Button::primary(words.say("reviews-stand-in-save")),
            end: Button::secondary(words.say("reviews-stand-in-end")),
            action: url("/stand-ins"),
            end_action: url("/stand-ins/end"),
        }
    }
}

impl Page for StandInsPage {
    const TEMPLATE: &'static str = "pages/reviews/stand-ins";

    fn title(&self, words: &Words) -> String {
        words.say("reviews-stand-ins-title")
    }

    fn section(&self) -> Section {
        Section::Team
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
