//! A sheet in each state that looks different.

use super::{CheckPage, Place, QuestionPage, ShowPage, Standing};
use crate::kit::Crumb;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::readiness_sheet::form::{AnswerTyped, NOT_APPLICABLE};
use crate::readiness_sheet::load::questions;
use crate::usability::RatingForm;
use chrono::NaiveDate;
use engine::campaigns::counts_from;
use engine::ids::{Id, OrganisationId, PersonId, QuestionnaireId, ReadinessRoundId, RespondentId};
use engine::readiness::programme::{Journey, Minutes};
use engine::readiness::round::{
    Answer, Claim, Moment, NotAsked, Respondent, Round, RoundState, Sheet, SheetState, Typed, Who,
};
use engine::readiness::written::Shown;
use engine::readiness::{Questionnaire, ReadinessLevel, Role, Stage};
use store::readiness::{OwnSheet, SheetRead};

const URL: &str = "/o/council-a/readiness/sheets/s1";

/// A sheet whose first questions are answered.
pub(crate) fn read(role: Role, state: SheetState, answered: usize) -> SheetRead {
    let questionnaire = Questionnaire::shipped().unwrap().clone();
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let at = counts_from(day);
    let respondent = RespondentId::from_text("s1".to_owned());
    let mut sheet = Sheet::new(respondent.clone(), role);
    sheet.state = state;
    let asked = questionnaire
        .questions()
        .iter()
        .filter(|one| one.roles.contains(&role));
    for (number, question) in asked.take(answered).enumerate() {
        let level = ReadinessLevel::ALL[number % 4];
        let typed = Typed {
            question: question.id.clone(),
            shown: Shown::parse("Llythyr penodi’r noddwr, 3 Tachwedd").unwrap(),
            claim: Some(if number == 2 {
                Claim::DoNotKnow
            } else {
                Claim::Level(level)
            }),
        };
        sheet.answers.insert(
            question.id.clone(),
            Answer {
                typed,
                version: 1,
                at,
            },
        );
    }
    let round_state = match state {
        SheetState::NotLocked => RoundState::Meeting,
        _ => RoundState::Answering,
    };
    let locked = match state {
        SheetState::Locked(at) => Some(at),
        _ => None,
    };
    SheetRead {
        round: Round {
            id: ReadinessRoundId::from_text("q1".to_owned()),
            council: OrganisationId::from_text("council-a".to_owned()),
            questionnaire: QuestionnaireId::from_text("shipped".to_owned()),
            questionnaire_version: 1,
            stage: Stage::Launch,
            moment: Moment::EightWeeksBefore,
            state: round_state,
            since: at,
            respondents: vec![Respondent {
                id: respondent.clone(),
                role,
                who: Who::Member(PersonId::from_text("p1".to_owned())),
            }],
            sheets: vec![sheet.clone()],
            closed: None,
            notes: Vec::new(),
            changes: 2,
        },
        questionnaire,
        not_asked: NotAsked::default(),
        line: OwnSheet {
            respondent,
            role,
            stage: Stage::Launch,
            state: round_state,
            closes: day,
            locked,
        },
        sheet,
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let at = counts_from(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
    let (started, empty) = (
        read(Role::Staff, SheetState::Open, 4),
        read(Role::Staff, SheetState::Open, 0),
    );
    let full = read(Role::DataProtection, SheetState::Open, 50);
    let locked = read(Role::Manager, SheetState::Locked(at), 50);
    let missed = read(Role::Staff, SheetState::NotLocked, 4);
    let shows = [
        ("empty", &empty),
        ("started", &started),
        ("full", &full),
        ("locked", &locked),
        ("missed", &missed),
    ];
    let mut pages = Vec::new();
    for (name, read) in shows {
        let ended = (Journey::ReadinessSheet, Minutes::new(9));
        let none = FieldErrors::none();
        let rating = matches!(read.sheet.state, SheetState::Locked(_))
            .then(|| RatingForm::new(words, "/o/council-a", ended, false, &none));
        pages.push((
            format!("readiness_sheet/show-{name}"),
            ShowPage::new(
                words,
                URL,
                Crumb::new("Readiness", "/o/council-a/readiness"),
                (read, rating),
            ),
        ));
    }
    let checks = [("full", &full), ("open", &started), ("locked", &locked)];
    let checks: Vec<(String, CheckPage)> = checks
        .into_iter()
        .map(|(name, read)| {
            (
                format!("readiness_sheet/check-{name}"),
                CheckPage::new(words, URL, read),
            )
        })
        .collect();
    let asked = questions(&full);
    let agreement = asked.iter().find(|one| one.na_allowed).copied().unwrap();
    let place = Place {
        sheet_url: URL.to_owned(),
        number: 4,
        of: asked.len(),
        next: Some("R28".to_owned()),
    };
    let none = FieldErrors::none();
    let mut wrong = FieldErrors::none();
    wrong.add("claim", words.say("sheet-claim-missing"));
    wrong.add("reason", words.say("sheet-reason-missing"));
    let theirs = AnswerTyped {
        shown: "The signed agreement".to_owned(),
        claim: NOT_APPLICABLE.to_owned(),
        reason: "Nothing leaves the council.".to_owned(),
        version: 2,
    };
    let mine = AnswerTyped {
        shown: "Y cytundeb, heb ei lofnodi eto. ".repeat(20),
        claim: "1".to_owned(),
        ..AnswerTyped::default()
    };
    let new = |typed: &AnswerTyped, errors: &FieldErrors, standing| {
        QuestionPage::new(words, &place, agreement, typed, errors, standing)
    };
    let asked = [
        (
            "readiness_sheet/question",
            new(&AnswerTyped::default(), &none, Standing::Open),
        ),
        (
            "readiness_sheet/question-errors",
            new(&AnswerTyped::default(), &wrong, Standing::Open),
        ),
        (
            "readiness_sheet/question-elsewhere",
            new(&mine, &none, Standing::Elsewhere(theirs)),
        ),
        (
            "readiness_sheet/question-locked",
            new(&mine, &none, Standing::Locked),
        ),
        (
            "readiness_sheet/question-closed",
            new(&mine, &none, Standing::Closed),
        ),
    ];
    for (name, page) in &pages {
        samples.add(name, page);
    }
    for (name, page) in &checks {
        samples.add(name, page);
    }
    for (name, page) in &asked {
        samples.add(name, page);
    }
}
