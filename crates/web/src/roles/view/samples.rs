//! The pages of role profiles, drawn with invented roles.

use super::*;
use crate::framework::Source;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::roles::form::{Act, RoleForm};
use engine::ids::{Id, RoleProfileId};
use engine::roles::{Importance, RoleDraft, RoleErrors, RoleProfile, RoleReference, RoleSkill};
use sfia::{Edition, Framework, FrameworkText, Frameworks, Level, SkillCode};
use store::roles::{RoleFilter, RoleLine};

const URL: &str = "/o/council-a/roles";
const LONG: &str = "Uwch-beiriannydd seilwaith a gweithrediadau technoleg gwybodaeth";

fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn own() -> &'static sfia::Words {
    sfia::Words::shipped().unwrap()
}

fn asked(code: &str, level: u8, importance: Importance) -> RoleSkill {
    RoleSkill {
        code: SkillCode::new(code).unwrap(),
        level: Level::new(level).unwrap(),
        importance,
    }
}

fn profile(skills: Vec<RoleSkill>) -> RoleProfile {
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

fn developer() -> RoleProfile {
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
    let page = RetirePage::new(samples.kit.words(), URL, &developer(), 11);
    samples.add("roles/retire", &page);
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
        edits: true,
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
    for (name, profile, edits) in [
        ("roles/show", developer(), false),
        ("roles/show-editor", developer(), true),
        ("roles/show-retired", retired, true),
    ] {
        let about = About {
            profile: &profile,
            framework: nine(),
            own: own(),
            text: &none,
            source: Source::new(Edition::Nine, None, None),
            holders: 11,
            own_role: !edits,
            family: lines().into_iter().take(3).collect(),
            edits,
        };
        let page = RolePage::new(samples.kit.words(), URL, "/o/council-a/framework", about);
        samples.add(name, &page);
    }
}

fn forms(samples: &mut Samples) {
    let families = ["Data".to_owned(), "Software development".to_owned()];
    let stock = Stock {
        framework: nine(),
        own: own(),
        families: &families,
    };
    let new = || Kind::New { copied: None };
    let edit = |overtaken| Kind::Edit {
        title: "Developer".to_owned(),
        url: format!("{URL}/r1"),
        holders: 8,
        overtaken,
    };
    let mut found = RoleForm::of(&developer());
    found.find = "testing".to_owned();
    found.apply(Act::Find, nine());
    let mut wrong = RoleForm::of(&developer());
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
            &RoleForm::of(&developer()),
            &none,
        ),
    ] {
        let page = FormPage::new(samples.kit.words(), &stock, URL, kind, form, errors);
        samples.add(name, &page);
    }
    let kind = Kind::New {
        copied: Some(LONG.to_owned()),
    };
    let copy = RoleForm::copy_of(samples.kit.words(), &developer(), &[]);
    let page = FormPage::new(samples.kit.words(), &stock, URL, kind, &copy, &none);
    samples.add("roles/form-copy", &page);
}
