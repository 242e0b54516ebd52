//! Measures of the pilot.

use crate::args;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Crumb, Page, Section, Words};
use engine::disclosure::LEAST_PEOPLE;
use engine::jobs::measures::Summary;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct MeasuresPage {
    heading: Heading,
    told: Option<Told>,
    empty: EmptyState,
    #[serde(skip)]
    jobs: String,
}

/// The figures.
#[derive(Serialize)]
struct Told {
    time: String,
    rows: Vec<Row>,
}

/// What became of the texts of one source.
#[derive(Serialize)]
struct Row {
    source: String,
    unchanged: String,
    edited: String,
    removed: String,
}

impl MeasuresPage {
    /// The page; without figures while there are too few job descriptions.
    pub(crate) fn new(words: &Words, jobs: &str, summary: Option<&Summary>) -> Self {
        let least = args!["least" => LEAST_PEOPLE];
        Self {
            heading: Heading::new(words.say("job-approval-measures-heading"))
                .lede(words.say("job-approval-measures-lede")),
            told: summary.map(|summary| told(words, summary)),
            empty: EmptyState::new(
                words.say("job-approval-measures-few"),
                words.say_with("job-approval-measures-few-text", &least),
            ),
            jobs: jobs.to_owned(),
        }
    }
}

fn told(words: &Words, summary: &Summary) -> Told {
    let share = |part: u32| words.say_with("job-approval-share", &args!["share" => part]);
    let values = args!["jobs" => summary.jobs, "days" => summary.days];
    let rows = summary.shares.iter().map(|one| Row {
        source: words.say(source(&one.source)),
        unchanged: share(one.unchanged),
        edited: share(one.edited),
        removed: share(one.removed),
    });
    Told {
        time: words.say_with("job-approval-measures-time", &values),
        rows: rows.collect(),
    }
}

fn source(word: &str) -> &'static str {
    match word {
        "skill" => "job-approval-source-skill",
        "official-text" => "job-approval-source-official-text",
        "corporate" => "job-approval-source-corporate",
        "old-text" => "job-approval-source-old-text",
        _ => "job-approval-source-copied",
    }
}

impl Page for MeasuresPage {
    const TEMPLATE: &'static str = "pages/job_approval/measures";

    fn title(&self, words: &Words) -> String {
        words.say("job-approval-measures-heading")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("job-approval-jobs"),
            self.jobs.as_str(),
        )]
    }
}
