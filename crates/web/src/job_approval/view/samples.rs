//! The pages about approval of job descriptions in each state that looks different, with invented people.

use super::{
    ApprovalPage, ComparePage, EvaluationPage, MeasuresPage, PostsPage, ReviewersPage, Sent,
    VersionPage,
};
use crate::assessments::sample::moment;
use crate::job_approval::compare::Compared;
use crate::job_approval::evaluation::Judged;
use crate::job_approval::load::Loaded;
use crate::job_approval::posts::Served;
use crate::job_approval::reviewers::Asked;
use crate::job_approval::version::Read;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::request::Fields;
use engine::access::{JobFacts, Role};
use engine::ids::{Id, JobDescriptionId, PersonId, PostId};
use engine::jobs::approval::{
    Act, Around, Capacity, EvaluationOutcome, JobDescription, Party, Place,
};
use engine::jobs::measures::{Share, Summary};
use engine::jobs::{CorporateText, CorporateVersion, JobContent, PoliticalRestriction, examples};
use sfia::{Edition, Framework, Frameworks};
use std::collections::HashMap;
use store::jobs::{
    Base, Event, Found, FoundPost, Reader, ReviewerLine, ServedPost, VersionContent,
};

const JOBS: &str = "/o/council-a/jobs";

fn person(id: &str) -> PersonId {
    PersonId::from_text(id.to_owned())
}

fn party(id: &str) -> Party {
    let roles: &[Role] = match id {
        "hugh" => &[Role::HrAdviser],
        "hedda" => &[Role::HeadOfProfession],
        _ => &[],
    };
    Party {
        person: person(id),
        roles: roles.iter().copied().collect(),
        manages: matches!(id, "jo" | "max"),
    }
}

fn content() -> JobContent {
    let all = examples().unwrap();
    let found = all.iter().find(|one| one.name == "service-desk");
    let mut content = found.unwrap().content.clone();
    content.corporate = Some(CorporateVersion(1));
    content
}

/// The next version of it: another purpose, a duty that moved and one that is new.
fn changed() -> JobContent {
    let mut content = content();
    content.purpose.text = content.purpose.text.replace("quickly", "within a day");
    let last = content.duties.pop().unwrap();
    content.duties.insert(0, last);
    content.header.hours = "30 hours a week".to_owned();
    content.header.politically_restricted = PoliticalRestriction::Yes;
    content.skills.pop();
    content.criteria.pop();
    content
}

fn framework() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::NEWEST)
}

fn steps() -> Vec<(Act, &'static str, Capacity, &'static str)> {
    use Capacity::{Author, Head, Hr, Reviewer};
    let today = moment().date();
    let outcome = EvaluationOutcome::parse("NJC job evaluation", Some(today), "388 points", today);
    let duty = content().duties[0].id.clone();
    vec![
        (Act::Send, "jo", Author, ""),
        (
            Act::Comment(Place::Purpose),
            "sam",
            Reviewer,
            "Can we say how many people that is?\nI would not know.",
        ),
        (Act::Comment(Place::Duty(duty)), "hugh", Hr, "Clear."),
        (Act::Comment(Place::Whole), "sam", Reviewer, "Reads well."),
        (Act::Consulted(today), "jo", Author, ""),
        (Act::PassReview, "jo", Author, ""),
        (
            Act::SendBack,
            "hugh",
            Hr,
            "Say what the out of hours work is.",
        ),
        (Act::Send, "jo", Author, ""),
        (Act::PassReview, "jo", Author, ""),
        (Act::PassCheck, "hugh", Hr, ""),
        (Act::Approve, "hedda", Head, ""),
        (Act::Evaluate(outcome.unwrap()), "hugh", Hr, ""),
        (Act::Publish, "hugh", Hr, ""),
        (Act::Begin, "jo", Author, ""),
        (Act::Send, "jo", Author, ""),
    ]
}

/// A job description after so many of the steps, as somebody sees it.
fn loaded(taken: usize, now: JobContent, viewer: &str) -> Loaded {
    let id = JobDescriptionId::from_text("j1".to_owned());
    let mut description = JobDescription::new(id.clone(), person("jo"), moment());
    let before = content();
    let mut events = vec![event(1, "jo", Capacity::Author, &Act::Begin, "")];
    for (act, name, capacity, words) in steps().into_iter().take(taken) {
        let number = description.newest().unwrap().number;
        let around = Around {
            content: if number > 2 { &now } else { &before },
            evaluated: Some(&before),
            postholders: &[],
        };
        let by = party(name).acting_as(capacity);
        description.apply(&act, &by, moment(), &around).unwrap();
        events.push(event(number, name, capacity, &act, words));
    }
    let number = description.newest().unwrap().number;
    let names = [
        ("jo", "Jo Manager"),
        ("hugh", "Hugh Adviser"),
        ("hedda", "Hedda Head"),
        ("sam", "Sam Example"),
    ];
    let named = |(id, name): (&str, &str)| (person(id), name.to_owned());
    let base = Base {
        saved: 1,
        identity: "0a".to_owned(),
    };
    Loaded {
        facts: JobFacts {
            job: id,
            reviewers: vec![person("sam")],
        },
        found: Found {
            description,
            role: None,
            version: VersionContent {
                number,
                content: now,
                base,
            },
            postholders: Vec::new(),
        },
        evaluated: Some(before),
        events,
        names: names.map(named).into_iter().collect::<HashMap<_, _>>(),
        party: party(viewer),
        may_write: viewer != "sam",
        may_measure: matches!(viewer, "hugh" | "hedda"),
        now: moment(),
    }
}

fn event(version: u32, by: &str, capacity: Capacity, act: &Act, words: &str) -> Event {
    Event {
        version,
        at: moment(),
        person: person(by),
        name: match by {
            "jo" => "Jo Manager",
            "hugh" => "Hugh Adviser",
            "hedda" => "Hedda Head",
            _ => "Sam Example",
        }
        .to_owned(),
        capacity,
        act: act.as_str(),
        place: match act {
            Act::Comment(place) => Some(place.clone()),
            _ => None,
        },
        words: words.to_owned(),
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = Words::load(crate::kit::Language::English).unwrap();
    approvals(samples, &words);
    versions(samples, &words);
    comparisons(samples, &words);
    evaluations(samples, &words);
    posts(samples, &words);
    reviewers(samples, &words);
    measures(samples, &words);
}

fn approvals(samples: &mut Samples, words: &Words) {
    let mut bare = content();
    bare.purpose.text.clear();
    bare.header.title.clear();
    bare.header.politically_restricted = PoliticalRestriction::NotAsked;
    for (name, taken, now, viewer) in [
        ("draft", 0, bare, "jo"),
        ("draft-other-writer", 0, content(), "max"),
        ("review", 1, content(), "jo"),
        ("review-reader", 4, content(), "sam"),
        ("hr", 9, content(), "hugh"),
        ("hr-author", 9, content(), "jo"),
        ("head", 10, content(), "hedda"),
        ("approved", 11, content(), "hugh"),
        ("published", 13, content(), "jo"),
        ("next-review", 15, changed(), "hugh"),
    ] {
        let loaded = loaded(taken, now, viewer);
        let page = ApprovalPage::new(words, JOBS, &loaded, &Sent::nothing()).unwrap();
        samples.add(&format!("job-approval/{name}"), &page);
    }
    let mut errors = FieldErrors::none();
    errors.add("send-back-words", words.say("job-approval-words-missing"));
    errors.add("next", words.say("job-approval-refused-same-person"));
    let fields = Fields::of(&[("act", "send-back")]);
    let head = loaded(10, content(), "hedda");
    let sent = Sent::of(&fields, &errors);
    let page = ApprovalPage::new(words, JOBS, &head, &sent).unwrap();
    samples.add("job-approval/head-errors", &page);
    let stale = Sent::of(&fields, &FieldErrors::none()).stale();
    let page = ApprovalPage::new(words, JOBS, &head, &stale).unwrap();
    samples.add("job-approval/head-stale", &page);
}

fn versions(samples: &mut Samples, words: &Words) {
    let corporate = || CorporateText {
        version: CorporateVersion(1),
        duties: vec!["Keep yourself and others safe.".to_owned()],
        adjustments: String::new(),
    };
    for (name, taken, number, viewer) in [
        ("version-open", 4, 1, "sam"),
        ("version-closed", 13, 1, "jo"),
    ] {
        let read = Read {
            loaded: loaded(taken, content(), viewer),
            number,
            content: content(),
            corporate: Some(corporate()),
        };
        let page = VersionPage::new(words, framework(), JOBS, &read, &Sent::nothing()).unwrap();
        samples.add(&format!("job-approval/{name}"), &page);
        if name == "version-open" {
            let mut errors = FieldErrors::none();
            errors.add("words-purpose", words.say("job-approval-words-missing"));
            let fields = Fields::of(&[("place", "purpose")]);
            let sent = Sent::of(&fields, &errors);
            let page = VersionPage::new(words, framework(), JOBS, &read, &sent).unwrap();
            samples.add("job-approval/version-errors", &page);
        }
    }
}

fn comparisons(samples: &mut Samples, words: &Words) {
    let versions = loaded(15, changed(), "jo").found.description.versions;
    for (name, to) in [("compare", changed()), ("compare-same", content())] {
        let compared = Compared {
            title: content().header.title,
            versions: versions.clone(),
            from: (2, content()),
            to: (3, to),
        };
        let home = "/o/council-a/jobs/j1";
        let page = ComparePage::new(words, framework(), (JOBS, home), &compared);
        samples.add(&format!("job-approval/{name}"), &page);
    }
}

fn evaluations(samples: &mut Samples, words: &Words) {
    let not_yet = |viewer: &str| Judged {
        loaded: Loaded {
            evaluated: None,
            ..loaded(9, content(), viewer)
        },
        content: content(),
    };
    let due = Judged {
        loaded: {
            let mut passed = loaded(15, changed(), "hugh");
            let around = Around {
                content: &content(),
                evaluated: None,
                postholders: &[],
            };
            for act in [Act::NoPostholders, Act::PassReview] {
                let by = party("jo").acting_as(Capacity::Author);
                let description = &mut passed.found.description;
                description.apply(&act, &by, moment(), &around).unwrap();
            }
            passed
        },
        content: changed(),
    };
    let draft = Judged {
        loaded: loaded(14, changed(), "jo"),
        content: content(),
    };
    for (name, judged) in [
        ("evaluation-none", not_yet("hugh")),
        ("evaluation-reader", not_yet("sam")),
        ("evaluation-due", due),
        ("evaluation-draft", draft),
    ] {
        let page = EvaluationPage::new(words, JOBS, &judged, &Sent::nothing()).unwrap();
        samples.add(&format!("job-approval/{name}"), &page);
    }
    let mut errors = FieldErrors::none();
    errors.add("scheme", words.say("job-approval-scheme-missing"));
    errors.add("on", words.say("job-approval-date-wrong"));
    let fields = Fields::of(&[("on", "yesterday")]);
    let sent = Sent::of(&fields, &errors);
    let page = EvaluationPage::new(words, JOBS, &not_yet("hugh"), &sent).unwrap();
    samples.add("job-approval/evaluation-errors", &page);
}

fn posts(samples: &mut Samples, words: &Words) {
    let served = |name: &str| ServedPost {
        post: PostId::from_text(name.to_owned()),
        title: "Service desk analyst".to_owned(),
        department: "Digital services".to_owned(),
        person: person(name),
        name: format!("{name} Example"),
    };
    let found = |name: &str, served_by: Option<&str>, is_here| FoundPost {
        post: PostId::from_text(name.to_owned()),
        title: "Service desk analyst".to_owned(),
        department: "Digital services".to_owned(),
        name: format!("{name} Example"),
        served_by: served_by.map(ToOwned::to_owned),
        is_here,
    };
    let all = vec![
        found("Sam", Some("Service desk analyst"), true),
        found("Kim", Some("Tester"), false),
        found("Ravi", None, false),
    ];
    let page = |viewer: &str, present: &[&str], search: Option<(String, Vec<FoundPost>)>| Served {
        loaded: loaded(1, content(), viewer),
        posts: present.iter().map(|name| served(name)).collect(),
        search,
    };
    let mut errors = FieldErrors::none();
    errors.add("add", words.say("job-approval-post-missing"));
    let fields = Fields::of(&[("act", "add")]);
    let searched = || Some(("Service desk analyst".to_owned(), all.clone()));
    for (name, served, sent) in [
        ("posts", page("jo", &["Sam"], None), Sent::nothing()),
        ("posts-empty", page("jo", &[], None), Sent::nothing()),
        (
            "posts-found",
            page("jo", &["Sam"], searched()),
            Sent::nothing(),
        ),
        (
            "posts-none",
            page("jo", &["Sam"], Some(("Nobody".to_owned(), Vec::new()))),
            Sent::nothing(),
        ),
        (
            "posts-errors",
            page("jo", &[], searched()),
            Sent::of(&fields, &errors),
        ),
        (
            "posts-reader",
            page("sam", &["Sam", "Kim"], None),
            Sent::nothing(),
        ),
    ] {
        let page = PostsPage::new(words, JOBS, &served, &sent);
        samples.add(&format!("job-approval/{name}"), &page);
    }
}

fn reviewers(samples: &mut Samples, words: &Words) {
    let line = ReviewerLine {
        person: person("sam"),
        name: "Sam Example".to_owned(),
        asked: moment(),
    };
    let reader = |name: &str, title: &str| Reader {
        person: person(name),
        name: format!("{name} Example"),
        title: title.to_owned(),
    };
    let found = vec![reader("kim", "Tester"), reader("ravi", "")];
    for (name, viewer, people, search) in [
        ("reviewers", "jo", vec![line.clone()], None),
        ("reviewers-empty", "jo", Vec::new(), None),
        (
            "reviewers-found",
            "jo",
            vec![line.clone()],
            Some(("Example".to_owned(), found)),
        ),
        (
            "reviewers-none",
            "jo",
            vec![line.clone()],
            Some(("Nobody".to_owned(), Vec::new())),
        ),
        ("reviewers-reader", "sam", vec![line.clone()], None),
    ] {
        let asked = Asked {
            loaded: loaded(1, content(), viewer),
            people,
            search,
        };
        let page = ReviewersPage::new(words, JOBS, &asked, &Sent::nothing());
        samples.add(&format!("job-approval/{name}"), &page);
    }
}

fn measures(samples: &mut Samples, words: &Words) {
    let share = |source: &str, unchanged, edited, removed| Share {
        source: source.to_owned(),
        unchanged,
        edited,
        removed,
    };
    let summary = Summary {
        jobs: 12,
        days: 9,
        shares: vec![
            share("copied", 40, 35, 25),
            share("corporate", 100, 0, 0),
            share("official-text", 20, 60, 20),
            share("old-text", 15, 55, 30),
            share("skill", 45, 40, 15),
        ],
    };
    let page = MeasuresPage::new(words, JOBS, Some(&summary));
    samples.add("job-approval/measures", &page);
    let page = MeasuresPage::new(words, JOBS, None);
    samples.add("job-approval/measures-few", &page);
}
