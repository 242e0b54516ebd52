//! One's skills and one's role, as the page prints them.

use super::earlier::Earlier;
use super::ladder_table::LadderTable;
use super::summary::Formula;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Link, Page, Section, Words};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct YourSkills {
    title: &'static str,
    heading: Heading,
    overall: Option<String>,
    state: Option<String>,
    notice: Option<String>,
    reviews_url: Option<String>,
    next: Option<Link>,
    empty: Option<EmptyState>,
    table: Option<LadderTable>,
    formula: Option<Formula>,
    evidence: Option<Link>,
    earlier: Vec<Earlier>,
    keep: Option<Keep>,
}

/// How to keep a copy.
#[derive(Serialize)]
pub(crate) struct Keep {
    /// Where everything can be downloaded.
    pub(crate) download: Link,
    /// Where one says that levels are still true, and what one would like to do.
    pub(crate) wishes: Link,
    /// How far being sure was borne out.
    pub(crate) judging: Link,
    /// Who looked at one's record.
    pub(crate) looks: Link,
    /// The page as a document.
    pub(crate) document: Link,
}

/// What the page is made of.
pub(crate) struct Parts {
    /// "Sam Example, Developer".
    pub(crate) over: String,
    /// The answer in one sentence.
    pub(crate) lede: Option<String>,
    /// The overall match, where there is one.
    pub(crate) overall: Option<String>,
    /// Whether this was sent, and who can read it.
    pub(crate) state: Option<String>,
    /// What else to know: another draft, or no role.
    pub(crate) notice: Option<String>,
    /// Where one follows how one’s skills are read, once something was sent.
    pub(crate) reviews_url: Option<String>,
    /// What to do next.
    pub(crate) next: Option<Link>,
    /// Shown in place of the table.
    pub(crate) empty: Option<EmptyState>,
    /// The skills.
    pub(crate) table: Option<LadderTable>,
    /// How the numbers are worked out.
    pub(crate) formula: Option<Formula>,
    /// Where one's evidence is.
    pub(crate) evidence: Option<Link>,
    /// What was sent before.
    pub(crate) earlier: Vec<Earlier>,
    /// How to keep a copy.
    pub(crate) keep: Option<Keep>,
}

impl YourSkills {
    /// The page of these parts.
    pub(crate) fn new(words: &Words, parts: Parts) -> Self {
        let compared = parts.table.as_ref().is_none_or(|table| table.compared);
        let title = if compared {
            "skills-title"
        } else {
            "skills-title-no-role"
        };
        let heading = Heading::new(words.say(title)).over(parts.over);
        Self {
            title,
            heading: match parts.lede {
                Some(lede) => heading.lede(lede),
                None => heading,
            },
            overall: parts.overall,
            state: parts.state,
            notice: parts.notice,
            reviews_url: parts.reviews_url,
            next: parts.next,
            empty: parts.empty,
            table: parts.table,
            formula: parts.formula,
            evidence: parts.evidence,
            earlier: parts.earlier,
            keep: parts.keep,
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
            notice: None,
            reviews_url: None,
            next: None,
            empty: None,
            table: None,
            formula: None,
            evidence: None,
            earlier: Vec::new(),
            keep: None,
        }
    }
}
