//! Who can be invited, and the links to hand over.

use super::words::crumbs;
use crate::args;
use crate::kit::components::{
    Button, EmptyState, ErrorSummary, FieldErrors, Filter, Heading, Pagination, Select, TextInput,
};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::people::invite::PAGE_SIZE;
use crate::people::wanted::Asked;
use engine::time::Instant;
use serde::Serialize;
use store::memberships::Delivery;
use store::people::{DirectoryLine, DirectoryPage, Wanted, WantedState};

/// What the page is made from.
pub(in crate::people) struct Guests {
    pub(in crate::people) page: DirectoryPage,
    pub(in crate::people) departments: Vec<String>,
}

/// People to be ticked.
#[derive(Serialize)]
pub(in crate::people) struct Invitees {
    heading: Heading,
    errors: ErrorSummary,
    error: Option<String>,
    filter: Filter,
    action: String,
    people: Vec<Ticked>,
    pages: Pagination,
    some: Button,
    all: Button,
    empty: EmptyState,
    #[serde(skip)]
    home: String,
}

/// Somebody with a box to tick.
#[derive(Serialize)]
pub(super) struct Ticked {
    pub(super) id: String,
    pub(super) value: String,
    pub(super) name: String,
    pub(super) detail: String,
    pub(super) job_title: String,
    pub(super) department: String,
}

impl Invitees {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        asked: &Asked,
        guests: &Guests,
        delivery: Delivery,
        errors: &FieldErrors,
    ) -> Self {
        let here = format!("{home}/invite");
        let total = u64::try_from(guests.page.total).unwrap_or_default();
        let lede = match delivery {
            Delivery::Mail => "people-invite-lede-mail",
            Delivery::ByHand => "people-invite-lede-hand",
        };
        // Everybody here waits to be asked, so their addresses need not say so.
        let narrowed = Asked {
            wanted: Wanted {
                state: WantedState::AtWork,
                ..asked.wanted.clone()
            },
            ..asked.clone()
        };
        let pairs = narrowed.pairs();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let everybody = args!["count" => total];
        Self {
            heading: Heading::new(words.say("people-invite-heading")).lede(words.say(lede)),
            errors: errors.summary(),
            error: errors.find("person").map(ToOwned::to_owned),
            filter: filter(words, home, &narrowed, &guests.departments),
            action: narrowed.url(&here),
            people: guests.page.people.iter().enumerate().map(ticked).collect(),
            pages: Pagination::new(&here, &pairs, asked.page, PAGE_SIZE, total),
            some: Button::primary(words.say("people-invite-some")).sends("who", "ticked"),
            all: Button::secondary(words.say_with("people-invite-all", &everybody))
                .sends("who", "all"),
            empty: EmptyState::new(
                words.say("people-invite-none"),
                words.say("people-invite-none-text"),
            )
            .action(Link::new(words.say("people-back-to-list"), home)),
            home: home.to_owned(),
        }
    }
}

fn ticked((position, person): (usize, &DirectoryLine)) -> Ticked {
    let main = person.posts.first();
    Ticked {
        id: match position {
            0 => "person".to_owned(),
            _ => format!("person-{}", position + 1),
        },
        value: person.id.to_string(),
        name: person.name.to_string(),
        detail: person.email.clone(),
        job_title: main.map(|post| post.job_title.clone()).unwrap_or_default(),
        department: main.map(|post| post.department.clone()).unwrap_or_default(),
    }
}

fn filter(words: &Words, home: &str, asked: &Asked, departments: &[String]) -> Filter {
    let all = (String::new(), words.say("people-filter-all-departments"));
    let departments = departments.iter().map(|name| (name.clone(), name.clone()));
    let mut filter = Filter::new(format!("{home}/search"), words.say("people-filter-button"))
        .privately([("to", "invite")])
        .search(
            TextInput::search("q", words.say("people-filter-search"))
                .value(asked.wanted.words.clone())
                .autocomplete("off"),
        )
        .select(Select::new(
            "department",
            words.say("people-department"),
            std::iter::once(all).chain(departments),
            asked.wanted.department.as_deref().unwrap_or_default(),
        ));
    if asked.is_narrowed() {
        filter = filter.clear(format!("{home}/invite"));
    }
    filter
}

impl Page for Invitees {
    const TEMPLATE: &'static str = "pages/people/invite";

    fn title(&self, words: &Words) -> String {
        words.say("people-invite-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.home)
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// A link with its person.
pub(in crate::people) struct HandoverLink {
    pub(in crate::people) name: String,
    pub(in crate::people) email: String,
    pub(in crate::people) address: String,
    pub(in crate::people) ends: Instant,
}

/// Links to hand over.
#[derive(Serialize)]
pub(in crate::people) struct Handover {
    heading: Heading,
    links: Vec<LinkLine>,
    empty: EmptyState,
    back: Link,
    #[serde(skip)]
    home: String,
}

#[derive(Serialize)]
struct LinkLine {
    name: String,
    email: String,
    address: String,
    until: String,
}

impl Handover {
    pub(in crate::people) fn new(words: &Words, home: &str, links: Vec<HandoverLink>) -> Self {
        let count = args!["count" => links.len()];
        let back = Link::new(words.say("people-back-to-list"), home);
        Self {
            heading: Heading::new(words.say("people-handover-heading"))
                .lede(words.say_with("people-handover-lede", &count)),
            links: links
                .into_iter()
                .map(|link| LinkLine {
                    name: link.name,
                    email: link.email,
                    address: link.address,
                    until: dates::day(words, dates::london_day(link.ends.utc())),
                })
                .collect(),
            empty: EmptyState::new(
                words.say("people-handover-none"),
                words.say("people-handover-none-text"),
            )
            .action(back.clone()),
            back,
            home: home.to_owned(),
        }
    }
}

impl Page for Handover {
    const TEMPLATE: &'static str = "pages/people/handover";

    fn title(&self, words: &Words) -> String {
        words.say("people-handover-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.home)
    }

    fn wide(&self) -> bool {
        true
    }
}
