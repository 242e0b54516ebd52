//! Who is asked to read a job description.

use super::{Sent, crumbs, ways};
use crate::args;
use crate::job_approval::reviewers::Asked;
use crate::job_approval::words;
use crate::kit::components::{
    Button, Checkboxes, Choice, ErrorSummary, Filter, Heading, ListItem, TextInput,
};
use crate::kit::{Crumb, Page, Section, Words, dates};
use serde::Serialize;
use store::jobs::{Reader, ReviewerLine};

/// The page.
#[derive(Serialize)]
pub(crate) struct ReviewersPage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    /// Who is asked, for those who do not write.
    listed: Vec<ListItem>,
    /// Who is asked, to tick, for those who do.
    present: Option<Checkboxes>,
    remove: Button,
    filter: Option<Filter>,
    found: Option<Checkboxes>,
    found_note: Option<String>,
    add: Button,
    ways: Vec<ListItem>,
    action: String,
    #[serde(skip)]
    crumbs: Vec<Crumb>,
}

impl ReviewersPage {
    /// The page.
    pub(crate) fn new(words: &Words, jobs: &str, asked: &Asked, sent: &Sent<'_>) -> Self {
        let loaded = &asked.loaded;
        let id = loaded.facts.job.to_string();
        let home = format!("{jobs}/{id}");
        let action = format!("{home}/reviewers");
        let title = words::title(words, &loaded.content().header.title);
        let named = args!["title" => title.as_str(), "count" => asked.people.len()];
        let heading = words.say_with("job-approval-reviewers-heading", &named);
        let (search, found) = match &asked.search {
            Some((typed, found)) => (typed.as_str(), Some(found)),
            None => ("", None),
        };
        Self {
            heading: Heading::new(heading.as_str())
                .lede(words.say_with("job-approval-reviewers-lede", &named)),
            title: heading,
            listed: if loaded.may_write {
                Vec::new()
            } else {
                let line = |one: &ReviewerLine| {
                    ListItem::text(one.name.as_str()).detail(asked_on(words, one))
                };
                asked.people.iter().map(line).collect()
            },
            present: (loaded.may_write && !asked.people.is_empty())
                .then(|| present(words, &asked.people).errors(&sent.errors)),
            remove: Button::secondary(words.say("job-approval-reviewers-remove"))
                .sends("act", "remove"),
            filter: loaded.may_write.then(|| {
                let input = TextInput::search("words", words.say("job-approval-reviewers-search"));
                Filter::new(action.as_str(), words.say("job-approval-search"))
                    .privately([("act", "search")])
                    .search(input.value(search))
            }),
            found_note: found
                .filter(|found| found.is_empty())
                .map(|_| words.say_with("job-approval-reviewers-none", &args!["words" => search])),
            found: found
                .filter(|found| !found.is_empty())
                .map(|found| found_people(words, found).errors(&sent.errors)),
            add: Button::primary(words.say("job-approval-reviewers-add")).sends("act", "add"),
            ways: ways(words, &home, loaded.found.version.number, "/reviewers"),
            errors: sent.errors.summary(),
            action,
            crumbs: crumbs(words, jobs, (&id, &title)),
        }
    }
}

fn asked_on(words: &Words, one: &ReviewerLine) -> String {
    let date = dates::day(words, dates::london_day(one.asked.utc()));
    words.say_with("job-approval-asked-on", &args!["date" => date])
}

fn present(words: &Words, people: &[ReviewerLine]) -> Checkboxes {
    let choices = people.iter().map(|one| {
        Choice::new(one.person.to_string(), one.name.as_str()).hint(asked_on(words, one))
    });
    let label = words.say("job-approval-reviewers-present");
    Checkboxes::new("remove", label, choices, &[])
}

fn found_people(words: &Words, people: &[Reader]) -> Checkboxes {
    let choices = people.iter().map(|one| {
        let choice = Choice::new(one.person.to_string(), one.name.as_str());
        if one.title.is_empty() {
            choice
        } else {
            choice.hint(one.title.as_str())
        }
    });
    let label = words.say("job-approval-reviewers-found");
    Checkboxes::new("add", label, choices, &[])
}

impl Page for ReviewersPage {
    const TEMPLATE: &'static str = "pages/job_approval/reviewers";

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
