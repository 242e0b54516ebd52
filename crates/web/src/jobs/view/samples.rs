//! The pages of job descriptions in each state that looks different; every post is invented.

use super::*;
use crate::jobs::form::{Act, Made, SectionForm};
use crate::jobs::load::{Official, Opened};
use crate::jobs::notes::Notes;
use crate::jobs::part::Part;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::request::Fields;
use chrono::NaiveDate;
use engine::access::JobFacts;
use engine::ids::{Id, JobDescriptionId, PersonId};
use engine::jobs::approval::{Evaluation, JobDescription, State};
use engine::jobs::compare::merge;
use engine::jobs::official::OfficialSentences;
use engine::jobs::{
    CorporateText, CorporateVersion, JobContent, JobDraft, JobSkill, PoliticalRestriction, examples,
};
use engine::roles::Importance;
use engine::suggest::{Reason, Suggestion};
use engine::time::Instant;
use sfia::{Edition, Frameworks, Level, SkillCode};
use store::jobs::{Base, Found, JobFilter, JobLine, JobPage, Published, VersionContent};

const URL: &str = "/o/council-a/jobs";

fn at() -> Instant {
    let day = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
    Instant::from_utc(day.and_hms_opt(10, 42, 0).unwrap())
}

fn id() -> JobDescriptionId {
    JobDescriptionId::from_text("j1".to_owned())
}

fn frame(words: &Words) -> Frame<'_> {
    Frame {
        words,
        framework: Frameworks::shipped().unwrap().edition(Edition::Nine),
        list_url: URL.to_owned(),
        url: format!("{URL}/j1"),
        framework_url: "/o/council-a/framework".to_owned(),
    }
}

fn example(name: &str) -> JobContent {
    let found = examples().unwrap().iter().find(|one| one.name == name);
    found.unwrap().content.clone()
}

/// A draft that leaves something to do, with words that the check points out.
fn developer() -> JobContent {
    let mut content = example("developer");
    content.header.politically_restricted = PoliticalRestriction::NotAsked;
    content.header.grade.clear();
    content.duties[1].text =
        "Responsible for the council’s website and for stakeholder buy-in at pace".to_owned();
    content.duties[1].edited = true;
    content.criteria[0].text =
        "Five years of experience with C#, and a full driving licence".to_owned();
    content.criteria[1].duties.clear();
    content.skills[0].confirmed = false;
    content
}

fn opened(content: JobContent, state: State) -> Opened {
    let person = PersonId::from_text("p1".to_owned());
    let mut description = JobDescription::new(id(), person, at());
    description.versions[0].state = state;
    Opened {
        facts: JobFacts {
            job: id(),
            reviewers: Vec::new(),
        },
        found: Found {
            description,
            role: None,
            version: VersionContent {
                number: 1,
                content,
                base: made().base,
            },
            postholders: Vec::new(),
        },
        corporate: Some(CorporateText {
            version: CorporateVersion(1),
            duties: vec![
                "Keep yourself and others safe, and report what is not.".to_owned(),
                "Protect information, and follow the council’s rules on data.".to_owned(),
            ],
            adjustments: String::new(),
        }),
        writes: true,
        official: Official::default(),
    }
}

/// Words of our own in the place of the imported text, and the licence under which such text stands.
fn official(content: &JobContent) -> Official {
    let rows = content.skills.iter().map(|skill| sfia::TextRow {
        kind: sfia::TextKind::SkillLevel,
        code: skill.code.to_string(),
        level: Some(skill.level),
        body: "Filler of our own in the place of imported text. Shows it to others.".to_owned(),
    });
    Official {
        sentences: OfficialSentences::of(&rows.collect(), &content.skills),
        licence: Some(crate::framework::view::samples::licence()),
    }
}

fn made() -> Made {
    Made {
        version: 1,
        base: Base {
            saved: 7,
            identity: "0a1b2c".to_owned(),
        },
    }
}

fn studio(words: &Words, content: JobContent, state: State, part: Option<Part>) -> Studio {
    let form = part.map(|part| SectionForm::of(part, made(), content.clone()));
    let notes = Notes::of(words, &content).unwrap();
    let mut opened = opened(content, state);
    opened.official = official(opened.content());
    Studio::draft(&frame(words), &opened, form, &FieldErrors::none(), &notes).unwrap()
}

/// A form with two lines that cannot be saved as they are.
fn with_errors(words: &Words) -> Studio {
    let mut content = developer();
    content.duties[0].text.clear();
    content.duties[2].text = "x".repeat(JobDraft::LONGEST_ITEM + 1);
    let frame = frame(words);
    let wrong = JobDraft::parse(content.clone(), frame.framework).unwrap_err();
    let form = SectionForm::of(Part::Duties, made(), content);
    let errors = form.explain(words, Some(&wrong));
    let notes = Notes::of(words, &form.content).unwrap();
    let opened = opened(developer(), State::Draft);
    Studio::draft(&frame, &opened, Some(form), &errors, &notes).unwrap()
}

/// The form of the facts with a date that is none, as it was sent.
fn strange_date(words: &Words) -> Studio {
    let fields = Fields::of(&[
        ("section", "header"),
        ("version", "1"),
        ("saved", "7"),
        ("line-title", "Developer"),
        ("version-date", "31/02/2026"),
    ]);
    let opened = opened(developer(), State::Draft);
    let form = SectionForm::read(&fields, opened.content(), &opened.official.sentences).unwrap();
    assert_eq!(Act::read(&fields), Act::Save);
    let errors = form.explain(words, None);
    Studio::draft(&frame(words), &opened, Some(form), &errors, &Notes::none()).unwrap()
}

fn line(title: &str, state: State, evaluation: &'static str) -> JobLine {
    JobLine {
        id: JobDescriptionId::from_text(title.to_lowercase().replace(' ', "")),
        title: title.to_owned(),
        number: 1,
        state,
        since: at(),
        evaluation,
    }
}

fn listed(lines: Vec<JobLine>, writes: bool) -> Listed {
    let total = i64::try_from(lines.len()).unwrap();
    Listed {
        page: JobPage { lines, total },
        number: 1,
        waiting: Vec::new(),
        filter: JobFilter::default(),
        drafts: writes,
        starts: writes,
        keeps_texts: writes,
        sees_measures: writes,
    }
}

fn lists(samples: &mut Samples, words: &Words) {
    let all = || {
        vec![
            line("Head of Digital", State::InReview, "not-evaluated"),
            line("Service desk analyst", State::Published, "evaluated"),
            line("Software developer", State::Draft, "to-be-checked"),
            line(
                "Uwch-beiriannydd seilwaith technoleg",
                State::HrCheck,
                "not-evaluated",
            ),
        ]
    };
    let mut list = listed(all(), true);
    list.waiting = vec![line("Head of Digital", State::InReview, "not-evaluated")];
    samples.add("jobs/list", &List::new(words, URL, &list));
    let in_force = vec![line("Service desk analyst", State::Published, "evaluated")];
    let page = List::new(words, URL, &listed(in_force, false));
    samples.add("jobs/list-readers", &page);
    samples.add(
        "jobs/list-empty",
        &List::new(words, URL, &listed(Vec::new(), true)),
    );
    let page = List::new(words, URL, &listed(Vec::new(), false));
    samples.add("jobs/list-empty-readers", &page);
    let mut none = listed(Vec::new(), true);
    none.filter.words = "astronaut".to_owned();
    none.filter.state = Some(State::Draft);
    samples.add("jobs/list-none-found", &List::new(words, URL, &none));
}

fn studios(samples: &mut Samples, words: &Words) {
    let draft = |part| studio(words, developer(), State::Draft, part);
    samples.add("jobs/studio", &draft(None));
    for part in Part::ALL {
        if let Some(part) = Part::changed_as(part.as_str()) {
            let name = format!("jobs/studio-form-{}", part.as_str());
            samples.add(&name, &draft(Some(part)));
        }
    }
    samples.add("jobs/studio-errors", &with_errors(words));
    samples.add("jobs/studio-date", &strange_date(words));
    let mut blank = JobContent::empty(Edition::Nine);
    blank.header.title = "Data analyst".to_owned();
    let page = studio(words, blank.clone(), State::Draft, None);
    samples.add("jobs/studio-blank", &page);
    let page = studio(words, blank, State::Draft, Some(Part::Duties));
    samples.add("jobs/studio-blank-duties", &page);
    let mut apprentice = example("service-desk");
    apprentice.apprenticeship = Some(engine::jobs::Apprenticeship {
        standard: "Information communications technician".to_owned(),
        level: Some(3),
        ..engine::jobs::Apprenticeship::default()
    });
    let page = studio(words, apprentice, State::InReview, None);
    samples.add("jobs/studio-sent", &page);
    let published = Published {
        id: id(),
        number: 2,
        since: at(),
        approved: Some(at()),
        evaluation: Evaluation::NotEvaluated,
        content: example("service-desk"),
    };
    let corporate = opened(developer(), State::Draft).corporate;
    let page = Studio::in_force(&frame(words), &published, corporate.as_ref());
    samples.add("jobs/in-force", &page);
}

fn conflicts(samples: &mut Samples, words: &Words) {
    let base = developer();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.duties[0].text = "Write and test code that the next person can read".to_owned();
    theirs.duties[0].text = "Write code for services that residents rely on".to_owned();
    mine.duties.remove(2);
    theirs.duties[2].text.push_str(", with colleagues");
    mine.duties.swap(3, 4);
    theirs.duties.swap(4, 5);
    mine.criteria[2].importance = Importance::Desirable;
    theirs.criteria[2].importance = Importance::Essential;
    let merged = merge(&base, &mine, &theirs);
    assert!(merged.conflicts.len() >= 2, "{:?}", merged.conflicts);
    let frame = frame(words);
    let hidden = vec![("section".to_owned(), "duties".to_owned())];
    let page = ConflictPage::new(&frame, &merged, &mine, &frame.url, hidden);
    samples.add("jobs/conflict", &page);
    let typed = vec!["Write code that the next person can read".to_owned()];
    samples.add("jobs/kept", &KeptPage::new(&frame, &base, typed));
    samples.add("jobs/kept-empty", &KeptPage::new(&frame, &base, Vec::new()));
}

fn suggestion(code: &str, level: u8, text: &str, phrases: &[&str]) -> Suggestion {
    let reasons = phrases.iter().filter_map(|phrase| {
        let start = text.find(phrase)?;
        Some(Reason {
            range: start..start + phrase.len(),
            words: (*phrase).to_owned(),
        })
    });
    Suggestion {
        code: SkillCode::new(code).unwrap(),
        level: Level::new(level).unwrap(),
        score: 1.0,
        reasons: reasons.collect(),
    }
}

fn skills(samples: &mut Samples, words: &Words) {
    let frame = frame(words);
    let own = sfia::Words::shipped().unwrap();
    let mut content = developer();
    let texts = vec![
        "Write and test code for services that residents use".to_owned(),
        "Agree with managers what to build, and model the data behind it".to_owned(),
    ];
    let text = texts.join("\n");
    let suggestions = vec![
        suggestion("PROG", 4, &text, &["Write and test code"]),
        suggestion("DTAN", 3, &text, &["model the data"]),
    ];
    let version = opened(content.clone(), State::Draft).found.version;
    let mut shown = SkillsShown {
        content: &content,
        version: &version,
        texts: &texts,
        suggestions: &suggestions,
        own,
        find: "",
    };
    samples.add("jobs/skills", &SkillsPage::new(&frame, &shown));
    shown.find = "testing";
    let page = SkillsPage::new(&frame, &shown).made(&made());
    samples.add("jobs/skills-found", &page);
    shown.find = "zzzz";
    samples.add("jobs/skills-none-found", &SkillsPage::new(&frame, &shown));
    content = JobContent::empty(Edition::Nine);
    content.header.title = "Data analyst".to_owned();
    let empty = SkillsShown {
        content: &content,
        version: &version,
        texts: &[],
        suggestions: &[],
        own,
        find: "",
    };
    samples.add("jobs/skills-empty", &SkillsPage::new(&frame, &empty));
    let mut started = content.clone();
    started.skills.push(JobSkill {
        code: SkillCode::new("DTAN").unwrap(),
        level: Level::new(3).unwrap(),
        importance: Importance::Essential,
        confirmed: true,
    });
    let ready = SkillsShown {
        content: &started,
        ..empty
    };
    samples.add("jobs/skills-ready", &SkillsPage::new(&frame, &ready));
}

/// Draws them.
pub(crate) fn samples(samples: &mut Samples) {
    let words = Words::load(crate::kit::Language::English).unwrap();
    lists(samples, &words);
    studios(samples, &words);
    conflicts(samples, &words);
    skills(samples, &words);
}
