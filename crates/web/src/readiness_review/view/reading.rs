//! One question with what is shown for it beside its anchors, and the forms that fit where its reading stands.

use super::Place;
use crate::args;
use crate::kit::components::{
    Button, Choice, DateText, ErrorSummary, Heading, Radios, State, StateKind, SummaryList,
    SummaryRow, Textarea,
};
use crate::kit::{Crumb, Page, Section, Words};
use crate::readiness::{
    Filled, ShownRow, level_words, look_lines, reading_lines, reading_state, seen_words,
};
use engine::ids::AccountId;
use engine::readiness::review::{ReviewItem, ReviewState, SaidNotApplicable};
use engine::readiness::{Observed, Question, ReadinessLevel};
use serde::Serialize;
use store::readiness::RoundWork;

/// The page.
#[derive(Serialize)]
pub(crate) struct ReadingPage {
    errors: ErrorSummary,
    heading: Heading,
    facts: SummaryList,
    observed: Option<Seen>,
    shown: Vec<ShownRow>,
    state: State,
    lines: Vec<String>,
    /// What was typed in a form that is not there any more, since somebody else was first.
    typed: Vec<String>,
    action: String,
    version: u64,
    level: Option<LevelForm>,
    more: Option<TextForm>,
    applies: Option<TextForm>,
    #[serde(skip)]
    id: String,
    #[serde(skip)]
    place: (String, String, String),
}

#[derive(Serialize)]
struct Seen {
    level: String,
    looks: Vec<String>,
}

/// The form for a level.
#[derive(Serialize)]
struct LevelForm {
    heading: String,
    level: Radios,
    shown_on: DateText,
    reason: Textarea,
    button: Button,
}

#[derive(Serialize)]
struct TextForm {
    heading: String,
    text: Textarea,
    button: Button,
}

/// What a level would be given as.
#[derive(Clone, Copy)]
enum As {
    First,
    Decision,
    Second,
    Again,
}

impl As {
    /// What this reader can give a level as, if as anything.
    fn of(item: &ReviewItem, own: &AccountId) -> Option<Self> {
        if item.is_blind_for(own) {
            return Some(Self::Second);
        }
        if item.withdrawn.is_some() {
            return Some(Self::Again);
        }
        match &item.state {
            ReviewState::Waiting | ReviewState::Supplied(_) => Some(Self::First),
            ReviewState::Challenged(first, _) if first.by != *own => Some(Self::Decision),
            _ => None,
        }
    }
}

impl ReadingPage {
    /// The question as this reader may see it.
    pub(crate) fn new(
        words: &Words,
        place: &Place,
        (work, question, item): (&RoundWork, &Question, &ReviewItem),
        own: &AccountId,
        filled: &Filled,
    ) -> Self {
        let gives = As::of(item, own);
        let is_blind = item.is_blind_for(own);
        let files_url = format!("{}/{}/evidence", place.url, question.id);
        let shown = work.evidence.iter();
        let shown = shown.filter(|one| one.question == question.id);
        let is_first = matches!(gives, Some(As::First));
        let all_say = work.gathered.iter().any(|one| {
            one.question == question.id && SaidNotApplicable::of(one) == SaidNotApplicable::ByAll
        });
        Self {
            errors: filled.errors.summary(),
            heading: Heading::new(question.text.as_str()).over(words.say_with(
                "readiness-question-over",
                &args!["id" => question.id.as_str(), "section" => place.council.as_str()],
            )),
            facts: facts(words, question),
            observed: seen(words, work, question),
            shown: shown
                .map(|line| ShownRow::new(words, &files_url, line, None))
                .collect(),
            state: if is_blind {
                State::new(StateKind::New, words.say("review-blind"))
            } else {
                reading_state(words, item)
            },
            lines: if is_blind {
                vec![words.say("review-blind-text")]
            } else {
                reading_lines(words, question, item)
            },
            typed: typed(filled, gives.is_some(), is_first),
            action: format!("{}/{}", place.url, question.id),
            version: item.changes,
            level: gives.map(|gives| level_form(words, question, gives, filled)),
            more: is_first.then(|| {
                text_form(
                    words,
                    filled,
                    ("more", "ask"),
                    [
                        "review-more-heading",
                        "review-more",
                        "review-more-hint",
                        "review-ask",
                    ],
                )
            }),
            applies: (is_first && all_say).then(|| {
                text_form(
                    words,
                    filled,
                    ("applies", "not-applicable"),
                    [
                        "review-applies-heading",
                        "review-applies",
                        "review-applies-hint",
                        "review-confirm",
                    ],
                )
            }),
            id: question.id.to_string(),
            place: (
                place.list_url.clone(),
                place.council.clone(),
                place.url.clone(),
            ),
        }
    }
}

/// The texts that none of the forms holds.
fn typed(filled: &Filled, has_level: bool, has_more: bool) -> Vec<String> {
    let texts = [("reason", has_level), ("more", has_more)];
    let lost = texts.into_iter().filter(|(_, has_form)| !has_form);
    lost.map(|(field, _)| filled.value(field).to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

fn facts(words: &Words, question: &Question) -> SummaryList {
    let mut rows = vec![SummaryRow::new(
        words.say("readiness-asked-for"),
        &question.evidence,
    )];
    if let Some(gate) = question.gate {
        let needs = args!["level" => gate.min.to_string()];
        rows.push(SummaryRow::new(
            words.say("readiness-gate"),
            words.say_with("readiness-gate-needs", &needs),
        ));
    }
    let days = args!["days" => question.max_age_days];
    rows.push(SummaryRow::new(
        words.say("readiness-age"),
        words.say_with("readiness-age-days", &days),
    ));
    SummaryList::new(rows)
}

fn seen(words: &Words, work: &RoundWork, question: &Question) -> Option<Seen> {
    let (_, observed) = work.observed.iter().find(|(id, _)| *id == question.id)?;
    match observed {
        Observed::Ran {
            level, looked_at, ..
        } => Some(Seen {
            level: seen_words(words, question, *level),
            looks: look_lines(words, looked_at),
        }),
        Observed::NotRun { .. } => None,
    }
}

fn level_form(words: &Words, question: &Question, gives: As, filled: &Filled) -> LevelForm {
    let (heading, button, act) = match gives {
        As::First => ("review-level-heading", "review-accept", "accept"),
        As::Decision => ("review-decide-heading", "review-decide", "decide"),
        As::Second => ("review-second-heading", "review-give-second", "second"),
        As::Again => ("review-again-heading", "review-accept", "again"),
    };
    let levels = ReadinessLevel::ALL.iter();
    let levels =
        levels.map(|level| Choice::new(level.to_string(), level_words(words, question, *level)));
    let chosen = filled.value("level");
    let errors = &filled.errors;
    LevelForm {
        heading: words.say(heading),
        level: Radios::new(
            "level",
            words.say("review-level"),
            levels,
            (!chosen.is_empty()).then_some(chosen),
        )
        .hint(words.say("review-level-hint"))
        .errors(errors),
        shown_on: DateText::new(words, "shown_on", words.say("review-shown-on"))
            .value(filled.value("shown_on"))
            .errors(errors),
        reason: Textarea::new("reason", words.say("review-reason"), 3)
            .hint(words.say("review-reason-hint"))
            .value(filled.value("reason"))
            .errors(errors),
        button: Button::primary(words.say(button)).sends("do", act),
    }
}

/// A form of one text: its name with the act that it asks for, and its words.
fn text_form(
    words: &Words,
    filled: &Filled,
    (name, act): (&str, &str),
    [heading, label, hint, button]: [&str; 4],
) -> TextForm {
    TextForm {
        heading: words.say(heading),
        text: Textarea::new(name, words.say(label), 3)
            .hint(words.say(hint))
            .value(filled.value(name))
            .errors(&filled.errors),
        button: Button::secondary(words.say(button)).sends("do", act),
    }
}

impl Page for ReadingPage {
    const TEMPLATE: &'static str = "pages/readiness_review/reading";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "review-reading-title",
            &args!["id" => self.id.as_str(), "name" => self.place.1.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::None
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let mut crumbs = Place::crumbs(words, &self.place.0);
        crumbs.push(Crumb::new(self.place.1.clone(), self.place.2.clone()));
        crumbs
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
