//! A team with one person in every state, all invented.

use super::{PersonPage, Submitted, TeamPage, TeamSkillsRead};
use crate::assessments::sample;
use crate::kit::samples::Samples;
use crate::skills::samples as sample_role;
use engine::ids::{Id, PersonId};
use std::collections::BTreeSet;
use store::assessments::{Job, TeamLine, TeamState};
use store::campaigns::TeamCampaign;
use store::endorsement::Waiting;

fn line(name: &str, post: &str, state: TeamState) -> TeamLine {
    TeamLine {
        person: PersonId::from_text(name.to_lowercase().replace(' ', "-")),
        name: name.to_owned(),
        job_title: post.to_owned(),
        state,
    }
}

/// Somebody to rate blind, somebody to talk with, roles that lack something and a record that is old.
fn skills() -> TeamSkillsRead {
    let person = |name: &str| PersonId::from_text(name.to_owned());
    let waits = |id: &str, name: &str, (blind, open, talks)| Waiting {
        person: person(id),
        name: name.to_owned(),
        blind,
        open,
        talks,
    };
    let welsh = "Gwenllian Llywelyn-Ddewi ap Gruffudd";
    TeamSkillsRead {
        waiting: vec![
            waits("ali-sample", "Ali Sample", (3, 2, 0)),
            waits("gwenllian-llywelyn-ddewi-ap-gruffudd", welsh, (0, 1, 2)),
        ],
        needs: crate::council::sample_needs(),
        cover: crate::council::sample_cover(),
        kept: 1,
        old: BTreeSet::from([person("gwenllian-llywelyn-ddewi-ap-gruffudd")]),
        years: 3,
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    let words = samples.kit.words();
    let url = |path: &str| format!("/o/council-a{path}");
    let sent = TeamState::Submitted(sample::moment());
    let team = [
        line("Ali Sample", "Developer", sent),
        line("Bo Specimen", "Senior developer", TeamState::NotSubmitted),
        line("Cam Person", "Test analyst", TeamState::NotJoined),
        line(
            "Gwenllian Llywelyn-Ddewi ap Gruffudd",
            "Uwch-swyddog datblygu gwasanaethau digidol a thrawsnewid",
            sent,
        ),
    ];
    let all_sent = [line("Ali Sample", "Developer", sent)];
    let long: Vec<TeamLine> = (1..=60)
        .map(|number| {
            line(
                &format!("Person {number}"),
                "Developer",
                TeamState::NotSubmitted,
            )
        })
        .collect();
    let lists = [
        ("team/list", TeamPage::new(words, "Jo Manager", &team, url)),
        (
            "team/list-all",
            TeamPage::new(words, "Jo Manager", &all_sent, url),
        ),
        (
            "team/list-long",
            TeamPage::new(words, "Jo Manager", &long, url),
        ),
        (
            "team/list-empty",
            TeamPage::new(words, "Jo Manager", &[], url),
        ),
    ];
    let rounds = [(2, vec!["Bo Specimen", "Cam Person"]), (4, Vec::new())];
    let rounds = rounds.map(|(sent, waiting)| TeamCampaign {
        campaign: crate::campaigns::sample_campaign(),
        sent,
        waiting: waiting.into_iter().map(ToOwned::to_owned).collect(),
    });
    let off = BTreeSet::from([PersonId::from_text("bo-specimen".to_owned())]);
    let page = TeamPage::new(words, "Jo Manager", &team, url).with_rounds(words, &rounds, &off);
    samples.add("team/list-rounds", &page);
    let skills = skills();
    let full = TeamPage::new(samples.kit.words(), "Jo Manager", &team, url).with_skills(
        samples.kit.words(),
        sample::framework(),
        (&team, &skills),
        url,
    );
    samples.add("team/list-skills", &full);
    let words = samples.kit.words();
    let job = Job {
        person: PersonId::from_text("p1".to_owned()),
        name: "Sam Example".to_owned(),
        job_title: Some("Developer".to_owned()),
        role: None,
        manager: Some("Jo Manager".to_owned()),
    };
    let (assessment, role) = (sample_role::sent(), sample_role::developer());
    let endorsed = sample_role::endorsed();
    let submitted = |role| Submitted {
        assessment: &assessment,
        framework: sample::framework(),
        role,
        endorsed: &endorsed,
    };
    let people = [
        (
            "team/person",
            PersonPage::new(words, &job, Some(submitted(Some(&role))), &url),
        ),
        (
            "team/person-no-role",
            PersonPage::new(words, &job, Some(submitted(None)), &url),
        ),
        (
            "team/person-nothing",
            PersonPage::new(words, &job, None, &url),
        ),
    ];
    samples.add(
        "team/person-blind",
        &PersonPage::before_blind(words, &job, &url),
    );
    for (name, page) in lists {
        samples.add(name, &page);
    }
    for (name, page) in people {
        samples.add(name, &page);
    }
}
