//! One's skills in every state, with invented answers.

use super::compare_view::{ComparePage, Pair};
use super::history::HistoryPage;
use super::load::Held;
use super::show::parts;
use super::version_view::{Sent, VersionPage};
use super::view::YourSkills;
use crate::assessments::sample;
use crate::kit::samples::Samples;
use chrono::NaiveDate;
use engine::assessments::{Answer, Assessment, LastUsed, Responsibility, Rules, Sureness};
use engine::endorsement::{Capacity, Endorsement, Lapse, Rating, Standing};
use engine::evidence::{EvidenceHead, EvidenceKind, Support};
use engine::history::Comparison;
use engine::ids::{AssessmentId, EndorsementId, EvidenceId, Id, PersonId, ReviewId, RoleProfileId};
use engine::roles::{Importance, RoleProfile, RoleReference, RoleSkill};
use engine::wishes::{Interest, Wish};
use sfia::{Edition, Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::assessments::{Job, Own, SentVersion};
use store::endorsement::Given;

/// The role of the samples: eight skills, one of them desirable.
pub(crate) fn developer() -> RoleProfile {
    let asked = [
        ("PROG", 4),
        ("TEST", 3),
        ("IAMT", 2),
        ("DBDS", 3),
        ("SINT", 3),
        ("REQM", 3),
        ("SWDN", 2),
        ("ACIN", 2),
    ];
    RoleProfile {
        id: RoleProfileId::from_text("r1".to_owned()),
        reference: RoleReference::parse("DEV-1").unwrap(),
        title: "Developer".to_owned(),
        family: "Software development".to_owned(),
        summary: String::new(),
        general_level: Level::new(3).unwrap(),
        skills: asked
            .map(|(code, level)| RoleSkill {
                code: sample::code(code),
                level: Level::new(level).unwrap(),
                importance: match code {
                    "ACIN" => Importance::Desirable,
                    _ => Importance::Essential,
                },
            })
            .to_vec(),
        version: 1,
        retired: false,
    }
}

/// What was endorsed of it.
pub(crate) fn endorsed() -> BTreeMap<SkillCode, Level> {
    let level = |number| Level::new(number).unwrap();
    let codes = [("PROG", 3), ("DBDS", 3)];
    codes
        .map(|(code, number)| (sample::code(code), level(number)))
        .into()
}

/// What Sam sent: five of eight met, two one level away, and a skill beyond the role.
pub(crate) fn sent() -> Assessment {
    let (yes, partly, no) = (Answer::Yes, Answer::Partly, Answer::NotYet);
    let now = Some(LastUsed::Now);
    let mut skills = vec![
        sample::said("PROG", &[(4, partly)], now),
        sample::said("TEST", &[(3, no), (2, yes)], Some(LastUsed::InPeriod)),
        sample::said("IAMT", &[(2, no), (1, no)], None),
        sample::said("DBDS", &[(3, yes), (4, no)], now),
        sample::said("SINT", &[(3, yes), (4, no)], now),
        sample::said("REQM", &[(3, yes), (4, no)], Some(LastUsed::InPeriod)),
        sample::said("SWDN", &[(2, yes), (3, yes), (4, no)], now),
        sample::said("ACIN", &[(2, yes), (3, no)], now),
        sample::said("DESN", &[(3, partly)], Some(LastUsed::Before)),
    ];
    skills[0].note = sample::note("Rebuilt the address look-up so that it no longer fails.");
    Assessment {
        submitted: Some(sample::moment()),
        ..sample::draft(skills)
    }
}

/// Sam, in this role, with this draft.
fn own(role: Option<RoleProfile>, draft: Option<Assessment>) -> Own {
    Own {
        job: Job {
            person: PersonId::from_text("p1".to_owned()),
            name: "Sam Example".to_owned(),
            job_title: Some("Developer".to_owned()),
            role: role.as_ref().map(|role| role.id.clone()),
            manager: Some("Jo Manager".to_owned()),
        },
        role,
        draft,
    }
}

/// Answers about responsibility: these levels of autonomy, influence, complexity and knowledge.
fn responsible(mut assessment: Assessment, levels: [u8; 4]) -> Assessment {
    for (attribute, held) in Responsibility::asked(sample::framework()).zip(levels) {
        let said = &mut assessment.responsibility;
        for number in 1..=7 {
            let answer = match number.cmp(&(held + 1)) {
                std::cmp::Ordering::Less => Answer::Yes,
                _ => Answer::NotYet,
            };
            if number == held || number == held + 1 {
                said.set(attribute, Level::new(number).unwrap(), answer);
            }
        }
    }
    assessment
}

fn item(
    id: &str,
    title: &str,
    kind: EvidenceKind,
    on: (i32, u32),
    skills: &[(&str, u8)],
) -> EvidenceHead {
    EvidenceHead {
        id: EvidenceId::from_text(id.to_owned()),
        version: 1,
        edition: Edition::Nine,
        kind,
        title: title.to_owned(),
        happened_on: NaiveDate::from_ymd_opt(on.0, on.1, 5).unwrap(),
        supports: skills
            .iter()
            .map(|(code, level)| Support {
                skill: sample::code(code),
                level: Level::new(*level).unwrap(),
            })
            .collect(),
    }
}

fn items() -> Vec<EvidenceHead> {
    use EvidenceKind::{Certificate, Work};
    vec![
        item(
            "e1",
            "Address look-up",
            Work,
            (2026, 6),
            &[("PROG", 3), ("DBDS", 3)],
        ),
        item(
            "e2",
            "Booking form",
            Work,
            (2026, 2),
            &[("PROG", 4), ("SINT", 3)],
        ),
        item(
            "e3",
            "Course in testing",
            Certificate,
            (2025, 4),
            &[("TEST", 2)],
        ),
        item("e4", "Old register", Work, (2022, 3), &[("REQM", 3)]),
    ]
}

fn given(code: &str, level: u8, standing: Standing) -> Given {
    let rating = Rating::from(Level::new(level).unwrap());
    Given {
        endorsement: Endorsement {
            id: EndorsementId::from_text(format!("n-{code}")),
            person: PersonId::from_text("p1".to_owned()),
            code: sample::code(code),
            edition: Edition::Nine,
            claimed: Some(rating),
            level: rating,
            evidence: Vec::new(),
            review: ReviewId::from_text("v1".to_owned()),
            by: PersonId::from_text("m1".to_owned()),
            capacity: Capacity::FirstReader,
            at: sample::moment().plus_days(-40),
        },
        reader: "Jo Manager".to_owned(),
        standing,
    }
}

fn wish(code: &str, interest: Option<Interest>, still_true: bool) -> Wish {
    Wish {
        interest,
        still_true: still_true.then(|| sample::moment().plus_days(20)),
        ..Wish::none(sample::code(code))
    }
}

/// The versions of these assessments, each a year older than the one before.
pub(super) fn versions(count: usize) -> Vec<SentVersion> {
    (0..count)
        .map(|place| SentVersion {
            id: AssessmentId::from_text(format!("a{place}")),
            sent: sample::moment().plus_days(-300 * i64::try_from(place).unwrap()),
            edition: if place < 2 {
                Edition::Nine
            } else {
                Edition::Eight
            },
        })
        .collect()
}

/// Somebody about whom little is held.
fn held(own: Own, sent: Option<Assessment>, count: usize) -> Held {
    Held {
        own,
        sent,
        versions: versions(count),
        given: Vec::new(),
        evidence: Vec::new(),
        wishes: Vec::new(),
        rules: Rules::default(),
        today: NaiveDate::from_ymd_opt(2026, 12, 20).unwrap(),
    }
}

/// Somebody about whom everything is held.
fn everything(own: Own) -> Held {
    let stands = Standing::Stands {
        due: NaiveDate::from_ymd_opt(2028, 10, 1).unwrap(),
    };
    Held {
        given: vec![
            given("PROG", 3, stands),
            given("DBDS", 3, stands),
            given("SINT", 3, stands),
            given("TEST", 3, Standing::Lapsed(Lapse::ClaimChanged)),
        ],
        evidence: items(),
        wishes: vec![
            wish("PROG", Some(Interest::UseMore), true),
            wish("IAMT", Some(Interest::Learn), false),
            wish("DATM", Some(Interest::Learn), false),
            wish("TEST", Some(Interest::RatherNot), false),
        ],
        ..held(own, Some(responsible(sent(), [4, 3, 3, 4])), 6)
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let frameworks = Frameworks::shipped().unwrap();
    let url = |path: &str| format!("/o/council-a{path}");
    let page = |held: Held| YourSkills::new(words, parts(words, frameworks, &held, &url));
    let role = || Some(developer());
    let begun = || {
        let mut half = sent().skills;
        half.truncate(3);
        let rest = ["DBDS", "SINT", "REQM", "SWDN", "ACIN"];
        half.extend(rest.map(|code| sample::said(code, &[], None)));
        sample::draft(half)
    };
    let whole = Assessment {
        submitted: None,
        ..sent()
    };
    let no_skills = RoleProfile {
        skills: Vec::new(),
        ..developer()
    };
    let pages = [
        ("skills/show", page(everything(own(role(), None)))),
        ("skills/show-long-names", page(everything(long_named()))),
        (
            "skills/show-plain",
            page(held(own(role(), None), Some(sent()), 1)),
        ),
        (
            "skills/show-with-draft",
            page(everything(own(role(), Some(begun())))),
        ),
        (
            "skills/show-old",
            page(Held {
                today: NaiveDate::from_ymd_opt(2029, 1, 5).unwrap(),
                ..everything(own(role(), None))
            }),
        ),
        (
            "skills/show-private",
            page(held(own(role(), Some(whole)), None, 0)),
        ),
        (
            "skills/show-begun",
            page(held(own(role(), Some(begun())), None, 0)),
        ),
        (
            "skills/show-no-role",
            page(Held {
                own: own(None, None),
                ..everything(own(None, None))
            }),
        ),
        (
            "skills/show-empty-role",
            page(held(own(Some(no_skills), None), Some(sent()), 2)),
        ),
        ("skills/show-empty", page(held(own(role(), None), None, 0))),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
    history(samples);
}

/// Somebody whose name and post take more room than most.
fn long_named() -> Own {
    let mut own = own(Some(developer()), None);
    own.job.name = "Gwenllian Llywelyn-Fychan ap Rhydderch".to_owned();
    own.job.job_title =
        Some("Uwch Ddatblygydd Gwasanaethau Digidol a Thrawsnewid Cymunedol".to_owned());
    if let Some(role) = &mut own.role {
        role.title = "Uwch Ddatblygydd Gwasanaethau Digidol".to_owned();
    }
    own
}

/// Draws the versions, and two of them compared.
fn history(samples: &mut Samples) {
    let words = samples.kit.words();
    let frameworks = Frameworks::shipped().unwrap();
    let url = |path: &str| format!("/o/council-a{path}");
    let name = "Sam Example";
    let lists = [3, 1, 0].map(|count| HistoryPage::new(words, name, &versions(count), &url));
    let newest = Assessment {
        id: AssessmentId::from_text("a0".to_owned()),
        ..responsible(sent(), [4, 3, 3, 4])
    };
    let older = earlier(Edition::Nine);
    let eight = earlier(Edition::Eight);
    let level = |number| Rating::from(Level::new(number).unwrap());
    let read = BTreeMap::from([(sample::code("PROG"), level(2))]);
    let shown = |version, newest| {
        let sent = Sent {
            version,
            framework: frameworks.edition(version.edition),
            read: &read,
            newest,
        };
        VersionPage::new(words, name, &sent, &url)
    };
    let compared = |then, now, count| {
        let pair = Pair {
            then,
            now,
            frameworks,
            comparison: Comparison::between(then, now, frameworks),
        };
        ComparePage::new(words, name, &versions(count), Some(&pair), &url)
    };
    let pages = [
        ("skills/compare", compared(&older, &newest, 3)),
        ("skills/compare-editions", compared(&eight, &newest, 3)),
        ("skills/compare-same", compared(&newest, &newest, 2)),
        (
            "skills/compare-empty",
            ComparePage::new(words, name, &versions(1), None, &url),
        ),
    ];
    let versions = [
        ("skills/version", shown(&older, Some(&newest.id))),
        ("skills/version-newest", shown(&newest, None)),
    ];
    for (name, page) in [
        "skills/history",
        "skills/history-one",
        "skills/history-empty",
    ]
    .into_iter()
    .zip(&lists)
    {
        samples.add(name, page);
    }
    for (name, page) in &pages {
        samples.add(name, page);
    }
    for (name, page) in &versions {
        samples.add(name, page);
    }
}

/// What Sam sent before.
fn earlier(edition: Edition) -> Assessment {
    let (yes, no) = (Answer::Yes, Answer::NotYet);
    let used = Some(LastUsed::Now);
    let mut skills = vec![
        sample::said("PROG", &[(2, yes), (3, no)], used),
        sample::said("TEST", &[(3, yes), (4, no)], used),
        sample::said("DBDS", &[(3, yes), (4, no)], used),
        sample::said("REQM", &[(3, yes), (4, no)], used),
        sample::said("DATM", &[(2, yes), (3, no)], used),
    ];
    skills[0].sureness = Some(Sureness::Fairly);
    skills[1].note = sample::note("Tested every form of the yearly billing.");
    let version = Assessment {
        id: AssessmentId::from_text("a1".to_owned()),
        submitted: Some(sample::moment().plus_days(-300)),
        edition,
        ..sample::draft(skills)
    };
    responsible(version, [3, 3, 3, 3])
}
