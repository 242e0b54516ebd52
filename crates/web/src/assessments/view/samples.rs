//! Every page of the self-assessment with invented answers, for the kit's tests and for looking at.

use super::*;
use crate::args;
use crate::assessments::level_text::{Imported, LevelText};
use crate::assessments::paths::From;
use crate::assessments::sample::{code, draft, framework, moment, note, said};
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::skills::samples::developer;
use crate::usability::RatingForm;
use engine::assessments::{
    Answer, Assessment, LastUsed, Responsibility, Start, StatementOfUse, StepsDone,
};
use engine::ids::{Id, PersonId};
use engine::readiness::programme::{Journey, Minutes};
use engine::roles::RoleProfile;
use sfia::{Edition, FrameworkText, Level, Skill};
use store::assessments::{Job, Own};

/// A draft with three skills done, one begun and four to go, as in the middle of an afternoon.
pub(super) fn half_done() -> Assessment {
    let (yes, partly, no) = (Answer::Yes, Answer::Partly, Answer::NotYet);
    let mut noted = said("PROG", &[(3, yes), (4, partly)], Some(LastUsed::Now));
    noted.note = note("Rebuilt the address look-up so that it no longer fails.");
    let mut added = said("ACIN", &[], None);
    added.added = true;
    draft(vec![
        noted,
        said("DBDS", &[(3, yes), (4, no)], Some(LastUsed::InPeriod)),
        said("IAMT", &[(2, no), (1, no)], None),
        said("TEST", &[(2, yes)], None),
        said("SINT", &[], None),
        said("REQM", &[], None),
        said("SWDN", &[], None),
        added,
    ])
}

/// The same at the end, with a contradiction in one skill.
pub(super) fn whole() -> Assessment {
    let mut whole = half_done();
    for skill in &mut whole.skills {
        if !skill.is_done(framework(), Start::Unknown) {
            skill.answers.set(Level::new(3).unwrap(), Answer::Partly);
            skill.last_used = Some(LastUsed::InPeriod);
        }
    }
    whole.skills[1]
        .answers
        .set(Level::new(5).unwrap(), Answer::Yes);
    whole
}

pub(super) fn url(path: &str) -> String {
    format!("/o/council-a{path}")
}

pub(super) fn errors(field: &str, message: String) -> FieldErrors {
    let mut errors = FieldErrors::none();
    errors.add(field, message);
    errors
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    start(samples);
    overview(samples);
    super::samples_flow::samples(samples);
    level(samples);
    details(samples);
    skill(samples);
    add(samples);
    ending(samples);
}

fn start(samples: &mut Samples) {
    let words = samples.kit.words();
    let page = |planning, submitted| {
        let statement = StatementOfUse::present(planning);
        Welcome::new(words, statement, submitted, url)
    };
    let (first, narrow) = (page(true, None), page(false, None));
    let moved = crate::kit::Link::new("See what changed for you", url("/skills/edition"));
    let again = page(true, Some(moment())).moved(Some(moved));
    samples.add("assessments/start", &first);
    samples.add("assessments/start-development-only", &narrow);
    samples.add("assessments/start-again", &again);
}

/// A person with this role.
pub(super) fn own(role: Option<RoleProfile>) -> Own {
    Own {
        job: Job {
            person: PersonId::from_text("p1".to_owned()),
            name: "Sam Green".to_owned(),
            job_title: Some("Web developer".to_owned()),
            role: role.as_ref().map(|role| role.id.clone()),
            manager: Some("Jo Brown".to_owned()),
        },
        role,
        draft: None,
    }
}

fn overview(samples: &mut Samples) {
    let words = samples.kit.words();
    let page = |draft: &Assessment, role| {
        let next = "/o/council-a/assessment/skills/TEST";
        Overview::new(words, framework(), draft, &own(role), next, url)
    };
    let begun = Assessment {
        steps: StepsDone::default(),
        ..draft(vec![])
    };
    let measured = Assessment {
        responsibility: responsible([3, 4, 3, 4]),
        ..half_done()
    };
    let pages = [
        ("assessments/overview", page(&measured, Some(developer()))),
        (
            "assessments/overview-done",
            page(&whole(), Some(developer())),
        ),
        ("assessments/overview-empty", page(&draft(vec![]), None)),
        ("assessments/overview-begun", page(&begun, None)),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

/// Answers about responsibility as somebody at these levels.
pub(super) fn responsible(levels: [u8; 4]) -> Responsibility {
    let mut said = Responsibility::default();
    for (code, level) in Responsibility::asked(framework()).zip(levels) {
        said.set(code, Level::new(level).unwrap(), Answer::Yes);
        said.set(code, Level::new(level + 1).unwrap(), Answer::NotYet);
    }
    said
}

fn level(samples: &mut Samples) {
    let words = samples.kit.words();
    let own = sfia::Words::shipped().unwrap();
    let draft = half_done();
    let official: FrameworkText = FrameworkText::default();
    let page = |text: LevelText, errors: &FieldErrors, chosen, added: bool| {
        let question = Question {
            framework: framework(),
            draft: &draft,
            skill: &draft.skills[3],
            level: Level::new(3).unwrap(),
            from: From::Flow,
            action: url("/assessment/skills/TEST/levels/3"),
            remove: added.then(|| url("/assessment/skills/TEST/remove")),
            again: !errors.is_empty(),
            sentences: (!added).then(|| url("/assessment/skills/TEST/levels/3/sentences")),
            back: url("/assessment"),
        };
        AskLevel::new(words, own, question, text, chosen, errors)
    };
    let imported = Imported {
        edition: Edition::Nine,
        text: &official,
        holder: None,
    };
    let (skill, third) = (code("TEST"), Level::new(3).unwrap());
    let text = || LevelText::new(words, own, &imported, skill, third);
    let missing = errors("answer", words.say("assessment-answer-missing"));
    let stored = words.say("assessment-answer-yes");
    let elsewhere = words.say_with("assessment-answer-elsewhere", &args!["stored" => stored]);
    let conflict = errors("answer", elsewhere);
    let official = LevelText::imported_for_sample(words);
    let pages = [
        (
            "assessments/level",
            page(text(), &FieldErrors::none(), None, false),
        ),
        (
            "assessments/level-missing",
            page(text(), &missing, None, true),
        ),
        (
            "assessments/level-conflict",
            page(text(), &conflict, Some(Answer::Partly), false),
        ),
        (
            "assessments/level-imported",
            page(official, &FieldErrors::none(), None, false),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn details(samples: &mut Samples) {
    let words = samples.kit.words();
    let draft = half_done();
    let page = |place: usize, typed: Option<Typed<'_>>, errors: &FieldErrors| {
        let about = About {
            framework: framework(),
            draft: &draft,
            skill: &draft.skills[place],
            from: From::Flow,
            seen: "0123456789abcdef".to_owned(),
            action: url("/assessment/skills/PROG/details"),
            back: url("/assessment/skills/PROG/levels/4"),
        };
        Details::new(words, about, typed, errors)
    };
    let mut wrong = errors("used", words.say("assessment-used-missing"));
    wrong.add(
        "note",
        words.say_with(
            "assessment-note-too-long",
            &args!["characters" => 2_014, "most" => 2_000],
        ),
    );
    let refused = errors("used", words.say("assessment-used-too-long-ago"));
    let past = Typed {
        used: "longer",
        note: "",
    };
    let typed = Typed {
        used: "",
        note: "Long.",
    };
    let pages = [
        ("assessments/details", page(0, None, &FieldErrors::none())),
        (
            "assessments/details-nothing-held",
            page(2, None, &FieldErrors::none()),
        ),
        ("assessments/details-errors", page(0, Some(typed), &wrong)),
        (
            "assessments/details-too-long-ago",
            page(0, Some(past), &refused),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn skill(samples: &mut Samples) {
    let words = samples.kit.words();
    let mut contradicting = whole().skills[1].clone();
    contradicting.added = true;
    let begun = half_done().skills[3].clone();
    let pages = [
        ("assessments/skill", &half_done().skills[0]),
        ("assessments/skill-set-aside", &contradicting),
        ("assessments/skill-begun", &begun),
    ]
    .map(|(name, skill)| {
        (
            name,
            SkillAnswersPage::new(words, framework(), skill, Start::Unknown, url),
        )
    });
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn add(samples: &mut Samples) {
    let words = samples.kit.words();
    let own = sfia::Words::shipped().unwrap();
    let page = |query: &str| {
        let hits = sfia::search::search(framework(), own, None, query);
        let hits: Vec<&Skill> = hits.iter().map(|hit| hit.skill).collect();
        let ways = Ways {
            here: url("/assessment/add"),
            browse: url("/framework"),
            back: url("/assessment"),
        };
        let there = |skill: &Skill| skill.code == code("TEST");
        let short = (query.len() == 1).then(|| errors("q", words.say("assessment-add-short")));
        let search = Search {
            query,
            hits: if short.is_some() { &[] } else { &hits },
            errors: &short.unwrap_or_else(FieldErrors::none),
        };
        AddSkill::new(words, own, "a1".to_owned(), search, there, ways)
    };
    let pages = [
        ("assessments/add", page("")),
        ("assessments/add-found", page("test")),
        ("assessments/add-many", page("management")),
        ("assessments/add-short", page("a")),
        ("assessments/add-nothing", page("qqqq")),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn ending(samples: &mut Samples) {
    let words = samples.kit.words();
    let sender = Sender {
        role: Some("Developer"),
        manager: Some("Jo Manager"),
        start: Start::Unknown,
        next: url("/assessment/skills/TEST/levels/3"),
    };
    let alone = Sender {
        role: None,
        manager: None,
        start: Start::Unknown,
        next: url("/assessment"),
    };
    let unfinished = errors("open", "Finish Functional testing (TEST)".to_owned());
    let none = FieldErrors::none();
    let check = |draft: &Assessment, sender: &Sender<'_>, errors: &FieldErrors| {
        CheckAnswers::new(words, framework(), draft, sender, errors, url)
    };
    let pages = [
        ("assessments/check", check(&whole(), &sender, &none)),
        (
            "assessments/check-open",
            check(&half_done(), &sender, &unfinished),
        ),
        ("assessments/check-alone", check(&whole(), &alone, &none)),
        (
            "assessments/check-changed",
            check(&whole(), &sender, &none).changed_elsewhere(),
        ),
    ];
    let keep = url("/assessment/skills/DBDS");
    let title = "Database design (DBDS)";
    let remove = RemoveSkill::new(words, title, "a1".to_owned(), url("/remove"), keep);
    let ended = (Journey::Assessment, Minutes::new(18));
    let none = FieldErrors::none();
    let rating = RatingForm::new(words, "/o/council-a", ended, false, &none);
    let manager = Some("Jo Manager");
    let sent = Sent::new(words, moment(), manager, url("/skills"), Some(rating));
    let unread = Sent::new(words, moment(), None, url("/skills"), None);
    for (name, page) in pages {
        samples.add(name, &page);
    }
    samples.add("assessments/remove", &remove);
    samples.add("assessments/sent", &sent);
    samples.add("assessments/sent-unread", &unread);
}
