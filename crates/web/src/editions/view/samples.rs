//! Invented councils and people for the samples.

use super::super::impact::Impact;
use super::super::situation::Situation;
use super::{Changed, Report};
use crate::assessments::sample::{code, draft, moment, said};
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use engine::assessments::{Answer, AssessedSkill, LastUsed};
use engine::disclosure::Total;
use engine::editions::{Changes, EditionChange};
use engine::ids::{EditionChangeId, Id, OrganisationId, RoleProfileId};
use engine::organisations::{Kind, Organisation};
use engine::roles::{Importance, RoleProfile, RoleReference, RoleSkill};
use sfia::{Edition, Frameworks, Level};
use store::editions::Touched;

const EIGHT: Edition = Edition::Eight;
const NINE: Edition = Edition::Nine;

fn changes(from: Edition, to: Edition) -> Changes<'static> {
    Changes::between(Frameworks::shipped().unwrap(), from, to)
}

fn role(text: &str, level: u8) -> RoleProfile {
    RoleProfile {
        id: RoleProfileId::from_text("r1".to_owned()),
        reference: RoleReference::parse("DAT-1").unwrap(),
        title: "Head of data".to_owned(),
        family: "Data".to_owned(),
        summary: String::new(),
        general_level: Level::new(6).unwrap(),
        skills: vec![RoleSkill {
            code: code(text),
            level: Level::new(level).unwrap(),
            importance: Importance::Essential,
        }],
        version: 1,
        retired: false,
    }
}

fn impact(from: Edition, to: Edition, may_change: bool) -> Impact<'static> {
    Impact {
        organisation: Organisation {
            id: OrganisationId::from_text("a".into()),
            slug: "council-a".into(),
            name: "Council A".into(),
            kind: Kind::County,
            staff_count: None,
            edition: from,
            version: 3,
        },
        changes: changes(from, to),
        touched: Touched::default(),
        roles: Vec::new(),
        open: Total::Few,
        latest: None,
        now: moment(),
        may_change,
    }
}

fn changed(undone: bool) -> EditionChange {
    EditionChange {
        id: EditionChangeId::from_text("c1".to_owned()),
        from: EIGHT,
        to: NINE,
        changed: moment().plus_days(-3),
        by: Some("Ada Example".to_owned()),
        undone: undone.then(moment),
    }
}

fn situation(
    from: Edition,
    to: Edition,
    skills: &[AssessedSkill],
    begun: bool,
) -> Situation<'static> {
    let changes = changes(from, to);
    let over = changes.carry_over(skills);
    let mut open = draft(over.skills.clone());
    open.edition = to;
    Situation {
        changes,
        over,
        draft: begun.then_some(open),
        changed: begun.then(moment),
    }
}

/// Draws the pages of this area.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let url = |path: &str| format!("/o/council-a{path}");
    let none = FieldErrors::none();
    let mut conflict = FieldErrors::none();
    conflict.add("edition", words.say("editions-conflict"));
    let many = Touched {
        sent: 120,
        any: 61,
        by_skill: [(code("TEST"), 23), (code("DATS"), 3)].into(),
    };
    let before = Impact {
        touched: many,
        roles: vec![role("DATS", 7)],
        open: Total::Exactly(31),
        ..impact(EIGHT, NINE, true)
    };
    let after = Impact {
        roles: vec![role("DATS", 7)],
        latest: Some(changed(false)),
        ..impact(NINE, EIGHT, true)
    };
    let undone = Impact {
        latest: Some(changed(true)),
        touched: Touched {
            sent: 12,
            ..Touched::default()
        },
        ..impact(EIGHT, NINE, true)
    };
    let head = impact(EIGHT, NINE, false);
    let reports = [
        Report::new(words, "/o/council-a", &before, &none),
        Report::new(words, "/o/council-a", &after, &none),
        Report::new(words, "/o/council-a", &undone, &conflict),
        Report::new(words, "/o/council-a", &head, &none),
    ];
    let used = Some(LastUsed::Now);
    let skills = [
        said("PROG", &[(4, Answer::Yes), (5, Answer::NotYet)], used),
        said("DATS", &[(7, Answer::Yes)], used),
        said("PENT", &[(3, Answer::Partly)], used),
        said("TEST", &[(3, Answer::Yes), (4, Answer::NotYet)], used),
    ];
    let newer = [said("PRTS", &[(3, Answer::Yes), (4, Answer::NotYet)], used)];
    let people = [
        Changed::new(
            words,
            Some(&situation(EIGHT, NINE, &skills, true)),
            NINE,
            url,
        ),
        Changed::new(
            words,
            Some(&situation(NINE, EIGHT, &newer, false)),
            EIGHT,
            url,
        ),
        Changed::new(
            words,
            Some(&situation(EIGHT, NINE, &skills[..1], true)),
            NINE,
            url,
        ),
        Changed::new(words, None, NINE, url),
    ];
    for (name, page) in ["report", "report-undo", "report-conflict", "report-head"]
        .iter()
        .zip(&reports)
    {
        samples.add(&format!("editions/{name}"), page);
    }
    for (name, page) in [
        "changed",
        "changed-gone",
        "changed-silent",
        "changed-nothing",
    ]
    .iter()
    .zip(&people)
    {
        samples.add(&format!("editions/{name}"), page);
    }
}
