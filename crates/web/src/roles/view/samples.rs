//! The pages of role profiles, drawn with invented roles.

use super::*;
use crate::framework::Source;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::roles::form::{Act, RoleForm};
use engine::ids::PersonId;
use engine::ids::{Id, RoleProfileId};
use engine::roles::check::check_in_library;
use engine::roles::{
    Importance, PostCount, RoleDetails, RoleDraft, RoleErrors, RoleProfile, RoleReference,
    RoleSkill, RoleTag, Weight,
};
use engine::time::Instant;
use sfia::{Edition, Framework, FrameworkText, Frameworks, Level, SkillCode};
use store::roles::{Owner, Replacement, RoleFilter, RoleLine, WholeRole};

pub(super) const URL: &str = "/o/council-a/roles";
const LONG: &str = "Uwch-beiriannydd seilwaith a gweithrediadau technoleg gwybodaeth";

pub(super) fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

pub(super) fn own() -> &'static sfia::Words {
    sfia::Words::shipped().unwrap()
}

pub(super) fn asked(code: &str, level: u8, importance: Importance) -> RoleSkill {
    RoleSkill {
        code: SkillCode::new(code).unwrap(),
        level: Level::new(level).unwrap(),
        importance,
    }
}

pub(super) fn profile(skills: Vec<RoleSkill>) -> RoleProfile {
    RoleProfile {
        id: RoleProfileId::from_text("r1".to_owned()),
        reference: RoleReference::parse("DEV-1").unwrap(),
        title: "Developer".to_owned(),
        family: "Software development".to_owned(),
        summary: "Takes a need, agrees what will be built, writes and tests it, and stays with it after release.\nMost of the work is done in a small team.".to_owned(),
        general_level: Level::new(3).unwrap(),
        skills,
        version: 4,
        retired: false,
    }
}

pub(crate) fn developer() -> RoleProfile {
    profile(vec![
        asked("PROG", 3, Importance::Essential),
        asked("TEST", 3, Importance::Essential),
        asked("DBDS", 3, Importance::Essential),
        asked("SINT", 5, Importance::Essential),
        asked("REQM", 3, Importance::Essential),
        asked("ACIN", 2, Importance::Essential),
        asked("SWDN", 2, Importance::Desirable),
        asked("IAMT", 2, Importance::Desirable),
    ])
}

/// A profile that says nothing beside its skills.
pub(super) fn bare(profile: RoleProfile) -> WholeRole {
    WholeRole {
        profile,
        details: RoleDetails::default(),
        owner: None,
        reports_to: None,
        changed_at: moment(),
    }
}

pub(super) fn moment() -> Instant {
    let at = chrono::DateTime::from_timestamp(1_795_255_200, 0).unwrap();
    Instant::from_utc(at.naive_utc())
}

/// A profile that says all it can.
pub(super) fn full() -> WholeRole {
    let owner = Owner {
        id: PersonId::from_text("kit".to_owned()),
        name: "Kit Keeper".to_owned(),
        email: "kit@council-a.example".to_owned(),
        left: false,
    };
    WholeRole {
        details: RoleDetails {
            owner: Some(owner.id.clone()),
            department: "Digital services".to_owned(),
            reports_to: "HEAD-1".to_owned(),
            posts: PostCount::from_hundredths(1_250).ok(),
            grade: "Grade J".to_owned(),
            weights: [(SkillCode::new("PROG").unwrap(), Weight::new(5).unwrap())].into(),
            attributes: [(nine().attributes()[0].code, Level::new(4).unwrap())].into(),
            tags: vec![
                RoleTag::from_line("GOV.UK | Software developer | Developer").unwrap(),
                RoleTag::from_line("Own framework | Maker").unwrap(),
            ],
        },
        owner: Some(owner),
        ..bare(developer())
    }
}

fn line(id: &str, title: &str, family: &str, level: u8, holders: usize) -> RoleLine {
    RoleLine {
        id: RoleProfileId::from_text(id.to_owned()),
        reference: RoleReference::parse(&format!("{id}-1")).unwrap(),
        title: title.to_owned(),
        family: family.to_owned(),
        general_level: Level::new(level).unwrap(),
        skills: 6,
        holders,
    }
}

fn lines() -> Vec<RoleLine> {
    let families = [
        "Data",
        "Infrastructure",
        "Service and support",
        "Software development",
    ];
    let mut lines = Vec::new();
    for family in families {
        lines.push(line("r1", "Developer", family, 3, 11));
        lines.push(line("r2", "Senior developer", family, 4, 4));
        lines.push(line("r3", LONG, family, 5, 0));
    }
    lines
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    lists(samples);
    pages(samples);
    forms(samples);
    super::samples_library::samples(samples);
}

fn lists(samples: &mut Samples) {
    let shown = |lines: Vec<RoleLine>, words: &str, retired: bool| Shown {
        filter: RoleFilter {
            words: words.to_owned(),
            family: None,
            retired,
        },
        lines,
        families: vec!["Data".to_owned(), "Software development".to_owned()],
        own: vec![RoleProfileId::from_text("r1".to_owned())],
        old: vec![OldRole {
            title: "Telex operator".to_owned(),
            instead: "Developer".to_owned(),
            url: format!("{URL}/r1"),
        }],
        edits: true,
        imports: true,
    };
    for (name, shown) in [
        ("roles/list", shown(lines(), "", false)),
        ("roles/list-none-found", shown(Vec::new(), "zebra", false)),
        ("roles/list-none", shown(Vec::new(), "", false)),
        (
            "roles/list-retired",
            shown(vec![line("r9", "Telex operator", "Old", 2, 1)], "", true),
        ),
        ("roles/list-none-retired", shown(Vec::new(), "", true)),
    ] {
        let page = List::new(samples.kit.words(), URL, shown);
        samples.add(name, &page);
    }
}

fn pages(samples: &mut Samples) {
    let none = FrameworkText::default();
    let retired = RoleProfile {
        retired: true,
        ..profile(Vec::new())
    };
    let library = [developer()];
    for (name, whole, edits) in [
        ("roles/show", bare(developer()), false),
        ("roles/show-editor", full(), true),
        ("roles/show-retired", bare(retired), true),
    ] {
        let profile = &whole.profile;
        let about = About {
            profile,
            job_url: edits.then(|| "/o/council-a/jobs/new?role=r1".to_owned()),
            way_url: (!edits).then(|| "/o/council-a/careers/r1".to_owned()),
            framework: nine(),
            own: own(),
            text: &none,
            source: Source::new(Edition::Nine, None, None),
            holders: 11,
            own_role: !edits,
            family: lines().into_iter().take(3).collect(),
            whole: &whole,
            replacement: profile.retired.then(|| Replacement {
                id: RoleProfileId::from_text("r2".to_owned()),
                reference: RoleReference::parse("DEV-2").unwrap(),
                title: "Senior developer".to_owned(),
                retired: false,
            }),
            looks_after: false,
            library: edits.then(|| super::samples_library::library(profile, &library)),
        };
        let page = RolePage::new(samples.kit.words(), URL, "/o/council-a/framework", about);
        samples.add(name, &page);
    }
}

fn forms(samples: &mut Samples) {
    let families = ["Data".to_owned(), "Software development".to_owned()];
    let library = [developer()];
    let findings = check_in_library(&developer(), &library, nine());
    let others = [
        RoleTag::from_line("GOV.UK | Software developer | Developer").unwrap(),
        RoleTag::from_line("GOV.UK | Software developer | Lead developer").unwrap(),
    ];
    let stock = Stock {
        framework: nine(),
        own: own(),
        families: &families,
        keeps: true,
        others: &others,
        any_others: true,
        library: &library,
        findings: &findings,
    };
    let new = || Kind::New { copied: None };
    let edit = |overtaken| Kind::Edit {
        id: developer().id,
        title: "Developer".to_owned(),
        url: format!("{URL}/r1"),
        holders: 8,
        overtaken,
    };
    let mut found = RoleForm::of(&full());
    found.beside.find = "developer".to_owned();
    found.beside.typed.framework = "Half".to_owned();
    found.find = "testing".to_owned();
    found.apply(Act::Find, nine());
    let mut wrong = RoleForm::of(&full());
    wrong.beside.input.posts = "many".to_owned();
    wrong.input.reference = "D V".to_owned();
    wrong.input.title.clear();
    if let Some(skill) = wrong.input.skills.first_mut() {
        skill.level.clear();
    }
    let refused = RoleDraft::parse(&wrong.input, nine(), &[]).unwrap_err();
    let errors = wrong.explain(samples.kit.words(), nine(), &refused);
    let mut named = RoleErrors::default();
    named.push_title_taken("Developer".to_owned(), developer().reference);
    let named = wrong.explain(samples.kit.words(), nine(), &named);
    let none = FieldErrors::none();
    for (name, kind, form, errors) in [
        ("roles/form-new", new(), &RoleForm::default(), &none),
        ("roles/form-found", edit(false), &found, &none),
        ("roles/form-wrong", edit(false), &wrong, &errors),
        ("roles/form-namesake", new(), &found, &named),
        (
            "roles/form-overtaken",
            edit(true),
            &RoleForm::of(&bare(developer())),
            &none,
        ),
    ] {
        let empty = form.input.skills.is_empty();
        let stock = Stock {
            findings: if empty { &[] } else { &findings },
            ..stock
        };
        let page = FormPage::new(samples.kit.words(), &stock, URL, kind, form, errors);
        samples.add(name, &page);
    }
    let stock = Stock {
        findings: &[],
        ..stock
    };
    let kind = Kind::New {
        copied: Some(LONG.to_owned()),
    };
    let copy = RoleForm::copy_of(samples.kit.words(), &full(), &[]);
    let page = FormPage::new(samples.kit.words(), &stock, URL, kind, &copy, &none);
    samples.add("roles/form-copy", &page);
}
