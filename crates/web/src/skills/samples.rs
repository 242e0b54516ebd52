//! One's skills in every state, with invented answers.

use super::show::parts;
use super::view::YourSkills;
use crate::assessments::sample;
use crate::kit::samples::Samples;
use engine::assessments::{Answer, Assessment, LastUsed};
use engine::ids::{Id, PersonId, RoleProfileId};
use engine::roles::{Importance, RoleProfile, RoleReference, RoleSkill};
use sfia::{Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::assessments::{Job, Own};

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

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let frameworks = Frameworks::shipped().unwrap();
    let url = |path: &str| format!("/o/council-a{path}");
    let page = |own: Own, submitted: &[Assessment]| {
        YourSkills::new(
            words,
            parts(words, frameworks, &own, (submitted, &endorsed()), &url),
        )
    };
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
        ("skills/show", page(own(role(), None), &[sent()])),
        (
            "skills/show-with-draft",
            page(own(role(), Some(begun())), &[sent()]),
        ),
        (
            "skills/show-earlier",
            page(own(role(), None), &[sent(), sent(), sent()]),
        ),
        ("skills/show-private", page(own(role(), Some(whole)), &[])),
        ("skills/show-begun", page(own(role(), Some(begun())), &[])),
        ("skills/show-no-role", page(own(None, None), &[sent()])),
        (
            "skills/show-empty-role",
            page(own(Some(no_skills), None), &[sent()]),
        ),
        ("skills/show-empty", page(own(role(), None), &[])),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}
