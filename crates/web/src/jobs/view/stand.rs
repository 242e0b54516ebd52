//! The line on top: where a job description stands, and what can be done about it.

use super::Frame;
use crate::args;
use crate::jobs::load::Opened;
use crate::kit::components::{State as StateMark, StateKind};
use crate::kit::{Link, Words, dates};
use engine::jobs::approval::State;
use engine::time::Instant;
use serde::Serialize;

/// Where it stands.
#[derive(Serialize)]
pub(super) struct Stand {
    state: StateMark,
    version: String,
    evaluation: String,
    links: Vec<Link>,
    /// Why it cannot be changed now, and the way on.
    closed: Option<String>,
    approval: Option<Link>,
}

/// The state as a mark with its word.
pub(super) fn mark(words: &Words, state: State) -> StateMark {
    let kind = match state {
        State::Draft => StateKind::New,
        State::InReview | State::HrCheck | State::HeadOfProfession => StateKind::Half,
        State::Approved => StateKind::Done,
        State::Published => StateKind::Go,
        State::Superseded | State::SentBack => StateKind::Flag,
    };
    StateMark::new(kind, name(words, state))
}

/// The state in words.
pub(super) fn name(words: &Words, state: State) -> String {
    words.say_with("jobs-state", &args!["state" => state.as_str()])
}

impl Stand {
    /// For those who read drafts.
    pub(super) fn draft(frame: &Frame<'_>, opened: &Opened) -> Self {
        let words = frame.words;
        let version = opened.newest();
        let state = version.map_or(State::Draft, |version| version.state);
        let since = version.map(|version| version.since);
        let evaluation = version.map_or("not-evaluated", |version| version.evaluation.as_str());
        let is_open = opened.is_open_to_edits();
        let mut links = vec![Link::new(
            words.say("jobs-to-documents"),
            format!(
                "{}/documents?version={}",
                frame.url, opened.found.version.number
            ),
        )];
        if is_open {
            links.insert(
                0,
                Link::new(words.say("jobs-to-skills"), format!("{}/skills", frame.url)),
            );
        }
        let approval = Link::new(
            words.say("jobs-to-approval"),
            format!("{}/approval", frame.url),
        );
        let closed = (opened.writes && !is_open)
            .then(|| words.say_with("jobs-closed", &args!["state" => state.as_str()]));
        Self {
            state: mark(words, state),
            version: said(words, opened.found.version.number, since),
            evaluation: words.say_with("jobs-evaluation", &args!["state" => evaluation]),
            links,
            closed,
            approval: Some(approval),
        }
    }

    /// For everybody else.
    pub(super) fn in_force(
        frame: &Frame<'_>,
        (number, since): (u32, Instant),
        evaluation: &'static str,
    ) -> Self {
        let words = frame.words;
        Self {
            state: mark(words, State::Published),
            version: said(words, number, Some(since)),
            evaluation: words.say_with("jobs-evaluation", &args!["state" => evaluation]),
            links: vec![Link::new(
                words.say("jobs-to-documents"),
                format!("{}/documents", frame.url),
            )],
            closed: None,
            approval: None,
        }
    }
}

fn said(words: &Words, number: u32, since: Option<Instant>) -> String {
    let day = since.map(|since| dates::day(words, dates::london_day(since.utc())));
    words.say_with(
        "jobs-version-since",
        &args!["number" => number, "day" => day.unwrap_or_default()],
    )
}
