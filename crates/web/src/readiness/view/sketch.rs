//! A round of an invented council with everything that came of it, for samples of pages.

use chrono::{Days, NaiveDate};
use engine::campaigns::counts_from;
use engine::evidence::FileKind;
use engine::ids::{
    AccountId, Id, PersonId, ReadinessActionId, ReadinessConditionId, ShownId, WaiverId,
};
use engine::readiness::action::{ActionAbout, PlannedAction};
use engine::readiness::condition::{Condition, ConditionAbout};
use engine::readiness::decision::FrozenDecision;
use engine::readiness::review::{
    Challenge, Reading, ReviewItem, ReviewState, ReviewerAccess, draw, draw_twice,
};
use engine::readiness::round::RoundState;
use engine::readiness::score::Prior;
use engine::readiness::waiver::{Proposal, Waiver, WaiverAct, WaiverBy, WaiverReason};
use engine::readiness::written::{Note, Reason};
use engine::readiness::{Observed, QuestionId, ReadinessLevel};
use std::collections::BTreeMap;
use store::readiness::{Decided, EvidenceLine, Names, RoundParts, RoundRead, RoundWork, ShownBy};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 14).unwrap()
}

fn id(name: &str) -> QuestionId {
    QuestionId::try_from(name.to_owned()).unwrap()
}

fn account(name: &str) -> AccountId {
    AccountId::from_text(name.to_owned())
}

fn person(name: &str) -> PersonId {
    PersonId::from_text(name.to_owned())
}

fn names() -> Names {
    let named = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        let owned = pairs
            .iter()
            .map(|(id, name)| ((*id).to_owned(), (*name).to_owned()));
        owned.collect()
    };
    Names::new(
        named(&[("Bo", "Bo Tŷ-Newydd"), ("Ali", "Ali Invented")]),
        named(&[
            ("bea", "Bea Board (invented)"),
            ("ben", "Ben Board (invented)"),
            ("ray", "Ray Reader (invented)"),
            ("roz", "Roz Reader (invented)"),
        ]),
    )
}

fn reading(level: u8) -> Reading {
    Reading {
        level: ReadinessLevel::try_from(level).unwrap(),
        reason: Reason::parse("The letter is signed and dated, and names a deputy.").unwrap(),
        shown_on: today() - Days::new(20),
        by: account("ray"),
        on: today() - Days::new(3),
    }
}

/// Readings in every state, in turn.
fn items(read: &RoundRead) -> Vec<ReviewItem> {
    let round = &read.round;
    let seed = round.seed().unwrap();
    let drawn = draw(&seed, read.questionnaire.questions());
    let twice = draw_twice(&seed, &drawn);
    let note = |text: &str| Note::parse(text).unwrap();
    let mut items = Vec::new();
    for (number, question) in drawn.into_iter().enumerate() {
        let mut item = if twice.contains(&question) {
            ReviewItem::new_read_twice(round.id.clone(), question)
        } else {
            ReviewItem::new(round.id.clone(), question)
        };
        item.state = match number % 6 {
            0 => ReviewState::AskedForMore(note("Please show the page as staff see it.")),
            1 => ReviewState::Accepted(reading(2)),
            2 => ReviewState::Waiting,
            3 => ReviewState::Challenged(
                reading(1),
                Challenge {
                    reason: Reason::parse("The minutes were approved in October.").unwrap(),
                    on: today() - Days::new(1),
                },
            ),
            4 => ReviewState::Supplied(note("The page is public now.")),
            _ => ReviewState::Accepted(reading(3)),
        };
        items.push(item);
    }
    items
}

fn evidence() -> Vec<EvidenceLine> {
    let line = |name: &str, title: &str, by: ShownBy| EvidenceLine {
        id: ShownId::from_text(name.to_owned()),
        question: id("R01"),
        title: title.to_owned(),
        by,
        shown_on: today() - Days::new(20),
        owner: person("Bo"),
        withdrawn: None,
    };
    let letter = ShownBy::File {
        kind: FileKind::Pdf,
        name: "letter.pdf".to_owned(),
        size: 48_123,
    };
    let page = ShownBy::Link("https://council-a.example/pilot".to_owned());
    let mut old = line("shown3", "Draft of the letter", letter.clone());
    old.withdrawn = Some(counts_from(today() - Days::new(5)));
    vec![
        line("shown1", "Letter of appointment of the sponsor", letter),
        line("shown2", "Page about the pilot on the intranet", page),
        old,
    ]
}

fn waivers(read: &RoundRead) -> Vec<Waiver> {
    let waiver = |name: &str| {
        let question = read.questionnaire.questions().iter();
        let mut waivable = question.filter(|one| one.gate.is_some_and(|gate| gate.waivable));
        let proposal = Proposal {
            id: WaiverId::from_text(name.to_owned()),
            round: read.round.id.clone(),
            stage: read.round.stage,
            reason: WaiverReason::parse(
                "Restoring the backup waits for the new machine, which arrives next week.",
            )
            .unwrap(),
            by: account("bea"),
            from: today(),
            until: today() + Days::new(21),
        };
        Waiver::propose(waivable.next().unwrap(), proposal, today()).unwrap()
    };
    let mut signed = waiver("waiver1");
    let by = WaiverBy::BoardMember(account("ben"));
    signed.apply(&WaiverAct::Sign, &by, today()).unwrap();
    let service = WaiverBy::Service;
    signed
        .apply(&WaiverAct::TakeEffect, &service, today())
        .unwrap();
    vec![signed, waiver("waiver2")]
}

fn actions(read: &RoundRead) -> Vec<PlannedAction> {
    let plan = |name: &str, about: &str, days| {
        PlannedAction::plan(
            ReadinessActionId::from_text(name.to_owned()),
            read.round.id.clone(),
            ActionAbout::Question(id(about)),
            Note::parse("List the roles with their skills, and ask three line managers.").unwrap(),
            person("Bo"),
            today() - Days::new(14),
            days,
        )
        .unwrap()
    };
    let mut done = plan("action1", "R01", 10);
    done.finish(today() - Days::new(2), today()).unwrap();
    vec![done, plan("action2", "R17", 5), plan("action3", "R19", 30)]
}

/// The round with what came of it, at the point at which `read` is.
pub(crate) fn work(read: RoundRead, observed: Vec<(QuestionId, Observed)>) -> RoundWork {
    let reviewing = matches!(
        read.round.state,
        RoundState::Reviewing | RoundState::Decided
    );
    let reviewer = |name: &str| {
        let from = counts_from(today() - Days::new(7));
        ReviewerAccess::new(
            account(name),
            read.round.id.clone(),
            from,
            from.plus_days(28),
        )
        .unwrap()
    };
    let mut parts = RoundParts {
        observed,
        evidence: if reviewing { evidence() } else { Vec::new() },
        items: if reviewing { items(&read) } else { Vec::new() },
        reviewers: if reviewing {
            vec![reviewer("ray"), reviewer("roz")]
        } else {
            Vec::new()
        },
        waivers: if reviewing {
            waivers(&read)
        } else {
            Vec::new()
        },
        decided: None,
        conditions: Vec::new(),
        actions: if reviewing {
            actions(&read)
        } else {
            Vec::new()
        },
        record: Vec::new(),
        prior: Prior::START,
        names: names(),
        read,
    };
    if parts.read.round.state == RoundState::Decided {
        let so_far = RoundWork::new(parts.clone(), today());
        parts.decided = Some(Decided {
            frozen: FrozenDecision::make(&so_far.inputs, today()),
            by: account("bea"),
            at: counts_from(today()),
        });
        let condition = Condition::set(
            parts.read.round.id.clone(),
            ConditionAbout::Gate(id("R17")),
            Note::parse("Pass the soft gate on job families.").unwrap(),
            person("Bo"),
            today() + Days::new(20),
            today(),
        );
        let id = ReadinessConditionId::from_text("condition1".to_owned());
        parts.conditions = vec![(id, condition.unwrap())];
    }
    RoundWork::new(parts, today())
}
