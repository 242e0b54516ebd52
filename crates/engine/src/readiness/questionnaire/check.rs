//! What must hold in a questionnaire, wherever it comes from.

use super::model::{MOST_CHARACTERS, MOST_DAYS, MOST_QUESTIONS, MOST_SECTIONS};
use super::{Column, RowProblem, Section};
use crate::readiness::{Question, ReadinessLevel, SectionId};
use crate::text::paragraphs;
use std::collections::BTreeSet;

/// The row of the headings, for what concerns the whole.
const HEADINGS: u32 = 1;

/// Everything that does not hold, by row.
pub(super) fn problems(
    title: &str,
    sections: &[Section],
    questions: &[Question],
) -> Vec<RowProblem> {
    let mut problems = whole(title, sections, questions);
    let mut ids = BTreeSet::new();
    for (row, question) in (2_u32..).zip(questions) {
        if !ids.insert(&question.id) {
            let accepted = "a name that no row above has";
            problems.push(RowProblem::at(
                row,
                Column::Id,
                question.id.as_str(),
                accepted,
            ));
        }
        problems.extend(texts(row, question));
        problems.extend(numbers(row, question));
        problems.extend(lists(row, question));
    }
    problems
}

/// Title, counts, and that questions stand section by section.
fn whole(title: &str, sections: &[Section], questions: &[Question]) -> Vec<RowProblem> {
    let mut problems = Vec::new();
    let mut say = |found: String, accepted: String| {
        problems.push(RowProblem::whole(HEADINGS, found, accepted));
    };
    if !fits(title) || title.contains('\n') {
        say(
            format!("the title has {} characters", title.chars().count()),
            format!("a title of one line, 1 to {MOST_CHARACTERS} characters"),
        );
    }
    if !(1..=MOST_QUESTIONS).contains(&questions.len()) {
        say(
            format!("{} questions", questions.len()),
            format!("1 to {MOST_QUESTIONS}"),
        );
    }
    if !(1..=MOST_SECTIONS).contains(&sections.len()) {
        say(
            format!("{} sections", sections.len()),
            format!("1 to {MOST_SECTIONS}"),
        );
    }
    for section in sections {
        if !fits(&section.title) || section.title.contains('\n') {
            say(
                format!("section {} has no usable title", section.id),
                format!("a title of one line, 1 to {MOST_CHARACTERS} characters"),
            );
        }
    }
    let mut met: Vec<&SectionId> = questions.iter().map(|question| &question.section).collect();
    met.dedup();
    if !met.iter().copied().eq(sections.iter().map(|it| &it.id)) {
        say(
            "questions do not stand section by section".to_owned(),
            "all questions of one section in rows one below the other, and no section without a question"
                .to_owned(),
        );
    }
    problems
}

/// Whether a text is of an allowed length and as [`paragraphs`] leaves it.
fn fits(text: &str) -> bool {
    (1..=MOST_CHARACTERS).contains(&text.chars().count()) && paragraphs(text) == text
}

fn texts(row: u32, question: &Question) -> Vec<RowProblem> {
    let [none, begun, placed, proved] = &question.anchors;
    let texts = [
        (Column::Question, Some(&question.text)),
        (Column::Anchor0, Some(none)),
        (Column::Anchor1, Some(begun)),
        (Column::Anchor2, Some(placed)),
        (Column::Anchor3, Some(proved)),
        (Column::Evidence, Some(&question.evidence)),
        (Column::AutoCheck, question.auto_check.as_ref()),
        (Column::Remediation, Some(&question.remediation)),
    ];
    let wrong = texts.into_iter().filter_map(|(column, text)| {
        let text = text.filter(|text| !fits(text))?;
        let accepted = format!("a text of 1 to {MOST_CHARACTERS} characters");
        Some(RowProblem::at(row, column, text, accepted))
    });
    wrong.collect()
}

fn numbers(row: u32, question: &Question) -> Vec<RowProblem> {
    let mut problems = Vec::new();
    if !(1..=3).contains(&question.weight) {
        let found = question.weight.to_string();
        problems.push(RowProblem::at(row, Column::Weight, &found, "1, 2 or 3"));
    }
    let days = [
        (Column::EvidenceMaxAge, question.max_age_days),
        (Column::RemediationDays, question.remediation_days),
    ];
    for (column, days) in days {
        if !(1..=MOST_DAYS).contains(&days) {
            let accepted = format!("a whole number of days from 1 to {MOST_DAYS}");
            problems.push(RowProblem::at(row, column, &days.to_string(), accepted));
        }
    }
    if question
        .gate
        .is_some_and(|gate| gate.min == ReadinessLevel::ABSENT)
    {
        problems.push(RowProblem::at(row, Column::GateMin, "0", "1, 2 or 3"));
    }
    problems
}

fn lists(row: u32, question: &Question) -> Vec<RowProblem> {
    let mut problems = Vec::new();
    let roles: BTreeSet<_> = question.roles.iter().collect();
    if roles.is_empty() || roles.len() != question.roles.len() {
        let found: Vec<_> = question.roles.iter().map(|role| role.as_str()).collect();
        let accepted = "one or more roles, none twice";
        problems.push(RowProblem::at(
            row,
            Column::Roles,
            &found.join("|"),
            accepted,
        ));
    }
    let kinds: BTreeSet<_> = question.kinds.iter().collect();
    if kinds.is_empty() || kinds.len() != question.kinds.len() {
        let found: Vec<_> = question.kinds.iter().map(|kind| kind.as_str()).collect();
        let accepted = "document, observed, or both, none twice";
        problems.push(RowProblem::at(
            row,
            Column::EvidenceKind,
            &found.join("|"),
            accepted,
        ));
    }
    problems
}
