//! A team with one person in every state, all invented.

use super::{PersonPage, Submitted, TeamPage};
use crate::assessments::sample;
use crate::kit::samples::Samples;
use crate::skills::samples as sample_role;
use engine::ids::{Id, PersonId};
use std::collections::BTreeSet;
use store::assessments::{Job, TeamLine, TeamState};
use store::campaigns::TeamCampaign;

fn line(name: &str, post: &str, state: TeamState) -> TeamLine {
    TeamLine {
        person: PersonId::from_text(name.to_lowercase().replace(' ', "-")),
        name: name.to_owned(),
        job_title: post.to_owned(),
        state,
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
