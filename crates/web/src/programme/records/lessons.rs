//! What the programme learnt.

use super::page::{Record, keep, show};
use super::view::{Column, Input, Says, Typed};
use crate::args;
use crate::kit::components::{DateText, Select, Textarea};
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::readiness::{Filled, stage_words};
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::ProgrammeRecordId;
use engine::readiness::programme::{Lesson, LessonState};
use engine::readiness::{QuestionId, Questionnaire, Stage};
use store::entry::programme_records::{Kept, add_lesson, change_lesson, list_lessons};
use store::entry::programmes::ProgrammeScope;
use store::{Entry, EntryWrite, StoreError};

/// Shows them.
///
/// # Errors
/// [`Problem::NotFound`] for those who do not follow the pilot, and for a record to change that there is not.
pub async fn lessons(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    show::<Lesson>(visit).await
}

/// Adds one, or changes one.
///
/// # Errors
/// [`Problem::NotFound`] for everybody but the manager, and if there is no such record.
pub async fn keep_lesson(visit: ProgrammeVisit, body: Payload) -> Result<HttpResponse, Problem> {
    keep::<Lesson>(visit, body).await
}

impl Record for Lesson {
    const PATH: &'static str = "/lessons";
    const FIELDS: &'static [&'static str] = &["text", "stage", "question", "noted", "state"];
    const SAYS: Says = Says {
        heading: "programme-lessons-heading",
        lede: "programme-lessons-lede",
        empty: "programme-lessons-empty",
        columns: &[
            Column::Text("agenda-lesson"),
            Column::Text("programme-stage"),
            Column::Text("programme-lesson-question"),
            Column::Text("programme-lesson-noted"),
            Column::Text("programme-lesson-state"),
        ],
    };

    fn list(
        tx: &mut Entry<'_>,
        scope: &ProgrammeScope,
        permit: &Permit<FollowPilot>,
    ) -> Result<Vec<Kept<Self>>, StoreError> {
        list_lessons(tx, scope, permit)
    }

    fn add(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
    ) -> Result<Option<ProgrammeRecordId>, StoreError> {
        add_lesson(tx, scope, permit, self)
    }

    fn change(
        &self,
        tx: &mut EntryWrite<'_>,
        scope: &ProgrammeScope,
        permit: Permit<RunPilot>,
        seen: (&ProgrammeRecordId, i64),
    ) -> Result<(), StoreError> {
        change_lesson(tx, scope, permit, seen, self)
    }

    fn check(
        words: &Words,
        filled: &mut Filled,
        before: Option<&Self>,
        asked: &Questionnaire,
    ) -> Option<Self> {
        let text = filled.text(words, "text", "programme-lesson-missing");
        let stage = Stage::from_word(filled.value("stage"));
        if stage.is_none() {
            filled.wrong("stage", words.say("programme-stage-missing"));
        }
        let typed = filled.value("question").to_owned();
        let question = if typed.is_empty() {
            Some(None)
        } else {
            let known = question_options(words, asked, before).into_iter();
            let mut known = known.filter_map(|(id, _)| QuestionId::try_from(id).ok());
            known.find(|id| id.as_str() == typed).map(Some)
        };
        if question.is_none() {
            filled.wrong("question", words.say("programme-lesson-question-wrong"));
        }
        let noted = filled.day(words, "noted", "programme-record-day-wrong");
        let state = LessonState::from_word(filled.value("state"));
        if state.is_none() {
            filled.wrong("state", words.say("programme-lesson-state-missing"));
        }
        Some(Self {
            stage: stage?,
            question: question?,
            text: text?,
            noted: noted?,
            state: state?,
        })
    }

    fn filled(&self) -> Filled {
        let question = self.question.as_ref().map(QuestionId::as_str);
        Filled::default()
            .with("text", self.text.as_str())
            .with("stage", self.stage.as_str())
            .with("question", question.unwrap_or_default())
            .with("noted", dates::typed(self.noted))
            .with("state", self.state.as_str())
    }

    fn cells(&self, words: &Words) -> Vec<String> {
        let question = self.question.as_ref().map(ToString::to_string);
        vec![
            self.text.to_string(),
            stage_words(words, self.stage),
            question.unwrap_or_else(|| words.say("programme-none")),
            dates::day(words, self.noted),
            state_words(words, self.state),
        ]
    }

    fn inputs(words: &Words, typed: &Typed<'_, Self>) -> Vec<Input> {
        let (filled, errors) = (typed.filled, &typed.filled.errors);
        let choose = || std::iter::once((String::new(), words.say("programme-choose")));
        let stages = Stage::ALL.iter();
        let stages = stages.map(|one| (one.as_str().to_owned(), stage_words(words, *one)));
        let states = LessonState::ALL.iter();
        let states = states.map(|one| (one.as_str().to_owned(), state_words(words, *one)));
        let none = std::iter::once((String::new(), words.say("programme-lesson-question-none")));
        let questions = none.chain(question_options(words, typed.asked, typed.about.before()));
        vec![
            Input::area(
                Textarea::new("text", words.say("agenda-lesson"), 3)
                    .value(filled.value("text"))
                    .errors(errors),
            ),
            Input::choice(
                Select::new(
                    "stage",
                    words.say("programme-stage"),
                    choose().chain(stages),
                    filled.value("stage"),
                )
                .errors(errors),
            ),
            Input::choice(
                Select::new(
                    "question",
                    words.say("programme-lesson-question-label"),
                    questions,
                    filled.value("question"),
                )
                .errors(errors),
            ),
            Input::day(
                DateText::new(words, "noted", words.say("programme-lesson-noted"))
                    .value(filled.value("noted"))
                    .errors(errors),
            ),
            Input::choice(
                Select::new(
                    "state",
                    words.say("programme-lesson-state"),
                    choose().chain(states),
                    filled.value("state"),
                )
                .errors(errors),
            ),
        ]
    }
}

/// What became of a lesson, in words.
fn state_words(words: &Words, state: LessonState) -> String {
    words.say(match state {
        LessonState::Open => "programme-lesson-open",
        LessonState::Changed => "programme-lesson-changed",
    })
}

/// The questions that a lesson can be about: those of today, and the one that it was about before.
fn question_options(
    words: &Words,
    asked: &Questionnaire,
    before: Option<&Lesson>,
) -> Vec<(String, String)> {
    let questions = asked.questions().iter().map(|one| {
        let named = args!["id" => one.id.as_str(), "text" => one.text.as_str()];
        let label = words.say_with("readiness-reason-gate", &named);
        (one.id.to_string(), label)
    });
    let mut options: Vec<(String, String)> = questions.collect();
    let before = before.and_then(|lesson| lesson.question.as_ref());
    if let Some(id) = before.map(ToString::to_string)
        && !options.iter().any(|(known, _)| *known == id)
    {
        options.push((id.clone(), id));
    }
    options
}
