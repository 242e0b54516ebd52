//! One's profile, as the page prints it.

use super::attributes::Attributes;
use super::ladder_table::LadderTable;
use super::onward::Onward;
use super::summary::Formula;
use crate::kit::components::{EmptyState, Heading, ListItem};
use crate::kit::{Link, Page, Section, Words};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct YourSkills {
    title: &'static str,
    heading: Heading,
    #[serde(flatten)]
    parts: Parts,
}

/// How to keep a copy.
#[derive(Serialize)]
pub(crate) struct Keep {
    /// Where everything can be downloaded.
    pub(crate) json: Link,
    /// The levels of all versions as one table.
    pub(crate) csv: Link,
    /// The page as a document.
    pub(crate) document: Link,
    /// Who looked at one's record.
    pub(crate) looks: Link,
}

/// Skills about which the same is wished.
#[derive(Serialize)]
pub(crate) struct Wished {
    /// What is wished.
    pub(crate) label: String,
    /// For which skills.
    pub(crate) skills: Vec<String>,
}

/// What was sent, version by version.
#[derive(Serialize)]
pub(crate) struct Versions {
    /// The newest ones, newest first.
    pub(crate) items: Vec<ListItem>,
    /// Where two are compared, once there are two.
    pub(crate) compare: Option<Link>,
    /// Where all of them are, if these are not.
    pub(crate) all: Option<Link>,
}

/// What the page is made of.
#[derive(Serialize)]
pub(crate) struct Parts {
    /// "Sam Example, Developer".
    #[serde(skip)]
    pub(crate) over: String,
    /// The answer in one sentence.
    #[serde(skip)]
    pub(crate) lede: Option<String>,
    /// The overall match, where there is one.
    pub(crate) overall: Option<String>,
    /// Whether this was sent, and who can read it.
    pub(crate) state: Option<String>,
    /// Where a new assessment begins.
    pub(crate) again: Option<Link>,
    /// What else to know: that there is no role.
    pub(crate) notice: Option<String>,
    /// What to do next.
    pub(crate) onward: Option<Onward>,
    /// Shown in place of the table.
    pub(crate) empty: Option<EmptyState>,
    /// The skills.
    pub(crate) table: Option<LadderTable>,
    /// How the numbers are worked out.
    pub(crate) formula: Option<Formula>,
    /// The attributes of responsibility.
    pub(crate) attributes: Option<Attributes>,
    /// What one would like to do.
    pub(crate) wished: Vec<Wished>,
    /// Where one says so, and which levels are still true.
    pub(crate) wishes_url: String,
    /// How much evidence there is, and where.
    pub(crate) evidence: Option<(String, Link)>,
    /// Where one follows how one’s skills are read, and how far being sure was borne out.
    pub(crate) reviews: Option<[Link; 2]>,
    /// What was sent.
    pub(crate) versions: Option<Versions>,
    /// How to keep a copy.
    pub(crate) keep: Option<Keep>,
}

impl YourSkills {
    /// The page of these parts.
    pub(crate) fn new(words: &Words, mut parts: Parts) -> Self {
        let compared = parts.table.as_ref().is_none_or(|table| table.compared);
        let title = if compared {
            "skills-title"
        } else {
            "skills-title-no-role"
        };
        let over = std::mem::take(&mut parts.over);
        let heading = Heading::new(words.say(title)).over(over);
        Self {
            title,
            heading: match parts.lede.take() {
                Some(lede) => heading.lede(lede),
                None => heading,
            },
            parts,
        }
    }
}

impl Page for YourSkills {
    const TEMPLATE: &'static str = "pages/skills/show";

    fn title(&self, words: &Words) -> String {
        words.say(self.title)
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn wide(&self) -> bool {
        true
    }
}

impl Parts {
    /// Nothing but whose page it is.
    pub(crate) fn bare(over: String) -> Self {
        Self {
            over,
            lede: None,
            overall: None,
            state: None,
            again: None,
            notice: None,
            onward: None,
            empty: None,
            table: None,
            formula: None,
            attributes: None,
            wished: Vec::new(),
            wishes_url: String::new(),
            evidence: None,
            reviews: None,
            versions: None,
            keep: None,
        }
    }
}
