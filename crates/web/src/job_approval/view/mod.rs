//! What the pages about versions and approval of job descriptions print.

mod approval;
mod comments;
mod compare;
mod evaluation;
mod measures;
mod posts;
mod reviewers;
#[cfg(test)]
mod samples;
mod sections;
mod timeline;
mod version;

pub(super) use approval::ApprovalPage;
pub(super) use compare::ComparePage;
pub(super) use evaluation::EvaluationPage;
pub(super) use measures::MeasuresPage;
pub(super) use posts::PostsPage;
pub(super) use reviewers::ReviewersPage;
#[cfg(test)]
pub(crate) use samples::samples;
pub(crate) use timeline::Timeline;
pub(super) use version::VersionPage;

use super::load::Loaded;
use crate::kit::components::{FieldErrors, ListItem};
use crate::kit::{Crumb, Words, dates};
use crate::request::Fields;

/// What came back with a page: what was typed, what is wrong with it, and whether somebody else was first.
#[derive(Default)]
pub(crate) struct Sent<'a> {
    fields: Option<&'a Fields>,
    errors: FieldErrors,
    is_stale: bool,
}

impl<'a> Sent<'a> {
    /// A page that nobody sent anything from.
    pub(super) fn nothing() -> Self {
        Self::default()
    }

    /// A form that came back with its errors.
    pub(super) fn of(fields: &'a Fields, errors: &FieldErrors) -> Self {
        Self {
            fields: Some(fields),
            errors: errors.clone(),
            is_stale: false,
        }
    }

    /// The same, because somebody else was first.
    pub(super) fn stale(mut self) -> Self {
        self.is_stale = true;
        self
    }

    /// Whether a form came back.
    pub(super) fn is_back(&self) -> bool {
        self.fields.is_some()
    }

    /// What was typed in a field.
    fn typed(&self, name: &str) -> &str {
        self.fields.map_or("", |fields| fields.text(name))
    }

    /// The errors, with what happened where somebody else was first; `at` is where that is told.
    fn errors_with(&self, words: &Words, loaded: &Loaded, at: &str) -> FieldErrors {
        let mut errors = self.errors.clone();
        if self.is_stale {
            let last = loaded.events.last().map(|event| {
                let values = crate::args![
                    "what" => super::words::done(words, event.act),
                    "name" => event.name.as_str(),
                    "when" => dates::moment(words, event.at.utc()),
                ];
                words.say_with("job-approval-stale", &values)
            });
            let nothing = || words.say("job-approval-stale-unknown");
            errors.add(at, last.unwrap_or_else(nothing));
        }
        errors
    }
}

/// The way down to a page about a job description: the list, and the job description.
fn crumbs(words: &Words, jobs: &str, (id, title): (&str, &str)) -> Vec<Crumb> {
    vec![
        Crumb::new(words.say("job-approval-jobs"), jobs),
        Crumb::new(title, format!("{jobs}/{id}")),
    ]
}

/// The pages about one job description beside this one.
fn ways(words: &Words, home: &str, newest: u32, without: &str) -> Vec<ListItem> {
    [
        ("job-approval-way-approval", "/approval".to_owned()),
        ("job-approval-way-version", format!("/versions/{newest}")),
        ("job-approval-way-evaluation", "/evaluation".to_owned()),
        ("job-approval-way-posts", "/posts".to_owned()),
        ("job-approval-way-reviewers", "/reviewers".to_owned()),
    ]
    .into_iter()
    .filter(|(_, path)| path != without)
    .map(|(key, path)| ListItem::link(words.say(key), format!("{home}{path}")))
    .collect()
}
