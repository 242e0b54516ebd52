//! One version to read, with what was said of it.

use super::comments::{Comments, Talk};
use super::sections::{Section as Part, sections};
use super::{Sent, crumbs};
use crate::args;
use crate::job_approval::version::Read;
use crate::job_approval::words;
use crate::kit::components::{ErrorSummary, Heading, State};
use crate::kit::{Crumb, Link, Page, Section, Words};
use crate::problem::Problem;
use engine::jobs::approval::{Act, Place};
use serde::Serialize;
use sfia::Framework;

/// The page.
#[derive(Serialize)]
pub(crate) struct VersionPage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    state: State,
    evaluation: State,
    note: Option<String>,
    language: &'static str,
    sections: Vec<Part>,
    whole: Comments,
    links: Vec<Link>,
    action: String,
    #[serde(skip)]
    crumbs: Vec<Crumb>,
}

impl VersionPage {
    /// The page.
    ///
    /// # Errors
    /// [`Problem::NotFound`] if there is no such version.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        jobs: &str,
        read: &Read,
        sent: &Sent<'_>,
    ) -> Result<Self, Problem> {
        let loaded = &read.loaded;
        let description = &loaded.found.description;
        let version = description.find_version(read.number);
        let version = version.ok_or(Problem::NotFound)?;
        let id = loaded.facts.job.to_string();
        let home = format!("{jobs}/{id}");
        let is_newest = loaded.newest()?.number == read.number;
        let is_open = is_newest && loaded.offer(&Act::Comment(Place::Whole)).is_open();
        let errors = sent.errors_with(words, loaded, "sections");
        let talk = Talk {
            words,
            events: &loaded.events,
            number: read.number,
            is_open,
            sent,
            errors: &errors,
        };
        let title = words::title(words, &read.content.header.title);
        let named = args!["title" => title.as_str(), "number" => read.number.to_string()];
        let heading = words.say_with("job-approval-version-heading", &named);
        let whole = words.say("job-approval-whole");
        Ok(Self {
            heading: Heading::new(title.as_str())
                .over(words.say_with("job-approval-version", &named)),
            title: heading,
            state: words::state(words, version.state),
            evaluation: words::evaluation(words, &version.evaluation),
            note: note(words, is_open, version.state.takes_comments()),
            language: match read.content.language {
                engine::jobs::Language::English => "en-GB",
                engine::jobs::Language::Welsh => "cy",
            },
            sections: sections(words, framework, read, &talk),
            whole: talk.at(&Place::Whole, &whole),
            links: links(words, version.from, read.number, &home),
            action: format!("{home}/versions/{}", read.number),
            errors: errors.summary(),
            crumbs: crumbs(words, jobs, (&id, &title)),
        })
    }
}

/// What can be done here, in a sentence.
fn note(words: &Words, is_open: bool, takes_comments: bool) -> Option<String> {
    let key = match (is_open, takes_comments) {
        (true, _) => "job-approval-version-open",
        (false, true) => return None,
        (false, false) => "job-approval-version-closed",
    };
    Some(words.say(key))
}

fn links(words: &Words, from: Option<u32>, number: u32, home: &str) -> Vec<Link> {
    let approval = Link::new(
        words.say("job-approval-way-approval"),
        format!("{home}/approval"),
    );
    let changes = from.map(|from| {
        let values = args!["from" => from.to_string()];
        let label = words.say_with("job-approval-changes-from", &values);
        Link::new(label, format!("{home}/compare?from={from}&to={number}"))
    });
    std::iter::once(approval).chain(changes).collect()
}

impl Page for VersionPage {
    const TEMPLATE: &'static str = "pages/job_approval/version";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        self.crumbs.clone()
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
