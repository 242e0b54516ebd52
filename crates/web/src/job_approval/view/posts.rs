//! The posts that a job description serves.

use super::{Sent, crumbs, ways};
use crate::args;
use crate::job_approval::posts::Served;
use crate::job_approval::words;
use crate::kit::components::{
    Button, Checkboxes, Choice, ErrorSummary, Filter, Heading, ListItem, TextInput,
};
use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use store::jobs::{FoundPost, ServedPost};

/// The page.
#[derive(Serialize)]
pub(crate) struct PostsPage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    /// The posts to read, for those who do not write.
    listed: Vec<ListItem>,
    /// The posts to tick, for those who do.
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

impl PostsPage {
    /// The page.
    pub(crate) fn new(words: &Words, jobs: &str, served: &Served, sent: &Sent<'_>) -> Self {
        let loaded = &served.loaded;
        let id = loaded.facts.job.to_string();
        let home = format!("{jobs}/{id}");
        let action = format!("{home}/posts");
        let title = words::title(words, &loaded.content().header.title);
        let heading = words.say_with(
            "job-approval-posts-heading",
            &args!["title" => title.as_str()],
        );
        let lede = words.say_with(
            "job-approval-posts-lede",
            &args!["count" => served.posts.len()],
        );
        let (search, found) = match &served.search {
            Some((typed, found)) => (typed.as_str(), Some(found)),
            None => ("", None),
        };
        let newest = loaded.found.version.number;
        Self {
            heading: Heading::new(heading.as_str()).lede(lede),
            title: heading,
            listed: if loaded.may_write {
                Vec::new()
            } else {
                served.posts.iter().map(listed).collect()
            },
            present: (loaded.may_write && !served.posts.is_empty())
                .then(|| present(words, &served.posts).errors(&sent.errors)),
            remove: Button::secondary(words.say("job-approval-posts-remove"))
                .sends("act", "remove"),
            filter: loaded.may_write.then(|| {
                let input = TextInput::search("words", words.say("job-approval-posts-search"));
                let hint = words.say("job-approval-posts-search-hint");
                Filter::new(action.as_str(), words.say("job-approval-search"))
                    .privately([("act", "search")])
                    .search(input.hint(hint).value(search))
            }),
            found_note: found
                .filter(|found| found.is_empty())
                .map(|_| words.say_with("job-approval-posts-none", &args!["words" => search])),
            found: found
                .filter(|found| !found.is_empty())
                .map(|found| found_posts(words, found).errors(&sent.errors)),
            add: Button::primary(words.say("job-approval-posts-add")).sends("act", "add"),
            ways: ways(words, &home, newest, "/posts"),
            errors: sent.errors.summary(),
            action,
            crumbs: crumbs(words, jobs, (&id, &title)),
        }
    }
}

fn detail(title: &str, department: &str) -> String {
    let parts = [title, department];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}

fn listed(post: &ServedPost) -> ListItem {
    ListItem::text(post.name.as_str()).detail(detail(&post.title, &post.department))
}

fn present(words: &Words, posts: &[ServedPost]) -> Checkboxes {
    let choices = posts.iter().map(|post| {
        Choice::new(post.post.to_string(), post.name.as_str())
            .hint(detail(&post.title, &post.department))
    });
    Checkboxes::new(
        "remove",
        words.say("job-approval-posts-present"),
        choices,
        &[],
    )
}

fn found_posts(words: &Words, posts: &[FoundPost]) -> Checkboxes {
    let choices = posts.iter().map(|post| {
        let mut said = detail(&post.title, &post.department);
        let note = match (&post.served_by, post.is_here) {
            (_, true) => Some(words.say("job-approval-posts-here")),
            (Some(title), false) => {
                let title = words::title(words, title);
                Some(words.say_with("job-approval-posts-elsewhere", &args!["title" => title]))
            }
            (None, false) => None,
        };
        if let Some(note) = note {
            said = [said.as_str(), note.as_str()].join(". ");
        }
        Choice::new(post.post.to_string(), post.name.as_str()).hint(said)
    });
    Checkboxes::new("add", words.say("job-approval-posts-found"), choices, &[])
}

impl Page for PostsPage {
    const TEMPLATE: &'static str = "pages/job_approval/posts";

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
