//! A large council, an empty one, and one with long names; all invented.

use super::{FindPage, Listed, MapPage, Mapped, NeedsPage, Overview, Seen};
use crate::assessments::sample;
use crate::kit::samples::Samples;
use engine::council::{Cover, LevelCount, Need, SkillMap};
use engine::ids::{Id, PersonId};
use sfia::{Edition, Level, SkillCode};
use std::collections::BTreeMap;
use store::council::{Found, FoundPage, LevelsOf, Part, Records, Search, Talks, Waits};

fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// What roles ask for, in a few skills.
pub(crate) fn needs() -> Vec<Need> {
    let need = |skill, (asked, meet, one_below, further, unsaid)| Need {
        code: code(skill),
        asked,
        meet,
        one_below,
        further,
        unsaid,
        missing: one_below + 2 * further,
    };
    vec![
        need("PROG", (1_240, 702, 211, 47, 280)),
        need("TEST", (640, 401, 98, 21, 120)),
        need("DBDS", (212, 150, 40, 2, 20)),
        need("ITMG", (12, 12, 0, 0, 0)),
    ]
}

/// Two critical skills of five that hang on too few.
pub(crate) fn cover() -> (Vec<Cover>, usize) {
    let thin = |skill, number, endorsed| Cover {
        code: code(skill),
        level: level(number),
        endorsed,
    };
    (vec![thin("DBDS", 5, 0), thin("TEST", 4, 1)], 5)
}

fn records() -> Records {
    Records {
        people: 5_000,
        sent: 4_120,
        planning: 3_980,
        development_alone: 146,
        editions: BTreeMap::from([(Edition::Eight, 64), (Edition::Nine, 3_916)]),
    }
}

fn seen() -> Seen {
    let waits = |skills, people| Waits { skills, people };
    Seen {
        records: records(),
        old: 310,
        years: 3,
        talks: Talks {
            talks: waits(96, 41),
            second: waits(7, 6),
            decisions: waits(1, 1),
            unread: 322,
        },
        needs: needs(),
        cover: cover(),
        kept: 1,
    }
}

fn nothing() -> Seen {
    Seen {
        records: Records {
            people: 12,
            ..Records::default()
        },
        old: 0,
        years: 1,
        talks: Talks::default(),
        needs: Vec::new(),
        cover: (Vec::new(), 0),
        kept: 0,
    }
}

/// Every skill of the edition with a few or many people, and some levels that it does not have.
fn full_map() -> SkillMap {
    let framework = sample::framework();
    let counts = framework
        .skills()
        .iter()
        .enumerate()
        .flat_map(|(at, skill)| {
            Level::ALL.into_iter().map(move |level| {
                let distance = u64::from(level.number().abs_diff(4));
                let people = (at as u64 * 37 % 97) * 12 / (1 + distance * distance);
                LevelCount {
                    code: skill.code,
                    level: Some(level),
                    people,
                }
            })
        });
    SkillMap::of(framework, counts)
}

fn mapped(map: SkillMap) -> Mapped {
    Mapped {
        map,
        records: records(),
        departments: departments(),
        families: vec![
            "Digital and software".to_owned(),
            "Infrastructure".to_owned(),
        ],
        kept: 0,
    }
}

fn departments() -> Vec<String> {
    vec![
        "Digital services".to_owned(),
        "Gwasanaethau digidol, trawsnewid a chynhwysiant cwsmeriaid".to_owned(),
    ]
}

fn found() -> FoundPage {
    let one = |name: &str, title: &str, department: &str, says, endorsed| Found {
        person: PersonId::from_text(name.to_lowercase().replace(' ', "-")),
        name: name.to_owned(),
        job_title: title.to_owned(),
        department: department.to_owned(),
        says,
        endorsed,
    };
    let welsh = "Gwenllian Llywelyn-Ddewi ap Gruffudd o Lanfairpwllgwyngyll";
    let post = "Uwch-swyddog datblygu gwasanaethau digidol a thrawsnewid";
    let (four, five) = (Some(level(4)), Some(level(5)));
    FoundPage {
        people: vec![
            one("Ali Sample", "Developer", "Digital services", five, four),
            one("Bo Specimen", "", "", four, None),
            one(welsh, post, &departments()[1], five, five),
            one("Zed Person", "Test analyst", "Digital services", None, four),
        ],
        total: 1_204,
    }
}

fn listed(found: Option<FoundPage>) -> Listed {
    Listed {
        found,
        records: records(),
        departments: departments(),
        families: vec!["Digital and software".to_owned()],
        kept: 0,
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let framework = sample::framework();
    let url = |path: &str| format!("/o/council-a{path}");
    let overview = Overview::new(words, framework, &seen(), &url);
    let empty = Overview::new(words, framework, &nothing(), &url);
    let all = NeedsPage::new(words, framework, (&needs(), &cover()), &url);
    let all = all.leaving_out(words, &records(), 2);
    let none = NeedsPage::new(words, framework, (&[], &(Vec::new(), 0)), &url);
    let whole = Part::default();
    let part = Part {
        department: Some(departments()[1].clone()),
        family: None,
    };
    let map =
        |of, part: &Part, counts| MapPage::new(words, framework, (of, part), &mapped(counts), &url);
    let maps = [
        ("council/map", map(LevelsOf::Said, &whole, full_map())),
        (
            "council/map-endorsed",
            map(LevelsOf::Endorsed, &part, full_map()),
        ),
        (
            "council/map-empty",
            map(LevelsOf::Said, &whole, SkillMap::default()),
        ),
        (
            "council/map-empty-endorsed",
            map(LevelsOf::Endorsed, &whole, SkillMap::default()),
        ),
        (
            "council/map-empty-part",
            map(LevelsOf::Said, &part, SkillMap::default()),
        ),
    ];
    let search = Search {
        code: code("PROG"),
        level: level(4),
        of: LevelsOf::Said,
        part: whole.clone(),
    };
    let strict = Search {
        of: LevelsOf::Endorsed,
        part: part.clone(),
        ..search.clone()
    };
    let page = |search: Option<&Search>, part: &Part, found| {
        let of = search.map_or(LevelsOf::Said, |search| search.of);
        let asked = (search, level(4), of, part, 2);
        FindPage::new(words, framework, asked, &listed(found), &url)
    };
    let finds = [
        ("council/find", page(Some(&search), &whole, Some(found()))),
        (
            "council/find-endorsed",
            page(Some(&strict), &part, Some(found())).leading_to_people(false),
        ),
        (
            "council/find-nobody",
            page(Some(&search), &whole, Some(FoundPage::default())),
        ),
        ("council/find-begin", page(None, &whole, None)),
    ];
    samples.add("council/show", &overview);
    samples.add("council/show-empty", &empty);
    samples.add("council/needs", &all);
    samples.add("council/needs-empty", &none);
    for (name, page) in maps {
        samples.add(name, &page);
    }
    for (name, page) in finds {
        samples.add(name, &page);
    }
}
