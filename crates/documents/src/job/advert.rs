//! An advert in plain language: what somebody does, what they need, and how to apply.

use super::{JobFacts, paragraphs};
use crate::model::{Block, JobDocument};
use engine::roles::Importance;

/// Duties that an advert tells of; the job description has them all.
const DUTIES: usize = 6;

/// The advert. It holds no codes and levels, which say nothing to people outside, and at most six duties.
#[must_use]
pub fn advert(facts: &JobFacts<'_>) -> JobDocument {
    let content = facts.content;
    let mut blocks: Vec<Block> = paragraphs(&content.purpose.text).collect();
    let duties = content
        .duties
        .iter()
        .take(DUTIES)
        .map(|duty| duty.text.clone());
    list(facts, "advert-what", duties.collect(), &mut blocks);
    for (importance, heading) in [
        (Importance::Essential, "advert-need"),
        (Importance::Desirable, "advert-help"),
    ] {
        let criteria = content.list_criteria(importance);
        let items = criteria
            .map(|criterion| facts.criterion(criterion))
            .collect();
        list(facts, heading, items, &mut blocks);
    }
    let header = &content.header;
    let rows = [
        ("grade", header.grade.clone()),
        ("hours", header.hours.clone()),
        ("place", header.place.clone()),
        ("working-pattern", header.working_pattern.clone()),
        ("contract", header.contract.clone()),
        ("flexibility", content.working.flexibility.clone()),
        ("reports-to", header.reports_to.clone()),
    ];
    if let Some(table) = facts.facts("advert-offer", &rows) {
        blocks.extend([Block::section(facts.say("advert-offer")), table]);
    }
    blocks.push(Block::section(facts.say("advert-apply")));
    blocks.push(Block::paragraph(facts.say("advert-show")));
    blocks.extend(paragraphs(facts.apply));
    blocks.extend(paragraphs(&content.adjustments));
    facts.document("kind-advert", blocks)
}

fn list(facts: &JobFacts<'_>, heading: &'static str, items: Vec<String>, to: &mut Vec<Block>) {
    if !items.is_empty() {
        to.push(Block::section(facts.say(heading)));
        to.push(Block::List {
            numbered: false,
            items,
        });
    }
}
