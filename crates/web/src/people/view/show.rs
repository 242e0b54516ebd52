//! One person.

use super::signing_in;
use super::words::{crumbs, joining_state, left, role_profile};
use crate::args;
use crate::kit::components::{Button, Heading, ListItem, State};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use chrono::NaiveDate;
use engine::ids::PersonId;
use engine::people::{Person, Post};
use serde::Serialize;
use store::memberships::Membership;
use store::people::{Joining, MOST_POSTS, Named, PostEntry, Report, ReportingLine};

/// What the page is made from.
pub(in crate::people) struct Entry {
    pub(in crate::people) person: Person,
    pub(in crate::people) posts: Vec<PostEntry>,
    pub(in crate::people) line: ReportingLine,
    pub(in crate::people) reports: Vec<Report>,
    pub(in crate::people) membership: Option<Membership>,
}

/// Who is looking, and when.
#[derive(Clone, Copy)]
pub(in crate::people) struct Viewer {
    /// Keeps the list of people.
    pub(in crate::people) may_manage: bool,
    /// Can open everybody's page.
    pub(in crate::people) sees_everybody: bool,
    /// Is the person.
    pub(in crate::people) is_self: bool,
    /// May plan with the person's record.
    pub(in crate::people) may_plan: bool,
}

/// The page.
#[derive(Serialize)]
pub(in crate::people) struct Show {
    heading: Heading,
    name: String,
    posts: Vec<PostPanel>,
    post_tools: Vec<Link>,
    above: Vec<ListItem>,
    reports: Vec<ListItem>,
    below: Option<String>,
    earlier: Vec<EarlierPost>,
    contact: Vec<Row>,
    change_url: Option<String>,
    state: State,
    access: Vec<Row>,
    access_tools: Vec<Link>,
    invite: Option<ButtonForm>,
    restore: Option<ButtonForm>,
    planning: Option<Link>,
    last: Option<Link>,
    #[serde(skip)]
    home: Option<String>,
    #[serde(skip)]
    is_self: bool,
}

#[derive(Serialize)]
struct PostPanel {
    heading: String,
    id: String,
    rows: Vec<Row>,
    tools: Vec<Link>,
}

/// One line of a list of facts.
#[derive(Serialize)]
pub(super) struct Row {
    key: String,
    value: String,
    url: Option<String>,
    remark: Option<String>,
}

#[derive(Serialize)]
struct EarlierPost {
    job_title: String,
    department: String,
    manager: String,
    dates: String,
}

/// A button that is a form of its own.
#[derive(Serialize)]
pub(super) struct ButtonForm {
    pub(super) action: String,
    pub(super) button: Button,
}

impl Show {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        entry: &Entry,
        viewer: &Viewer,
    ) -> Self {
        let person = &entry.person;
        let own = format!("{home}/{}", person.id);
        let link = |named: &Named| {
            viewer
                .sees_everybody
                .then(|| format!("{home}/{}", named.id))
        };
        let (present, earlier): (Vec<&PostEntry>, Vec<&PostEntry>) = entry
            .posts
            .iter()
            .partition(|entry| entry.post.ended_on.is_none());
        let works_here = person.left_on.is_none();
        let keeps = viewer.may_manage && works_here;
        let panel = |post: &&PostEntry| PostPanel {
            heading: words.say(if post.post.is_main {
                "people-main-post"
            } else {
                "people-further-post"
            }),
            id: format!("post-{}", post.post.id),
            rows: post_rows(words, post, &link),
            tools: if keeps {
                post_tools(words, &own, &post.post, present.len())
            } else {
                Vec::new()
            },
        };
        Self {
            heading: heading(words, entry, present.first().copied(), viewer),
            name: person.name.to_string(),
            posts: present.iter().map(panel).collect(),
            post_tools: if keeps {
                person_tools(words, &own, present.len())
            } else {
                Vec::new()
            },
            above: entry
                .line
                .above
                .iter()
                .map(|named| item(words, named, link(named)))
                .collect(),
            reports: entry
                .reports
                .iter()
                .map(|report| {
                    let line = item(words, &report.person, link(&report.person));
                    if report.job_title.is_empty() {
                        line
                    } else {
                        line.detail(report.job_title.clone())
                    }
                })
                .collect(),
            below: (entry.line.below > entry.reports.len())
                .then(|| words.say_with("people-below", &args!["count" => entry.line.below])),
            earlier: earlier
                .iter()
                .map(|post| earlier_post(words, post))
                .collect(),
            contact: contact(words, entry),
            change_url: keeps.then(|| format!("{own}/edit")),
            state: joining_state(words, joining(entry), person.left_on),
            access: signing_in::rows(words, entry),
            access_tools: signing_in::tools(words, &own, entry, viewer),
            invite: (keeps && matches!(joining(entry), Joining::NotInvited | Joining::Invited))
                .then(|| signing_in::invite(words, &own, joining(entry))),
            restore: (keeps && !viewer.is_self && joining(entry) == Joining::Suspended).then(
                || ButtonForm {
                    action: format!("{own}/restore"),
                    button: Button::secondary(words.say("people-restore-button")),
                },
            ),
            planning: (viewer.may_plan && works_here).then(|| planning(words, home, &person.id)),
            last: last(words, &own, person, viewer),
            home: viewer.sees_everybody.then(|| home.to_owned()),
            is_self: viewer.is_self,
        }
    }
}

/// Beside the directory: `home` is `/o/slug/people`.
fn planning(words: &Words, home: &str, person: &PersonId) -> Link {
    let organisation = home.trim_end_matches("/people");
    let path = format!("{organisation}/planning/people/{person}");
    Link::new(words.say("planning-person-link"), path)
}

fn joining(entry: &Entry) -> Joining {
    entry
        .membership
        .as_ref()
        .map_or(Joining::NotInvited, |membership| membership.joining)
}

fn heading(words: &Words, entry: &Entry, main: Option<&PostEntry>, viewer: &Viewer) -> Heading {
    let about = main.map(|entry| &entry.post.about);
    let over: Vec<&str> = about
        .map(|post| vec![post.job_title.as_str(), post.department.as_str()])
        .unwrap_or_default()
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let heading = Heading::new(entry.person.name.as_str());
    let heading = if over.is_empty() {
        heading
    } else {
        heading.over(over.join(", "))
    };
    heading.lede(match (entry.person.left_on, joining(entry)) {
        (Some(day), _) => left(words, day),
        (None, _) if viewer.is_self && viewer.may_manage => words.say("people-lede-own"),
        (None, _) if viewer.is_self => words.say("people-lede-self"),
        (None, Joining::NotInvited) => words.say("people-lede-not-invited"),
        (None, Joining::Invited) => words.say("people-lede-invited"),
        (None, Joining::Joined) => words.say("people-lede-joined"),
        (None, Joining::Suspended) => words.say("people-lede-stopped"),
    })
}

pub(super) fn row(key: String, value: String) -> Row {
    Row {
        key,
        value,
        url: None,
        remark: None,
    }
}

fn post_rows(
    words: &Words,
    entry: &PostEntry,
    link: &impl Fn(&Named) -> Option<String>,
) -> Vec<Row> {
    let about = &entry.post.about;
    let or_nothing = |text: &str| {
        if text.is_empty() {
            words.say("people-nothing")
        } else {
            text.to_owned()
        }
    };
    let manager = match &entry.manager {
        Some(named) => Row {
            url: link(named),
            remark: named.has_left.then(|| words.say("people-manager-has-left")),
            ..row(words.say("people-manager"), named.name.to_string())
        },
        None => row(words.say("people-manager"), words.say("people-nobody")),
    };
    let fte = about.fte.map(|fte| fte.to_string()).unwrap_or_default();
    let started = about.started_on.map(|day| dates::day(words, day));
    vec![
        row(
            words.say("people-job-title"),
            or_nothing(about.job_title.as_str()),
        ),
        row(
            words.say("people-department"),
            or_nothing(about.department.as_str()),
        ),
        manager,
        row(
            words.say("people-role"),
            or_nothing(&role_profile(entry.role.as_ref())),
        ),
        row(words.say("people-fte"), or_nothing(&fte)),
        row(
            words.say("people-start-date"),
            or_nothing(&started.unwrap_or_default()),
        ),
    ]
}

fn post_tools(words: &Words, own: &str, post: &Post, held: usize) -> Vec<Link> {
    let url = format!("{own}/posts/{}", post.id);
    let mut tools = vec![Link::new(
        words.say("people-correct-post"),
        format!("{url}/edit"),
    )];
    if held > 1 {
        tools.push(Link::new(
            words.say("people-end-post-link"),
            format!("{url}/end"),
        ));
    }
    tools
}

fn person_tools(words: &Words, own: &str, held: usize) -> Vec<Link> {
    let mut tools = Vec::new();
    if held > 0 {
        tools.push(Link::new(
            words.say("people-move-link"),
            format!("{own}/move"),
        ));
    }
    if (1..MOST_POSTS).contains(&held) {
        tools.push(Link::new(
            words.say("people-second-post-link"),
            format!("{own}/posts/new"),
        ));
    }
    tools
}

fn item(words: &Words, named: &Named, url: Option<String>) -> ListItem {
    let item = match url {
        Some(url) => ListItem::link(named.name.as_str(), url),
        None => ListItem::text(named.name.as_str()),
    };
    if named.has_left {
        item.meta(words.say("people-has-left"))
    } else {
        item
    }
}

fn earlier_post(words: &Words, entry: &PostEntry) -> EarlierPost {
    let about = &entry.post.about;
    let day = |date: Option<NaiveDate>| date.map(|date| dates::day(words, date));
    EarlierPost {
        job_title: about.job_title.to_string(),
        department: about.department.to_string(),
        manager: entry
            .manager
            .as_ref()
            .map(|named| named.name.to_string())
            .unwrap_or_default(),
        dates: match (day(about.started_on), day(entry.post.ended_on)) {
            (Some(from), Some(to)) => {
                words.say_with("people-from-to", &args!["from" => from, "to" => to])
            }
            (None, Some(to)) => words.say_with("people-until", &args!["to" => to]),
            (Some(from), None) => from,
            (None, None) => String::new(),
        },
    }
}

fn contact(words: &Words, entry: &Entry) -> Vec<Row> {
    let person = &entry.person;
    let mut rows = vec![row(words.say("people-email"), person.email.to_string())];
    if let Some(number) = &person.staff_number {
        rows.push(row(words.say("people-staff-number"), number.to_string()));
    }
    rows
}

/// The last thing on the page: leaving, or coming back. Nobody does that to themselves.
fn last(words: &Words, own: &str, person: &Person, viewer: &Viewer) -> Option<Link> {
    if !viewer.may_manage || viewer.is_self {
        return None;
    }
    Some(if person.left_on.is_some() {
        Link::new(words.say("people-come-back-link"), format!("{own}/return"))
    } else {
        Link::new(words.say("people-leave-link"), format!("{own}/leave"))
    })
}

impl Page for Show {
    const TEMPLATE: &'static str = "pages/people/show";

    fn title(&self, words: &Words) -> String {
        words.say_with("people-person-title", &args!["name" => self.name.as_str()])
    }

    fn section(&self) -> Section {
        match (&self.home, self.is_self) {
            (Some(_), _) => Section::People,
            (None, true) => Section::Home,
            (None, false) => Section::Team,
        }
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        self.home
            .as_deref()
            .map(|home| crumbs(words, home))
            .unwrap_or_default()
    }

    fn wide(&self) -> bool {
        true
    }
}
