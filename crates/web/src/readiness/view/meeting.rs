//! What the meeting talks about, question by question.

use super::{crumbs, role_words, round_name};
use crate::args;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Textarea};
use crate::kit::{Crumb, Page, Section, Words, dates};
use engine::campaigns::london_day;
use engine::readiness::round::{
    AgendaItem, AgendaReason, Gathered, RoleSpread, RoundState, agenda, gather, shown_claims,
    spread_for_pages,
};
use engine::readiness::score::{Picture, Prior};
use engine::readiness::standing::{Found, inputs};
use engine::readiness::{Question, QuestionId, ReadinessLevel};
use serde::Serialize;
use std::collections::BTreeSet;
use store::readiness::RoundRead;

/// The page.
#[derive(Serialize)]
pub(crate) struct MeetingPage {
    errors: ErrorSummary,
    heading: Heading,
    title: String,
    list_url: String,
    url: String,
    version: u64,
    items: Vec<Item>,
    levels: Vec<String>,
    save: Button,
}

#[derive(Serialize)]
struct Item {
    id: String,
    question: String,
    why: String,
    spread: Vec<SpreadRow>,
    notes: Vec<NoteRow>,
    note: Option<Textarea>,
}

#[derive(Serialize)]
struct SpreadRow {
    role: String,
    counts: Vec<String>,
    withheld: Option<String>,
}

#[derive(Serialize)]
struct NoteRow {
    on: String,
    text: String,
}

impl MeetingPage {
    /// `typed` is a note that was not taken, with its question.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        read: &RoundRead,
        typed: (Option<&QuestionId>, &str),
        errors: &FieldErrors,
    ) -> Self {
        let round = &read.round;
        let questions = read.questionnaire.questions();
        let gathered = gather(&round.sheets, questions, &read.not_asked, &BTreeSet::new());
        let agenda = agenda(
            round.stage,
            questions,
            &gathered,
            &disputed(read, &gathered.iter().map(shown_claims).collect::<Vec<_>>()),
        );
        let title = round_name(words, round);
        let lede = words.say_with("readiness-meeting-lede", &args!["count" => agenda.len()]);
        let item = |one: &AgendaItem| {
            let question = read.questionnaire.question(&one.question)?;
            let claims = gathered
                .iter()
                .find(|claims| claims.question == one.question)?;
            Some(item(words, read, (one, question, claims), typed, errors))
        };
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("readiness-meeting"))
                .over(title.as_str())
                .lede(lede),
            items: agenda.iter().filter_map(item).collect(),
            levels: ReadinessLevel::ALL
                .iter()
                .map(ToString::to_string)
                .collect(),
            save: Button::secondary(words.say("readiness-note-save")),
            url: format!("{list_url}/rounds/{}", round.id),
            list_url: list_url.to_owned(),
            version: round.changes,
            title,
        }
    }
}

/// The questions flagged by the measures of agreement among answers that may be shown.
fn disputed(read: &RoundRead, gathered: &[Gathered]) -> BTreeSet<QuestionId> {
    let found = Found::default();
    let inputs = inputs(
        read.round.stage,
        &read.questionnaire,
        gathered,
        &found,
        Prior::START,
    );
    let flagged = Picture::of(&inputs).questions.into_iter();
    flagged
        .filter(|(_, scores)| scores.disputed)
        .map(|(id, _)| id)
        .collect()
}

fn item(
    words: &Words,
    read: &RoundRead,
    (one, question, claims): (&AgendaItem, &Question, &Gathered),
    (typed_for, typed): (Option<&QuestionId>, &str),
    errors: &FieldErrors,
) -> Item {
    let why: Vec<String> = one
        .reasons
        .iter()
        .map(|reason| {
            words.say(match reason {
                AgendaReason::Disputed => "readiness-why-disputed",
                AgendaReason::Gate => "readiness-why-gate",
                AgendaReason::Unknown => "readiness-why-unknown",
            })
        })
        .collect();
    let notes = read
        .round
        .notes
        .iter()
        .filter(|note| note.question == one.question);
    let field = format!("note-{}", one.question);
    let value = if typed_for == Some(&one.question) {
        typed
    } else {
        ""
    };
    Item {
        id: one.question.to_string(),
        question: question.text.clone(),
        why: why.join(" · "),
        spread: spread_for_pages(claims)
            .iter()
            .map(|row| spread(words, row))
            .collect(),
        notes: notes
            .map(|note| NoteRow {
                on: dates::day(words, london_day(note.at)),
                text: note.text.to_string(),
            })
            .collect(),
        note: (read.round.state == RoundState::Meeting).then(|| {
            let label = words.say_with("readiness-note", &args!["id" => one.question.as_str()]);
            Textarea::new(field, label, 2).value(value).errors(errors)
        }),
    }
}

fn spread(words: &Words, row: &RoleSpread) -> SpreadRow {
    match row {
        RoleSpread::Shown {
            role,
            levels,
            do_not_know,
        } => SpreadRow {
            role: role_words(words, *role),
            counts: levels
                .iter()
                .chain([do_not_know])
                .map(ToString::to_string)
                .collect(),
            withheld: None,
        },
        RoleSpread::Withheld { role } => SpreadRow {
            role: role_words(words, *role),
            counts: Vec::new(),
            withheld: Some(words.say("readiness-withheld")),
        },
    }
}

impl Page for MeetingPage {
    const TEMPLATE: &'static str = "pages/readiness/meeting";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "readiness-meeting-title",
            &args!["name" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url, Some((&self.title, &self.url)))
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
