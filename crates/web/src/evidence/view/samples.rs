//! Pages of evidence in every state, with invented people and work.

use super::{
    Edited, FormPage, ItemPage, Listing, Own, OwnList, Shared, SharedItem, SharedList, Stock,
    Typed, Withdraw,
};
use crate::args;
use crate::assessments::sample;
use crate::evidence::form::{Act, EvidenceForm};
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::kit::{Words, dates};
use crate::skills::samples::developer;
use chrono::NaiveDate;
use engine::evidence::{
    Ageing, Evidence, EvidenceFile, EvidenceHead, EvidenceInput, EvidenceKind, EvidenceLink,
    FileKind, OLD_AFTER_MONTHS, Support,
};
use engine::ids::{EvidenceFileId, EvidenceId, Id, PersonId};
use sfia::{Edition, Frameworks, Level};
use store::evidence::VersionLine;

fn ageing() -> Ageing {
    Ageing {
        today: dates::london_day(sample::moment().utc()),
        months: OLD_AFTER_MONTHS,
    }
}

fn head(
    number: i64,
    kind: EvidenceKind,
    title: &str,
    year: i32,
    supports: &[(&str, u8)],
) -> EvidenceHead {
    EvidenceHead {
        id: EvidenceId::from_text(format!("e{number}")),
        version: 2,
        edition: Edition::Nine,
        kind,
        title: title.to_owned(),
        happened_on: NaiveDate::from_ymd_opt(year, 3, 14).unwrap(),
        supports: supports
            .iter()
            .map(|(code, level)| Support {
                skill: sample::code(code),
                level: Level::new(*level).unwrap(),
            })
            .collect(),
    }
}

fn items() -> Vec<EvidenceHead> {
    let (work, certificate) = (EvidenceKind::Work, EvidenceKind::Certificate);
    vec![
        head(
            1,
            work,
            "Rebuilt the address look-up",
            2026,
            &[("PROG", 4), ("TEST", 3)],
        ),
        head(
            2,
            certificate,
            "Foundation course in data modelling",
            2025,
            &[("DBDS", 3)],
        ),
        head(
            3,
            work,
            "Moved the planning portal’s interfaces to the new gateway, with the supplier and two other councils",
            2021,
            &[("SINT", 3), ("ACIN", 2), ("HSIN", 3)],
        ),
    ]
}

pub(crate) fn item() -> Evidence {
    let file = |id: &str, kind, name: &str, bytes| EvidenceFile {
        id: EvidenceFileId::from_text(id.to_owned()),
        kind,
        name: name.to_owned(),
        bytes,
    };
    let long_name = "minutes-of-the-review-with-the-supplier-and-the-service-desk-in-spring.docx";
    Evidence {
        head: items().swap_remove(0),
        person: PersonId::from_text("p1".to_owned()),
        situation: "The look-up failed whenever the supplier’s service was slow.\n\nStaff typed addresses by hand."
            .to_owned(),
        part: "I wrote a cache in front of it, with tests, and agreed with the desk how stale an address may be."
            .to_owned(),
        result: "No outage since April. The desk counted 40 fewer calls a month.".to_owned(),
        links: ["https://code.example/council-a/look-up", "https://status.example/history?service=look-up&from=2026-01-01&to=2026-06-30"]
            .map(|link| EvidenceLink::parse(link).unwrap())
            .to_vec(),
        files: vec![
            file("f1", FileKind::Pdf, "design.pdf", 2_200_000),
            file("f2", FileKind::Docx, long_name, 41_000),
        ],
        made: sample::moment(),
        newest: 2,
        withdrawn: None,
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    lists(samples);
    pages(samples);
    forms(samples);
}

fn lists(samples: &mut Samples) {
    let words = samples.kit.words();
    let frameworks = Frameworks::shipped().unwrap();
    let url = |path: &str| format!("/o/council-a{path}");
    let (items, role) = (items(), developer());
    let own_of = |items: &[EvidenceHead], role, only| {
        let listing = Listing {
            only,
            items,
            shared: items.get(..1).unwrap_or_default(),
            role,
            framework: sample::framework(),
            frameworks,
            ageing: ageing(),
            shared_url: url("/people/p1/evidence"),
        };
        OwnList::new(words, &listing, &url)
    };
    let own = |items: &[EvidenceHead], role| own_of(items, role, None);
    let shared = |items: &[EvidenceHead], is_own| {
        let shared = Shared {
            name: "Sam Example",
            is_own,
            items,
            frameworks,
            ageing: ageing(),
        };
        SharedList::new(words, &shared, &PersonId::from_text("p1".to_owned()), &url)
    };
    let drawn = [
        ("evidence/list", own(&items, Some(&role))),
        ("evidence/list-no-role", own(&items[..1], None)),
        (
            "evidence/list-skill",
            own_of(&items[..1], Some(&role), Some(sample::code("PROG"))),
        ),
        ("evidence/list-empty", own(&[], Some(&role))),
        ("evidence/list-empty-no-role", own(&[], None)),
    ];
    let others = [
        ("evidence/shared", shared(&items, false)),
        ("evidence/shared-empty", shared(&[], false)),
        ("evidence/shared-own", shared(&items[..2], true)),
    ];
    for (name, page) in drawn {
        samples.add(name, &page);
    }
    for (name, page) in others {
        samples.add(name, &page);
    }
}

fn pages(samples: &mut Samples) {
    let words = samples.kit.words();
    let version = |version| VersionLine {
        version,
        made: sample::moment(),
    };
    let versions = [version(2), version(1)];
    let own = |item: &Evidence, versions: &[VersionLine]| {
        let framework = sample::framework();
        let own = Own {
            item,
            versions,
            is_shared: versions.len() > 1,
            framework,
            ageing: ageing(),
        };
        ItemPage::own(words, &own, "/o/council-a/evidence")
    };
    let earlier = Evidence {
        newest: 3,
        ..item()
    };
    let withdrawn = Evidence {
        withdrawn: Some(sample::moment()),
        ..item()
    };
    let certificate = Evidence {
        head: items().swap_remove(1),
        situation: String::new(),
        part: String::new(),
        result: String::new(),
        links: Vec::new(),
        files: Vec::new(),
        ..item()
    };
    let shared = SharedItem {
        name: "Sam Example",
        item: &item(),
        framework: sample::framework(),
        ageing: ageing(),
    };
    let drawn = [
        ("evidence/show", own(&item(), &versions)),
        (
            "evidence/show-certificate",
            own(&certificate, &versions[..1]),
        ),
        ("evidence/show-earlier", own(&earlier, &versions)),
        ("evidence/show-withdrawn", own(&withdrawn, &versions)),
        (
            "evidence/show-shared",
            ItemPage::shared(words, &shared, "/o/council-a/people/p1/evidence"),
        ),
    ];
    let withdraw = Withdraw::new(words, &item(), "/o/council-a/evidence");
    for (name, page) in drawn {
        samples.add(name, &page);
    }
    samples.add("evidence/withdraw", &withdraw);
}

fn forms(samples: &mut Samples) {
    let words = samples.kit.words();
    let own = sfia::Words::shipped().unwrap();
    let suggested = ["PROG", "TEST", "IAMT", "DBDS"].map(sample::code);
    let stock = Stock {
        framework: sample::framework(),
        own,
        suggested: &suggested,
    };
    let item = item();
    let edited = |overtaken: bool| Edited {
        item: &item,
        overtaken: overtaken.then(sample::framework),
    };
    let list = "/o/council-a/evidence";
    let new = |typed: &Typed<'_>| FormPage::new(words, &stock, list, None, typed);
    let (blank, from_gap) = (
        EvidenceForm::default(),
        EvidenceForm::starting(sample::framework(), "PROG", "4"),
    );
    let mut example = from_gap.clone();
    example.from_assessment = true;
    let mut searching = from_gap.clone();
    searching.find = "data".to_owned();
    let mut nothing = blank.clone();
    nothing.find = "xyzzy".to_owned();
    let mut filled = EvidenceForm::of(&item);
    filled.apply(Act::Add(sample::code("IAMT")), sample::framework());
    let wrong = wrong();
    let errors = errors(words, &wrong);
    let one = |overtaken, typed: &Typed<'_>| {
        FormPage::new(words, &stock, list, Some(&edited(overtaken)), typed)
    };
    let drawn = [
        ("evidence/new", new(&Typed::new(&blank))),
        ("evidence/new-from-gap", new(&Typed::new(&from_gap))),
        ("evidence/new-example", new(&Typed::new(&example))),
        (
            "evidence/new-found",
            new(&Typed::new(&searching).files_lost(true)),
        ),
        ("evidence/new-found-nothing", new(&Typed::new(&nothing))),
        (
            "evidence/new-errors",
            new(&Typed::new(&wrong).errors(&errors).files_lost(true)),
        ),
        (
            "evidence/edit-withdrawn",
            new(&Typed::new(&filled).withdrawn()),
        ),
        ("evidence/edit", one(false, &Typed::new(&filled))),
        ("evidence/edit-overtaken", one(true, &Typed::new(&filled))),
    ];
    for (name, page) in drawn {
        samples.add(name, &page);
    }
}

/// A form with much that is wrong.
fn wrong() -> EvidenceForm {
    let mut form = EvidenceForm::starting(sample::framework(), "PROG", "");
    form.input = EvidenceInput {
        kind: "work".to_owned(),
        title: "A".repeat(130),
        situation: "The look-up failed.".to_owned(),
        links: vec!["council.example/look-up".to_owned()],
        ..form.input
    };
    form.happened = "31/02/2026".to_owned();
    form
}

fn errors(words: &Words, form: &EvidenceForm) -> FieldErrors {
    let today = ageing().today;
    let mut errors = form.parse(words, sample::framework(), today).unwrap_err();
    let a = |kind: FileKind| words.say_with("evidence-file-a", &args!["kind" => kind.as_str()]);
    let (claimed, found) = (a(FileKind::Pdf), a(FileKind::Png));
    let lie = args!["name" => "design.pdf", "claimed" => claimed, "found" => found];
    errors.add("file", words.say_with("evidence-file-lies", &lie));
    errors
}
