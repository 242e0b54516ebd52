//! What was done with a job description, version by version. The studio's page shows it as well.

use crate::args;
use crate::job_approval::words;
use crate::kit::components::State;
use crate::kit::{Link, Words, dates};
use engine::jobs::approval::{JobDescription, Version};
use serde::Serialize;
use store::jobs::Event;

/// All versions, the newest first. Partial: `partials/job-timeline`.
#[derive(Serialize)]
pub(crate) struct Timeline {
    versions: Vec<Line>,
}

/// One version and its steps.
#[derive(Serialize)]
struct Line {
    heading: String,
    url: String,
    state: State,
    evaluation: State,
    steps: Vec<Step>,
    /// How much was said of it.
    comments: Option<String>,
    /// To what changed from the version that it began as.
    changes: Option<Link>,
}

/// One thing done: "Sent for review", by whom as what, when, and the reason given with it.
#[derive(Serialize)]
struct Step {
    what: String,
    who: String,
    when: String,
    reason: String,
    is_last: bool,
}

impl Timeline {
    /// The timeline; `home` is the address of the job description.
    pub(crate) fn new(
        words: &Words,
        description: &JobDescription,
        events: &[Event],
        home: &str,
    ) -> Self {
        let versions = description.versions.iter().rev();
        Self {
            versions: versions
                .map(|version| line(words, version, events, home))
                .collect(),
        }
    }
}

fn line(words: &Words, version: &Version, events: &[Event], home: &str) -> Line {
    let number = version.number;
    let of_version = || events.iter().filter(|event| event.version == number);
    let mut steps: Vec<Step> = of_version()
        .filter(|event| event.act != "comment")
        .map(|event| step(words, event, events.first()))
        .collect();
    if let Some(last) = steps.last_mut() {
        last.is_last = true;
    }
    let comments = of_version().filter(|event| event.act == "comment").count();
    let values = args!["number" => number.to_string()];
    Line {
        heading: words.say_with("job-approval-version", &values),
        url: format!("{home}/versions/{number}"),
        state: words::state(words, version.state),
        evaluation: words::evaluation(words, &version.evaluation),
        steps,
        comments: (comments > 0)
            .then(|| words.say_with("job-approval-comments", &args!["count" => comments])),
        changes: version.from.map(|from| {
            let values = args!["from" => from.to_string()];
            let label = words.say_with("job-approval-changes-from", &values);
            Link::new(label, format!("{home}/compare?from={from}&to={number}"))
        }),
    }
}

fn step(words: &Words, event: &Event, first: Option<&Event>) -> Step {
    let is_first = event.act == "begin" && first == Some(event) && event.version == 1;
    let what = if is_first {
        words.say("job-approval-did-start")
    } else {
        words::done(words, event.act)
    };
    let who = args![
        "name" => event.name.as_str(),
        "capacity" => words::capacity(words, event.capacity),
    ];
    Step {
        what,
        who: words.say_with("job-approval-who", &who),
        when: dates::moment(words, event.at.utc()),
        reason: event.words.clone(),
        is_last: false,
    }
}
