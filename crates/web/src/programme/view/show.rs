//! The first page of a programme.

use crate::args;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Link, Page, Section, Words};
use engine::disclosure::Total;
use engine::organisations::Kind;
use serde::Serialize;
use store::entry::programmes::CouncilLine;

use super::{Follower, kind_words};

/// Councils with totals, and how they stand.
#[derive(Serialize)]
pub(crate) struct Programme {
    heading: Heading,
    follower: Option<Follower>,
    own: Option<Link>,
    rows: Vec<Row>,
    empty: Option<EmptyState>,
    #[serde(skip)]
    title: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    kind: String,
    edition: String,
    people: String,
    joined: String,
}

impl Programme {
    /// `follower` is there for those who follow the pilot; `own` leads to what the role alone has.
    pub(crate) fn new(
        words: &Words,
        name: &str,
        councils: &[CouncilLine],
        (follower, own): (Option<Follower>, Option<Link>),
    ) -> Self {
        let said = |total: Total| match total {
            Total::Few => words.say("programme-few"),
            Total::Exactly(count) => words.say_with("programme-count", &args!["count" => count]),
            Total::NearlyAll => words.say("programme-nearly-all"),
        };
        let rows: Vec<Row> = councils
            .iter()
            .map(|council| Row {
                name: council.name.clone(),
                kind: Kind::from_word(&council.kind)
                    .map(|kind| kind_words(words, kind))
                    .unwrap_or_default(),
                edition: words.say_with(
                    "edition-name",
                    &args!["number" => council.edition.to_string()],
                ),
                people: said(council.people),
                joined: said(council.joined),
            })
            .collect();
        let lede = words.say_with("programme-lede", &args!["count" => rows.len()]);
        Self {
            heading: Heading::new(words.say("programme-heading"))
                .over(name)
                .lede(lede),
            follower: follower.filter(|_| !rows.is_empty()),
            own,
            empty: rows.is_empty().then(|| {
                EmptyState::new(
                    words.say("programme-empty-heading"),
                    words.say("programme-empty-text"),
                )
            }),
            rows,
            title: words.say("programme-heading"),
        }
    }
}

impl Page for Programme {
    const TEMPLATE: &'static str = "pages/programme/show";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn wide(&self) -> bool {
        true
    }
}
