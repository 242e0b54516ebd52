//! Surveys in each state that looks different; every answer is invented.

use super::{AnswerPage, ListPage, NewPage, ShowPage, Standing};
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::surveys::form::{Chosen, NewTyped, sheet};
use chrono::NaiveDate;
use engine::ids::{Id, SurveyId};
use engine::surveys::{AgreementAnswer, Counts, Survey, SurveyKind, Tally, Withheld, shipped};
use store::surveys::SurveyLine;

const URLS: (&str, &str) = ("/o/council-a/readiness", "/o/council-a/surveys");

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// A survey that can be answered on the 21st if it is not closed.
fn line(kind: SurveyKind, closed: Option<NaiveDate>, answered: u64) -> SurveyLine {
    SurveyLine {
        survey: Survey {
            id: SurveyId::from_text("s".to_owned()),
            kind,
            opened: day(2),
            closes: day(27),
            closed,
        },
        answered,
    }
}

/// Invented counts: most praise, a few blame.
pub(crate) fn tally(kind: SurveyKind) -> Tally {
    let mut tally = Tally::default();
    for (place, statement) in shipped(kind).unwrap().iter().enumerate() {
        let Counts(mut times) = Counts([1, 2 + place as u64 % 4, 3, 9 - place as u64 % 4, 4]);
        if statement.tone == engine::surveys::Tone::Blame {
            times.reverse();
        }
        for (answer, times) in AgreementAnswer::ALL.into_iter().zip(times) {
            tally.add(statement.id.clone(), answer, times);
        }
    }
    tally
}

pub(crate) fn samples(samples: &mut Samples) {
    let words = &Words::load(crate::kit::Language::English).unwrap();
    lists(samples, words);
    shows(samples, words);
    answers(samples, words);
}

fn lists(samples: &mut Samples, words: &Words) {
    let lines = [
        line(SurveyKind::Pulse, None, 7),
        line(SurveyKind::EndOfPilot, Some(day(18)), 0),
        line(SurveyKind::Usability, Some(day(18)), 1),
    ];
    samples.add(
        "surveys/list-empty",
        &ListPage::new(words, URLS, &[], day(21)),
    );
    samples.add("surveys/list", &ListPage::new(words, URLS, &lines, day(21)));
    let typed = NewTyped::default();
    let errors = typed.check(words, day(21)).unwrap_err();
    let none = FieldErrors::none();
    samples.add("surveys/new", &NewPage::new(words, URLS, &typed, &none));
    samples.add(
        "surveys/new-wrong",
        &NewPage::new(words, URLS, &typed, &errors),
    );
}

fn shows(samples: &mut Samples, words: &Words) {
    let mut add = |name: &str, line: &SurveyLine, told: Result<&Tally, &Withheld>| {
        let statements = shipped(line.survey.kind).unwrap();
        let page = ShowPage::new(words, URLS, line, (statements, told), day(21));
        samples.add(name, &page);
    };
    let open = line(SurveyKind::Pulse, None, 7);
    add("surveys/show-open", &open, Err(&Withheld::StillOpen));
    let few = line(SurveyKind::Pulse, Some(day(18)), 4);
    add("surveys/show-few", &few, Err(&Withheld::TooFew));
    for (name, kind) in [
        ("surveys/show-pulse", SurveyKind::Pulse),
        ("surveys/show-usability", SurveyKind::Usability),
    ] {
        add(name, &line(kind, Some(day(18)), 19), Ok(&tally(kind)));
    }
}

fn answers(samples: &mut Samples, words: &Words) {
    let mut add = |name: &str, kind, standing, chosen: &Chosen, errors: &FieldErrors| {
        let survey = line(kind, None, 0).survey;
        let asked = (shipped(kind).unwrap(), chosen);
        let page = AnswerPage::new(words, "/o/council-a", (&survey, standing), asked, errors);
        samples.add(name, &page);
    };
    let statements = shipped(SurveyKind::Pulse).unwrap();
    let one = AgreementAnswer::new(4).unwrap();
    let chosen = Chosen::from([(statements[0].id.clone(), one)]);
    let errors = sheet(words, statements, &chosen).unwrap_err();
    let (none, empty) = (FieldErrors::none(), Chosen::new());
    let (pulse, usability) = (SurveyKind::Pulse, SurveyKind::Usability);
    add("surveys/answer", usability, Standing::Open, &empty, &none);
    add(
        "surveys/answer-wrong",
        pulse,
        Standing::Open,
        &chosen,
        &errors,
    );
    add(
        "surveys/answer-done",
        pulse,
        Standing::Answered,
        &empty,
        &none,
    );
    add(
        "surveys/answer-ended",
        pulse,
        Standing::Ended,
        &empty,
        &none,
    );
}
