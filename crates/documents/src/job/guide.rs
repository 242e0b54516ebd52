//! An interview guide: questions per criterion, and what a good answer shows at that level.

use super::JobFacts;
use crate::model::{Block, JobDocument, Table};
use engine::jobs::{Assessed, Criterion};
use engine::roles::Importance;
use sfia::Level;

/// The guide: every criterion that is assessed at the interview, or of which nobody said how, essential ones first.
#[must_use]
pub fn interview_guide(facts: &JobFacts<'_>) -> JobDocument {
    let mut blocks = vec![Block::section(facts.say("guide-before"))];
    let rules = ["guide-same", "guide-alone", "guide-notes", "guide-adjust"];
    blocks.push(Block::List {
        numbered: false,
        items: rules.map(|key| facts.say(key)).to_vec(),
    });
    let all: Vec<&Criterion> = Importance::ALL
        .iter()
        .flat_map(|importance| facts.content.list_criteria(*importance))
        .collect();
    let (asked, others): (Vec<&Criterion>, Vec<&Criterion>) =
        all.into_iter().partition(|criterion| is_asked(criterion));
    for (index, criterion) in asked.iter().enumerate() {
        question(facts, index, criterion, &mut blocks);
    }
    if !others.is_empty() {
        blocks.push(Block::section(facts.say("guide-other-ways")));
        blocks.push(Block::paragraph(facts.say("guide-not-here")));
        let items = others.iter().map(|one| facts.criterion(one)).collect();
        blocks.push(Block::List {
            numbered: false,
            items,
        });
    }
    facts.document("kind-guide", blocks)
}

fn is_asked(criterion: &Criterion) -> bool {
    let in_talk = [Assessed::Interview, Assessed::Presentation];
    criterion.assessed.is_empty() || in_talk.iter().any(|way| criterion.assessed.contains(way))
}

fn question(facts: &JobFacts<'_>, index: usize, criterion: &Criterion, to: &mut Vec<Block>) {
    let number = index + 1;
    let text = facts.criterion(criterion);
    to.push(Block::section(format!(
        "{} {number}: {text}",
        facts.say("guide-question")
    )));
    to.push(Block::paragraph(facts.say(main_question(index, criterion))));
    let further = facts.say("guide-further");
    to.push(Block::paragraph(format!(
        "{}: {further}",
        facts.say("guide-more")
    )));
    let good = facts.say(good_answer(level(facts, criterion)));
    to.push(Block::paragraph(format!(
        "{} {good}",
        facts.say("guide-good")
    )));
    to.push(Block::Table(Table {
        caption: format!("{} {number}", facts.say("guide-question")),
        head: Vec::new(),
        rows: ["guide-score", "guide-evidence"]
            .map(|key| vec![facts.say(key), String::new()])
            .to_vec(),
        widths: vec![2, 5],
    }));
}

/// What somebody did tells more than what they would do, so that is asked first; a qualification is about its use.
fn main_question(index: usize, criterion: &Criterion) -> &'static str {
    if criterion.is_qualification {
        "guide-ask-learn"
    } else if index % 3 == 2 {
        "guide-ask-would"
    } else {
        "guide-ask-done"
    }
}

/// The level at which the criterion is asked for: of the skill it comes from, of the skill of a duty that needs it, or
/// in general.
fn level(facts: &JobFacts<'_>, criterion: &Criterion) -> Option<Level> {
    let content = facts.content;
    let traced = criterion
        .duties
        .iter()
        .filter_map(|id| content.find_duty(id));
    let of_duties = traced
        .filter_map(|duty| duty.source.skill())
        .map(|(_, level)| level);
    let own = criterion.source.skill().map(|(_, level)| level);
    own.or_else(|| of_duties.max()).or(content.general_level)
}

fn good_answer(level: Option<Level>) -> &'static str {
    match level.map(Level::number) {
        Some(1) => "good-1",
        Some(2) => "good-2",
        Some(3) => "good-3",
        Some(4) => "good-4",
        Some(5) => "good-5",
        Some(6) => "good-6",
        Some(_) => "good-7",
        None => "good-any",
    }
}
