//! What the forms of a campaign bring, and what is wrong with it in words.

use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::request::Fields;
use engine::campaigns::{Campaign, CampaignInput, CampaignProblem, MOST_NAMED};
use engine::email::EmailAddress;
use engine::time::Instant;
use store::campaigns::MemberLine;

/// Names of the new campaign's fields.
pub(super) const FIELDS: [&str; 10] = [
    "name",
    "purpose",
    "planning",
    "opens",
    "closes",
    "departments",
    "roles",
    "people",
    "previewed",
    "do",
];

/// A new campaign as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(super) name: String,
    pub(super) purpose: String,
    pub(super) planning: String,
    pub(super) opens: String,
    pub(super) closes: String,
    pub(super) departments: Vec<String>,
    pub(super) roles: Vec<String>,
    pub(super) people: String,
    /// How many people the preview above the button showed, if there was one.
    pub(super) previewed: Option<usize>,
    /// Whether the button that makes the campaign was pressed, and not the one that shows who is asked.
    pub(super) makes: bool,
}

/// A campaign with everybody in it, as its page needs it.
pub(crate) struct Shown {
    pub(crate) campaign: Campaign,
    pub(crate) members: Vec<MemberLine>,
    /// People who came into the selection later.
    pub(crate) later: usize,
    pub(crate) now: Instant,
}

/// The form for another last day.
#[derive(Default)]
pub(crate) struct ExtendForm {
    pub(super) closes: Option<String>,
    pub(super) errors: FieldErrors,
}

impl Typed {
    /// What was sent.
    pub(super) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        let all = |name: &str| fields.all(name).into_iter().map(ToOwned::to_owned);
        Self {
            name: text("name"),
            purpose: text("purpose"),
            planning: text("planning"),
            opens: text("opens"),
            closes: text("closes"),
            departments: all("departments").collect(),
            roles: all("roles").collect(),
            people: text("people"),
            previewed: fields.text("previewed").parse().ok(),
            makes: fields.text("do") == "make",
        }
    }

    /// The addresses that were typed, as they are compared; what is no address stays as it was typed.
    pub(super) fn email_keys(&self) -> Vec<String> {
        let typed = self
            .people
            .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
            .filter(|part| !part.is_empty());
        let mut keys: Vec<String> = typed
            .map(|part| EmailAddress::parse(part).map_or_else(|_| part.to_owned(), |ok| ok.key()))
            .collect();
        keys.sort();
        keys.dedup();
        keys
    }

    /// The engine's input. Days that cannot be read, and too many addresses, are noted in `errors`.
    pub(super) fn input(&self, words: &Words, errors: &mut FieldErrors) -> CampaignInput {
        let mut day = |name: &str, typed: &str| match dates::parse(typed) {
            Ok(day) => Some(day),
            Err(_) => {
                errors.add(name, words.say(day_problem(name)));
                None
            }
        };
        let (opens, closes) = (day("opens", &self.opens), day("closes", &self.closes));
        if self.email_keys().len() > MOST_NAMED {
            let most = args!["most" => MOST_NAMED];
            errors.add("people", words.say_with("campaigns-people-many", &most));
        }
        CampaignInput {
            name: self.name.clone(),
            purpose: self.purpose.clone(),
            planning: match self.planning.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            opens,
            closes,
        }
    }
}

fn day_problem(name: &str) -> &'static str {
    if name == "opens" {
        "campaigns-opens-wrong"
    } else {
        "campaigns-closes-wrong"
    }
}

/// A problem in words, and the field that it stands beside.
pub(super) fn explain(words: &Words, problem: CampaignProblem) -> (&'static str, String) {
    let most = |key: &str, most: usize| words.say_with(key, &args!["most" => most]);
    let days = |key: &str, days: u64| words.say_with(key, &args!["days" => days.to_string()]);
    match problem {
        CampaignProblem::NameMissing => ("name", words.say("campaigns-name-missing")),
        CampaignProblem::NameLong(longest) => ("name", most("campaigns-name-long", longest)),
        CampaignProblem::PurposeMissing => ("purpose", words.say("campaigns-purpose-missing")),
        CampaignProblem::PurposeLong(longest) => {
            ("purpose", most("campaigns-purpose-long", longest))
        }
        CampaignProblem::PlanningMissing => ("planning", words.say("campaigns-planning-missing")),
        CampaignProblem::PlanningNotAllowed => {
            ("planning", words.say("campaigns-planning-not-allowed"))
        }
        CampaignProblem::OpensOutOfRange(back) => ("opens", days("campaigns-opens-range", back)),
        CampaignProblem::EndBeforeStart => ("closes", words.say("campaigns-closes-before")),
        CampaignProblem::EndInPast => ("closes", words.say("campaigns-closes-past")),
        CampaignProblem::TooLong(longest) => ("closes", days("campaigns-closes-far", longest)),
    }
}
