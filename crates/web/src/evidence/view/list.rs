//! One's own evidence: the items, then how they cover one's skills.

use super::row::{Row, rows};
use crate::args;
use crate::assessments::skill_title;
use crate::evidence::CoverageMark;
use crate::kit::components::{EmptyState, Heading};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::evidence::{Ageing, Coverage, EvidenceHead};
use engine::roles::RoleProfile;
use serde::Serialize;
use sfia::{Framework, Frameworks, Level, SkillCode};

/// The page.
#[derive(Serialize)]
pub(crate) struct OwnList {
    heading: Heading,
    add: Link,
    rows: Vec<Row>,
    months: u32,
    empty: EmptyState,
    covered: Vec<Covered>,
    shared: Link,
    all: Option<Link>,
    skills: Crumb,
}

/// One skill and what stands behind it.
#[derive(Serialize)]
struct Covered {
    name: String,
    code: String,
    level: u8,
    asked: bool,
    mark: CoverageMark,
    add_url: String,
}

/// What the page is made of.
pub(crate) struct Listing<'a> {
    /// The skill about which alone it is; then `items` are those that speak for it.
    pub(crate) only: Option<SkillCode>,
    /// All that is not withdrawn.
    pub(crate) items: &'a [EvidenceHead],
    /// Those of them that others can see.
    pub(crate) shared: &'a [EvidenceHead],
    /// The role profile of the member's post.
    pub(crate) role: Option<&'a RoleProfile>,
    /// The organisation's edition.
    pub(crate) framework: &'a Framework,
    /// All editions.
    pub(crate) frameworks: &'a Frameworks,
    /// When evidence is old.
    pub(crate) ageing: Ageing,
    /// What others see of it.
    pub(crate) shared_url: String,
}

impl OwnList {
    /// The list; `url` puts an address into the organisation.
    pub(crate) fn new(words: &Words, listing: &Listing<'_>, url: &dyn Fn(&str) -> String) -> Self {
        let Listing { items, ageing, .. } = *listing;
        let add = Link::new(words.say("evidence-add"), url("/evidence/new"));
        let count = args!["count" => items.len()];
        let heading = Heading::new(words.say("evidence-title"));
        Self {
            heading: match listing.only {
                Some(code) => {
                    let skill = skill_title(listing.framework, code);
                    heading.lede(words.say_with("evidence-lede-skill", &args!["skill" => skill]))
                }
                None if items.is_empty() => heading,
                None => heading.lede(words.say_with("evidence-lede", &count)),
            },
            rows: rows(words, listing.frameworks, ageing, items, &url("/evidence"))
                .into_iter()
                .zip(items)
                .map(|(row, item)| row.read_by(reader(words, listing.shared, item)))
                .collect(),
            months: ageing.months,
            empty: EmptyState::new(
                words.say("evidence-empty-heading"),
                words.say("evidence-empty-text"),
            )
            .action(add.clone()),
            add,
            covered: covered(words, listing, url),
            all: listing
                .only
                .map(|_| Link::new(words.say("evidence-see-all"), url("/evidence"))),
            shared: Link::new(
                words.say("evidence-shared-link"),
                listing.shared_url.clone(),
            ),
            skills: Link::new(words.say("skills-title"), url("/skills")),
        }
    }
}

/// Who can read an item.
fn reader(words: &Words, shared: &[EvidenceHead], item: &EvidenceHead) -> String {
    if shared.iter().any(|other| other.id == item.id) {
        words.say("evidence-row-shared")
    } else {
        words.say("evidence-row-private")
    }
}

/// The skills of the role at the level it asks for, then those that only items name, at the highest level of any.
fn covered(words: &Words, listing: &Listing<'_>, url: &dyn Fn(&str) -> String) -> Vec<Covered> {
    let framework = listing.framework;
    let asked = listing.role.into_iter();
    let asked = asked.flat_map(|role| role.list_defined(framework));
    let mut lines: Vec<(SkillCode, Level, bool)> = asked
        .map(|(skill, _)| (skill.code, skill.level, true))
        .collect();
    for support in listing.items.iter().flat_map(|item| &item.supports) {
        match lines.iter_mut().find(|(code, ..)| *code == support.skill) {
            Some((_, level, false)) => *level = support.level.max(*level),
            Some(_) => {}
            None if framework.defines(support.skill, support.level) => {
                lines.push((support.skill, support.level, false));
            }
            None => {}
        }
    }
    lines.retain(|(code, ..)| listing.only.is_none_or(|only| only == *code));
    let line = |(code, level, asked): (SkillCode, Level, bool)| Covered {
        name: crate::assessments::skill_name(framework, code),
        code: code.to_string(),
        level: level.number(),
        asked,
        mark: CoverageMark::new(
            words,
            Coverage::of(listing.items, code, level, listing.ageing),
        ),
        add_url: url(&format!("/evidence/new?skill={code}&level={level}")),
    };
    lines.into_iter().map(line).collect()
}

impl Page for OwnList {
    const TEMPLATE: &'static str = "pages/evidence/list";

    fn title(&self, words: &Words) -> String {
        words.say("evidence-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![self.skills.clone()]
    }

    fn wide(&self) -> bool {
        true
    }
}
