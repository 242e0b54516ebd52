//! What roles lack, and what hangs on too few people: for a team and for the council.

use super::HOME;
use super::left_out::left_out;
use crate::args;
use crate::kit::components::{EmptyState, Heading, ListItem};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::council::{Cover, Need};
use serde::Serialize;
use sfia::{Framework, Skill, SkillCode};
use store::council::Records;

/// Skills with how many of those whose role asks for them have them. Partial: `partials/council/needs`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NeedsTable {
    id: &'static str,
    caption: String,
    rows: Vec<NeedRow>,
}

#[derive(Clone, Debug, Serialize)]
struct NeedRow {
    name: String,
    code: String,
    asked: u64,
    meet: u64,
    one_below: u64,
    further: u64,
    unsaid: u64,
}

impl NeedsTable {
    /// The first `most` of them; `None` where roles ask for nothing.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        needs: &[Need],
        most: usize,
    ) -> Option<Self> {
        let rows: Vec<NeedRow> = needs
            .iter()
            .take(most)
            .map(|need| NeedRow {
                name: name(framework, need.code),
                code: need.code.to_string(),
                asked: need.asked,
                meet: need.meet,
                one_below: need.one_below,
                further: need.further,
                unsaid: need.unsaid,
            })
            .collect();
        (!rows.is_empty()).then(|| Self {
            id: "needs",
            caption: words.say("council-needs-heading"),
            rows,
        })
    }
}

fn name(framework: &Framework, code: SkillCode) -> String {
    framework
        .find_skill(code)
        .map_or_else(|| code.to_string(), |skill| skill.name.clone())
}

/// Critical skills with fewer than two endorsed people. Partial: `partials/council/cover`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CoverList {
    summary: String,
    items: Vec<ListItem>,
}

impl CoverList {
    /// The first `most` of them, and how many there are; `None` where no role has a critical skill.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        (thin, all): (&[Cover], usize),
        most: usize,
    ) -> Option<Self> {
        let counts = args!["thin" => thin.len(), "all" => all];
        (all > 0).then(|| Self {
            summary: words.say_with("council-cover-summary", &counts),
            items: thin
                .iter()
                .take(most)
                .map(|one| item(words, framework, one))
                .collect(),
        })
    }
}

fn item(words: &Words, framework: &Framework, cover: &Cover) -> ListItem {
    let title = framework
        .find_skill(cover.code)
        .map_or_else(|| cover.code.to_string(), Skill::title);
    let level = crate::framework::view::level_name(words, cover.level);
    ListItem::text(title)
        .detail(level)
        .meta(words.say_with("council-cover-endorsed", &args!["count" => cover.endorsed]))
}

/// The page with all of them.
#[derive(Serialize)]
pub(in crate::council) struct NeedsPage {
    heading: Heading,
    home: String,
    table: Option<NeedsTable>,
    cover: Option<CoverList>,
    left_out: Vec<String>,
    empty: EmptyState,
}

impl NeedsPage {
    pub(in crate::council) fn new(
        words: &Words,
        framework: &Framework,
        (needs, (thin, all)): (&[Need], &(Vec<Cover>, usize)),
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let roles = Link::new(words.say("council-empty-roles"), url("/roles"));
        Self {
            heading: Heading::new(words.say("council-needs-title"))
                .over(framework.edition().to_string())
                .lede(words.say("council-needs-lede")),
            home: url(HOME),
            table: NeedsTable::new(words, framework, needs, usize::MAX),
            cover: CoverList::new(words, framework, (thin, *all), usize::MAX),
            left_out: Vec::new(),
            empty: EmptyState::new(
                words.say("council-needs-empty"),
                words.say("council-needs-empty-text"),
            )
            .action(roles),
        }
    }

    /// With whose records are left out.
    pub(in crate::council) fn leaving_out(
        mut self,
        words: &Words,
        records: &Records,
        kept: usize,
    ) -> Self {
        self.left_out = left_out(words, records, kept);
        self
    }
}

impl Page for NeedsPage {
    const TEMPLATE: &'static str = "pages/council/needs";

    fn title(&self, words: &Words) -> String {
        words.say("council-needs-title")
    }

    fn section(&self) -> Section {
        Section::CouncilSkills
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Link::new(words.say("council-title"), self.home.clone())]
    }

    fn wide(&self) -> bool {
        true
    }
}
