//! The sheet: what it is for, who sees what, and its questions by section.

use super::claim_words;
use crate::args;
use crate::kit::components::{Heading, State, StateKind, SummaryList, SummaryRow};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::readiness::{role_words, stage_words};
use crate::readiness_sheet::load::questions;
use crate::usability::RatingForm;
use engine::readiness::round::{RoundState, SheetState, is_recognisable};
use engine::readiness::{Question, Role};
use serde::Serialize;
use store::readiness::SheetRead;

/// The page.
#[derive(Serialize)]
pub(crate) struct ShowPage {
    heading: Heading,
    title: String,
    #[serde(skip)]
    above: Crumb,
    state: State,
    standing: String,
    facts: SummaryList,
    seen_by: String,
    go_on: Option<Link>,
    sections: Vec<SectionView>,
    rating: Option<RatingForm>,
}

#[derive(Serialize)]
struct SectionView {
    id: String,
    title: String,
    questions: Vec<QuestionRow>,
}

#[derive(Serialize)]
struct QuestionRow {
    question: String,
    url: Option<String>,
    answer: String,
    state: State,
}

impl ShowPage {
    /// The sheet as it stands; `rating` is there where it was locked and not rated.
    pub(crate) fn new(
        words: &Words,
        sheet_url: &str,
        above: Crumb,
        (read, rating): (&SheetRead, Option<RatingForm>),
    ) -> Self {
        let all = questions(read);
        let answered = all.len() - read.sheet.unanswered(&all).len();
        let is_open = is_open(read);
        let title = words.say_with(
            "sheet-title",
            &args!["stage" => stage_words(words, read.round.stage), "role" => role_words(words, read.sheet.role)],
        );
        let (state, standing) = standing(words, read);
        let answers = words.say_with(
            "sheet-answered-of",
            &args!["answered" => answered, "all" => all.len()],
        );
        let facts = SummaryList::new(vec![
            SummaryRow::new(
                words.say("sheet-until"),
                dates::day(words, read.line.closes),
            ),
            SummaryRow::new(words.say("sheet-answered"), answers),
        ]);
        Self {
            heading: Heading::new(title.as_str()).over(words.say("sheet-over")),
            title,
            above,
            state,
            standing,
            facts,
            seen_by: seen_words(words, read.sheet.role),
            go_on: is_open.then(|| go_on(words, sheet_url, read, &all)),
            sections: sections(words, sheet_url, read, &all),
            rating,
        }
    }
}

/// Who sees what of the answers in a role.
pub(crate) fn seen_words(words: &Words, role: Role) -> String {
    let key = match (role, is_recognisable(role, usize::MAX)) {
        (Role::Staff, _) => "sheet-seen-staff",
        (_, true) => "sheet-seen-recognised",
        (_, false) => "sheet-seen-group",
    };
    words.say(key)
}

/// Whether it can be filled in.
pub(super) fn is_open(read: &SheetRead) -> bool {
    read.round.state == RoundState::Answering && read.sheet.state == SheetState::Open
}

fn standing(words: &Words, read: &SheetRead) -> (State, String) {
    match read.sheet.state {
        SheetState::Locked(at) => {
            let on = dates::day(words, engine::campaigns::london_day(at));
            let state = State::new(StateKind::Done, words.say("sheet-state-locked"));
            (state, words.say_with("sheet-locked-on", &args!["on" => on]))
        }
        SheetState::Open => (
            State::new(StateKind::New, words.say("sheet-state-open")),
            words.say("sheet-open-text"),
        ),
        SheetState::NotLocked => (
            State::new(StateKind::Half, words.say("sheet-state-missed")),
            words.say("sheet-missed-text"),
        ),
    }
}

/// To the first question without an answer, or to locking.
fn go_on(words: &Words, sheet_url: &str, read: &SheetRead, all: &[&Question]) -> Link {
    match read.sheet.unanswered(all).first() {
        Some(first) => {
            let key = if read.sheet.answers.is_empty() {
                "sheet-start"
            } else {
                "sheet-go-on"
            };
            Link::new(words.say(key), format!("{sheet_url}/questions/{first}"))
        }
        None => Link::new(words.say("sheet-to-lock"), format!("{sheet_url}/lock")),
    }
}

fn sections(
    words: &Words,
    sheet_url: &str,
    read: &SheetRead,
    all: &[&Question],
) -> Vec<SectionView> {
    let row = |question: &&Question| {
        let answer = read.sheet.answers.get(&question.id);
        let claim = answer.and_then(|answer| answer.typed.claim.as_ref());
        let (kind, key) = match claim {
            Some(_) => (StateKind::Done, "sheet-question-answered"),
            None => (StateKind::New, "sheet-question-open"),
        };
        QuestionRow {
            question: question.text.clone(),
            url: is_open(read).then(|| format!("{sheet_url}/questions/{}", question.id)),
            answer: claim
                .map(|claim| claim_words(words, question, claim))
                .unwrap_or_default(),
            state: State::new(kind, words.say(key)),
        }
    };
    let sections = read.questionnaire.sections().iter();
    sections
        .map(|section| SectionView {
            id: section.id.to_string(),
            title: section.title.clone(),
            questions: all
                .iter()
                .filter(|one| one.section == section.id)
                .map(row)
                .collect(),
        })
        .filter(|section| !section.questions.is_empty())
        .collect()
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "pages/readiness_sheet/show";

    fn title(&self, words: &Words) -> String {
        words.say_with("sheet-page-title", &args!["name" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![self.above.clone()]
    }
}
