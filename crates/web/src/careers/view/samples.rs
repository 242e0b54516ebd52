//! The pages about careers, drawn with invented roles.

use super::super::load::Known;
use super::*;
use crate::assessments::sample::{draft, framework, said};
use crate::kit::samples::Samples;
use crate::kit::{Language, Words};
use engine::assessments::{Answer, LastUsed};
use engine::careers::{Fit, Held, find_path, rank};
use engine::ids::{Id, RoleProfileId};
use engine::roles::{RoleProfile, RoleReference, library};
use sfia::Frameworks;

const HOME: &str = "/o/council-a";

fn roles() -> Vec<RoleProfile> {
    let shipped = library(framework()).unwrap();
    let profile = |(index, role): (usize, &engine::roles::LibraryRole)| RoleProfile {
        id: RoleProfileId::from_text(format!("r{index}")),
        reference: RoleReference::parse(&format!("R-{index}")).unwrap(),
        title: role.title().to_owned(),
        family: role.family().to_owned(),
        summary: String::new(),
        general_level: role.general_level(),
        skills: role.skills().to_vec(),
        version: 1,
        retired: false,
    };
    shipped.iter().enumerate().map(profile).collect()
}

fn known(is_said: bool) -> Known {
    let levels = |code: &str, highest: u8| {
        let given: Vec<(u8, Answer)> = (2..=highest)
            .map(|level| (level, Answer::Yes))
            .chain([(highest + 1, Answer::NotYet)])
            .collect();
        said(code, &given, Some(LastUsed::Now))
    };
    let skills = vec![levels("PROG", 3), levels("TEST", 3), levels("SINT", 2)];
    let roles = roles();
    let own = roles.iter().find(|role| role.title == "Developer");
    Known {
        said: is_said.then(|| draft(skills)),
        is_draft: true,
        own: own.map(|role| (role.id.clone(), role.general_level)),
        roles,
        framework: framework(),
    }
}

/// Draws the pages in all their states.
pub(crate) fn samples(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    let frameworks = Frameworks::shipped().unwrap();
    for (name, is_said) in [("list", true), ("list-empty", false)] {
        let known = known(is_said);
        let ranked = Ranked {
            fits: rank(&known.roles, &known.held(frameworks), framework()),
            known: &known,
            page: 1,
        };
        samples.add(
            &format!("careers/{name}"),
            &List::new(&words, HOME, &ranked),
        );
    }
    let known = known(true);
    let held = known.held(frameworks);
    let level = known.own.as_ref().map(|(_, level)| *level);
    for (name, title) in [
        ("near", "Senior developer"),
        ("far", "Head of digital and ICT"),
        ("own", "Developer"),
    ] {
        let Some(role) = known.roles.iter().find(|role| role.title == title) else {
            panic!("no {title}");
        };
        let goal = Goal {
            fit: Fit::of(role, &held, framework()),
            path: find_path(&known.roles, &held, level, &role.id, framework()),
            others: rank(&known.roles, &held, framework()),
            role,
            known: &known,
        };
        samples.add(
            &format!("careers/{name}"),
            &GoalPage::new(&words, HOME, &goal),
        );
    }
    let beside = Beside {
        held: Held::from_levels([]),
        roles: [&known.roles[0], &known.roles[6]],
        framework: framework(),
    };
    samples.add(
        "careers/compare-nothing",
        &ComparePage::new(&words, HOME, &beside),
    );
    let beside = Beside {
        held,
        roles: [&known.roles[5], &known.roles[7]],
        framework: framework(),
    };
    samples.add("careers/compare", &ComparePage::new(&words, HOME, &beside));
}
