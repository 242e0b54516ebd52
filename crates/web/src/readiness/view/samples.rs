//! Readiness rounds in each state that looks different; everybody is invented.

use super::{
    ChecksPage, ListPage, MeetingPage, NewPage, ShowPage, Trouble, samples_after as after,
};
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::readiness::form::{NamingTyped, NewTyped};
use crate::readiness::load::Shown;
use chrono::NaiveDate;
use engine::campaigns::counts_from;
use engine::ids::{Id, OrganisationId, PersonId, QuestionnaireId, ReadinessRoundId, RespondentId};
use engine::readiness::round::{
    Answer, Claim, Closed, MeetingNote, Moment, NotAsked, Respondent, Round, RoundState, Sheet,
    SheetState, Typed, Who, asked,
};
use engine::readiness::written::{Note, Shown as CouldShow};
use engine::readiness::{
    Facts, Observed, PeopleFacts, QuestionId, Questionnaire, ReadinessLevel, Role, RoleFacts,
    Share, Stage, observe,
};
use std::collections::BTreeMap;
use store::readiness::{Named, OwnDuty, OwnSheet, RoundLine, RoundRead};

pub(super) const URL: &str = "/o/council-a/readiness";

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub(super) const PEOPLE: [(&str, Role, u8); 9] = [
    ("Ali", Role::Sponsor, 3),
    (
        "Gwenllian Llywelyn-Ddewi ap Gruffudd",
        Role::HeadOfProfession,
        3,
    ),
    ("Bo", Role::Lead, 2),
    ("Cam", Role::Staff, 1),
    ("Dee", Role::Staff, 0),
    ("Eli", Role::Staff, 2),
    ("Fay", Role::Staff, 1),
    ("Gus", Role::Staff, 2),
    (GUEST, Role::TradeUnion, 1),
];

/// Who is not in the people list, with eighty characters.
const GUEST: &str =
    "Gwenllïan Myfanwy Rhiannon Angharad Ŵyn-Llewelyn ap Gruffydd o Lanfairpwllgwyngyll";

/// A round in which everybody named has locked but the last, whose sheet was left open.
pub(super) fn read(state: RoundState, people: &[(&str, Role, u8)]) -> RoundRead {
    let questionnaire = Questionnaire::shipped().unwrap();
    let at = counts_from(day(11, 21));
    let id = |number: usize| RespondentId::from_text(format!("r{number}"));
    let respondents = people
        .iter()
        .enumerate()
        .map(|(number, (name, role, _))| Respondent {
            id: id(number),
            role: *role,
            who: match *name {
                GUEST => Who::Guest,
                name => Who::Member(PersonId::from_text(name.to_owned())),
            },
        });
    let is_closed = !matches!(state, RoundState::Preparing | RoundState::Answering);
    let sheets = people.iter().enumerate().map(|(number, (_, role, level))| {
        let mut sheet = Sheet::new(id(number), *role);
        if state == RoundState::Preparing {
            return sheet;
        }
        for (order, question) in asked(*role, questionnaire.questions(), &NotAsked::default())
            .iter()
            .enumerate()
        {
            let claim = if order % 7 == 3 {
                Claim::DoNotKnow
            } else {
                Claim::Level(ReadinessLevel::try_from(*level).unwrap())
            };
            let typed = Typed {
                question: question.id.clone(),
                shown: CouldShow::parse("").unwrap(),
                claim: Some(claim),
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
        let is_last = number + 1 == people.len();
        sheet.state = match (is_last, is_closed) {
            (false, _) => SheetState::Locked(at),
            (true, false) => SheetState::Open,
            (true, true) => SheetState::NotLocked,
        };
        sheet
    });
    let note = MeetingNote {
        question: questionnaire.questions()[0].id.clone(),
        text: Note::parse("The letter is signed; the message to staff is still to come.").unwrap(),
        by: PersonId::from_text("Bo".to_owned()),
        at,
    };
    RoundRead {
        round: Round {
            id: ReadinessRoundId::from_text("q1".to_owned()),
            council: OrganisationId::from_text("council-a".to_owned()),
            questionnaire: QuestionnaireId::from_text("shipped".to_owned()),
            questionnaire_version: 1,
            stage: Stage::Launch,
            moment: Moment::EightWeeksBefore,
            state,
            since: at,
            respondents: respondents.collect(),
            sheets: sheets.collect(),
            closed: is_closed.then(|| Closed {
                at,
                without: Vec::new(),
            }),
            notes: if is_closed { vec![note] } else { Vec::new() },
            changes: 3,
        },
        questionnaire: questionnaire.clone(),
        not_asked: NotAsked::default(),
        closes: day(12, 11),
        ended: "The launch was moved to the spring.".to_owned(),
        names: people
            .iter()
            .map(|(name, _, _)| Named {
                person: Some(PersonId::from_text((*name).to_owned())),
                sent: None,
                name: (*name).to_owned(),
            })
            .collect(),
    }
}

/// What a busy council shows.
pub(super) fn seen(read: &RoundRead) -> Vec<(QuestionId, Observed)> {
    let share = |seen, of| Share { seen, of };
    let facts = Facts {
        people: PeopleFacts {
            imports: 2,
            with_errors: share(3, 60),
        },
        roles: RoleFacts {
            posts_in_family: share(48, 60),
            ..RoleFacts::default()
        },
        mailboxes: 12,
        ..Facts::default()
    };
    let at = counts_from(day(11, 21));
    let questions = read.questionnaire.questions().iter();
    questions
        .filter(|question| question.auto_check.is_some())
        .map(|question| (question.id.clone(), observe(&question.id, &facts, None, at)))
        .collect()
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    lists(samples);
    shown(samples);
    after::samples(samples);
    let words = samples.kit.words();
    let none = FieldErrors::none();
    let mut wrong = FieldErrors::none();
    wrong.add("stage", words.say("readiness-stage-missing"));
    wrong.add("closes", words.say("readiness-closes-past"));
    let pages = [
        (
            "readiness/new",
            NewPage::new(words, URL, &NewTyped::default(), &none),
        ),
        (
            "readiness/new-errors",
            NewPage::new(words, URL, &NewTyped::default(), &wrong),
        ),
    ];
    let read = read(RoundState::Meeting, &PEOPLE);
    let question = read.questionnaire.questions()[0].id.clone();
    let mut long = FieldErrors::none();
    long.add(
        format!("note-{question}"),
        words.say("readiness-note-missing"),
    );
    let typed = (Some(&question), "");
    let meetings = [
        (
            "readiness/meeting",
            MeetingPage::new(words, URL, &read, (None, ""), &none),
        ),
        (
            "readiness/meeting-errors",
            MeetingPage::new(words, URL, &read, typed, &long),
        ),
    ];
    let checks = ChecksPage::new(words, URL, &read.questionnaire, &seen(&read));
    for (name, page) in pages {
        samples.add(name, &page);
    }
    for (name, page) in meetings {
        samples.add(name, &page);
    }
    samples.add("readiness/checks", &checks);
}

fn lists(samples: &mut Samples) {
    let words = samples.kit.words();
    let own = |state, locked| OwnSheet {
        respondent: RespondentId::from_text("r1".to_owned()),
        role: Role::Manager,
        stage: Stage::Launch,
        state,
        closes: day(12, 11),
        locked,
    };
    let at = counts_from(day(11, 21));
    let sheets = [
        own(RoundState::Answering, None),
        own(RoundState::Meeting, Some(at)),
        own(RoundState::Meeting, None),
    ];
    let duty = |what: &str, is_condition| OwnDuty {
        what: what.to_owned(),
        due: day(12, 18),
        is_condition,
    };
    let duties = [
        duty("Agree the hours and the money for the whole pilot.", true),
        duty("Ask each manager to check their own list.", false),
    ];
    let line = |state, locked| RoundLine {
        id: ReadinessRoundId::from_text("q1".to_owned()),
        stage: Stage::Launch,
        moment: Moment::EightWeeksBefore,
        state,
        since: at,
        closes: day(12, 11),
        respondents: 17,
        locked,
    };
    let lines: Vec<RoundLine> = RoundState::ALL
        .iter()
        .map(|state| line(*state, 12))
        .collect();
    let pages = [
        (
            "readiness/list",
            ListPage::new(
                words,
                (URL, "/o/council-a/surveys"),
                (&sheets, &duties),
                Some(&lines),
            ),
        ),
        (
            "readiness/list-empty",
            ListPage::new(words, (URL, "/o/council-a/surveys"), (&[], &[]), Some(&[])),
        ),
        (
            "readiness/list-own",
            ListPage::new(
                words,
                (URL, "/o/council-a/surveys"),
                (&sheets, &duties),
                None,
            ),
        ),
        (
            "readiness/list-own-empty",
            ListPage::new(words, (URL, "/o/council-a/surveys"), (&[], &[]), None),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn page(
    words: &Words,
    state: RoundState,
    people: &[(&str, Role, u8)],
    trouble: &Trouble,
) -> ShowPage {
    let shown = Shown {
        read: read(state, people),
        in_council: BTreeMap::from([(Role::Staff, 60), (Role::Manager, 1)]),
    };
    ShowPage::new(words, URL, &shown, &NamingTyped::default(), trouble)
}

fn shown(samples: &mut Samples) {
    let words = samples.kit.words();
    let none = Trouble::default();
    let mut errors = FieldErrors::none();
    errors.add("role", words.say("readiness-role-missing"));
    errors.add("people", words.say("readiness-people-missing"));
    errors.add("reason", words.say("readiness-reason-missing"));
    let wrong = Trouble {
        errors,
        reason: String::new(),
    };
    let pages = [
        (
            "readiness/show-empty",
            page(words, RoundState::Preparing, &[], &none),
        ),
        (
            "readiness/show-preparing",
            page(words, RoundState::Preparing, &PEOPLE, &none),
        ),
        (
            "readiness/show-answering",
            page(words, RoundState::Answering, &PEOPLE, &none),
        ),
        (
            "readiness/show-meeting",
            page(words, RoundState::Meeting, &PEOPLE, &none),
        ),
        (
            "readiness/show-abandoned",
            page(words, RoundState::Abandoned, &PEOPLE, &none),
        ),
        (
            "readiness/show-errors",
            page(words, RoundState::Preparing, &PEOPLE, &wrong),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}
