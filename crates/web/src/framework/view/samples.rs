//! The framework's pages, drawn with shipped facts and invented text.

use super::super::own_levels::OwnLevels;
use super::*;
use crate::kit::samples::Samples;
use crate::skills::samples::{developer, sent};
use engine::ids::{Id, PersonId};
use engine::licences::{Acceptance, HeldSince, Licence, LicenceHolder};
use engine::time::Instant;
use sfia::{
    AttributeCode, Edition, Framework, FrameworkText, Frameworks, SkillCode, TextKind, TextRow,
};

const URL: &str = "/o/council-a/framework";

fn nine() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn own() -> &'static sfia::Words {
    sfia::Words::shipped().unwrap()
}

pub(crate) fn licence() -> Licence {
    let at = chrono::DateTime::from_timestamp(1_795_255_200, 0).unwrap();
    Licence {
        edition: Edition::Nine,
        accepted_by: Some(PersonId::from_text("p1".to_owned())),
        accepted_at: Instant::from_utc(at.naive_utc()),
        acceptance: Acceptance {
            holder: LicenceHolder::parse("Council A").unwrap(),
            held_since: Some(HeldSince::stored(at.date_naive())),
            terms: "The licence holder has a licence.".to_owned(),
            file_name: "framework.xlsx".to_owned(),
            file_sha256: "0".repeat(64),
            in_documents: true,
        },
    }
}

/// Filler of about the official length, in words of our own.
fn filler(code: &str) -> FrameworkText {
    let body = "Plain filler of our own stands here, about as long as the wording that a council imports. "
        .repeat(3);
    let mut rows = Vec::new();
    for kind in [
        TextKind::SkillDescription,
        TextKind::SkillGuidance,
        TextKind::AttributeDescription,
    ] {
        rows.push(TextRow {
            kind,
            code: code.to_owned(),
            level: None,
            body: format!("{body}\n{body}"),
        });
    }
    for level in Level::ALL {
        for kind in [TextKind::SkillLevel, TextKind::AttributeLevel] {
            rows.push(TextRow {
                kind,
                code: code.to_owned(),
                level: Some(level),
                body: body.clone(),
            });
        }
        rows.push(TextRow {
            kind: TextKind::LevelEssence,
            code: String::new(),
            level: Some(level),
            body: body.clone(),
        });
    }
    rows.into()
}

fn imported() -> Source {
    Source::new(Edition::Nine, Some(&licence()), None)
}

fn own_source() -> Source {
    Source::new(
        Edition::Nine,
        None,
        Some("/o/council-a/settings/framework".to_owned()),
    )
}

fn roles() -> Vec<AskingRole> {
    let role = |title: &str, level: u8, essential: bool, own: bool| AskingRole {
        title: title.to_owned(),
        url: "/o/council-a/roles/r1".to_owned(),
        level,
        essential,
        own,
    };
    vec![
        role("Developer", 3, true, true),
        role(
            "Uwch-ddatblygwr meddalwedd a gwasanaethau digidol",
            5,
            false,
            false,
        ),
    ]
}

/// The levels of somebody who has sent an assessment.
fn marks() -> OwnLevels {
    OwnLevels::new(&developer().skills, Some((&sent(), nine())))
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    grids(samples);
    searches(samples);
    skills(samples);
    levels(samples);
}

fn grids(samples: &mut Samples) {
    let found = [
        SkillCode::new("TEST").unwrap(),
        SkillCode::new("PROG").unwrap(),
    ];
    for (name, words, found) in [
        ("framework/grid", "", None),
        (
            "framework/grid-narrowed",
            "programs",
            Some(found.as_slice()),
        ),
        ("framework/grid-empty", "zebra", Some([].as_slice())),
    ] {
        let narrowing = Narrowing::new(words, "", "", nine());
        let page = Grid::new(
            samples.kit.words(),
            nine(),
            URL,
            &narrowing,
            found,
            &marks(),
        );
        samples.add(name, &page);
    }
}

fn searches(samples: &mut Samples) {
    for (name, words) in [
        ("framework/search", "data"),
        ("framework/search-nothing", "zebra"),
        ("framework/search-blank", ""),
    ] {
        let hits = sfia::search::search(nine(), own(), None, words);
        samples.add(name, &SearchPage::new(URL, words, &hits, own()));
    }
}

fn skills(samples: &mut Samples) {
    let skill = nine().find_skill(SkillCode::new("PROG").unwrap()).unwrap();
    let none = FrameworkText::default();
    let page = SkillPage::new(skill, URL, own(), &none, own_source(), roles(), &marks());
    samples.add("framework/skill", &page);
    let text = filler("PROG");
    let page = SkillPage::new(
        skill,
        URL,
        own(),
        &text,
        imported(),
        Vec::new(),
        &OwnLevels::default(),
    );
    samples.add("framework/skill-imported", &page);
}

fn levels(samples: &mut Samples) {
    let none = FrameworkText::default();
    let text = filler("AUTO");
    samples.add(
        "framework/levels",
        &Levels::new(nine(), URL, own(), &none, own_source()),
    );
    samples.add(
        "framework/levels-imported",
        &Levels::new(nine(), URL, own(), &text, imported()),
    );
    let level = Level::new(4).unwrap();
    samples.add(
        "framework/level",
        &LevelPage::new(nine(), level, URL, own(), &none, own_source()),
    );
    samples.add(
        "framework/level-imported",
        &LevelPage::new(nine(), level, URL, own(), &text, imported()),
    );
    let autonomy = nine()
        .find_attribute(AttributeCode::new("AUTO").unwrap())
        .unwrap();
    let page = AttributePage::new(autonomy, URL, own(), &none, own_source()).unwrap();
    samples.add("framework/attribute", &page);
    let page = AttributePage::new(autonomy, URL, own(), &text, imported()).unwrap();
    samples.add("framework/attribute-imported", &page);
}
