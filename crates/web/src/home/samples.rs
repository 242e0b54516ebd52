//! The home page in each state that looks different, and what tests of it begin with.

use super::seen::{Profiles, Seen};
use super::view::Home;
use crate::job_approval::JobWaits;
use crate::kit::{Language, Words};
use crate::reviews::Waits;
use engine::assessments::NextStep;
use engine::campaigns::Campaign;
use engine::ids::{CampaignId, Id, JobDescriptionId, RespondentId, SurveyId};
use engine::jobs::approval::State;
use engine::readiness::round::RoundState;
use engine::readiness::{Role, Stage};
use engine::surveys::{Survey, SurveyKind};
use store::assessments::TeamSummary;
use store::campaigns::OwnCampaign;
use store::jobs::{JobLine, WaitingJob};
use store::people::Counts;
use store::readiness::OwnSheet;

pub(super) fn english() -> Words {
    Words::load(Language::English).unwrap()
}

/// Somebody who only assesses themselves, and has no role profile.
pub(super) fn bare() -> Seen {
    Seen {
        job: None,
        manager: None,
        role: None,
        step: NextStep::Start,
        team: None,
        counts: None,
        manages_people: false,
        profiles: None,
        has_text: None,
        asked: Vec::new(),
        sheets: Vec::new(),
        surveys: Vec::new(),
        rounds: None,
        settled: false,
        waits: Waits::default(),
        jobs: JobWaits::default(),
    }
}

pub(super) fn team(people: usize, submitted: usize) -> TeamSummary {
    TeamSummary {
        people,
        submitted,
        not_joined: 1,
    }
}

pub(super) fn counts() -> Counts {
    Counts {
        at_work: 60,
        joined: 41,
        invited: 7,
        suspended: 1,
        left: 2,
    }
}

/// The step after an assessment was sent.
pub(super) fn sent() -> NextStep {
    let submitted = engine::time::Instant::from_utc(chrono::NaiveDateTime::default());
    NextStep::LookAtResult { submitted }
}

fn staff(step: NextStep) -> Seen {
    Seen {
        job: Some("Developer".into()),
        manager: Some("Jo Manager".into()),
        role: Some("Developer".into()),
        step,
        ..bare()
    }
}

/// A campaign that asks.
fn asked() -> OwnCampaign {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    OwnCampaign {
        campaign: Campaign {
            id: CampaignId::from_text("c1".into()),
            name: "Spring round".into(),
            purpose: "To plan training for the new service desk".into(),
            planning: true,
            everybody: true,
            opens: day(1),
            closes: day(31),
            closed_early: false,
            version: 1,
        },
        sent: false,
    }
}

/// A sheet that waits.
fn sheet() -> OwnSheet {
    OwnSheet {
        respondent: RespondentId::from_text("s1".into()),
        role: Role::Staff,
        stage: Stage::Launch,
        state: RoundState::Answering,
        closes: chrono::NaiveDate::from_ymd_opt(2026, 3, 31).unwrap(),
        locked: None,
    }
}

/// A survey that was not answered.
fn survey() -> Survey {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    Survey {
        id: SurveyId::from_text("u1".into()),
        kind: SurveyKind::Pulse,
        opened: day(2),
        closes: day(27),
        closed: None,
    }
}

/// A job description in each state in which it waits for somebody, and one to read.
fn job_waits() -> JobWaits {
    let since = engine::time::Instant::from_utc(chrono::NaiveDateTime::default());
    let id = || JobDescriptionId::from_text("j1".into());
    let one = |state, is_theirs| WaitingJob {
        id: id(),
        title: "Developer".into(),
        state,
        since,
        is_theirs,
    };
    JobWaits {
        waiting: vec![
            one(State::Draft, true),
            one(State::InReview, true),
            one(State::HrCheck, true),
            one(State::HeadOfProfession, true),
            one(State::Approved, true),
            one(State::Approved, false),
        ],
        asked: vec![JobLine {
            id: id(),
            title: "Service desk analyst".into(),
            number: 1,
            state: State::InReview,
            since,
            evaluation: "not-evaluated",
        }],
    }
}

/// Draws them all.
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    let skill = sfia::SkillCode::new("TEST").unwrap();
    let carry_on = NextStep::CarryOn {
        done: 3,
        total: 8,
        skill,
        place: 4,
    };
    let administrator = Seen {
        team: Some(team(8, 5)),
        counts: Some(counts()),
        manages_people: true,
        asked: vec![asked()],
        sheets: vec![sheet()],
        surveys: vec![survey()],
        rounds: Some(2),
        profiles: Some(Profiles { all: 24, bare: 1 }),
        has_text: Some(false),
        ..staff(carry_on.clone())
    };
    let alone = Seen {
        counts: Some(Counts {
            at_work: 1,
            joined: 1,
            ..Counts::default()
        }),
        manages_people: true,
        profiles: Some(Profiles { all: 24, bare: 0 }),
        has_text: Some(false),
        settled: true,
        ..bare()
    };
    let new_administrator = Seen {
        counts: Some(counts()),
        ..alone.clone()
    };
    let manager = Seen {
        team: Some(team(8, 2)),
        ..staff(sent())
    };
    let waits = Waits {
        own: vec![skill],
        decisions: 2,
        moderation: 1,
        objections: 1,
        leads: true,
        ..Waits::default()
    };
    let waiting = Seen {
        waits,
        jobs: job_waits(),
        ..staff(sent())
    };
    let nobody_above = Seen {
        manager: None,
        ..staff(sent())
    };
    for (name, seen) in [
        ("home/start", staff(NextStep::Start)),
        ("home/begun", staff(NextStep::Begun)),
        ("home/carry-on", staff(carry_on)),
        ("home/add-skills", staff(NextStep::AddSkills)),
        ("home/send", staff(NextStep::Send { total: 8 })),
        ("home/sent", staff(sent())),
        ("home/sent-nobody-above", nobody_above),
        ("home/manager", manager),
        ("home/waiting", waiting),
        ("home/administrator", administrator),
        ("home/administrator-alone", alone),
        ("home/administrator-new", new_administrator),
        ("home/bare", bare()),
    ] {
        let page = Home::with(&english(), "/o/council-a", "Sam Example", &seen, |_| {
            "Functional testing (TEST)".into()
        });
        samples.add(name, &page);
    }
}
