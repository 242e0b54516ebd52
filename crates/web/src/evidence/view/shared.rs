//! What somebody has shared.

use super::row::{Row, rows};
use crate::args;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::evidence::{Ageing, EvidenceHead};
use engine::ids::PersonId;
use serde::Serialize;
use sfia::Frameworks;

/// The page.
#[derive(Serialize)]
pub(crate) struct SharedList {
    title: String,
    heading: Heading,
    rows: Vec<Row>,
    months: u32,
    empty: EmptyState,
    is_own: bool,
    #[serde(skip)]
    above: Crumb,
}

/// What the page is made of.
pub(crate) struct Shared<'a> {
    /// Whose it is.
    pub(crate) name: &'a str,
    /// Whether the person looks at their own.
    pub(crate) is_own: bool,
    /// What is shared.
    pub(crate) items: &'a [EvidenceHead],
    /// All editions.
    pub(crate) frameworks: &'a Frameworks,
    /// When evidence is old.
    pub(crate) ageing: Ageing,
}

impl SharedList {
    /// The list; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        shared: &Shared<'_>,
        person: &PersonId,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let named = args!["person" => shared.name];
        let title = words.say_with("evidence-shared-title", &named);
        let lede = if shared.is_own {
            words.say("evidence-shared-lede-own")
        } else {
            words.say_with("evidence-shared-lede", &named)
        };
        let list_url = url(&format!("/people/{person}/evidence"));
        Self {
            heading: Heading::new(title.as_str()).lede(lede),
            title,
            rows: rows(
                words,
                shared.frameworks,
                shared.ageing,
                shared.items,
                &list_url,
            ),
            months: shared.ageing.months,
            empty: EmptyState::new(
                words.say("evidence-shared-empty-heading"),
                words.say("evidence-shared-empty-text"),
            ),
            is_own: shared.is_own,
            above: if shared.is_own {
                Link::new(words.say("evidence-title"), url("/evidence"))
            } else {
                let skills = words.say_with("team-person-title", &named);
                Link::new(skills, url(&format!("/team/{person}")))
            },
        }
    }
}

impl Page for SharedList {
    const TEMPLATE: &'static str = "pages/evidence/shared";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        if self.is_own {
            Section::Skills
        } else {
            Section::Team
        }
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![self.above.clone()]
    }
}
