//! What waits for a member about job descriptions, for the home page: one line each with a link.

use super::words;
use crate::args;
use crate::kit::Words;
use crate::kit::components::ListItem;
use crate::problem::Problem;
use engine::jobs::approval::State;
use store::Read;
use store::jobs::{JobLine, WaitingJob, list_asked, list_waiting};

/// What waits.
#[derive(Clone, Debug, Default)]
pub(crate) struct JobWaits {
    /// Whose next step is the member's, or that they wrote and that were approved.
    pub(crate) waiting: Vec<WaitingJob>,
    /// What the member was asked to read and that is in review.
    pub(crate) asked: Vec<JobLine>,
}

/// Reads what waits for the member.
pub(crate) fn load_waits(tx: &mut Read<'_>) -> Result<JobWaits, Problem> {
    let mut asked = list_asked(tx)?;
    asked.retain(|line| line.state == State::InReview);
    Ok(JobWaits {
        waiting: list_waiting(tx)?,
        asked,
    })
}

impl JobWaits {
    /// The lines of the list.
    pub(crate) fn lines(&self, words: &Words, home: &str) -> Vec<ListItem> {
        let asked = self.asked.iter().map(|line| {
            let title = words::title(words, &line.title);
            let label = words.say_with("job-approval-home-read", &args!["title" => title]);
            let url = format!("{home}/jobs/{}/versions/{}", line.id, line.number);
            ListItem::link(label, url)
        });
        let waiting = self.waiting.iter().map(|one| {
            let key = match (one.state, one.is_theirs) {
                (State::Draft, _) => "job-approval-home-back",
                (State::InReview, _) => "job-approval-home-pass",
                (State::HrCheck, _) => "job-approval-home-check",
                (State::HeadOfProfession, _) => "job-approval-home-approve",
                (_, true) => "job-approval-home-publish",
                (_, false) => "job-approval-home-approved",
            };
            let title = words::title(words, &one.title);
            let label = words.say_with(key, &args!["title" => title]);
            ListItem::link(label, format!("{home}/jobs/{}/approval", one.id))
        });
        asked.chain(waiting).collect()
    }
}
