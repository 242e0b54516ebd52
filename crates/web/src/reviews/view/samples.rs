//! The pages about endorsement in each state that looks different, with invented people.

use super::{
    BlindPage, CasePage, DecisionList, Filled, ModerationPage, ObjectionList, OwnEmpty, ReviewList,
    StandInsPage, StartPage,
};
use crate::assessments::sample;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::request::Fields;
use crate::reviews::load::Loaded;
use crate::reviews::seat::Seat;
use chrono::NaiveDate;
use engine::endorsement::{
    About, Basis, Capacity, Case, Objection, ObjectionKind, Rating, Review, State, WhyHead,
};
use engine::ids::{DelegationId, Id, PersonId, ReviewId};
use sfia::{Edition, Level};
use store::assessments::Job;
use store::endorsement::{Delegation, Event, Item, OpenObjection, Queued, ReviewState, Round};
use store::evidence::ReviewedItem;

fn person(id: &str) -> PersonId {
    PersonId::from_text(id.to_owned())
}

fn at(number: u8) -> Rating {
    Rating(Level::new(number).ok())
}

fn today() -> NaiveDate {
    sample::moment().date()
}

fn case(code: &str, state: State) -> Case {
    Case {
        code: sample::code(code),
        critical: true,
        claimed: Some(at(4)),
        rated: Some((at(3), person("jo"))),
        second: None,
        moderated: None,
        before: None,
        state,
        since: sample::moment(),
    }
}

fn cases() -> Vec<Case> {
    let second = State::SecondReader {
        due: today(),
        reader: None,
    };
    let chosen = State::SecondReader {
        due: today(),
        reader: Some(person("tom")),
    };
    let endorsed = |basis| State::Endorsed {
        level: at(4),
        basis,
    };
    vec![
        Case {
            rated: None,
            ..case("PROG", State::Waiting)
        },
        Case {
            rated: None,
            ..case("TEST", State::Asked)
        },
        Case {
            claimed: None,
            ..case("DBDS", State::Proposed)
        },
        case("SINT", State::Talk { kept: false }),
        case("REQM", second),
        case("SWDN", chosen),
        case("ACIN", State::Head(WhyHead::NoTwoAgree)),
        Case {
            second: Some((at(4), person("tom"))),
            ..case("DESN", endorsed(Basis::Second))
        },
        case("IAMT", endorsed(Basis::Equal)),
        case(
            "DATM",
            State::Decided {
                level: Rating::NONE,
            },
        ),
    ]
}

fn review() -> Review {
    Review {
        id: ReviewId::from_text("r1".to_owned()),
        person: person("sam"),
        about: About::Interview,
        edition: Edition::Nine,
        opened: sample::moment(),
        replaced: None,
        objection: None,
        cases: cases(),
        version: 1,
    }
}

fn job() -> Job {
    Job {
        person: person("sam"),
        name: "Sam Example".to_owned(),
        job_title: Some("Developer".to_owned()),
        role: None,
        manager: Some("Jo Manager".to_owned()),
    }
}

fn loaded(case: Case) -> Loaded {
    let names = [
        ("sam", "Sam Example"),
        ("jo", "Jo Manager"),
        ("tom", "Tom Reader"),
    ];
    let event = |act, level, words: &str| Event {
        at: sample::moment(),
        person: "Jo Manager".to_owned(),
        capacity: Capacity::FirstReader,
        act,
        level,
        words: words.to_owned(),
    };
    Loaded {
        review: review(),
        case,
        events: vec![
            event("rate-blind", Some(at(3)), ""),
            event("send-back", None, "Which of the two services do you mean?"),
        ],
        names: names.map(|(id, name)| (person(id), name.to_owned())).into(),
        readers: vec![(person("tom"), "Tom Reader".to_owned())],
        evidence: vec![sample_item()],
        today: today(),
    }
}

fn sample_item() -> ReviewedItem {
    let item = crate::evidence::sample_item();
    ReviewedItem {
        head: item.head,
        situation: item.situation,
        part: item.part,
        result: item.result,
        links: item.links,
        files: item.files,
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    people(samples);
    skills(samples);
    lists(samples);
}

fn people(samples: &mut Samples) {
    let words = samples.kit.words();
    let url = |path: &str| format!("/o/council-a{path}");
    let (framework, own) = (
        sample::framework(),
        crate::assessments::own_words().unwrap(),
    );
    let state = ReviewState {
        id: ReviewId::from_text("r1".to_owned()),
        version: 1,
        edition: Edition::Nine,
        blind_due: ["DBDS", "PROG", "TEST"].map(sample::code).to_vec(),
        paused: None,
    };
    let held_up = ReviewState {
        paused: Some(ObjectionKind::NotMyRole),
        ..state.clone()
    };
    let mut errors = FieldErrors::none();
    errors.add("level-2", words.say("reviews-level-missing"));
    let fields = Fields::of(&[("level-1", "3")]);
    let objection = Objection {
        kind: ObjectionKind::NotMyManager,
        against: Vec::new(),
        since: sample::moment(),
    };
    let blind = |state, sent| BlindPage::new(words, &job(), state, (framework, own), sent, &url);
    let pages = [
        ("reviews/blind", blind(&state, None)),
        (
            "reviews/blind-errors",
            blind(&state, Some((&fields, &errors))),
        ),
        ("reviews/blind-paused", blind(&held_up, None)),
    ];
    let mut mine = ReviewList::own(words, "Sam Example", &review(), framework, today(), &url);
    mine.offer_objection(words, None, &FieldErrors::none());
    let mut missing = FieldErrors::none();
    missing.add("kind", words.say("reviews-kind-missing"));
    let mut wrong = ReviewList::own(words, "Sam Example", &review(), framework, today(), &url);
    wrong.offer_objection(words, None, &missing);
    let mut paused = ReviewList::own(words, "Sam Example", &review(), framework, today(), &url);
    paused.paused_by(words, Some(&objection));
    paused.offer_objection(words, Some(&objection), &FieldErrors::none());
    let mut theirs = ReviewList::of_reader(words, &job(), &review(), framework, today(), &url);
    theirs.warn(words, true);
    let lists = [
        ("reviews/own", mine),
        ("reviews/own-errors", wrong),
        ("reviews/own-paused", paused),
        ("reviews/person", theirs),
    ];
    let start = StartPage::new(words, &job(), &url);
    let nothing = OwnEmpty::new(words, "Sam Example", &url);
    for (name, page) in pages {
        samples.add(name, &page);
    }
    for (name, page) in lists {
        samples.add(name, &page);
    }
    samples.add("reviews/start", &start);
    samples.add("reviews/own-empty", &nothing);
}

fn skills(samples: &mut Samples) {
    let words = samples.kit.words();
    let url = |path: &str| format!("/o/council-a{path}");
    let (framework, own) = (
        sample::framework(),
        crate::assessments::own_words().unwrap(),
    );
    let sam = || person("sam");
    let mut pages = Vec::new();
    for case in cases() {
        let seats = [
            ("own", Seat::Owner),
            ("first", Seat::First(sam())),
            ("second", Seat::Second(sam())),
            ("head", Seat::Head(sam())),
            ("moderator", Seat::Moderator(sam())),
        ];
        for (name, seat) in seats {
            let loaded = loaded(case.clone());
            let filled = Filled::empty();
            let page = CasePage::new(words, &seat, &loaded, (framework, own), &filled, &url);
            pages.push((format!("reviews/case-{name}-{}", case.code), page));
        }
    }
    let mut errors = FieldErrors::none();
    errors.add("answer-words", words.say("reviews-words-missing"));
    errors.add("case", words.say("reviews-refused-replaced"));
    let fields = Fields::of(&[("act", "answer")]);
    let asked = loaded(case("TEST", State::Asked));
    let filled = Filled::of(&fields, &errors);
    let page = CasePage::new(words, &Seat::Owner, &asked, (framework, own), &filled, &url);
    pages.push(("reviews/case-errors".to_owned(), page));
    for (name, page) in pages {
        samples.add(&name, &page);
    }
}

fn lists(samples: &mut Samples) {
    let words = samples.kit.words();
    let url = |path: &str| format!("/o/council-a{path}");
    let framework = sample::framework();
    let queued = |why| Queued {
        person: person("sam"),
        name: "Sam Example".to_owned(),
        code: sample::code("PROG"),
        why,
        since: sample::moment(),
    };
    let queue = [queued(None), queued(Some(WhyHead::Late))];
    let round = Round {
        seed: "k3j2h1".to_owned(),
        drawn: sample::moment(),
        people: 41,
        items: vec![Item {
            person: person("sam"),
            name: "Sam Example".to_owned(),
            left: vec![sample::code("PROG")],
        }],
    };
    let objection = OpenObjection {
        person: person("sam"),
        name: "Sam Example".to_owned(),
        review: ReviewId::from_text("r1".to_owned()),
        kind: ObjectionKind::NotMyManager,
        since: sample::moment(),
    };
    let delegation = Delegation {
        id: DelegationId::from_text("d1".to_owned()),
        name: "Tom Reader".to_owned(),
        from: today(),
        until: today(),
    };
    let offered = [(person("tom"), "Tom Reader".to_owned())];
    let mut errors = FieldErrors::none();
    errors.add("from", words.say("reviews-stand-in-date"));
    let fields = Fields::of(&[("from", "soon")]);
    let decisions = DecisionList::new(words, &queue, framework, &url);
    let no_decisions = DecisionList::new(words, &[], framework, &url);
    let mut moderation = ModerationPage::new(words, Some(&round), framework, true, &url);
    moderation.warn(words, true);
    let no_moderation = ModerationPage::new(words, None, framework, false, &url);
    let objections = ObjectionList::new(words, &[objection], &url);
    let no_objections = ObjectionList::new(words, &[], &url);
    let stand_ins = StandInsPage::new(words, &[delegation], &offered, None, &url);
    let wrong = StandInsPage::new(words, &[], &offered, Some((&fields, &errors)), &url);
    samples.add("reviews/decisions", &decisions);
    samples.add("reviews/decisions-empty", &no_decisions);
    samples.add("reviews/moderation", &moderation);
    samples.add("reviews/moderation-empty", &no_moderation);
    samples.add("reviews/objections", &objections);
    samples.add("reviews/objections-empty", &no_objections);
    samples.add("reviews/stand-ins", &stand_ins);
    samples.add("reviews/stand-ins-errors", &wrong);
}
