//! What a council does after a round.

use super::part::forecast;
use super::words::{crumbs, role_words, round_name, section_name};
use crate::args;
use crate::kit::components::{
    Button, DateText, ErrorSummary, Heading, Select, State, StateKind, TextInput, Textarea, Width,
};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::readiness::Filled;
use engine::readiness::action::{ActionAbout, PlannedAction};
use engine::readiness::condition::{Condition, ConditionAbout, ConditionState};
use engine::readiness::decision::{Suggestion, Why, suggest_actions};
use engine::readiness::round::RoundState;
use serde::Serialize;
use store::readiness::RoundWork;

/// The page.
#[derive(Serialize)]
pub(crate) struct PlanPage {
    errors: ErrorSummary,
    heading: Heading,
    title: String,
    list_url: String,
    round_url: String,
    url: String,
    forecast: Option<String>,
    conditions: Vec<ConditionRow>,
    actions: Vec<ActionRow>,
    suggestions: Vec<SuggestionRow>,
    adding: Option<Adding>,
}

/// A condition of the decision.
#[derive(Serialize)]
pub(crate) struct ConditionRow {
    what: String,
    about: String,
    owner: String,
    due: String,
    state: State,
}

#[derive(Serialize)]
struct ActionRow {
    id: String,
    what: String,
    about: String,
    owner: String,
    days: String,
    state: State,
    done: Option<DateText>,
    /// Whether what was typed there did not fit.
    is_wrong: bool,
    button: Button,
}

#[derive(Serialize)]
struct SuggestionRow {
    why: String,
    what: String,
    who: String,
    plan: Link,
}

#[derive(Serialize)]
struct Adding {
    about: Select,
    what: Textarea,
    owner: TextInput,
    begins: DateText,
    days: TextInput,
    button: Button,
}

impl PlanPage {
    /// The plan with its form as it was filled in.
    pub(crate) fn new(words: &Words, list_url: &str, work: &RoundWork, filled: &Filled) -> Self {
        let round = &work.read.round;
        let title = round_name(words, round);
        let round_url = format!("{list_url}/rounds/{}", round.id);
        let url = format!("{round_url}/plan");
        let is_planned = |one: &Suggestion| {
            let about = ActionAbout::Question(one.question.clone());
            work.actions.iter().any(|action| *action.about() == about)
        };
        let questions = work.read.questionnaire.questions();
        let suggested = suggest_actions(questions, &work.inputs).into_iter();
        let is_open = round.state != RoundState::Abandoned;
        let conditions = work.conditions.iter();
        Self {
            errors: filled.errors.summary(),
            heading: Heading::new(words.say("readiness-plan")).over(title.as_str()),
            forecast: forecast(words, work),
            conditions: conditions
                .map(|(_, one)| ConditionRow::new(words, work, one))
                .collect(),
            actions: work
                .actions
                .iter()
                .map(|one| action(words, work, one, filled))
                .collect(),
            suggestions: suggested
                .filter(|one| !is_planned(one))
                .map(|one| suggestion(words, &url, work, one))
                .collect(),
            adding: is_open.then(|| adding(words, work, filled)),
            url,
            round_url,
            list_url: list_url.to_owned(),
            title,
        }
    }
}

impl ConditionRow {
    /// A condition as it stands today.
    pub(crate) fn new(words: &Words, work: &RoundWork, one: &Condition) -> Self {
        let (kind, key) = match &one.state {
            ConditionState::Open if one.pauses(work.today) => {
                (StateKind::New, "readiness-condition-missed")
            }
            ConditionState::Open => (StateKind::Half, "readiness-condition-open"),
            ConditionState::Missed => (StateKind::New, "readiness-condition-missed"),
            ConditionState::Met { .. } => (StateKind::Done, "readiness-condition-met"),
            ConditionState::Lifted { .. } => (StateKind::Done, "readiness-condition-lifted"),
        };
        let questionnaire = &work.read.questionnaire;
        Self {
            what: one.what.to_string(),
            about: match &one.about {
                ConditionAbout::Gate(id) => id.to_string(),
                ConditionAbout::Section(id) => section_name(questionnaire, id),
                ConditionAbout::Whole => words.say("readiness-total"),
                ConditionAbout::Waived(id) => {
                    let waiver = work.waivers.iter().find(|one| one.proposal.id == *id);
                    waiver.map_or_else(String::new, |one| one.question.to_string())
                }
            },
            owner: work.names.person(&one.owner).to_owned(),
            due: dates::day(words, one.due),
            state: State::new(kind, words.say(key)),
        }
    }
}

fn action(words: &Words, work: &RoundWork, one: &PlannedAction, filled: &Filled) -> ActionRow {
    let state = match one.done() {
        Some(day) => {
            let date = args!["date" => dates::day(words, day)];
            State::new(
                StateKind::Done,
                words.say_with("readiness-action-done-on", &date),
            )
        }
        None if one.is_late(work.today) => {
            State::new(StateKind::New, words.say("readiness-action-late"))
        }
        None => State::new(StateKind::Half, words.say("readiness-action-open")),
    };
    let field = format!("done-{}", one.id());
    let named = args!["what" => one.what().as_str()];
    let label = words.say_with("readiness-action-done-label", &named);
    ActionRow {
        id: one.id().to_string(),
        what: one.what().to_string(),
        about: match one.about() {
            ActionAbout::Question(id) => id.to_string(),
            ActionAbout::Section(id) => section_name(&work.read.questionnaire, id),
        },
        owner: work.names.person(one.owner()).to_owned(),
        is_wrong: filled.errors.find(&field).is_some(),
        days: words.say_with(
            "readiness-action-from-to",
            &args!["from" => dates::day(words, one.begun()), "to" => dates::day(words, one.due())],
        ),
        state,
        done: one.done().is_none().then(|| {
            DateText::new(words, field.as_str(), label)
                .value(filled.value(&field))
                .errors(&filled.errors)
        }),
        button: Button::secondary(words.say("readiness-action-done")),
    }
}

fn suggestion(words: &Words, url: &str, work: &RoundWork, one: Suggestion) -> SuggestionRow {
    let question = work.read.questionnaire.question(&one.question);
    let text = question.map_or("", |question| question.text.as_str());
    let key = match one.why {
        Why::HardGate => "readiness-why-hard",
        Why::WaivedGate => "readiness-why-waived",
        Why::SoftGate => "readiness-why-soft",
        Why::LowSection(_) => "readiness-why-low",
    };
    let named = args!["id" => one.question.as_str(), "text" => text];
    SuggestionRow {
        why: words.say_with(key, &named),
        what: one.remediation,
        who: words.say_with(
            "readiness-action-who",
            &args!["role" => role_words(words, one.owner), "days" => one.days],
        ),
        plan: Link::new(
            words.say_with("readiness-plan-this", &args!["id" => one.question.as_str()]),
            format!("{url}?about={}#add", one.question),
        ),
    }
}

fn adding(words: &Words, work: &RoundWork, filled: &Filled) -> Adding {
    let errors = &filled.errors;
    let questionnaire = &work.read.questionnaire;
    let unchosen = (String::new(), words.say("readiness-action-about-choose"));
    let sections = questionnaire.sections().iter();
    let sections = sections.map(|one| (one.id.to_string(), one.title.clone()));
    let questions = questionnaire.questions().iter().map(|one| {
        let named = args!["id" => one.id.as_str(), "text" => one.text.as_str()];
        (
            one.id.to_string(),
            words.say_with("readiness-reason-gate", &named),
        )
    });
    let options = std::iter::once(unchosen).chain(sections).chain(questions);
    Adding {
        about: Select::new(
            "about",
            words.say("readiness-action-about"),
            options,
            filled.value("about"),
        )
        .errors(errors),
        what: Textarea::new("what", words.say("readiness-action-what"), 3)
            .value(filled.value("what"))
            .errors(errors),
        owner: TextInput::email("owner", words.say("readiness-owner"))
            .hint(words.say("readiness-owner-hint"))
            .value(filled.value("owner"))
            .errors(errors),
        begins: DateText::new(words, "begins", words.say("readiness-action-begins"))
            .value(filled.value("begins"))
            .errors(errors),
        days: TextInput::number("days", words.say("readiness-action-days"))
            .hint(words.say("readiness-action-days-hint"))
            .width(Width::Ten)
            .value(filled.value("days"))
            .errors(errors),
        button: Button::primary(words.say("readiness-action-add")),
    }
}

impl Page for PlanPage {
    const TEMPLATE: &'static str = "pages/readiness/plan";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "readiness-plan-title",
            &args!["name" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url, Some((&self.title, &self.round_url)))
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
