//! The job description itself, section by section.

use super::{JobFacts, paragraphs};
use crate::model::{Block, JobDocument, Table};
use engine::jobs::approval::Evaluation;
use engine::jobs::{Criterion, DbsLevel, JobContent, PoliticalRestriction, Source, Vetting};
use engine::roles::Importance;

/// The job description as a document. Sections that say nothing are left out, but for the questions that have to be
/// asked and the evaluation: those are told either way.
#[must_use]
pub fn job_description(facts: &JobFacts<'_>) -> JobDocument {
    let content = facts.content;
    let mut blocks = Vec::new();
    header(facts, &mut blocks);
    if !content.purpose.text.is_empty() {
        blocks.push(Block::section(facts.say("purpose")));
        blocks.extend(paragraphs(&content.purpose.text));
    }
    dimensions(facts, &mut blocks);
    list(
        facts,
        "duties",
        true,
        content.duties.iter().map(|duty| duty.text.clone()),
        &mut blocks,
    );
    let corporate = facts.corporate.map(|text| text.duties.clone());
    list(
        facts,
        "corporate",
        false,
        corporate.unwrap_or_default(),
        &mut blocks,
    );
    person(facts, &mut blocks);
    skills(facts, &mut blocks);
    conditions(facts, &mut blocks);
    if !content.adjustments.is_empty() {
        blocks.push(Block::section(facts.say("adjustments")));
        blocks.extend(paragraphs(&content.adjustments));
    }
    attribution(facts, &mut blocks);
    facts.document("kind-job", blocks)
}

/// Whose words they are, where duties are words of the imported SFIA text.
fn attribution(facts: &JobFacts<'_>, to: &mut Vec<Block>) {
    let is_official =
        |duty: &engine::jobs::Duty| matches!(duty.source, Source::OfficialText { .. });
    if facts.content.duties.iter().any(is_official) {
        to.push(Block::section(facts.say("sources")));
        to.push(Block::paragraph(facts.say("official-text")));
    }
}

fn header(facts: &JobFacts<'_>, to: &mut Vec<Block>) {
    let header = &facts.content.header;
    let text = String::clone;
    let rows = [
        ("post-numbers", header.post_numbers.join(", ")),
        ("directorate", text(&header.directorate)),
        ("service", text(&header.service)),
        ("section", text(&header.section)),
        ("grade", text(&header.grade)),
        ("hours", text(&header.hours)),
        ("place", text(&header.place)),
        ("working-pattern", text(&header.working_pattern)),
        ("contract", text(&header.contract)),
        ("reports-to", text(&header.reports_to)),
        ("responsible-for", text(&header.responsible_for)),
        (
            "version-date",
            header.version_date.map(facts.date).unwrap_or_default(),
        ),
        ("politically-restricted", restricted(facts)),
        ("dbs", dbs(facts)),
        ("vetting", vetting(facts)),
        ("evaluation", evaluation(facts)),
    ];
    to.push(Block::section(facts.say("about-post")));
    to.extend(facts.facts("about-post", &rows));
}

fn restricted(facts: &JobFacts<'_>) -> String {
    facts.say(match facts.content.header.politically_restricted {
        PoliticalRestriction::NotAsked => "not-asked",
        PoliticalRestriction::No => "no",
        PoliticalRestriction::Yes => "yes",
    })
}

fn dbs(facts: &JobFacts<'_>) -> String {
    facts.say(match facts.content.header.dbs {
        DbsLevel::NotAsked => "not-asked",
        DbsLevel::NotNeeded => "not-needed",
        DbsLevel::Basic => "dbs-basic",
        DbsLevel::Standard => "dbs-standard",
        DbsLevel::Enhanced => "dbs-enhanced",
        DbsLevel::EnhancedBarred => "dbs-enhanced-barred",
    })
}

fn vetting(facts: &JobFacts<'_>) -> String {
    facts.say(match facts.content.header.vetting {
        Vetting::NotAsked => "not-asked",
        Vetting::NotNeeded => "not-needed",
        Vetting::Baseline => "vetting-baseline",
        Vetting::CounterTerrorist => "vetting-counter-terrorist",
        Vetting::SecurityCheck => "vetting-security-check",
        Vetting::Developed => "vetting-developed",
        Vetting::Police => "vetting-police",
    })
}

fn evaluation(facts: &JobFacts<'_>) -> String {
    match facts.evaluation {
        Evaluation::NotEvaluated => facts.say("not-evaluated"),
        Evaluation::ToBeChecked { .. } => facts.say("to-be-checked"),
        Evaluation::Evaluated { last } => {
            let outcome = &last.outcome;
            let on = (facts.date)(outcome.on());
            format!("{}, {}, {on}", outcome.scheme(), outcome.outcome())
        }
    }
}

fn dimensions(facts: &JobFacts<'_>, to: &mut Vec<Block>) {
    let rows: Vec<Vec<String>> = facts
        .content
        .dimensions
        .iter()
        .map(|one| vec![one.name.clone(), one.value.clone()])
        .collect();
    if !rows.is_empty() {
        to.push(Block::section(facts.say("dimensions")));
        to.push(Block::Table(Table {
            caption: facts.say("dimensions"),
            head: ["dimension", "amount"].map(|key| facts.say(key)).to_vec(),
            rows,
            widths: vec![1, 1],
        }));
    }
}

fn list(
    facts: &JobFacts<'_>,
    heading: &'static str,
    numbered: bool,
    items: impl IntoIterator<Item = String>,
    to: &mut Vec<Block>,
) {
    let items: Vec<String> = items.into_iter().collect();
    if !items.is_empty() {
        to.push(Block::section(facts.say(heading)));
        to.push(Block::List { numbered, items });
    }
}

fn person(facts: &JobFacts<'_>, to: &mut Vec<Block>) {
    if facts.content.criteria.is_empty() {
        return;
    }
    to.push(Block::section(facts.say("person")));
    for (importance, heading) in [
        (Importance::Essential, "essential"),
        (Importance::Desirable, "desirable"),
    ] {
        let rows: Vec<Vec<String>> = facts
            .content
            .list_criteria(importance)
            .map(|criterion| {
                vec![
                    facts.criterion(criterion),
                    assessed(facts, criterion),
                    traced(facts.content, criterion),
                ]
            })
            .collect();
        if !rows.is_empty() {
            to.push(Block::part(facts.say(heading)));
            let head = ["criterion", "assessed", "for-duties"];
            to.push(Block::Table(Table {
                caption: facts.say(heading),
                head: head.map(|key| facts.say(key)).to_vec(),
                rows,
                widths: vec![6, 3, 1],
            }));
        }
    }
}

fn assessed(facts: &JobFacts<'_>, criterion: &Criterion) -> String {
    let ways: Vec<String> = criterion
        .assessed
        .iter()
        .map(|way| facts.say(way.as_str()))
        .collect();
    ways.join(", ")
}

/// The numbers of the duties that need a criterion, as the list of duties counts them.
fn traced(content: &JobContent, criterion: &Criterion) -> String {
    let numbers: Vec<String> = content
        .duties
        .iter()
        .enumerate()
        .filter(|(_, duty)| criterion.duties.contains(&duty.id))
        .map(|(index, _)| (index + 1).to_string())
        .collect();
    numbers.join(", ")
}

fn skills(facts: &JobFacts<'_>, to: &mut Vec<Block>) {
    let content = facts.content;
    if content.skills.is_empty() && content.general_level.is_none() {
        return;
    }
    to.push(Block::section(facts.say("skills")));
    to.push(Block::paragraph(facts.say("no-grade")));
    if let Some(level) = content.general_level {
        let name = facts.say("general-level");
        to.push(Block::paragraph(format!("{name}: {}", facts.level(level))));
    }
    let rows: Vec<Vec<String>> = content
        .skills
        .iter()
        .map(|skill| {
            let known = facts.framework.find_skill(skill.code);
            let name = known.map_or_else(|| skill.code.to_string(), sfia::Skill::title);
            let importance = facts.say(skill.importance.as_str());
            vec![name, facts.level(skill.level), importance]
        })
        .collect();
    let head = ["skill", "level", "importance"];
    table(facts, "skills", &head, rows, &[5, 3, 2], to);
    let rows: Vec<Vec<String>> = content
        .attributes
        .iter()
        .map(|attribute| {
            let known = facts.framework.find_attribute(attribute.code);
            let name = known.map_or_else(|| attribute.code.to_string(), |one| one.name.clone());
            vec![name, facts.level(attribute.level)]
        })
        .collect();
    table(
        facts,
        "attribute",
        &["attribute", "level"],
        rows,
        &[1, 1],
        to,
    );
}

fn table(
    facts: &JobFacts<'_>,
    caption: &'static str,
    head: &[&'static str],
    rows: Vec<Vec<String>>,
    widths: &[u16],
    to: &mut Vec<Block>,
) {
    if !rows.is_empty() {
        to.push(Block::Table(Table {
            caption: facts.say(caption),
            head: head.iter().map(|key| facts.say(key)).collect(),
            rows,
            widths: widths.to_vec(),
        }));
    }
}

fn conditions(facts: &JobFacts<'_>, to: &mut Vec<Block>) {
    let working = &facts.content.working;
    let rows = [
        ("flexibility", working.flexibility.clone()),
        ("unsocial-hours", working.unsocial_hours.clone()),
        ("travel", working.travel.clone()),
    ];
    if let Some(table) = facts.facts("working", &rows) {
        to.extend([Block::section(facts.say("working")), table]);
    }
    let Some(apprenticeship) = &facts.content.apprenticeship else {
        return;
    };
    let level = apprenticeship.level.map(|level| level.to_string());
    let rows = [
        ("standard", apprenticeship.standard.clone()),
        ("standard-reference", apprenticeship.reference.clone()),
        ("apprenticeship-level", level.unwrap_or_default()),
        ("length", apprenticeship.length.clone()),
        ("training", apprenticeship.training.clone()),
    ];
    if let Some(table) = facts.facts("apprenticeship", &rows) {
        to.extend([Block::section(facts.say("apprenticeship")), table]);
    }
}
